"""How near kinds of events are: what one outlet calls talks another calls a summit."""

from __future__ import annotations

from events.mentions import EventKind as K

_NEAR: dict[frozenset[K], float] = {
    frozenset(pair): nearness
    for *pair, nearness in (
        (K.CALL, K.MEETING, 0.5),  # "talks" may be either
        (K.MEETING, K.SUMMIT, 0.8),
        (K.MEETING, K.CONFERENCE, 0.6),
        (K.SUMMIT, K.CONFERENCE, 0.8),
        (K.CALL, K.SUMMIT, 0.4),  # a summit by video
        (K.MEETING, K.VISIT, 0.3),
        (K.SUMMIT, K.VISIT, 0.4),
        (K.STATEMENT, K.SPEECH, 0.7),
        (K.STATEMENT, K.PRESS_CONFERENCE, 0.7),
        (K.SPEECH, K.PRESS_CONFERENCE, 0.5),
        (K.AGREEMENT, K.TREATY_ACTION, 0.8),
        (K.SANCTION, K.VOTE, 0.4),
        (K.SANCTION, K.STATEMENT, 0.3),
        (K.APPOINTMENT, K.ELECTION, 0.5),
        (K.APPOINTMENT, K.VOTE, 0.5),
        (K.TREATY_ACTION, K.DEADLINE, 0.6),
        (K.MILITARY_ACTION, K.MILITARY_EXERCISE, 0.4),
        (K.MILITARY_ACTION, K.DISASTER, 0.3),
    )
}

#: Kinds at which parties meet or speak.
CONTACT = frozenset({K.CALL, K.MEETING, K.SUMMIT, K.CONFERENCE})
#: Kinds at which one party speaks to the public.
UTTERANCE = frozenset({K.STATEMENT, K.SPEECH, K.PRESS_CONFERENCE})

#: The more a kind says, the more it weighs against one that says less.
SPECIFIC = {K.OTHER: 0, K.MEETING: 1, K.STATEMENT: 1, K.AGREEMENT: 1}


def nearness(a: K, b: K) -> float:
    """1 for the same kind, 0 for kinds that never name one event."""
    return 1.0 if a == b else _NEAR.get(frozenset((a, b)), 0.0)
