"""Offices over time: who held which when, and at which rank."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from events import wording
from events.models import Office


class Rank(Enum):
    """The groups of the lanes, highest first; `value` is the word in an address."""

    LEADER = "leaders"
    FOREIGN = "foreign"
    DEFENCE = "defence"
    OTHER = "others"
    COUNTRY = "countries"
    ORGANIZATION = "organizations"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Rank.LEADER: "Leaders",
    Rank.FOREIGN: "Foreign ministers",
    Rank.DEFENCE: "Defence ministers",
    Rank.OTHER: "Others",
    Rank.COUNTRY: "Countries",
    Rank.ORGANIZATION: "Organisations",
}
_UNDER = re.compile(
    r"\b(vice|deputy|under|assistant|spokes\w+|press|parliamentary|special|former"
    r"|ambassador|envoy|adviser|advisor|shadow)\b",
    re.IGNORECASE,
)
_RANKS = (
    (
        Rank.LEADER,
        re.compile(
            r"^(acting |interim )?(federal )?(president|prime minister|premier"
            r"|chancellor(?! of the exchequer)|taoiseach|king|queen|emperor|sultan|emir"
            r"|supreme leader|crown prince|pope|head of (state|government))\b",
            re.IGNORECASE,
        ),
    ),
    # "Secretary of State" alone is a foreign minister; one "for the Home Department" is not.
    (
        Rank.FOREIGN,
        re.compile(
            r"\b(foreign|external) |\bsecretary of state$|international relations",
            re.IGNORECASE,
        ),
    ),
    (Rank.DEFENCE, re.compile(r"\bdefen[cs]e\b", re.IGNORECASE)),
)


def short_title(title: str) -> str:
    """1. Minister for Foreign Affairs, Minister of Foreign Affairs: Foreign Minister"""
    match = _MINISTER.match(title)
    if not match:
        return title
    return "Foreign Minister" if match[1] == "Foreign" else "External Affairs Minister"


def rank_of(title: str) -> Rank:
    """1. Prime Minister: leader  2. Secretary of State: foreign  3. Deputy …: other"""
    if _UNDER.search(title):
        return Rank.OTHER
    return next((rank for rank, form in _RANKS if form.search(title)), Rank.OTHER)


_MINISTER = re.compile(r"^Minister (?:for|of) (Foreign|External) Affairs$")


@dataclass(frozen=True, slots=True)
class Term:
    """An office held; open ends are None."""

    participant: int
    title: str
    of: str
    start: date | None
    end: date | None

    def days_within(self, first: date, last: date) -> int:
        start, end = max(self.start or first, first), min(self.end or last, last)
        return max((end - start).days + 1, 0)

    def words(self, first: date, last: date, *, with_title: bool = True) -> str:
        """1. Secretary of State from 26 Jan  2. Prime Minister until 4 Oct"""
        year = first.year != last.year
        parts = [self.title] if with_title else []
        if self.start and first < self.start <= last:
            parts.append(f"from {wording.short_day(self.start, year=year)}")
        if self.end and first <= self.end < last:
            parts.append(f"until {wording.short_day(self.end, year=year)}")
        return " ".join(parts)


def terms_of(participants: Iterable[int]) -> dict[int, list[Term]]:
    """The terms of each, in the order of time; one query."""
    found: dict[int, list[Term]] = defaultdict(list)
    rows = Office.objects.filter(participant__in=list(participants))
    for values in rows.order_by("start", "pk").values_list(*_COLUMNS):
        found[values[0]].append(Term(*values))
    return found


def main_term(terms: Sequence[Term], first: date, last: date) -> Term | None:
    """The term that fills most of the days, the higher rank if two do."""
    order = list(Rank)
    held = [
        (-term.days_within(first, last), order.index(rank_of(term.title)), at)
        for at, term in enumerate(terms)
        if term.days_within(first, last)
    ]
    return terms[min(held)[2]] if held else None


def holders(offices: Iterable[tuple[str, str]]) -> dict[tuple[str, str], list[Holder]]:
    """Everybody known to have held each office (title, of); one query."""
    wanted = set(offices)
    rows = Office.objects.filter(
        title__in={title for title, _ in wanted}, of__in={of for _, of in wanted}
    )
    found: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    names = ("participant__name", "participant__slug")
    for *values, name, slug in rows.order_by("start", "pk").values_list(
        *_COLUMNS, *names
    ):
        term = Term(*values)
        if (term.title, term.of) in wanted:
            found[term.title, term.of].append(Holder(term, name, slug))
    return found


@dataclass(frozen=True, slots=True)
class Holder:
    term: Term
    name: str
    slug: str


_COLUMNS = ("participant", "title", "of", "start", "end")
