"""Fields of the timeline's filter: lists of slugs, choices, partial dates.

Each gives what it understood and explains what it did not, in a reader's words.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from events.selection import NOT

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
#: Nobody means to choose more at once; an address of thousands would only cost time.
MOST = 50


class Asked(dict[str, Any]):
    """Values by the words that ask for them; `left_out` by those that want them out."""

    def __init__(self, words: Sequence[str], known: Mapping[str, Any]) -> None:
        super().__init__({one: known[one] for one in words if one[:1] != NOT})
        self.left_out = {one: known[one[1:]] for one in words if one[:1] == NOT}


class ListWidget(forms.Widget):
    """Reads `?kind=call&kind=visit` and `?kind=call,visit` alike."""

    def value_from_datadict(
        self, data: Mapping[str, Any], files: object, name: str
    ) -> list[str]:
        given = (
            data.getlist(name) if isinstance(data, MultiValueDict) else data.get(name)
        )
        parts = [part.strip() for value in given or [] for part in value.split(",")]
        return list(dict.fromkeys(filter(None, parts)))


class ListField(forms.Field):
    """The values among `find(values)`, which gives what is known by the value asked for;
    a value after `!` is left out."""

    widget = ListWidget

    def __init__(
        self,
        *,
        find: Callable[[Sequence[str]], Mapping[str, Any]],
        noun: str,
        can_leave_out: bool = True,
    ) -> None:
        super().__init__(required=False)
        self.find = find
        self.noun = noun
        self.can_leave_out = can_leave_out

    def clean(self, value: Any) -> Asked:
        asked: list[str] = [one[:200] for one in value or []]
        if len(asked) > MOST:
            raise ValidationError(f"At most {MOST} can be chosen at once.")
        if not asked:
            return Asked((), {})
        if not self.can_leave_out and any(one[:1] == NOT for one in asked):
            raise ValidationError(f"No {self.noun} can be left out here.")
        words = list(dict.fromkeys(one.removeprefix(NOT) for one in asked))
        # PostgreSQL cannot be asked for a text that holds a null character.
        known = self.find([one for one in words if "\x00" not in one])
        if unknown := [one for one in words if one not in known]:
            names = ", ".join(f"“{one}”" for one in unknown)
            raise ValidationError(f"No {self.noun} here is called {names}.")
        return Asked(asked, known)


def known_values(choices: Any) -> Callable[[Sequence[str]], Mapping[str, str]]:
    """By value; hyphens do as well as underscores: an address reads better with them."""

    def find(asked: Sequence[str]) -> Mapping[str, str]:
        known = {value: value for value in choices.values}
        by_asked = {one: one.replace("-", "_") for one in asked}
        return {one: value for one, value in by_asked.items() if value in known}

    return find


class PartialDateField(forms.Field):
    """1. 2021-11-13    2. 2021-11    3. 2021: the first day meant, or with `is_end` the last."""

    def __init__(self, *, is_end: bool = False) -> None:
        super().__init__(required=False)
        self.is_end = is_end

    def clean(self, value: Any) -> date | None:
        if not value or not value.strip():
            return None
        match = _DATE.fullmatch(value.strip())
        try:
            return self._day(match) if match else self._complain(value)
        except ValueError:
            return self._complain(value)

    def _day(self, match: re.Match[str]) -> date:
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return date(year, 12, 31) if self.is_end else date(year, 1, 1)
        if day is None:
            day = monthrange(year, month)[1] if self.is_end else 1
        return date(year, month, day)

    def _complain(self, value: str) -> date:
        raise ValidationError(
            f"“{value.strip()[:40]}” is no date. Write 2021, 2021-03 or 2021-03-16."
        )


class AnniversaryField(forms.Field):
    """A day of any year: 11-22."""

    def __init__(self) -> None:
        super().__init__(required=False)

    def clean(self, value: Any) -> tuple[int, int] | None:
        if not value or not value.strip():
            return None
        match = re.fullmatch(r"(\d{1,2})-(\d{1,2})", value.strip())
        try:
            # A leap year: the 29th of February is a day.
            day = date(2000, *map(int, match.groups())) if match else None
        except ValueError:
            day = None
        if day is None:
            shown = value.strip()[:40]
            raise ValidationError(f"“{shown}” is no day of a year. Write 11-22.")
        return day.month, day.day


class SwitchField(forms.Field):
    """On for 1, true, yes, on; off for nothing, 0, false, no, off."""

    def clean(self, value: Any) -> bool:
        word = (value or "").strip().lower()
        if word not in {"", "0", "1", "true", "false", "yes", "no", "on", "off"}:
            raise ValidationError(f"“{word[:40]}” is neither 1 nor 0.")
        return word in {"1", "true", "yes", "on"}


class PeriodForm(forms.Form):
    """A form with `from` and `to`; where they are the wrong way round, `to` is left out."""

    def __init__(self, data: QueryDict | Mapping[str, Any]) -> None:
        super().__init__(data)
        # `from` is a word of the language.
        self.fields["from"] = PartialDateField()
        self.fields["to"] = PartialDateField(is_end=True)

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and first > last:
            self.add_error("from", "From must not be after To.")
            cleaned.pop("to", None)
        return cleaned
