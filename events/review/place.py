"""Where an editor stands in the review queue: everything its address holds."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

#: Questions skipped that an address can remember.
_MOST_SKIPPED = 200


class Place:
    """`?tab=same&q=12&skip=3&skip=5&done=41&order=newest`; what is wrong in it is nothing."""

    def __init__(self, given: QueryDict) -> None:
        self.tab = given.get("tab", "")
        self.key = given.get("q", "")
        self.answer = given.get("answer", "")
        self.skipped = given.getlist("skip")[-_MOST_SKIPPED:]
        self.newest = given.get("order") == "newest"
        done = given.get("done", "")
        self.done = int(done) if done.isdecimal() and len(done) < 19 else None

    def address(
        self,
        *,
        tab: str | None = None,
        key: str = "",
        skip: list[str] | None = None,
        newest: bool | None = None,
        done: int | None = None,
    ) -> str:
        """The address of another place in the queue; what is not told stays."""
        newest = self.newest if newest is None else newest
        query: dict[str, Any] = {
            "tab": self.tab if tab is None else tab,
            "q": key,
            "skip": self.skipped if skip is None else [s for s in skip if s],
            "order": "newest" if newest else "",
            "done": done or "",
        }
        told = {name: value for name, value in query.items() if value}
        address = reverse("review")
        return f"{address}?{urlencode(told, doseq=True)}" if told else address
