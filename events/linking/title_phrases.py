"""What each kind of event is called in a heading, with one party, with several, with none."""

from __future__ import annotations

from events.mentions import EventKind as K

#: Per kind: (one party, present), (several parties, present), bare infinitive, noun.
PHRASES: dict[K, tuple[str, str, str, str]] = {
    K.CALL: (
        "speaks by telephone",
        "speak by telephone",
        "speak by telephone",
        "Telephone call",
    ),
    K.MEETING: ("holds talks", "meet", "meet", "Meeting"),
    K.SUMMIT: ("holds a summit", "hold a summit", "hold a summit", "Summit"),
    K.CONFERENCE: ("meets", "meet", "meet", "Conference"),
    K.PRESS_CONFERENCE: (
        "speaks to the press",
        "speak to the press",
        "speak to the press",
        "Press conference",
    ),
    K.SPEECH: ("speaks", "speak", "speak", "Speech"),
    K.STATEMENT: (
        "makes a statement",
        "make a statement",
        "make a statement",
        "Statement",
    ),
    K.AGREEMENT: (
        "reaches an agreement",
        "reach an agreement",
        "reach an agreement",
        "Agreement",
    ),
    K.VOTE: ("votes", "vote", "vote", "Vote"),
    K.ELECTION: ("holds an election", "hold elections", "hold an election", "Election"),
    K.SANCTION: (
        "imposes sanctions",
        "impose sanctions",
        "impose sanctions",
        "Sanctions",
    ),
    K.PROTEST: ("protests", "protest", "protest", "Protest"),
    K.AID: ("gives aid", "give aid", "give aid", "Aid"),
    K.MILITARY_EXERCISE: (
        "holds a military exercise",
        "hold a joint military exercise",
        "hold a military exercise",
        "Military exercise",
    ),
    K.MILITARY_ACTION: (
        "takes military action",
        "take military action",
        "take military action",
        "Military action",
    ),
    K.VISIT: ("pays a visit", "pay a visit", "pay a visit", "Visit"),
    K.TREATY_ACTION: (
        "acts on a treaty",
        "act on a treaty",
        "act on a treaty",
        "Treaty action",
    ),
    K.APPOINTMENT: ("takes office", "take office", "take office", "Appointment"),
    K.DEADLINE: ("faces a deadline", "face a deadline", "face a deadline", "Deadline"),
    K.SPORTING_EVENT: ("holds the games", "hold the games", "hold the games", "Games"),
    K.DISASTER: (
        "suffers a disaster",
        "suffer a disaster",
        "suffer a disaster",
        "Disaster",
    ),
    K.OTHER: ("is concerned", "are concerned", "be concerned", "Event"),
}
#: With an object: what one party does, what several do (also the bare infinitive).
OBJECT_PHRASES: dict[K, tuple[str, str]] = {
    K.APPOINTMENT: ("becomes {}", "become {}"),
    K.AGREEMENT: ("agrees on the {}", "agree on the {}"),
    K.SUMMIT: ("takes part in the {}", "take part in the {}"),
    K.CONFERENCE: ("takes part in the {}", "take part in the {}"),
}
