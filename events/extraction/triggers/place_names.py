"""Places by their names: a tagged or untagged one, what contains it, a capital."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.reference import ReferenceIndex
from events.extraction.triggers.happening import PlaceFound
from events.mentions import Country, ParticipantKind

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
#: Labels the model also gives to names of towns it does not know.
_MAYBE_PLACE = frozenset({"", "ORG", "PERSON", "NORP", "PRODUCT"})
#: Capitalised words after "in" that are no places.
_NO_PLACES = frozenset(
    "parliament congress senate cabinet government court council commission english french "
    "arabic spanish russian ramadan easter christmas twitter facebook telegram".split()
)

#: Words between a town and its country: "Irbil, northern Iraq".
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeastern "
    "northwestern southeastern southwestern north-eastern north-western south-eastern "
    "south-western far".split()
)


def untagged_place(token: Token) -> PlaceFound | None:
    """ "in Cholpon-Ata": a name after a preposition of place that is nobody in the cast."""
    doc = token.doc
    if token.tag_ != "NNP" or token.ent_type_ not in _MAYBE_PLACE:
        return None
    if token.lower_ in _NO_PLACES or len(token) < 3 or token.text.isupper():
        return None
    end = _name_end(token)
    if end < len(doc) and doc[end].pos_ in {"NOUN", "PROPN"}:
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
    return joined_parts(doc, start, end, [surface(doc, start, end)])


def _name_end(token: Token) -> int:
    """ "Barra del Colorado", "Dar es Salaam": past the small words inside a name."""
    doc, end = token.doc, token.i + 1
    while end + 1 < len(doc) and doc[end].lower_ in _SMALL and doc[end + 1].is_title:
        end += 2
    return end


_SMALL = frozenset("de del da do dos das di es el al la las los le les du des".split())


def town_place(doc: Doc) -> PlaceFound | None:
    """The dateline's town, if the text has one."""
    if doc._.town is None:
        return None
    parts, span = doc._.town
    if (body := _index(doc).organization(parts[0])) is not None and body.seat:
        town, code = body.seat  # "UNITED NATIONS (Agency) -"
        name = f"{town}, {_index(doc).countries[code].name}"
        return PlaceFound(0, 1, name, code, raw=span)
    return replace(joined_parts(doc, 0, 1, list(parts)), raw=span)


def _is_unknown_body(token: Token) -> bool:
    """Nobody in the cast, or a body that nothing but the model knows of ("in Tromso")."""
    naming = cast_of(token.doc).naming_of(token)
    if naming is None:
        return True
    named = [t for t in token.doc[naming.start : naming.end] if t.pos_ != "ADP"]
    if len(named) > 1:  # the NER may take in the next preposition: "Bentiu on"
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


def capital_place(doc: Doc, code: str, *, at: int) -> PlaceFound | None:
    """The capital of the country `code` as the place of what token `at` tells."""
    country = _index(doc).countries.get(code)
    if country is None or country.capital is None:
        return None
    return in_capital(doc[at], country)


def _index(doc: Doc) -> ReferenceIndex:
    return doc._.reference  # type: ignore[no-any-return]  # set by document.prepare


def in_capital(token: Token, country: Country) -> PlaceFound:
    name = ", ".join(dict.fromkeys([country.capital or country.name, country.name]))
    return PlaceFound(token.i, token.i + 1, name, country.code)


# ------------------------------------------------------------------ names
def entity_place(token: Token) -> PlaceFound:
    """The entity around `token`, joined with the containing place after a comma."""
    start, end = _entity(token)
    parts = [surface(token.doc, start, end)]
    while (after := _containing(token.doc, end)) is not None:
        parts.append(surface(token.doc, *after))
        end = after[1]
    return joined_parts(token.doc, start, end, parts)


def _containing(doc: Doc, end: int) -> tuple[int, int] | None:
    """What a place ending before `end` lies in, by the words right after it.

    1. "Lima, Peru"  2. "Irbil, northern Iraq"  3. "Aqaba in southern Jordan"
    """
    at, is_way = end, False
    if at < len(doc) and doc[at].lower_ == ",":
        at += 1
    if at < len(doc) and doc[at].lower_ == "in":
        at, is_way = at + 1, True
    while at < len(doc) and doc[at].lower_ in DIRECTIONS:
        at, is_way = at + 1, True
    if at == end or at >= len(doc) or doc[at].ent_type_ not in {"GPE", "LOC"}:
        return None
    if doc[at].sent != doc[end - 1].sent:
        return None
    after = at, _entity(doc[at])[1]
    if is_way:
        is_inside = _index(doc).country(surface(doc, *after)) is not None
        return after if is_inside and doc[end - 1].ent_type_ == "GPE" else None
    if doc[at].ent_type_ != "GPE":
        return None
    if _is_person(doc[at]):
        return None  # "During the visit to Lima, Rojas will meet"
    # "in Britain, Germany and France" is a list, not a place and its country.
    if after[1] < len(doc) and doc[after[1]].lower_ in {"and", "or"}:
        return None
    return after


def _is_person(token: Token) -> bool:
    cast = cast_of(token.doc)
    naming = cast.naming_of(token) if cast is not None else None
    kinds = {cast.members[key].kind for key in naming.members} if naming else set()
    return ParticipantKind.PERSON in kinds


def in_country(found: PlaceFound, country: Country | None) -> PlaceFound:
    """`found` as of `country`, which the words before it told: "the Estonian Valga"."""
    if country is None or found.country == country.code:
        return found
    name = f"{found.name.partition(',')[0]}, {country.name}"
    return replace(found, name=name, country=country.code)


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


def surface(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.removesuffix("'s").removesuffix("’s").strip()


def known_name(token: Token) -> PlaceFound | None:
    """A country, capital or seat of government the NER missed."""
    if token.doc._.reference is None or token.pos_ != "PROPN":
        return None
    start = token.i
    while start > token.left_edge.i and token.doc[start - 1].dep_ == "compound":
        start -= 1
    name = surface(token.doc, start, token.i + 1)
    if country_of(token.doc, name) is None:
        return None
    return joined_parts(token.doc, start, token.i + 1, [name])


def is_country(token: Token) -> bool:
    """Whether the entity around `token` names a country or those of one."""
    index = token.doc._.reference
    name = surface(token.doc, *_entity(token))
    return index is not None and bool(index.country(name) or index.of_demonym(name))


def country_of(doc: Doc, name: str) -> Country | None:
    """The country that `name` is, or whose capital or seat of government it is."""
    if doc._.reference is None:
        return None
    index = _index(doc)
    return index.country(name) or index.of_seat(name) or index.of_town(name)


def joined_parts(doc: Doc, start: int, end: int, parts: list[str]) -> PlaceFound:
    """ "Doha" → "Doha, Qatar"; "Kremlin" → "Kremlin, Moscow, Russia";
    "Liverpool, England" → "Liverpool, United Kingdom"."""
    if len(parts) == 1 and country_of(doc, bare := parts[0].removeprefix("the ")):
        parts = [bare]  # "the Casa Rosada"
    countries = [country_of(doc, part) for part in reversed(parts)]
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
