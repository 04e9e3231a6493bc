"""Who takes part: the members of the cast that stand around a trigger."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Cast, Naming, cast_of
from events.extraction.triggers.syntax import (
    agents_of,
    counted,
    governing_verb,
    objects,
    prepositional,
    subjects,
)
from events.mentions import ParticipantKind

#: Nouns for people who act for a country.
OFFICIALS = frozenset(
    "official diplomat minister leader envoy negotiator delegation delegate representative "
    "officer counterpart ambassador authority government lawmaker general chief head "
    "army force troop soldier navy military police warplane jet cabinet parliament "
    "artillery helicopter gunboat guard fighter airforce marine commando rebel voter "
    "aircraft embassy mission consulate peacekeeper policeman police paratrooper warship "
    "vessel frigate destroyer submarine fleet drone junta regime ruler "
    "alliance bloc grouping".split()
)
#: Who does this to talks is not one of those who talk.
BROKERING = frozenset("broker mediate host sponsor facilitate arrange moderate".split())
#: Namings that qualify a noun from before it: "the U.S.-Japan talks", "Okafor's visit".
WITH_WHOM = ("with", "between", "among", "involving", "alongside")


def members(cast: Cast, tokens: list[Token]) -> list[int]:
    """Keys of everybody the noun phrases headed by `tokens` stand for, in order, once.

    Who is not in the cast is answered for by whose he is ("China's top diplomats", "an
    Emirati official"); a pronoun nobody is found for by who says it ("X said he met Y").
    """
    keys: list[int] = []
    for token in tokens:
        found = (
            *_joined_before(cast, token),
            *cast.of_token(token),
            *_apposed(cast, token),
        )
        if not found and token.lower_ in {"who", "whom", "which"}:
            found = _of_antecedent(cast, token)
        if not found and token.pos_ in {"NOUN", "PROPN"}:
            found = _of_country(cast, token)
        if found and (listed := _listed_behind(cast, token)):
            found = tuple(listed)  # "his counterparts, Ana Rojas and Espen Lind"
        if token.lower_ in {"he", "she"}:
            found = _traveller(cast, token) or found
        if not found and token.lower_ in {"he", "she", "they"}:
            found = _of_sayer(cast, token)
        keys += found
    return list(dict.fromkeys(keys))


def _of_antecedent(cast: Cast, relative: Token) -> tuple[int, ...]:
    """Sato in "Sato, whom the cabinet is expected to name", however deep the verb hangs."""
    verb = relative.head
    while verb.dep_ in {"xcomp", "ccomp", "conj"} and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return cast.of_token(verb.head) if verb.dep_ == "relcl" else ()


def _apposed(cast: Cast, noun: Token) -> tuple[int, ...]:
    """Names set off behind a phrase that stands for nobody itself.

    1. "Vega's deputy for trade, Marek Sato, signed"  2. "Vega and the man she beat, Sato,"
    """
    nobody = [
        t
        for t in (noun, *noun.conjuncts)
        if t.pos_ in {"NOUN", "ADJ"} and cast.naming_of(t) is None
    ]
    if not nobody:
        return ()
    names = [
        child
        for head in {t.i: t for t in (*nobody, noun)}.values()
        for child in head.children
        if child.dep_ == "appos" and child.i > nobody[0].i and child.pos_ == "PROPN"
    ]
    if not names:
        return tuple(key for one in nobody for key in _listed_behind(cast, one))
    return tuple(key for name in names for key in cast.of_token(name))


def _joined_before(cast: Cast, token: Token) -> list[int]:
    """Persons joined by "and" before the one that `token` heads, inside its own phrase, of
    which the parser often makes one name.

    1. "Premier Okello and Defence Minister Lind"  2. "Kenya's Okello and Norway's Lind"
    """
    naming = cast.naming_of(token)
    if naming is None or not any(is_person(cast, key) for key in naming.members):
        return []
    doc, start = token.doc, naming.start
    keys: list[int] = []
    by_end = {n.end: n for n in outermost(cast.within(token.left_edge.i, start))}
    while start:
        if doc[start - 1].lower_ in {"'s", "’s"}:
            owner = cast.naming_of(doc[start - 2])
            start = owner.start if owner is not None else start
        if not start or doc[start - 1].lower_ not in {"and", ","}:
            break
        at = start - 1
        if at and doc[at - 1].lower_ == ",":
            at -= 1  # the comma before "and"
        other = by_end.get(at)
        if other is None or not all(is_person(cast, k) for k in other.members):
            break
        keys[:0] = other.members
        start = other.start
    return keys


def _listed_behind(cast: Cast, noun: Token) -> list[int]:
    """Names set off behind "their Thai counterparts, Ana Rojas and Espen Lind", which the
    parser may hang anywhere."""
    doc, at = noun.doc, noun.i + 1
    is_list = noun.tag_ == "NNS" and noun.lemma_.lower() in OFFICIALS
    if not is_list or at + 2 >= len(doc) or doc[at].lower_ != ",":
        return []
    keys: list[int] = []
    end = at
    while doc[at].lower_ in {",", "and"}:
        at += 1 + (doc[at].lower_ == "," and doc[at + 1].lower_ == "and")
        name = next((n for n in cast.within(at, noun.sent.end) if n.start == at), None)
        if name is None or not all(is_person(cast, k) for k in name.members):
            break
        keys += name.members
        at = end = name.end
        if at + 1 >= len(doc):
            break
    return keys if len(keys) > 1 and doc[end].is_punct else []


def _of_country(cast: Cast, noun: Token) -> tuple[int, ...]:
    """Whose officials `noun` names; () unless it names officials."""
    lemma = noun.lemma_.lower()
    is_warring = lemma in _WARRING and noun.tag_ == "NNS"
    is_office = noun.lower_ in _OFFICES
    if lemma not in OFFICIALS and not is_warring and not is_office:
        return ()
    inside = outermost(cast.within(noun.left_edge.i, noun.i))
    if not inside:  # "the union, whose ambassadors meet on Friday"
        owners = [c for c in noun.children if c.lower_ == "whose"]
        clause = noun.head if owners and noun.head.dep_ == "relcl" else None
        keys = cast.of_token(clause.head) if clause is not None else ()
        if keys:
            return tuple(k for k in keys if not is_person(cast, k))
    if not inside:  # "the Thai ambassador to Ghana" speaks for one of them
        inside = outermost(cast.within(noun.i + 1, noun.right_edge.i + 1))
    named = (key for naming in inside for key in naming.members)
    return tuple(k for k in named if cast.members[k].kind != ParticipantKind.PERSON)


#: Those who fight or bargain inside a country, when there are several: "the warring
#: parties in Peru".
_WARRING = frozenset("party side faction rival".split())


#: "the Foreign Ministries of Peru and Kenya" are the two countries.
_OFFICES = frozenset("ministries departments governments parliaments".split())


def _traveller(cast: Cast, pronoun: Token) -> tuple[int, ...]:
    """ "a visit by X to Peru, where he will meet Y": who is there is who travels there."""
    clauses = [pronoun.head, pronoun.head.head]  # "he will meet", "his first summit"
    verb = next((token for token in clauses if token.dep_ == "relcl"), None)
    if verb is None or not any(c.lower_ == "where" for c in verb.children):
        return ()
    above = verb.head
    while above.pos_ != "VERB" and above.head != above:
        if above.lemma_.lower() in _JOURNEYS:
            return _who_goes(cast, above)
        above = above.head
    # "arrange a visit by X to Peru, where", with "to Peru" hung on the verb
    goal = next((t for t in objects(above) if t.lemma_.lower() in _JOURNEYS), None)
    return _who_goes(cast, goal) if goal is not None and goal.i < verb.i else ()


_JOURNEYS = frozenset({"visit", "trip", "tour", "journey"})


def _who_goes(cast: Cast, journey: Token) -> tuple[int, ...]:
    owners = [c for c in journey.children if c.dep_ == "poss"]
    for who in (*prepositional(journey, "by"), *owners):
        keys = cast.of_token(who)
        if len(keys) == 1 and is_person(cast, keys[0]):
            return keys
    return ()


def _of_sayer(cast: Cast, pronoun: Token) -> tuple[int, ...]:
    verb = pronoun.head
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return ()
    return tuple(key for token in subjects(verb.head) for key in cast.of_token(token))


def company(verb: Token) -> list[Token]:
    """Whom `verb` is done with, wherever in its clause the parser hung "with X"."""
    found: list[Token] = []
    for token in verb.subtree:
        if token.i < verb.i or token.lower_ not in WITH_WHOM:
            continue
        if token.dep_ not in {"prep", "conj"}:
            continue  # "with X and with Y"
        above = token.head
        while (
            above != verb and above.head != above and above.pos_ not in {"VERB", "AUX"}
        ):
            above = above.head
        if above == verb:
            found += [c for c in token.children if c.dep_ == "pobj"]
    return found


def outermost(namings: list[Naming]) -> list[Naming]:
    """Without those that lie inside another ("Japanese" in "the Japanese premier")."""
    kept: list[Naming] = []
    for naming in sorted(namings, key=lambda n: (n.start, -n.end)):
        if not kept or naming.start >= kept[-1].end:
            kept.append(naming)
    return kept


def qualifiers(cast: Cast, noun: Token) -> list[int]:
    """Who is named inside the noun phrase, before its head.

    1. "the U.S.-Japan talks"  2. "Okafor's visit"  3. "Group of Seven meeting"
    4. "their telephone talks"
    """
    keys: list[int] = []
    inside = cast.within(noun.left_edge.i, noun.i)
    # "the G7 foreign ministers' meeting" is the G7's, not that of some minister
    inside = [
        n
        for n in inside
        if n.how != "office" or not noun.doc[n.head].text.endswith("s")
    ]
    by_pronoun = {c.i: _traveller(cast, c) for c in noun.children if c.dep_ == "poss"}
    for naming in outermost(inside):
        if by_pronoun.get(naming.start) and naming.how == "pronoun":
            continue
        if _qualifies(noun.doc[naming.end - 1], noun):
            keys.extend(naming.members)
    for child in noun.children:
        if child.dep_ == "poss":
            is_his = child.lower_ in {"his", "her"}
            traveller = by_pronoun[child.i] if is_his else ()
            keys.extend(traveller or cast.of_token(child))
    return list(dict.fromkeys(keys))


def _qualifies(token: Token, noun: Token) -> bool:
    """Not by way of a participle: "a U.S.-led gathering" is not one of the U.S."""
    while token != noun and token.head != token:
        token = token.head
        if token.tag_ in {"VBN", "VBG"} and token != noun:
            return False
    return True


def noun_parties(cast: Cast, noun: Token) -> list[int]:
    """Parties told by the noun's own prepositions and participles.

    1. "talks with X and Y"  2. "a summit of the G7"  3. "a visit by X"
    4. "a meeting involving X and Y"  5. "talks held between X and Y"
    """
    tokens = list(prepositional(noun, *WITH_WHOM, "by", "of"))
    measure = counted(noun)  # "two days of talks involving X"
    for child in (*noun.children, *(measure.children if measure != noun else ())):
        if child.dep_ == "acl" and child.lemma_.lower() in {
            "involve",
            "bring",
            "include",
        }:
            tokens += objects(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            is_brokered = child.lemma_.lower() in BROKERING
            tokens += [] if is_brokered else agents_of(child)
            tokens += prepositional(child, *WITH_WHOM)
        elif child.dep_ == "prep" and child.lower_ == "including":
            tokens += [c for c in child.children if c.dep_ == "pobj"]
    return members(cast, tokens)


def verb_parties(cast: Cast, verb: Token) -> list[int]:
    """Who does it, and with whom."""
    return members(cast, [*subjects(verb), *company(verb)])


def clause_parties(cast: Cast, noun: Token) -> list[int]:
    """Who does what the clause around `noun` says, and to whom.

    1. "in phone talks, X said they agreed"  2. "in the first talks, X assured Y"
    """
    verb = governing_verb(noun)
    if verb is None:
        return []
    verb = _teller(noun, verb)
    tokens = subjects(verb)
    for thing in objects(verb):
        if any(is_person(cast, key) for key in cast.of_token(thing)):
            tokens.append(thing)
        tokens += [t for t in prepositional(thing, "with") if thing != noun]
    tokens += list(prepositional(verb, "with"))
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"}:
        # "apologized to X in a call"
        tokens += [t for t in prepositional(verb, "to") if _is_named(cast, t)]
    for child in verb.children:
        if child.dep_ == "ccomp":
            tokens += [
                t for t in subjects(child) if t.lower_ in {"they", "both", "two"}
            ]
    return members(cast, tokens)


def _teller(noun: Token, verb: Token) -> Token:
    """ "X said the border would stay open, following talks with Y": what a comma parts
    from what is said is told of whoever says it."""
    if noun.head.i == 0 or noun.doc[noun.head.i - 1].lower_ != ",":
        return verb
    clause = verb
    while clause.dep_ != "ccomp" and clause.head != clause:
        clause = clause.head
    is_said = clause.dep_ == "ccomp" and clause.head.pos_ == "VERB"
    return clause.head if is_said and clause.head.i < clause.i else verb


def _is_named(cast: Cast, token: Token) -> bool:
    return any(is_person(cast, key) for key in cast.of_token(token))


def without_represented(cast: Cast, keys: list[int]) -> list[int]:
    """Persons before their countries: a country goes where a person of it takes part."""
    people = [
        cast.members[k] for k in keys if cast.members[k].kind == ParticipantKind.PERSON
    ]
    spoken_for = {member.country for member in people if member.country}
    return [
        key
        for key in keys
        if cast.members[key].kind != ParticipantKind.COUNTRY
        or cast.members[key].country not in spoken_for
    ]


def countries_of(cast: Cast, keys: list[int]) -> list[int]:
    """The countries, where the text names them, of the persons `keys`."""
    codes = [cast.members[key].country for key in keys]
    by_code = {
        member.country: member.key
        for member in cast.members
        if member.kind == ParticipantKind.COUNTRY and member.country
    }
    return list(dict.fromkeys(by_code[code] for code in codes if code in by_code))


def is_person(cast: Cast, key: int) -> bool:
    return cast.members[key].kind == ParticipantKind.PERSON


def taking_part(cast: Cast, keys: list[int]) -> list[int]:
    """`keys` once each, unnamed officials by the country or body they speak for."""
    kept: list[int] = []
    for key in keys:
        member = cast.members[key]
        if member.is_unnamed:
            kept += [member.of] if member.of is not None else countries_of(cast, [key])
        else:
            kept.append(key)
    return list(dict.fromkeys(kept))


def takes_part(doc: Doc, key: int) -> bool:
    """Persons, countries and organisations that are named; not "a senior official"."""
    return not cast_of(doc).members[key].is_unnamed
