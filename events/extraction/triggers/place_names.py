"""What a noun phrase names a place by: a name, a building, an office and whose it is."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.reference import ReferenceIndex
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.syntax import governing_verb, prepositional, subjects
from events.mentions import Country, ParticipantKind

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
#: Labels the model also gives to names of towns it does not know.
_MAYBE_PLACE = frozenset({"", "ORG", "PERSON", "NORP", "PRODUCT"})
#: Nouns that make a place of the name beside them: "Maputo airport", "the port of Ancud".
_SITES = frozenset(
    "airport airfield airbase base border bridge camp canal castle checkpoint city crossing "
    "district fort harbor harbour hotel island islet monastery mosque mountain palace park "
    "port prefecture province region resort shrine stadium state strait suburb terminal "
    "town university valley villa village zone".split()
)
#: Nouns for where a government works: in its capital, if nothing else is said.
_OFFICES = frozenset(
    "office ministry palace residence chancellery presidency headquarters parliament".split()
)
#: Whose office is not in the capital of his own country.
_POSTED = ("ambassador", "envoy", "consul", "attaché", "correspondent")
#: Capitalised words after "in" that are no places.
_NO_PLACES = frozenset(
    "parliament congress senate cabinet government court council commission english french "
    "arabic spanish russian ramadan easter christmas twitter facebook telegram".split()
)


def named_place(token: Token) -> PlaceFound | None:
    """The place that the noun phrase headed by `token` names, or None if it names none.

    1. "Lima"  2. "Lima, Peru"  3. "Maputo airport", "the port of Ancud"  4. "the Kremlin"
    5. "his office", "the Foreign Ministry": the capital  6. "the Kenyan capital"
    """
    if _is_body(token):
        return _seat_of_body(token)
    site = _site(token)
    if site is not None:
        return site
    if token.ent_type_ in _PLACE_LABELS:
        return _entity_place(token)
    for inner in prepositional(token, "in", "of", "near"):
        if inner.ent_type_ in _PLACE_LABELS and not _is_body(inner):
            return named_place(inner)
    return _capital_named(token) or _office(token) or _known_name(token)


def untagged_place(token: Token) -> PlaceFound | None:
    """ "in Cholpon-Ata": a name after a preposition of place that is nobody in the cast."""
    doc = token.doc
    if token.tag_ != "NNP" or token.ent_type_ not in _MAYBE_PLACE:
        return None
    if token.lower_ in _NO_PLACES or len(token) < 3 or token.text.isupper():
        return None
    if token.i + 1 < len(doc) and doc[token.i + 1].pos_ in {"NOUN", "PROPN"}:
        return None
    if any(c.dep_ in {"det", "amod", "poss"} for c in token.children):
        return None
    if not _is_unknown_body(token):
        return None
    start = token.i
    while start > token.left_edge.i and doc[start - 1].dep_ in {"compound", "punct"}:
        start -= 1
    if not doc[start].text[:1].isupper():
        return None
    return _whole(doc, start, token.i + 1, [_surface(doc, start, token.i + 1)])


def town_place(doc: Doc) -> PlaceFound | None:
    """The dateline's town, if the text has one."""
    if doc._.town is None:
        return None
    parts, span = doc._.town
    return replace(_whole(doc, 0, 1, list(parts)), raw=span)


def _is_unknown_body(token: Token) -> bool:
    """Nobody in the cast, or a body that nothing but the model knows of ("in Tromso")."""
    naming = cast_of(token.doc).naming_of(token)
    if naming is None:
        return True
    if naming.end - naming.start > 1:
        return False
    members = [cast_of(token.doc).members[key] for key in naming.members]
    return token.head.lower_ in {"in", "near", "to", "of"} and all(
        member.kind == ParticipantKind.ORGANIZATION
        and member.known is None
        and member.country is None
        for member in members
    )


