"""What somebody is sure, afraid or glad of: "Okafor is confident that the accord will hold"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations.extents import trimmed
from events.extraction.quotations.found import Draft
from events.extraction.quotations.page import Page
from events.extraction.quotations.pseudo import is_pseudo_cue
from events.extraction.quotations.speakers import voice_of_cue
from events.extraction.quotations.subjects import is_nobody, subject_of

_COPULAS = frozenset({"be", "remain", "seem", "feel", "sound"})
_SHORTEST = 3  # words of a clause


def feeling(page: Page, adjective: Token) -> Draft | None:
    """The clause that a predicate adjective takes, with whoever feels so as speaker.

    1. is confident that S   2. were worried S   3. None for "it is clear that" and for
    adjectives without a clause
    """
    verb = adjective.head
    if verb.lemma_ not in _COPULAS or adjective.dep_ not in ("acomp", "attr", "oprd"):
        return None
    clause = next((c for c in adjective.rights if c.dep_ == "ccomp"), None)
    head = subject_of(verb)
    if clause is None or head is None or is_nobody(head) or head.lower_ == "it":
        return None
    if is_pseudo_cue(verb):
        return None
    start, end = trimmed(page.doc, clause.left_edge.i, clause.right_edge.i + 1)
    voice = voice_of_cue(verb, head)
    if end - start < _SHORTEST or start <= adjective.i or not voice.keys:
        return None
    cue = (adjective.i, adjective.i + 1)
    return Draft(page.chars(start, end), voice, "feeling", 0.5, cue)
