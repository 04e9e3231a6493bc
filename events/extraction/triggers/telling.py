"""A verb or noun that tells of an event, with its status, place and those who take part."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.factuality import status_of
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.places import place_of
from events.kinds import UTTERANCE
from events.mentions import EventKind


def _acts_on_none(verb: Token) -> bool:
    """ "freed no prisoners", "no envoy was expelled"; not "in no way freed them"."""
    return any(
        child.dep_ in {"dobj", "nsubjpass", "nsubj"}
        and any(
            c.dep_ == "det" and c.lower_ in {"no", "neither"} for c in child.children
        )
        for child in verb.children
    )


def told(
    verb: Token,
    kind: EventKind,
    strength: float,
    parties: list[int],
    *,
    end: Token | None = None,
    title: str | None = None,
) -> Happening | None:
    """A Happening of `verb` with its status, place and those of `parties` who are named."""
    status = status_of(verb)
    if status is None or _acts_on_none(verb):
        return None
    found = Happening(
        token=verb.i,
        kind=kind,
        status=status,
        start=verb.i,
        end=max(verb.i, end.i if end is not None else verb.i) + 1,
        strength=strength,
        title=title,
    )
    cast = cast_of(verb.doc)
    if kind in UTTERANCE:
        named = [key for key in parties if arguments.takes_part(verb.doc, key)]
        if not named:
            return None  # words of nobody named
    else:
        named = arguments.taking_part(cast, parties)
    found.take(arguments.without_represented(cast, named))
    found.place = place_of(verb)
    return found


def told_by_noun(
    noun: Token,
    kind: EventKind,
    who: list[int],
    title: str,
    *,
    told_by: Token | None = None,
) -> Happening | None:
    """A Happening of `noun`, as sure as `told_by` says if that is not the noun itself."""
    status = status_of(told_by if told_by is not None else noun)
    if status is None:
        return None
    found = Happening(
        token=noun.i,
        kind=kind,
        status=status,
        start=noun.i,
        end=noun.i + 1,
        strength=0.5,
        title=title,
    )
    found.take(arguments.without_represented(cast_of(noun.doc), who))
    found.place = place_of(noun)
    return found