def country_place(doc: Doc, code: str, *, at: int) -> PlaceFound | None:
    """The country `code` as the place of what token `at` tells."""
    country = _index(doc).countries.get(code)
    if country is None:
        return None
    return PlaceFound(at, at + 1, country.name, country.code)


def _index(doc: Doc) -> ReferenceIndex:
    return doc._.reference  # type: ignore[no-any-return]  # set by document.prepare


# ------------------------------------------------------------------ bodies
def _is_body(token: Token) -> bool:
    """An alliance or a ministry: it may have an address, it is none ("at the G7")."""
    naming = cast_of(token.doc).naming_of(token)
    if naming is None or len(naming.members) != 1:
        return False
    member = cast_of(token.doc).members[naming.members[0]]
    if member.kind == ParticipantKind.PERSON:
        return token.ent_type_ not in {"GPE", "LOC"}
    return member.kind == ParticipantKind.ORGANIZATION


def _seat_of_body(token: Token) -> PlaceFound | None:
    """ "at the State Department": its name, in the capital of its country."""
    naming = cast_of(token.doc).naming_of(token)
    if naming is None:
        return None
    cast = cast_of(token.doc)
    member = cast.members[naming.members[0]]
    if member.kind != ParticipantKind.ORGANIZATION or token.head.lower_ != "at":
        return None
    code = member.country
    if code is None and token.lemma_.lower() in _OFFICES:
        # "told reporters at the Foreign Ministry": whose minister says so
        verb = governing_verb(token)
        who = [k for t in subjects(verb) for k in cast.of_token(t)] if verb else []
        code = cast.members[who[0]].country if len(who) == 1 else None
    country = _index(token.doc).countries.get(code or "")
    return _in_capital(token, country) if country and country.capital else None


def _in_capital(token: Token, country: Country) -> PlaceFound:
    name = ", ".join(dict.fromkeys([country.capital or country.name, country.name]))
    return PlaceFound(token.i, token.i + 1, name, country.code)


def _office(noun: Token) -> PlaceFound | None:
    """ "at his office", "at the Foreign Ministry": the capital of whose it is."""
    if noun.lemma_.lower() not in _OFFICES or noun.head.lower_ not in {"at", "in"}:
        return None
    cast = cast_of(noun.doc)
    for child in noun.children:
        if child.dep_ not in {"poss", "amod", "compound", "nmod"}:
            continue
        for key in cast.of_token(child, conjuncts=False):
            member = cast.members[key]
            offices = " ".join(office.title for office in member.offices).casefold()
            country = _index(noun.doc).countries.get(member.country or "")
            if country is None or any(word in offices for word in _POSTED):
                return None
            return _in_capital(noun, country)
    return None


def _capital_named(noun: Token) -> PlaceFound | None:
    """ "the Mozambican capital", "Kenya's capital": by its name."""
    if noun.lemma_.lower() != "capital":
        return None
    for child in noun.children:
        if child.dep_ in {"amod", "poss", "compound"}:
            index = _index(noun.doc)
            country = index.of_demonym(child.text) or index.country(child.text)
            if country is not None and country.capital is not None:
                return _in_capital(noun, country)
    return None


# ------------------------------------------------------------------ names
def _site(noun: Token) -> PlaceFound | None:
    """ "Maputo airport", "Haapsalu Castle", "the city of Isfara"."""
    if noun.lower_ not in _SITES:
        return None
    doc, start = noun.doc, noun.i
    while start > noun.left_edge.i and _is_name(doc[start - 1]):
        start -= 1
    while start < noun.i and not doc[start].text[:1].isupper():
        start += 1
    if start < noun.i:
        if all(doc[i].ent_type_ == "NORP" for i in range(start, noun.i)):
            return None
        return _with_container(noun, start)
    for inner in prepositional(noun, "of"):
        if inner.ent_type_ in _PLACE_LABELS:
            return _entity_place(inner)
        found = untagged_place(inner)
        if found is not None:
            return found
    return None


