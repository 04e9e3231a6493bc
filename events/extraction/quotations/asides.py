"""Reported speech without a complement: the attribution stands beside the clause."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.quotations import patterns
from events.extraction.quotations.attribution import FINITE, NOMINAL, according_to
from events.extraction.quotations.extents import trimmed
from events.extraction.quotations.found import Draft
from events.extraction.quotations.page import Page
from events.extraction.quotations.reported import CUES
from events.extraction.quotations.speakers import voice_of, voice_of_cue
from events.extraction.quotations.subjects import is_inverted, is_nobody, subject_of

BREAKS = frozenset({",", "—", "–", "-", "--", "(", ")"})
_SHORTEST = 3  # words a clause must have to be what somebody said


def aside(page: Page, verb: Token) -> Draft | None:
    """The clause beside a cue that has no complement of its own, or None.

    1. The talks failed, officials said on Monday.   2. The talks, officials said, failed.
    3. As Okafor noted, the talks failed.   4. The talks failed, said Okafor.
    """
    doc = page.doc
    start, end = page.sentences[verb.i]
    if verb.dep_ in ("acl", "relcl"):
        return None
    if verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.lefts):
        return None
    subject = subject_of(verb)
    if subject is None or subject.head != verb:
        subject = _right_before(verb) or subject
    if subject is None or not start <= subject.i < end or is_nobody(subject):
        subject = _inverted(verb)
        if subject is None:
            return None
    opening = min(subject.left_edge.i, verb.i)
    marks = [c for c in verb.lefts if c.lower_ == "as" and c.dep_ in ("mark", "advmod")]
    if marks:
        return _as_said(page, verb, subject, marks[0])
    # adverbs and the like before the clause: ", the ministry later said"
    while opening > start and doc[opening - 1].dep_ in ("advmod", "det"):
        opening -= 1
    is_after_quote = opening - 2 > start and (
        doc[opening - 1].is_quote and doc[opening - 2].text in BREAKS
    )
    if opening <= start or not (is_after_quote or doc[opening - 1].text in BREAKS):
        return None
    if _has_complement(verb, subject):
        return None
    closing = verb.i + 1
    content_end = opening if is_after_quote else opening - 1
    start = _after_semicolon(page, start, opening)
    right = max(verb.right_edge.i + 1, closing)
    if closing + 1 < end and doc[closing].text == ",":
        is_its_own = doc[closing + 1].lower_ in _GO_ON or page.opens_quotation(
            closing + 1
        )
        right = closing if is_its_own or _is_open(doc, start, opening) else right
    if right < end - _SHORTEST and doc[right - 1].text != "." and _goes_on(page, right):
        is_done = not _is_open(doc, start, opening) and _is_gloss(doc, right, end)
        if not is_done:
            content_end = _before_own_words(verb, right, end)
    first, last = trimmed(doc, start, _without_background(page, start, content_end))
    if not _is_clause(page, first, last) or _is_subordinate(doc, first, last, verb):
        return None
    return Draft(
        page.chars(first, last),
        voice_of_cue(verb, subject),
        "aside",
        0.8,
        (verb.i, closing),
        is_relay=True,
    )


def _right_before(verb: Token) -> Token | None:
    """Of ", Solberg's office said" the office, wherever the parser hangs it."""
    doc = verb.doc
    index = verb.i - 1
    while index > 0 and doc[index].pos_ in ("AUX", "ADV"):
        index -= 1
    head = doc[index]
    while head.head.pos_ in NOMINAL and head != head.head and head.head.i < verb.i:
        if doc[head.left_edge.i - 1].text in BREAKS:
            break
        head = head.head
    opening = head.left_edge.i
    is_named = head.pos_ in NOMINAL and opening > 0
    return head if is_named and doc[opening - 1].text in BREAKS else None


def _before_own_words(verb: Token, right: int, end: int) -> int:
    """Where ", and he thanked Peru" begins after "Chile, he said, will stay": the writer
    tells of the next thing said."""
    doc = verb.doc
    for token in doc[right:end]:
        is_next = token.dep_ == "conj" and token.lemma_ in CUES and token.tag_ == "VBD"
        if is_next and any(c.dep_ == "nsubj" for c in token.lefts):
            first = token.left_edge.i
            return first - 1 if doc[first - 1].dep_ == "cc" else first
    return end


def puts_it(verb: Token) -> bool:
    """As Okafor put it."""
    after = verb.doc[verb.i + 1 : verb.i + 2].text
    return verb.lemma_ == "put" and after == "it"


def _has_complement(verb: Token, subject: Token) -> bool:
    """What is said stands after the cue: "bragged about his win", "declared bankruptcy"."""
    if puts_it(verb) or is_inverted(verb):
        return False
    for child in verb.rights:
        if child == subject or child.dep_ == "dative":
            continue
        if child.dep_ == "dobj" and verb.lemma_ not in patterns.HEARD:
            return True
        if child.dep_ in ("ccomp", "xcomp", "oprd"):
            return True
        if child.dep_ == "prep" and child.lower_ in ("about", "of", "against"):
            return True
        if child.lower_ == "to" and verb.lemma_ in ("respond", "reply", "object"):
            return True
    return False


def _is_clause(page: Page, first: int, last: int) -> bool:
    """Tokens with a subject and a finite verb, long enough to be said."""
    if last - first < _SHORTEST:
        return False
    tokens = page.doc[first:last]
    return any(t.tag_ in FINITE for t in tokens) and any(
        t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj") for t in tokens
    )


def _is_subordinate(doc: Doc, first: int, last: int, verb: Token) -> bool:
    """When the money ran out, Peru said enough: the clause tells when it was said."""
    for token in doc[first : min(first + 3, last)]:
        is_mark = token.dep_ in ("mark", "advmod") and token.lower_ in _SUBORDINATORS
        if is_mark and token.head.dep_ == "advcl" and token.head.head == verb:
            return token.head.right_edge.i >= last - 1
    return False


_SUBORDINATORS = frozenset(
    {"when", "after", "as", "while", "although", "though", "if", "before", "since"}
    | {"because", "until", "once", "unless"}
)


def _without_background(page: Page, start: int, end: int) -> int:
    """Before a last relative clause that tells what somebody else said of it."""
    doc = page.doc
    for index in range(end - 1, start, -1):
        token = doc[index]
        if token.tag_ != "WDT" or doc[index - 1].text != ",":
            continue
        verb = token.head
        is_cue = verb.lemma_ in patterns.SAY and token.dep_ != "nsubj"
        return index - 1 if is_cue and verb.right_edge.i >= end - 3 else end
    return end


#: After ", he said," they go on with what he said; "as he left" tells of the telling.
_GO_ON = patterns.words("when if unless until because once provided which")


def _is_gloss(doc: Doc, right: int, end: int) -> bool:
    """They have moved, officials say | , a claim the army denies: the writer's own words."""
    first = right if doc[right].text not in BREAKS else right + 1
    return first < end and doc[first].lower_ in ("a", "an")


