"""Where: the place a trigger's prepositions name, and what contains it."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.reference import ReferenceIndex
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.syntax import prepositional
from events.mentions import Country

_AT = ("in", "at", "near", "outside")
_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})


def place_of(trigger: Token, *, to: bool = False) -> PlaceFound | None:
    """The place of the event `trigger` tells, or None.

    1. "met in Lima"  2. "talks held in Lima, Peru"  3. "at the palace in Doha"
    With `to`: where a visit goes ("a trip to Peru").
    """
    words = (*_AT, "to", "of") if to else _AT
    for start in (trigger, *_around(trigger)):
        for pobj in prepositional(start, *words):
            found = _read(pobj)
            if found:
                return found
    return None


def named_place(token: Token) -> PlaceFound | None:
    """The place that the noun phrase headed by `token` names ("visited Peru")."""
    return _read(token)


def _around(trigger: Token) -> list[Token]:
    """Tokens whose prepositions also place the event: its verb, its siblings' nouns."""
    found: list[Token] = []
    for child in trigger.children:
        if child.dep_ == "dobj" and trigger.pos_ == "VERB":
            found.append(child)  # "met X in Lima", with "in Lima" hung on X
        if child.dep_ in {"acl", "prep"}:
            found.append(child)
            if child.dep_ == "prep" and child.lower_ in {"on", "of", "with", "between"}:
                found += [c for c in child.children if c.dep_ == "pobj"]
                found += [
                    inner
                    for c in child.children
                    if c.dep_ == "pobj"
                    for p in c.children
                    if p.dep_ == "prep"
                    for inner in p.children
                ]
    if trigger.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj", "attr"}:
        verb = trigger.head if trigger.dep_ != "pobj" else trigger.head.head
        if verb.pos_ in {"VERB", "AUX"}:
            found.append(verb)
    return found


def _read(token: Token) -> PlaceFound | None:
    """The entity around `token`, joined with the containing place after a comma."""
    if token.ent_type_ not in _PLACE_LABELS:
        for inner in prepositional(token, "in", "of", "near"):
            if inner.ent_type_ in _PLACE_LABELS:
                return _read(inner)
        return _from_reference(token)
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


def _from_reference(token: Token) -> PlaceFound | None:
    """A country or capital the NER missed."""
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
    """The country that `name` is, or is the capital of."""
    reference: ReferenceIndex | None = doc._.reference
    if reference is None:
        return None
    country = reference.country(name)
    if country is None:
        seated = reference.of_seat(name)
        country = seated if seated and seated.capital == name else None
    return country


def _whole(doc: Doc, start: int, end: int, parts: list[str]) -> PlaceFound:
    """ "Doha" → "Doha, Qatar"; "Liverpool, England" → "Liverpool, United Kingdom"."""
    countries = [_country(doc, part) for part in reversed(parts)]
    country = next((c for c in countries if c), None)
    if country is None:
        return PlaceFound(start, end, ", ".join(dict.fromkeys(parts)))
    reference: ReferenceIndex = doc._.reference
    if reference.country(parts[-1]) == country:
        parts[-1] = country.name
    else:
        parts.append(country.name)
    return PlaceFound(start, end, ", ".join(dict.fromkeys(parts)), country.code)
