"""What an office is: its rank and what it is for, by the words of a title."""

from __future__ import annotations

from dataclasses import dataclass

from events.extraction.participants.office_words import (
    AIDES,
    HEADS_OF_GOVERNMENT,
    HEADS_OF_STATE,
    LEADER_WORDS,
    OFFICE_HEADS,
    PLURALS,
    RANKS,
    SHORT_OFFICES,
)

_DROPPED = frozenset("the of for and to affairs state federal & , - minister".split())
_THRONES = frozenset("king queen emir sultan emperor pope".split())
_ANY_THRONE = frozenset("monarch ruler sovereign leader head".split())
_SAME = {"amir": "emir"}
_SMALL = frozenset("the of for and to affairs & federal".split())


@dataclass(frozen=True, slots=True)
class Office:
    """One office as the words name it.

    `rank` is "president", "premier", "minister", "deputy", …; `portfolio` the sorted words
    of what it is for, with "foreign" for every way to say foreign affairs.
    """

    title: str
    head: str  # its noun in the singular: "minister"
    rank: str
    portfolio: tuple[str, ...]

    @property
    def is_aide(self) -> bool:
        """Whether who holds it is no leader: "the leaders" leaves a press secretary out."""
        return self.head in AIDES or self.portfolio == ("press",)

    @property
    def words(self) -> frozenset[str]:
        """The words that count, in the singular: {"minister", "foreign"}."""
        words = self.title.lower().replace("-", " ").replace(",", " ").split()
        return frozenset(singular(word) for word in words) - _SMALL

    def fits(self, other: Office) -> bool:
        """Whether one person may be called both: "premier" and "prime minister"."""
        return self.rank == other.rank and self.portfolio == other.portfolio

    def equals(self, other: Office) -> bool:
        """Whether their holders meet as counterparts: presidents meet prime ministers."""
        top = ("premier", "state")
        return self.fits(other) or (self.rank in top and other.rank in top)

    def may_mean(self, held: Office) -> bool:
        """Whether these words may stand for somebody who holds `held`.

        1. "the minister" for a foreign minister   2. "the Israeli leader" for a premier
        """
        if self.head in LEADER_WORDS:
            return held.rank in ("premier", "state", "leader")
        if self.rank != held.rank:
            return False
        heads = {_SAME.get(head, head) for head in (self.head, held.head)}
        if len(heads) > 1 and heads & _THRONES and not heads & _ANY_THRONE:
            return False  # a king is no president
        if not self.portfolio and held.portfolio:
            return self.head == held.head
        return self.portfolio == held.portfolio


def office_of(title: str) -> Office:
    """The office that words of a title mean, without its country.

    1. Secretary of State, Foreign Secretary, Minister of External Affairs: foreign
    2. Prime Minister, Premier, Chancellor: premier     3. Deputy Defence Minister
    """
    short = SHORT_OFFICES.get(title.split()[-1].lower()) if title else None
    if short:
        title = " ".join((*title.split()[:-1], short.title()))
    words = [w for w in title.lower().replace("-", " ").replace(",", " ").split() if w]
    heads = [w for w in words if singular(w) in OFFICE_HEADS] or words[-1:]
    head = singular(heads[-1]) if heads else ""
    if (heads and words.index(heads[0]) == 0) or "of" in words or "for" in words:
        head = singular(heads[0])
    phrase = " ".join(singular(w) for w in words)
    portfolio = _portfolio(words, head)
    return Office(title, head, _rank(words, phrase, head, portfolio), portfolio)


def _portfolio(words: list[str], head: str) -> tuple[str, ...]:
    if head in ("minister", "secretary", "undersecretary") and _is_foreign(words):
        return ("foreign",)
    kept = {
        "defense" if w == "defence" else w
        for w in words
        if w not in _DROPPED and w not in RANKS and singular(w) != head
    }
    return tuple(sorted(kept - {"prime"}))


def _is_foreign(words: list[str]) -> bool:
    if "foreign" in words or "external" in words:
        return (
            "trade" not in words[: words.index("foreign")]
            if "foreign" in words
            else True
        )
    return "secretary" in words and "state" in words and len(words) <= 5


def _rank(words: list[str], phrase: str, head: str, portfolio: tuple[str, ...]) -> str:
    low = next((RANKS[w] for w in words if w in RANKS), "")
    if any(
        phrase == name or phrase.endswith(" " + name) or phrase.startswith(name + " ")
        for name in HEADS_OF_GOVERNMENT
    ):
        rank = "premier"
    elif head in HEADS_OF_STATE and not portfolio:
        rank = "state"
    elif head in ("minister", "secretary", "undersecretary"):
        rank = "minister"
    else:
        rank = head
    return f"{low} {rank}".strip()


def singular(word: str) -> str:
    return PLURALS.get(word, word)