def _is_name(token: Token) -> bool:
    return (
        token.dep_ in {"compound", "nmod", "punct", "amod"}
        and token.pos_ in {"PROPN", "PUNCT", "ADJ"}
        and (token.text[:1].isupper() or token.text == "-")
    )


def _with_container(noun: Token, start: int) -> PlaceFound:
    """The site with what contains it: "Bogor Palace, Indonesia", "Lima airport, Peru"."""
    doc = noun.doc
    parts, end = [_surface(doc, start, noun.i + 1)], noun.i + 1
    for inner in prepositional(noun, "in", "of", "near"):
        if inner.ent_type_ in {"GPE", "LOC"}:
            inside = _entity_place(inner)
            return PlaceFound(
                start, inside.end, f"{parts[0]}, {inside.name}", inside.country
            )
    first = _country(doc, _surface(doc, start, noun.i))
    if first is not None:
        return PlaceFound(start, end, f"{parts[0]}, {first.name}", first.code)
    return _whole(doc, start, end, parts)


def _entity_place(token: Token) -> PlaceFound:
    """The entity around `token`, joined with the containing place after a comma."""
    start, end = _entity(token)
    parts = [_surface(token.doc, start, end)]
    while end + 1 < len(token.doc) and token.doc[end].lower_ == ",":
        follower = token.doc[end + 1]
        if follower.ent_type_ != "GPE" or follower.sent != token.sent:
            break
        after = _entity(follower)
        # "in Britain, Germany and France" is a list, not a place and its country.
        if after[1] < len(token.doc) and token.doc[after[1]].lower_ in {"and", "or"}:
            break
        parts.append(_surface(token.doc, *after))
        end = after[1]
    return _whole(token.doc, start, end, parts)


def _entity(token: Token) -> tuple[int, int]:
    start = end = token.i
    label = token.ent_type_
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end + 1 < len(token.doc) and token.doc[end + 1].ent_iob_ == "I":
        end += 1
    if token.doc[start].lower_ == "the" and label != "FAC":
        start += 1
    return start, end + 1


def _surface(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.removesuffix("'s").removesuffix("’s").strip()


def _known_name(token: Token) -> PlaceFound | None:
    """A country, capital or seat of government the NER missed."""
    if token.doc._.reference is None or token.pos_ != "PROPN":
        return None
    start = token.i
    while start > token.left_edge.i and token.doc[start - 1].dep_ == "compound":
        start -= 1
    name = _surface(token.doc, start, token.i + 1)
    if _country(token.doc, name) is None:
        return None
    return _whole(token.doc, start, token.i + 1, [name])


def _country(doc: Doc, name: str) -> Country | None:
    """The country that `name` is, or whose capital or seat of government it is."""
    if doc._.reference is None:
        return None
    index = _index(doc)
    return index.country(name) or index.of_seat(name)


def _whole(doc: Doc, start: int, end: int, parts: list[str]) -> PlaceFound:
    """ "Doha" → "Doha, Qatar"; "Kremlin" → "Kremlin, Moscow, Russia";
    "Liverpool, England" → "Liverpool, United Kingdom"."""
    countries = [_country(doc, part) for part in reversed(parts)]
    country = next((c for c in countries if c), None)
    if country is None:
        return PlaceFound(start, end, ", ".join(dict.fromkeys(parts)))
    index = _index(doc)
    if index.country(parts[-1]) == country:
        parts[-1] = country.name
    else:
        if index.of_seat(parts[-1]) == country and _is_building(parts[-1], country):
            parts.append(country.capital or "")
        parts.append(country.name)
    return PlaceFound(
        start, end, ", ".join(dict.fromkeys(p for p in parts if p)), country.code
    )


def _is_building(name: str, country: Country) -> bool:
    """A seat that says by a word of its own that it is no town."""
    words = set(name.casefold().split())
    return bool(words & _BUILDING_WORDS) and not name.startswith(country.capital or "")


_BUILDING_WORDS = frozenset(
    "kremlin house palace street office square palazzo palacio villa élysée mansion".split()
)
