"""What a noun phrase names a place by: a name, a building, an office and whose it is."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    PLACE_LABELS,
    country_of,
    entity_place,
    in_capital,
    joined_parts,
    known_name,
    surface,
    untagged_place,
)
from events.extraction.triggers.syntax import governing_verb, prepositional, subjects
from events.mentions import ParticipantKind

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
    if token.ent_type_ in PLACE_LABELS:
        return entity_place(token)
    for inner in prepositional(token, "in", "of", "near"):
        if inner.ent_type_ in PLACE_LABELS and not _is_body(inner):
            return named_place(inner)
    return _capital_named(token) or _office(token) or known_name(token)


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
    country = token.doc._.reference.countries.get(code or "")
    return in_capital(token, country) if country and country.capital else None


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
            country = noun.doc._.reference.countries.get(member.country or "")
            if country is None or any(word in offices for word in _POSTED):
                return None
            return in_capital(noun, country)
    return None


def _capital_named(noun: Token) -> PlaceFound | None:
    """ "the Mozambican capital", "Kenya's capital": by its name."""
    if noun.lemma_.lower() != "capital":
        return None
    for child in noun.children:
        if child.dep_ in {"amod", "poss", "compound"}:
            index = noun.doc._.reference
            country = index.of_demonym(child.text) or index.country(child.text)
            if country is not None and country.capital is not None:
                return in_capital(noun, country)
    return None


# ------------------------------------------------------------------ sites
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
        if inner.ent_type_ in PLACE_LABELS:
            return entity_place(inner)
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
    parts, end = [surface(doc, start, noun.i + 1)], noun.i + 1
    for inner in prepositional(noun, "in", "of", "near"):
        if inner.ent_type_ in {"GPE", "LOC"}:
            inside = entity_place(inner)
            return PlaceFound(
                start, inside.end, f"{parts[0]}, {inside.name}", inside.country
            )
    first = country_of(doc, surface(doc, start, noun.i))
    if first is not None:
        return PlaceFound(start, end, f"{parts[0]}, {first.name}", first.code)
    return joined_parts(doc, start, end, parts)
