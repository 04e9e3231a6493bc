"""What a noun phrase names a place by: a name, a building, an office and whose it is."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from events.extraction.cast import Member, cast_of
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    PLACE_LABELS,
    country_of,
    entity_place,
    in_capital,
    is_country,
    joined_parts,
    known_name,
    surface,
    town_place,
    untagged_place,
)
from events.extraction.triggers.syntax import governing_verb, prepositional, subjects
from events.mentions import ParticipantKind

#: Nouns that make a place of the name beside them: "Maputo airport", "the port of Ancud".
_BUILDINGS = frozenset(
    "building cathedral centre center club compound hall house institute mansion memorial "
    "museum ranch tower".split()
)
_SITES = _BUILDINGS | frozenset(
    "atoll bay cape desert gulf lake plateau reef ridge rock shoal "
    "airport airfield airbase base border bridge camp canal castle checkpoint city crossing "
    "district fort harbor harbour hotel island islet monastery mosque mountain palace park "
    "port prefecture province region resort shrine stadium state strait suburb terminal "
    "town university valley villa village zone".split()
)
#: What may stand for a place told before; of countries only an island.
_POINTING = frozenset(
    "town city village island islet district enclave province".split()
)
_REACH = 80
_QUOTES = re.compile('["“”«»]')
_PALACES = frozenset({"palace", "castle"})
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
    site = _building(token)
    if site is not None:
        return site
    if _is_body(token):
        return _seat_of_body(token) or _office(token)
    site = _site(token)
    if site is not None:
        return site
    if token.ent_type_ in PLACE_LABELS:
        return entity_place(token)
    for inner in prepositional(token, "in", "of", "near"):
        if inner.ent_type_ in PLACE_LABELS and not _is_body(inner):
            return named_place(inner)
        if token.lower_ in _SITES and (found := untagged_place(inner)):
            return found  # "a checkpoint near Vorukh"
    return (
        _capital_named(token)
        or _office(token)
        or known_name(token)
        or _country_in_full(token)
        or _told_place(token)
    )


def _country_in_full(token: Token) -> PlaceFound | None:
    """ "the Republic of Chile", whatever else the NER took it for."""
    cast = cast_of(token.doc)
    naming = cast.naming_of(token)
    if naming is None or naming.how != "country" or naming.head != token.i:
        return None
    member = cast.members[naming.members[0]]
    return PlaceFound(naming.start, naming.end, member.name, member.country)


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
    is_there = token.head.lower_ == "at" or token.head.lemma_.lower() == "visit"
    if member.kind != ParticipantKind.ORGANIZATION or not is_there:
        return None
    code = member.country
    if code is None and token.lemma_.lower() in _OFFICES:
        code = _owner(token)
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
    if any(c.dep_ == "poss" or c.lower_ == "the" for c in noun.lefts):
        country = noun.doc._.reference.countries.get(_owner(noun) or "")
        return in_capital(noun, country) if country and country.capital else None
    return None


def _owner(office: Token) -> str | None:
    """ "told reporters at the Foreign Ministry": the country of whoever says so, else of
    the government whose text this is."""
    verb = governing_verb(office)
    cast = cast_of(office.doc)
    who = [k for t in subjects(verb) for k in cast.of_token(t)] if verb else []
    codes = {country_of_member(office.doc, cast.members[key]) for key in who}
    if not who:
        codes = {office.doc._.issuer}
    return codes.pop() if len(codes) == 1 else None


def country_of_member(doc: Doc, member: Member) -> str | None:
    """The country of a member; an official named without one is of where the text is."""
    if member.country is not None or not member.offices:
        return member.country
    town = town_place(doc)
    return doc._.issuer or (town.country if town else None)


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
def _told_place(noun: Token) -> PlaceFound | None:
    """ "in the town", "in the same district": the place of that sort named last before."""
    lemma = noun.lemma_.lower()
    if lemma not in _POINTING or noun.head.lower_ not in {
        "in",
        "at",
        "near",
        "to",
    }:
        return None
    words = {child.lower_ for child in noun.children}
    if not words or words - {"the", "same", "that", "this"}:
        return None
    first = max(0, noun.i - _REACH)
    for token in reversed(list(noun.doc[first : noun.i])):
        if token.ent_type_ not in {"GPE", "LOC"} or _is_body(token):
            continue
        if lemma == "island" or not is_country(token):
            return entity_place(token)
    return None


def _building(token: Token) -> PlaceFound | None:
    """ "at the Mansudae Hall", "in the Palace of Culture": tagged as a body or nothing."""
    is_named = token.tag_ in {"NNP", "NNPS"} and token.lower_ in _BUILDINGS | _PALACES
    if not is_named or token.head.lower_ not in {"at", "in", "inside", "outside"}:
        return None
    if token.ent_type_ in PLACE_LABELS:
        return None
    of = [c for c in token.children if c.lower_ == "of" and c.dep_ == "prep"]
    names = [pobj for c in of for pobj in c.children if pobj.tag_ in {"NNP", "NNPS"}]
    if names and names[0].ent_type_ not in PLACE_LABELS:
        start = token.left_edge.i
        start += token.doc[start].lower_ in {"the", "a"}
        end = names[0].i + 1
        parts = [surface(token.doc, start, end)]
        return joined_parts(token.doc, start, end, parts)
    return _site(token)


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
        and (token.text[:1].isupper() or token.text in {"-", "“", "”", '"', "«", "»"})
    )


def _with_container(noun: Token, start: int) -> PlaceFound:
    """The site with what contains it: "Bogor Palace, Indonesia", "Lima airport, Peru"."""
    doc = noun.doc
    end = noun.i + 1
    parts = [_QUOTES.sub("", surface(doc, start, end))]
    inners = [*prepositional(noun, "in", "of", "near")]
    inners += [c for c in noun.children if c.dep_ == "appos"]
    for inner in inners:
        inside = (
            entity_place(inner)
            if inner.ent_type_ in {"GPE", "LOC"}
            else untagged_place(inner)
        )
        if inside is not None:
            return PlaceFound(
                start, inside.end, f"{parts[0]}, {inside.name}", inside.country
            )
    first = country_of(doc, surface(doc, start, noun.i))
    if first is not None:
        return PlaceFound(start, end, f"{parts[0]}, {first.name}", first.code)
    return joined_parts(doc, start, end, parts)
