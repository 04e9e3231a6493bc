"""The words of time: how English names days, months and stretches, by class.

Every class is one symbol; `forms_*.py` write the grammar over these names. A word in no
class is `other`. Lower-case months and weekdays are absent on purpose: "may" and "march"
are verbs, "sun" and "sat" are words.
"""

from __future__ import annotations

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "January February March April May June July August September October "
            "November December"
        ).split(),
        start=1,
    )
}
MONTH_ABBREVIATIONS = {
    name[:3]: number for name, number in MONTHS.items() if name != "May"
} | {"Sept": 9}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    )
}
WEEKDAY_ABBREVIATIONS = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "Tues": 1,
    "Weds": 2,
    "Thur": 3,
    "Thurs": 3,
}
#: Months that are also given names, surnames or verbs: alone they need a preposition.
NAMELIKE_MONTHS = frozenset({3, 4, 5, 6, 8})

COUNTS = {
    word: number
    for number, word in enumerate(
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        ).split(),
        start=1,
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth".split(),
        start=1,
    )
} | {
    word: number
    for number, word in enumerate(
        (
            "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
            "eighteenth nineteenth twentieth"
        ).split(),
        start=11,
    )
}
#: Unit -> its letter in an ISO 8601 duration. A quarter and a season are three months.
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "Y",
    "century": "Y",
}
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
UNIT_FACTORS = {"fortnight": 2, "decade": 10, "century": 100}
SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
#: Part of the day -> its TIMEX3 code.
PARTS = {
    "dawn": "MO",
    "morning": "MO",
    "noon": "MI",
    "midday": "MI",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "midnight": "NI",
}

#: Class -> the words in it, lower case.
CLASSES: dict[str, str] = {
    "the": "the",
    "a": "a an",
    "this": "this",
    "that": "that",
    "these": "these those",
    "last": "last",
    "past": "past",
    "previous": "previous preceding prior",
    "next": "next",
    "following": "following ensuing subsequent",
    "coming": "coming upcoming",
    "current": "current",
    "same": "same",
    "final": "final",
    "recent": "recent",
    "early": "early",
    "mid": "mid",
    "late": "late",
    "earlier": "earlier",
    "later": "later",
    "start": "beginning start outset",
    "middle": "middle",
    "end": "end close",
    "of": "of",
    "in": "in",
    "on": "on",
    "at": "at",
    "by": "by",
    "to": "to",
    "from": "from",
    "between": "between",
    "through": "through thru",
    "until": "until till til",
    "before": "before",
    "after": "after",
    "since": "since",
    "during": "during",
    "within": "within",
    "over": "over",
    "for": "for",
    "and": "and",
    "or": "or",
    "ago": "ago",
    "hence": "hence",
    "now": "now",
    "few": "several few some many numerous",
    "couple": "couple",
    "half": "half",
    "every": "every each",
    "other": "other",
    "time": "time",
    "times": "times",
    "once": "once twice thrice",
    "old": "old",
    "fiscal": "fiscal financial",
    "dayword": "today yesterday tomorrow tonight",
    "season": "spring summer autumn winter",
    "fall": "fall",
    "part": "dawn morning afternoon evening night",
    "noon": "noon midnight midday",
    "overnight": "overnight",
    "present": "currently nowadays presently",
    "recently": "recently lately",
    "soon": "soon shortly",
    "future": "future",
    "period": "period",
    "annual": "annual yearly daily weekly monthly quarterly biannual annually nightly hourly",
    "zone": "gmt utc bst cet cest eet msk jst kst ist est edt cst cdt mst mdt pst pdt aest",
    "mere": "mere full whole entire solid straight additional",
    "whole": "whole entire",
}
UNIT_PLURALS = {
    "weekend": "weekends",
    "century": "centuries",
}

#: Words that stand before a number that is no year ("Resolution 1929", "some 2000").
NUMBER_NOT_YEAR_BEFORE = frozenset(
    (
        "resolution resolutions no number article articles section flight room page "
        "paragraph line chapter order directive regulation convention case about some "
        "nearly almost than least around approximately roughly only estimated another "
        "additional highway route channel unit model hundred"
    ).split()
)
#: Units of measure and counted nouns that make the number before them a quantity.
NUMBER_NOT_YEAR_AFTER = frozenset(
    (
        "people troops soldiers percent per dollars euros pounds yen rupees miles "
        "kilometers kilometres km metres meters feet tons tonnes million billion "
        "trillion thousand hours degrees votes seats men women children personnel "
        "square cubic barrels megawatts mw kg kilograms liters litres"
    ).split()
)
#: Before a year these say that it is one, whatever follows.
YEAR_CUES = frozenset(
    "in since until till during early late mid year circa spring summer autumn winter".split()
)
#: "Black Friday", "Palm Sunday": a name, and "The Sunday Times": a newspaper.
WEEKDAY_NOT_AFTER = frozenset(
    "Black Bloody Ash Palm Holy Cyber Super Easter Maundy Casual Giving".split()
)
WEEKDAY_NOT_BEFORE = frozenset(
    "Times Telegraph Mail Mirror Herald Post Express Independent Guardian".split()
)

#: What speaks of the time to come when no parsed verb tells.
FUTURE_CUES = frozenset(
    (
        "will shall scheduled due slated poised planned upcoming forthcoming coming "
        "deadline expected would plans plan next ahead"
    ).split()
)
#: Verbs and adjectives whose infinitive or complement lies ahead of them.
FORWARD_HEADS = frozenset(
    (
        "agree aim announce arrange ask call choose commit decide due eager eye expect "
        "fix hope intend invite likely mean order plan pledge postpone prepare promise "
        "propose ready reschedule schedule seek set slate threaten urge vow want"
    ).split()
)
