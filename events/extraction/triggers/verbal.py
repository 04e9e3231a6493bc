"""Events told by verbs: "met", "travelled to", "told reporters", "was sworn in"."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from events.extraction.triggers import (
    acts,
    applications,
    arms,
    ballots,
    breaks,
    calling,
    captives,
    contacts,
    courts,
    deadlines,
    doings,
    dropped,
    envoys,
    frames,
    giving,
    halts,
    incidents,
    journeys,
    lasting,
    leaving_office,
    offices,
    power,
    public,
    questioning,
    raising,
    receptions,
    settlements,
    sittings,
    treaties,
    undertakings,
)
from events.extraction.triggers.happening import Happening

Reader = Callable[[Token], Happening | None]
_READERS: dict[str, list[Reader]] = {}
#: In the order they are asked: what a verb tells with its object comes before what it
#: tells by itself.
for _words, _reader in (
    *lasting.READERS,
    *incidents.READERS,
    *breaks.READERS,
    *ballots.READERS,
    *courts.READERS,
    *questioning.READERS,
    *dropped.READERS,
    *giving.READERS,
    *halts.READERS,
    *settlements.READERS,
    *undertakings.READERS,
    *raising.READERS,
    *sittings.READERS,
    *arms.READERS,
    *envoys.READERS,
    *calling.READERS,
    *acts.READERS,
    *doings.READERS,
    *contacts.READERS,
    *receptions.READERS,
    *journeys.READERS,
    *frames.READERS,
    *captives.READERS,
    *treaties.READERS,
    *applications.READERS,
    *public.READERS,
    *offices.READERS,
    *leaving_office.READERS,
    *power.READERS,
    *deadlines.READERS,
    *contacts.LAST,
    *undertakings.LAST,
    *public.LAST,
):
    for _word in sorted(_words):
        _READERS.setdefault(_word, []).append(_reader)
#: Lemmas that tell of something; other verbs only by what hangs on them.
VERBS = frozenset(_READERS)


def read_verb(verb: Token) -> Happening | None:
    """The event `verb` tells of, or None if it tells of none.

    1. "X met Y in Lima"  2. "X told reporters"  3. "X became prime minister"
    4. "the accord that X signed"  5. "X and Y agreed to" (told jointly)
    """
    if verb.dep_ == "xcomp" and verb.head.lemma_.lower() == "vote":
        return None  # "voted to impeach": told by the vote
    for reader in _READERS.get(verb.lemma_.lower(), ()):
        found = reader(verb)
        if found is not None:
            return found
    return deadlines.due_by(verb)
