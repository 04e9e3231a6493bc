"""Parses put right before anything is read from them, where the words leave no doubt."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token


def repair_parse(doc: Doc) -> None:
    """Hang the guest of a formal opening on its verb, make a verb of "meet", and a perfect
    of "he's talked with Rojas", in place.

    "At the invitation of President Rojas of Peru, the President of Ghana, H.E. Kofi Mensah,
    paid a visit": the parser takes the host for the subject and the guest for an apposition.
    """
    words = doc.to_array("LOWER")
    for index in (words == doc.vocab.strings["meet"]).nonzero()[0].tolist():
        if doc[index].tag_ == "NN":
            _make_verb(doc[index])
    for index in (words == doc.vocab.strings["who"]).nonzero()[0].tolist():
        _hang_clause(doc[index].head)
    for index in (words == doc.vocab.strings["held"]).nonzero()[0].tolist():
        _hang_on_sitting(doc[index])
    for has in _HAS:
        for index in (words == doc.vocab.strings.add(has)).nonzero()[0].tolist():
            _make_perfect(doc[index])
    for index in (words == doc.vocab.strings["meeting"]).nonzero()[0].tolist():
        _make_subject(doc[index])
    for index in (words == doc.vocab.strings["whose"]).nonzero()[0].tolist():
        _hang_owned(doc[index])
    for sentence in doc.sents:
        if sentence.root.pos_ in ("PROPN", "NOUN"):
            _make_clause(sentence)
        opening = [token.lower_ for token in sentence[:6]]
        if "," in opening[1:4]:
            _join_pair(sentence, opening.index(","))
        if "invitation" in opening:  # "At the invitation", "2. At the kind invitation"
            _hang_guest(sentence, 1 + opening.index("invitation"))
        if sentence[0].dep_ in {"prep", "mark"}:
            _free_subject(sentence)
        if opening[:1] in (["on"], ["in"]) and sentence[1].lower_ in _DAYS:
            _part_day(sentence)
        if not _TODAY.isdisjoint(opening[:2]):
            _part_today(sentence)


def _make_subject(meeting: Token) -> None:
    """ "A meeting with Rojas, that was to have been held in May, has been called off": a
    noun with an article is no clause beside the verb."""
    verb = meeting.head
    is_noun = meeting.tag_ == "NN" and any(c.dep_ == "det" for c in meeting.lefts)
    if meeting.dep_ != "advcl" or not is_noun or verb.i < meeting.i:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    meeting.dep_ = "nsubjpass" if passive else "nsubj"


def _make_clause(sentence: Span) -> None:
    """ "Rojas handed in Peru's answer on Monday.", read as a name and a participle: a verb
    and its subject. Headlines leave their verbs out, and are left alone."""
    name = sentence.root
    verb = next((c for c in name.rights if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if verb is None or verb.i != name.i + 1 or sentence[-1].text not in {".", '"', "”"}:
        return
    has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in name.children)
    acts = any(c.dep_ in {"dobj", "prep", "prt", "dative"} for c in verb.children)
    done_to = any(c.dep_ == "agent" for c in verb.children)
    if has_subject or done_to or not acts or name.left_edge.i != sentence.start:
        return
    if name.pos_ == "NOUN" and not _is_surname(name):
        return
    verb.tag_, verb.pos_ = "VBD", "VERB"
    verb.head, verb.dep_ = verb, "ROOT"
    name.head, name.dep_ = verb, "nsubj"


def _is_surname(noun: Token) -> bool:
    """Whether a person of the text has this last name, whatever the tagger made of it."""
    return noun.is_title and any(
        ent.label_ == "PERSON" and len(ent) > 1 and ent[-1].text == noun.text
        for ent in noun.doc.ents
    )


def _join_pair(sentence: Span, comma: int) -> None:
    """ "Peru, South Korea sign pact", "Peru, Chile to hold talks": both, as headlines have
    it."""
    at = comma + 1
    while at < len(sentence) and sentence[at].pos_ == "PROPN":
        at += 1
    to = at < len(sentence) - 1 and sentence[at].lower_ == "to"
    verb = sentence[at + to] if at + to < len(sentence) else None
    names = [*sentence[:comma], *sentence[comma + 1 : at]]
    if verb is None or at == comma + 1 or any(t.pos_ != "PROPN" for t in names):
        return
    if verb.tag_ not in ("VB", "VBP") or verb.pos_ != "VERB":
        return
    first, second = sentence[comma - 1], sentence[at - 1]
    if verb.head != verb and (verb.head == first or verb.head == second):
        verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_ = verb, "nsubj"
    second.head, second.dep_ = first, "conj"


def _hang_owned(whose: Token) -> None:
    """ "Peru, whose president, Ana Rojas, apologised on Monday, has": she did, not Peru."""
    owned = whose.head
    owner = owned.head
    verb = owner.head
    is_aside = owned.dep_ == "appos" and owner.dep_ in {"nsubj", "nsubjpass"}
    if not is_aside or not owner.i < whose.i < verb.i:
        return
    between = verb.doc[owned.right_edge.i + 1 : verb.i]
    later = any(c.dep_ == "conj" and c.tag_ != "VB" for c in verb.rights)
    if later and all(t.is_punct or t.pos_ in {"AUX", "ADV"} for t in between):
        owned.dep_, owner.dep_ = owner.dep_, "dep"
        owned.head = verb


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december".split()
)


def _part_day(sentence: Span) -> None:
    """ "On Friday President Rojas met": the day is no part of the name behind it."""
    opening, day = sentence[0], sentence[1]
    who, verb = day.head, opening.head
    if day.dep_ != "compound" or verb.pos_ not in {"VERB", "AUX"}:
        return
    if who.head == verb and not any(c.dep_ == "pobj" for c in opening.children):
        day.head, day.dep_ = opening, "pobj"  # "In May gunmen killed"
    if who.head != opening:
        return
    has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    if has_subject or who.i > verb.i:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    who.head, who.dep_ = verb, "nsubjpass" if passive else "nsubj"
    day.head, day.dep_ = opening, "pobj"


def _free_subject(sentence: Span) -> None:
    """ "After talks in Lima, Kenya and Uganda agreed": the parser takes those who agreed
    for further places of the talks, and leaves the verb without a subject."""
    verb = sentence.root
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i < sentence.start + 4:
        return
    opening = sentence[0]
    held = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
    if held is not None and (opening.dep_ != "mark" or opening.head != verb):
        return
    at = verb.i - 1
    while at > sentence.start and sentence.doc[at].pos_ in ("AUX", "ADV"):
        at -= 1
    first = sentence.doc[at]
    if first.pos_ != "PROPN":
        return
    while first.dep_ in {"conj", "appos"}:
        if (
            first.head.dep_ == "pobj"
            and sentence.doc[first.left_edge.i - 1].text == ","
        ):
            if held is not None:  # "after" is taken to open a clause
                opening.dep_, held.dep_, held.head = "prep", "pobj", opening
            first.head, first.dep_ = verb, "nsubj"
            return
        first = first.head


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


_TODAY = frozenset(("today", "yesterday", "tonight", "tomorrow"))


def _part_today(sentence: Span) -> None:
    """ ""Today, President Rojas and I had talks": the two are not joined to the day."""
    day = next(token for token in sentence[:2] if token.lower_ in _TODAY)
    verb = day.head
    who = next((c for c in day.rights if c.dep_ == "conj"), None)
    has_subject = any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.lefts)
    if who is None or has_subject or verb.pos_ not in {"VERB", "AUX"} or who.i > verb.i:
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    who.head, who.dep_ = verb, "nsubjpass" if passive else "nsubj"


