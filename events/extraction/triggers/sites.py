"""Places named by a noun of their own: airports, towns, halls, palaces, waters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.place_names import (
    DIRECTIONS,
    PLACE_LABELS,
    country_of,
    entity_place,
    in_capital,
    in_country,
    joined_parts,
    known_name,
    surface,
    untagged_place,
)
from events.extraction.triggers.syntax import prepositional
from events.mentions import Country

#: Nouns for where people live: the name is what stands after "of".
_TOWNS = frozenset(
    "city country emirate enclave island islet kingdom nation peninsula port resort "
    "settlement state suburb sultanate territory town village".split()
)
#: Nouns that make a place of the name beside them: "Maputo airport".
_BUILDINGS = frozenset(
    "barracks building cathedral centre center club compound farm "
    "guesthouse hall hotel house institute lodge mansion memorial museum ranch "
    "stadium tower villa".split()
)
#: "the White House lawn" is the White House.
_PARTS = frozenset("lawn garden gardens ballroom grounds steps courtyard".split())
SITES = (
    _BUILDINGS
    | _PARTS
    | _TOWNS
    | frozenset(
        "atoll bay cape desert gulf lake pass plateau reef ridge rock shoal "
        "airport airfield airbase base border bridge camp canal castle checkpoint crossing "
        "district fort harbor harbour monastery mosque mountain palace park "
        "prefecture province region shrine strait straits terminal "
        "university valley zone".split()
    )
)
#: What has "of" in its own name: "the Gulf of Fonseca".
_WATERS = frozenset("gulf bay strait straits sea cape isle horn mount lake".split())
_PALACES = frozenset({"palace", "castle"})
#: Buildings by their word in other tongues, which opens or ends their name.
_FOREIGN = frozenset(
    "palais château chateau hôtel quai palacio palácio palazzo villa casa castillo schloss "
    "hofburg istana bhavan bhaban bhawan dzong qasr kasr dar kantei saray hofdi".split()
)
_QUOTES = re.compile('["“”«»]')
_INSIDE = frozenset("at in inside outside on".split())


def building(token: Token) -> PlaceFound | None:
    """ "at the Mansudae Hall", "in the Palace of Culture", "at Istana Bogor": whatever
    the NER took it for."""
    if token.tag_ not in {"NNP", "NNPS"} or token.head.lower_ not in _INSIDE:
        return None
    if token.ent_type_ in PLACE_LABELS:
        return None
    if token.lower_ not in _BUILDINGS | _PALACES:
        return _in_other_tongue(token)
    names = [t for t in prepositional(token, "of") if t.tag_ in {"NNP", "NNPS"}]
    if names and names[0].ent_type_ not in PLACE_LABELS:
        start = token.left_edge.i
        start += token.doc[start].lower_ in {"the", "a"}
        return _joined(token.doc, start, names[0].i + 1)
    return site(token)


def _in_other_tongue(token: Token) -> PlaceFound | None:
    start = token.i
    while start > token.left_edge.i and _is_name(token.doc[start - 1], _LOOSE):
        start -= 1
    ends = {token.doc[start].lower_, token.lower_}
    if start == token.i or not ends & _FOREIGN:
        return None
    return _with_container(token, start)


def _joined(doc: Doc, start: int, end: int) -> PlaceFound:
    return joined_parts(doc, start, end, [surface(doc, start, end)])


def site(noun: Token) -> PlaceFound | None:
    """ "Maputo airport", "Haapsalu Castle", "the Estonian town of Valga", "Oslo's
    airport"."""
    if noun.lower_ not in SITES:
        return None
    doc, country = noun.doc, country_before(noun)
    if noun.lower_ in _TOWNS and (found := _named_after(noun)):
        return in_country(found, country)
    start = noun.i
    while start > noun.left_edge.i and _is_name(doc[start - 1], _STRICT):
        start -= 1
    while start < noun.i and not doc[start].text[:1].isupper():
        start += 1
    if start == noun.i and noun.is_title:
        start = _possessor(noun)
    if start < noun.i and noun.lower_ in _PARTS:
        return _joined(doc, start, noun.i)
    if start < noun.i and not _only_says_whose(doc, start, noun.i):
        return _with_container(noun, start)
    if noun.lower_ in _WATERS and noun.text[:1].isupper():
        for inner in prepositional(noun, "of"):
            return _joined(doc, noun.i, inner.i + 1)
    if (found := _named_after(noun)) is not None:
        return in_country(found, country)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if owner is not None and owner.ent_type_ == "GPE":
        return entity_place(owner)
    return None


