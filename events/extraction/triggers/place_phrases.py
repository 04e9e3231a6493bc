"""What a noun phrase names a place by: a name, a building, an office and whose it is."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Member, cast_of
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    DIRECTIONS,
    PLACE_LABELS,
    entity_place,
    in_capital,
    is_country,
    known_name,
    town_place,
    untagged_place,
)
from events.extraction.triggers.sites import SITES, building, capital_named, site
from events.extraction.triggers.syntax import governing_verb, prepositional, subjects
from events.mentions import ParticipantKind

#: What may stand for a place told before; of countries only an island.
_POINTING = frozenset(
    "town city village island islet district enclave province capital".split()
)
_REACH = 80
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
    found = building(token)
    if found is not None:
        return found
    if _is_body(token):
        return _seat_of_body(token) or _office(token)
    found = site(token)
    if found is not None:
        return found
    if token.ent_type_ in PLACE_LABELS:
        return entity_place(token)
    for inner in prepositional(token, "in", "of", "near", "at", "outside"):
        if inner.ent_type_ in PLACE_LABELS and not _is_body(inner):
            return named_place(inner)
        if token.lower_ in SITES and (near := untagged_place(inner)):
            return near  # "a checkpoint near Vorukh"
    return (
        capital_named(token)
        or _office(token)
        or known_name(token)
        or _country_in_full(token)
        or _told_place(token)
        or _side_of(token)
    )


def _own_capital(noun: Token) -> PlaceFound | None:
    """ "told a rally in the capital": that of whoever did, if all are of one country."""
    verb = governing_verb(noun)
    who = (
        [k for t in subjects(verb) for k in cast_of(noun.doc).of_token(t)]
        if verb
        else []
    )
    codes = {cast_of(noun.doc).members[key].country for key in who}
    country = (
        noun.doc._.reference.countries.get(codes.pop()) if len(codes) == 1 else None
    )
    return in_capital(noun, country) if country and country.capital else None


def _side_of(noun: Token) -> PlaceFound | None:
    """ "waters south of Cyprus", "a point 50 miles west of Santo": the name it is told by."""
    for side in noun.children:
        if side.lower_ in DIRECTIONS and side.i > noun.i:
            for inner in prepositional(side, "of"):
                return named_place(inner) or untagged_place(inner)
    return None


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
    known = token.doc._.reference.organizations.get(member.known)
    if known is not None and known.seat is not None:
        town, code = known.seat
        name = f"{town}, {token.doc._.reference.countries[code].name}"
        return PlaceFound(token.i, token.i + 1, name, code)
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
            code = country_of_member(noun.doc, member)
            country = noun.doc._.reference.countries.get(code or "")
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
    if lemma == "capital" and words == {"the"}:
        return _own_capital(noun)
    if "this" in words and (town := town_place(noun.doc)) is not None:
        return town if lemma in {"city", "town", "capital"} else None
    if not words or words - {"the", "same", "that", "this"}:
        return None
    first = max(0, noun.i - _REACH)
    for token in reversed(list(noun.doc[first : noun.i])):
        if token.lemma_ == noun.lemma_ and (found := site(token)) is not None:
            return found
        if token.ent_type_ not in {"GPE", "LOC"} or _is_body(token):
            continue
        if lemma == "island" or not is_country(token):
            return entity_place(token)
    return None
