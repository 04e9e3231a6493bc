"""Whose office publishes a text: its country, and who leads it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from events.extraction.participants.offices import Office, office_of
from events.extraction.reference import Form, FormKind, ReferenceIndex

#: What an office that publishes is called.
_OFFICIAL = re.compile(
    r"\b(?:minister|ministry|department|office|embassy|high commission|government"
    r"|president|presidency|chancell(?:or|ery)|secretary|secretariat|premier|cabinet"
    r"|permanent mission|foreign affairs|white house)\b",
    re.IGNORECASE,
)
#: Their texts are their government's, and not from its country.
_ABROAD = re.compile(
    r"\b(?:embassy|high commission|mission|consulate|ambassador|consul)\b",
    re.IGNORECASE,
)
_HELD = ("minister", "president", "premier", "chancellor", "secretary", "taoiseach")
#: Offices by another name than that of whoever leads them, and what that one is called.
_LED = tuple(
    (re.compile(form, re.IGNORECASE), led)
    for form, led in (
        (r"\bwhite house\b|\bpresiden(?:cy|t)\b", "President"),
        (r"\bprime minister\b", "Prime Minister"),
        (r"\b(?:federal )?chancell(?:or|ery)\b", "Chancellor"),
        (r"\b(?:state department|department of state)\b", "Secretary of State"),
        (r"\b(?:foreign(?: and \w+(?: and \w+)*)? office)\b", "Foreign Secretary"),
        (r"\b(?:ministry|department)\b.*\bforeign affairs\b", "Foreign Minister"),
        (r"\b(?:foreign|external affairs) ministry\b", "Foreign Minister"),
        (r"\bministry (?:of|for) external affairs\b", "External Affairs Minister"),
    )
)


@dataclass(frozen=True, slots=True)
class Publisher:
    """An office of state: the code of its country, whether it is at home there, the
    `office` its name tells ("Minister for Trade of Kenya"), None for a ministry's, and
    the `chief` who is "the Minister" in its texts."""

    country: str
    office: Office | None = None
    chief: Office | None = None
    is_home: bool = True

    @property
    def home(self) -> str | None:
        """The country in which its "here" and "the Ministry" are."""
        return self.country if self.is_home else None


def publisher_of(name: str | None, index: ReferenceIndex | None) -> Publisher | None:
    """The office of state that `name` names; None for outlets, agencies and bodies.

    1. Minister for Foreign Affairs of Kenya   2. Ministry of Foreign Affairs, Ghana
    3. Embassy of Peru in Chile: of Peru, not at home   4. Kenya News Agency: None
    """
    if not name or index is None or not _OFFICIAL.search(name):
        return None
    kinds = (FormKind.COUNTRY, FormKind.DEMONYM)
    found = list(index.find(name))
    codes = [code for f in found for form in f.forms if (code := _country(form, index))]
    if not codes:
        return None
    is_home = _ABROAD.search(name) is None and len(set(codes)) == 1
    rest = name
    for place in reversed(found):
        if any(form.kind in kinds for form in place.forms):
            rest = rest[: place.span.start] + rest[place.span.end :]
    office = _office(rest)
    chief = None if _ABROAD.search(name) else office or _chief(rest)
    return Publisher(codes[0], office, chief, is_home)


def _office(rest: str) -> Office | None:
    """The office held by one that is left of a publisher's name without its country."""
    rest = re.sub(
        r"^(?:the )?office of (?:the )?|(?:’s|'s)? office$", "", rest, flags=2
    )
    rest = re.sub(
        r"\b(?:republic|kingdom|of|the)[\s,]*$", "", rest.strip(" ,"), flags=2
    )
    office = office_of(rest.strip(" ,'’s")) if rest.strip(" ,") else None
    is_office = office is not None and office.rank and office.head in _HELD
    return office if is_office else None


def _chief(rest: str) -> Office | None:
    for form, led in _LED:
        if form.search(rest):
            return office_of(led)
    return None


def _country(form: Form, index: ReferenceIndex) -> str | None:
    """The code of the country that a form names, or whose ministry it names."""
    match form.kind:
        case FormKind.COUNTRY | FormKind.DEMONYM | FormKind.SEAT:
            return form.target
        case FormKind.ORGANIZATION:
            return index.organizations[form.target].country
        case _:
            return None