def _possessor(noun: Token) -> int:
    """Where "St Martin's Island" begins; not "Oslo's Town Hall"."""
    for child in noun.lefts:
        is_next = child.right_edge.i + 1 == noun.i
        if child.dep_ == "poss" and is_next and child.ent_type_ != "GPE":
            return child.left_edge.i
    return noun.i


def _named_after(noun: Token) -> PlaceFound | None:
    """Isfara of "the city of Isfara", Aden of "the port city Aden"."""
    inners = [*prepositional(noun, "of")]
    inners += [c for c in noun.children if c.dep_ == "appos"]
    for inner in inners:
        if inner.ent_type_ in PLACE_LABELS:
            return entity_place(inner)
        if inner.head.lower_ == "of" and (
            found := untagged_place(inner) or known_name(inner)
        ):
            return found
    return None


def country_before(noun: Token) -> Country | None:
    """The country that stands before `noun`: "the South Sudanese town", "Yemen's port"."""
    index = noun.doc._.reference
    if index is None:
        return None
    doc = noun.doc
    for at in range(noun.left_edge.i, noun.i):
        for end in (min(at + 2, noun.i), at + 1):
            name = surface(doc, at, end)
            found = index.of_demonym(name) or index.country(name)
            if found is not None:
                return found  # type: ignore[no-any-return]  # set by document.prepare
    return None


def _only_says_whose(doc: Doc, start: int, end: int) -> bool:
    """ "the French resort", "the southern Caribbean island": no name of its own."""
    return all(
        t.ent_type_ == "NORP" or t.tag_ == "JJ" or t.lower_ in DIRECTIONS
        for t in doc[start:end]
    )


_STRICT = frozenset({"compound", "nmod", "punct", "amod"})
_LOOSE = _STRICT | {"det", "prep", "pobj"}


def _is_name(token: Token, deps: frozenset[str]) -> bool:
    if token.dep_ == "compound" and token.pos_ == "NOUN":
        return True  # "Arava border crossing": a name may stand before it
    return (
        token.dep_ in deps
        and (token.pos_ in {"PROPN", "PUNCT", "ADJ"} or token.tag_ == "FW")
        and (token.text[:1].isupper() or token.text in _MARKS or token.tag_ == "FW")
    )


_MARKS = frozenset({"-", "“", "”", '"', "«", "»"})


def _with_container(noun: Token, start: int) -> PlaceFound:
    """The site with what contains it: "Bogor Palace, Indonesia", "Lima airport, Peru"."""
    doc, end = noun.doc, noun.i + 1
    if noun.ent_type_ == "FAC" and end < len(doc) and doc[end].lower_ == "of":
        while end < len(doc) and doc[end].ent_iob_ == "I" and doc[end].lower_ != "on":
            end += 1  # "the Great Hall of the People"
    parts = [_QUOTES.sub("", surface(doc, start, end))]
    for inner in _containers(noun, start):
        if inner.i < end and inner.i > noun.i:
            continue
        inside = (
            entity_place(inner)
            if inner.ent_type_ in {"GPE", "LOC"}
            else capital_named(inner) or untagged_place(inner)
        )
        if inside is not None:
            names = f"{parts[0]}, {inside.name}"
            return PlaceFound(
                min(start, inside.start), max(end, inside.end), names, inside.country
            )
    first = country_of(doc, surface(doc, start, noun.i))
    if first is not None:
        return PlaceFound(start, end, f"{parts[0]}, {first.name}", first.code)
    return joined_parts(doc, start, end, parts)


def _containers(noun: Token, start: int) -> Iterator[Token]:
    yield from prepositional(noun, "in", "of", "near")
    yield from (c for c in noun.children if c.dep_ == "appos")
    # "Ottawa's Rideau Hall"
    yield from (c for c in noun.children if c.dep_ == "poss" and c.i < start)
    # "at the Zappeion Hall in Athens", hung on the verb
    doc = noun.doc
    if noun.i + 1 < len(doc) and doc[noun.i + 1].lower_ in {"in", "near"}:
        yield from (c for c in doc[noun.i + 1].children if c.dep_ == "pobj")


def capital_named(noun: Token) -> PlaceFound | None:
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