def _hang_guest(sentence: Span, start: int) -> None:
    """`start`: how many of the sentence's tokens stand before "of"."""
    verb = sentence.root
    if verb.tag_ == "LS" or verb.like_num:  # the paragraph's number
        verb = next((t for t in sentence[start:] if t.tag_ == "VBD"), verb)
    if sentence[start].lower_ != "of":
        return
    host = next(
        (t for t in sentence[start:] if t.ent_type_ == "PERSON" and t.pos_ == "PROPN"),
        None,
    )
    if host is None or verb.pos_ != "VERB":
        return
    while host.dep_ == "compound" and host.head.i > host.i:
        host = host.head
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    guest = _name_before(verb, host.i + 1) or _name_after(host, verb)
    if guest is None or (subject is not None and subject != host):
        return
    if subject is not None:
        subject.head, subject.dep_ = sentence[start - 1], "appos"
    guest.head, guest.dep_ = verb, "nsubj"


def _name_before(verb: Token, floor: int) -> Token | None:
    """The last word of the name right before `verb`, commas and auxiliaries aside."""
    doc = verb.doc
    at = verb.i - 1
    while at > floor and (doc[at].text == "," or doc[at].pos_ in ("AUX", "ADV")):
        at -= 1
    if doc[at].ent_type_ == "GPE" and doc[at].dep_ == "pobj":
        at = doc[at].head.i - 1  # "Foreign Minister Rojas of Peru"
    token = doc[at]
    is_name = token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "")
    return token if at > floor and is_name else None