def _after_semicolon(page: Page, start: int, opening: int) -> int:
    """Where the last clause before the attribution begins: "A left; B stayed, X said"."""
    for index in range(opening - 1, start, -1):
        if page.doc[index].text == ";" and page.quote_of[index] < 0:
            return index + 1
    return start


def _is_open(doc: Doc, start: int, opening: int) -> bool:
    """Her country, | she added, would help: its verb is still to come."""
    return not any(t.tag_ in FINITE for t in doc[start:opening])


def _goes_on(page: Page, right: int) -> bool:
    """The sentence takes up again after the attribution."""
    doc = page.doc
    return doc[right].text in BREAKS or doc[right - 1].text in BREAKS


def _as_said(page: Page, verb: Token, subject: Token, mark: Token) -> Draft | None:
    start, end = page.sentences[verb.i]
    doc = page.doc
    opens = mark.i - start < 2
    if not (opens or doc[mark.i - 1].text in BREAKS) or mark.i > subject.i:
        return None
    if subject.lower_ in ("i", "we", "you") or _has_complement(verb, subject):
        return None
    if verb.lemma_ in _WANTED:
        return None  # he has not left, as the rebels demanded
    comma = next((t.i for t in doc[verb.i : end] if t.text == ","), end)
    if any(t.pos_ in ("VERB", "AUX") for t in doc[verb.i + 1 : comma]):
        return None  # as envoys warn time is short: a clause of its own
    if opens:
        first, last = trimmed(doc, comma, end)
    else:
        first, last = trimmed(doc, start, mark.i)
    if not _is_clause(page, first, last):
        return None
    voice = voice_of(subject)
    cue = (verb.i, verb.i + 1)
    return Draft(page.chars(first, last), voice, "as-said", 0.6, cue, is_relay=True)


_WANTED = patterns.words(
    "agree ask demand pledge promise propose recommend request suggest threaten urge vow"
)


def _inverted(verb: Token) -> Token | None:
    """Said Okafor: the speaker right after the cue, read as its object or not at all."""
    doc = verb.doc
    if verb.lemma_ not in patterns.SAY:
        return None
    for child in verb.rights:
        if child.dep_ in ("nsubj", "dobj", "attr") and child.left_edge.i == verb.i + 1:
            return child if doc[verb.i - 1].text in BREAKS else None
    return _name_after(verb) if is_inverted(verb) else None


def _name_after(verb: Token) -> Token:
    """The last word of the name that follows a cue, whatever the parse makes of it."""
    last = verb.doc[verb.i + 1]
    while last.i + 1 < len(verb.doc) and last.nbor().pos_ == "PROPN":
        last = last.nbor()
    return last


def _is_inside(page: Page, start: int, opening: int, head: Token) -> bool:
    """The envoy, according to officials, has left: the verb follows the attribution."""
    doc = page.doc
    end = page.sentences[opening][1]
    after = head.right_edge.i + 1
    if after >= end - 2 or doc[after].text != "," or doc[opening - 1].text != ",":
        return False
    return _is_open(doc, start, opening) and any(
        t.tag_ in FINITE for t in doc[after:end]
    )


def according(page: Page, token: Token) -> Draft | None:
    """The clause that stands "according to" somebody; `token` is "according".

    1. The talks failed, according to officials.   2. According to officials, they failed.
    """
    doc = page.doc
    if token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    found = according_to(token)
    if found.head is None:
        return None
    start, end = page.sentences[token.i]
    opening = token.i
    if opening - start <= 2:
        edge = max(found.head.right_edge.i + 1, found.end + 1)
        if edge > end - _SHORTEST:  # the parser took the clause for an apposition
            edge = found.head.i + 1
        comma = next((t.i for t in doc[edge - 1 : end] if t.text == ","), None)
        first, last = trimmed(doc, comma if comma is not None else edge, end)
    elif _is_inside(page, start, opening, found.head):
        first, last = start, end
        while last > first and (doc[last - 1].is_space or doc[last - 1].text == "."):
            last -= 1
    else:
        first, last = trimmed(doc, start, opening)
    if last - first < _SHORTEST:
        return None
    return Draft(
        page.chars(first, last),
        voice_of(found.head),
        "according-to",
        0.8,
        (found.start, found.end),
        is_relay=True,
    )
