"""Text into words of time: one pass, one symbol a word, values looked up when asked.

Grammar over symbols instead of over letters keeps reading linear and quick: most words
are `other` and no pattern starts with that.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from events.extraction.times import patterns

_WORD = re.compile(
    r"""
      [^\W\d_FfQq]\w*                                             # most words
    | \d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?(?![\w-])   # ISO
    | (?:\d{1,4}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4})(?!\d)     # 13/11/2021
    | \d{1,2}(?:[:.]\d{2})?\s?[ap](?:\.m\.|m\b|\.m\b)             # 9:25 a.m.
    | \d{1,2}:\d{2}(?::\d{2})?(?!\d)                              # 15:00
    | \d{3,4}(?=\s?(?:GMT|UTC|hrs|hours\s+(?:GMT|UTC|local)))     # 0900 GMT
    | ['’]?(?:\d\d)?\d0s\b                                        # 1970s, '70s
    | \d{1,3}(?:st|nd|rd|th)\b
    | \d+(?:[.,]\d+)*(?:%|[^\W\d_]\w*)?
    | FY\s?\d{2,4}\b | Q[1-4]\b
    | [^\W\d_]\w*
    | \n\s*\n                                                     # a paragraph ends
    | [^\w\s]
    """,
    re.VERBOSE | re.IGNORECASE,
)

#: Names of days with a date of their own; the calendars are in `named_days`.
_FIRST_WORDS_OF_FEASTS = frozenset(
    (
        "Christmas Boxing New Easter Good Thanksgiving Labor "
        "Veterans Martin Juneteenth Columbus Bastille Armistice Remembrance "
        "Nowruz Norouz Eid Diwali Yom Rosh Passover Hanukkah Lunar Chinese Ascension "
        "Pentecost All May"
    ).split()
)
FEAST = re.compile(
    r"Christmas(?:\s(?:Eve|Day))?\b|Boxing\sDay|New\sYear['’]?s?\s(?:Day|Eve)"
    r"|Easter\s(?:Sunday|Monday)|Easter\b|Good\sFriday|Thanksgiving(?:\sDay)?"
    r"|(?:Labor|Columbus|Bastille|Armistice|Remembrance)"
    r"\sDay|Veterans['’]?\sDay|Martin\sLuther\sKing(?:,?\sJr\.?)?\sDay|Juneteenth"
    r"|No[wo]?w?ruz\b|Eid\sal-(?:Fitr|Adha)|Diwali|Yom\sKippur|Rosh\sHashanah"
    r"|Passover|Hanukkah|(?:Lunar|Chinese)\sNew\sYear(?:['’]s\sDay)?"
    r"|Ascension\sDay|Pentecost(?:\sMonday)?|All\sSaints['’]?\sDay|May\sDay"
)

_NUMBER_SYMBOLS = "day", "number", "year"


def _lexicon() -> dict[str, str]:
    """Word -> class. Names of months and days only with a capital, as they are printed."""
    lexicon = {
        word: name for name, words in patterns.CLASSES.items() for word in words.split()
    }
    lexicon |= dict.fromkeys(patterns.COUNTS, "count")
    lexicon |= {word: "nth" for word in patterns.ORDINALS if word != "second"}
    for unit in patterns.UNITS:
        lexicon[unit] = "unit"
        lexicon[patterns.UNIT_PLURALS.get(unit, unit + "s")] = "units"
    lexicon |= {"second": "second", "half": "half", "weekend": "weekend"}
    for names, symbol in (
        (patterns.MONTHS, "month"),
        (patterns.MONTH_ABBREVIATIONS, "mon"),
        (patterns.WEEKDAYS, "weekday"),
        (patterns.WEEKDAY_ABBREVIATIONS, "wkd"),
    ):
        lexicon |= {form: symbol for name in names for form in (name, name.upper())}
    lexicon |= {name + "s": "weekdays" for name in patterns.WEEKDAYS}
    marks = {",": "comma", ".": "dot", "/": "slash", "(": "open", ")": "shut"}
    return (
        lexicon
        | marks
        | dict.fromkeys("-–—\u2011", "dash")
        | dict.fromkeys("'’", "tick")
    )


_LEXICON = _lexicon()
_NAMES = sorted(
    {*_LEXICON.values(), *_NUMBER_SYMBOLS}
    | {"other", "iso", "slashed", "clock", "decade", "dth", "fy", "quarter_name"}
    | {"feast", "poss", "break"}
)
#: Class -> the one character that stands for it.
SYMBOLS = {name: chr(0xE000 + index) for index, name in enumerate(_NAMES)}
_SYMBOL_OF_WORD = {word: SYMBOLS[name] for word, name in _LEXICON.items()}
_UNITS_OF_PLURALS = {
    patterns.UNIT_PLURALS.get(unit, unit + "s"): unit for unit in patterns.UNITS
}


class Words:
    """The words of one text: `symbols[i]` is the class of the word at `starts[i]:ends[i]`."""

    __slots__ = ("ends", "starts", "symbols", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        symbols: list[str] = []
        for match in _WORD.finditer(text):
            start, end = match.span()
            word = text[start:end]
            symbol = _SYMBOL_OF_WORD.get(word)
            if symbol is None:
                is_plain = word.islower() and word.isalpha() and word != "s"
                symbol = _OTHER if is_plain else _symbol(word, text, start)
            symbols.append(symbol)
            self.starts.append(start)
            self.ends.append(end)
        self.symbols = "".join(symbols)

    def __len__(self) -> int:
        return len(self.symbols)

    def word(self, index: int) -> str:
        """The word as printed; "" outside the text."""
        if 0 <= index < len(self.symbols):
            return self.text[self.starts[index] : self.ends[index]]
        return ""

    def lower(self, index: int) -> str:
        return self.word(index).lower()

    def name(self, index: int) -> str:
        """The class of a word; "break" outside the text."""
        if 0 <= index < len(self.symbols):
            return _NAMES[ord(self.symbols[index]) - 0xE000]
        return "break"

    def follows_directly(self, index: int) -> bool:
        """No blank between this word and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def at(self, offset: int) -> int:
        """Index of the first word that ends after the character `offset`."""
        index = bisect_left(self.ends, offset + 1)
        return min(index, len(self.symbols))


def _symbol(word: str, text: str, start: int) -> str:
    first = word[0]
    if first.isdigit() or (first in "'’" and len(word) > 1):
        return SYMBOLS[_digits(word, text, start)]
    if (
        first in _CAPITALS
        and word in _FIRST_WORDS_OF_FEASTS
        and FEAST.match(text, start)
    ):
        return SYMBOLS["feast"]
    if first == "s" and len(word) == 1 and start and text[start - 1] in "'’":
        return SYMBOLS["poss"]
    if first == "\n":
        return SYMBOLS["break"]
    if word[-1].isdigit():
        if word[:2].upper() == "FY":
            return SYMBOLS["fy"]
        if len(word) == 2 and first == "Q":
            return SYMBOLS["quarter_name"]
    return _SYMBOL_OF_WORD.get(word.lower(), _OTHER)


_SLASHED = re.compile(r"\d{1,4}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4}")
_HALF_DAY = re.compile(r"\d\s?[ap]\.?m\.?$", re.IGNORECASE)
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_OTHER = SYMBOLS["other"]


def _digits(word: str, text: str, start: int) -> str:
    """The class of a word that begins with a digit."""
    if word.isdigit():
        after = text[start + len(word) : start + len(word) + 4].strip()
        if len(word) >= 3 and after[:3] in {"GMT", "UTC", "hrs"} and int(word) <= 2400:
            return "clock"
        if len(word) <= 2:
            return "day" if 1 <= int(word) <= 31 else "number"
        return "year" if len(word) == 4 and 1000 <= int(word) <= 2199 else "number"
    if word[-1] == "s" and word[-2] == "0":
        return "decade"
    if word[-2:] in {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH"}:
        return "dth"
    if len(word) >= 10 and word[4] == "-":
        return "iso"
    if _SLASHED.fullmatch(word):
        return "slashed"
    if ":" in word or word[-1] in "mM." or word[-2:] == ".m":
        is_clock = ":" in word or _HALF_DAY.search(word)
        return "clock" if is_clock else "other"
    return "number" if word[-1].isdigit() else "other"


def unit_of(word: str) -> str:
    """The singular: "week" of "weeks"."""
    return _UNITS_OF_PLURALS.get(word, word)
