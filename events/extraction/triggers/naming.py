"""What an event is called where nobody is named who takes part: "talks on security"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.times.patterns import ORDINALS
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.objects import noun_phrase
from events.kinds import CONTACT
from events.mentions import EventKind

_KINDS = CONTACT | {
    EventKind.VISIT,
    EventKind.VOTE,
    EventKind.ELECTION,
    EventKind.AGREEMENT,
    EventKind.DISASTER,
    EventKind.MILITARY_ACTION,
}
#: Words of when, how often and how sure, which the event's other fields say.
_OF_TIME = frozenset(
    "next last latest new recent previous earlier upcoming forthcoming planned scheduled "
    "expected possible further another future coming first final early snap fresh same "
    "ongoing current day-long two-day three-day four-day one-day".split()
)
#: Nouns that say what the kind says.
_PLAIN = frozenset(
    "meeting meetings talks talk round session gathering telephone phone call calls "
    "conversation".split()
)


def name_by_words(doc: Doc, clusters: list[Cluster]) -> None:
    """Call events without parties and without a title by the text's own words.

    1. "international talks on security and refugees"  2. "the King's state visit"
    3. "a clash", but not "the talks"
    """
    for found in clusters:
        if found.principals() or found.kind not in _KINDS:
            continue
        if any(h.title for h in found.happenings):
            continue
        for happening in found.happenings:
            noun = doc[happening.token]
            if noun.pos_ not in {"NOUN", "PROPN"}:
                continue
            if name := _words_of(noun, found.kind):
                happening.title = name
                break


def _words_of(noun: Token, kind: EventKind) -> str:
    words = noun_phrase(noun).split()
    while words and words[0].lower() in _OF_TIME | ORDINALS.keys():
        words = words[1:]
    if any(t.ent_type_ in {"DATE", "TIME"} for t in noun.lefts):
        return ""
    if not {word.lower() for word in words} - _PLAIN:
        return ""
    is_said = kind in CONTACT | {EventKind.VISIT, EventKind.VOTE}
    return "" if is_said and len(words) < 2 else " ".join(words)