def _hang_clause(verb: Token) -> None:
    """ "Rojas of Peru, who took office": Rojas did, and not Peru."""
    noun = verb.head
    if verb.dep_ != "relcl" or noun.dep_ != "pobj" or noun.ent_type_ != "GPE":
        return
    owner = noun.head.head
    if noun.head.lower_ == "of" and owner.pos_ == "PROPN" and owner.i < verb.i:
        verb.head = owner


_SITTINGS = frozenset(
    "session sessions meeting meetings summit conference round talks consultations".split()
)


def _hang_on_sitting(held: Token) -> None:
    """ "decisions taken at the session of the Commission held in Lima": the session was."""
    if held.dep_ != "acl" or held.head.lower_ in _SITTINGS:
        return
    for noun in reversed(held.doc[held.head.i + 1 : held.i]):
        if noun.lower_ in _SITTINGS and noun.right_edge.i == held.i - 1:
            held.head, held.tag_ = noun, "VBN"
            return


_HAS = ("'s", "’s")
#: What nobody has done to him.
_NEVER_PASSIVE = frozenset(
    "talk speak meet confer travel go come arrive depart fly return land".split()
)


def _make_perfect(has: Token) -> None:
    """ "He's talked with Rojas", "she's met Rojas": no passive."""
    verb = has.head
    if has.dep_ != "auxpass" or verb.tag_ != "VBN":
        return
    is_done = any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    if verb.lemma_.lower() not in _NEVER_PASSIVE and not is_done:
        return
    has.dep_, has.lemma_ = "aux", "have"
    for child in verb.lefts:
        if child.dep_ == "nsubjpass":
            child.dep_ = "nsubj"


def _name_after(host: Token, verb: Token) -> Token | None:
    """The guest whose title follows: "the Emir, Kofi Mensah, President of Ghana, paid"."""
    named = [
        token
        for token in verb.doc[host.i + 1 : verb.i]
        if token.ent_type_ == "PERSON" and token.nbor().ent_iob_ != "I"
    ]
    return named[0] if named and verb.nbor(-1).text == "," else None


def _make_verb(meet: Token) -> None:
    """ "proposed that the two meet in Lima": the tagger's noun is the clause's verb."""
    numbers = [c for c in meet.lefts if c.dep_ == "nummod" or c.lower_ == "both"]
    if meet.dep_ not in {"ccomp", "conj", "relcl"} or not numbers:
        return
    meet.tag_, meet.pos_ = "VB", "VERB"
    who = numbers[-1]
    who.dep_ = "nsubj"
    for child in list(meet.lefts):
        if child.dep_ == "det" and child.i < who.i:
            child.head = who
