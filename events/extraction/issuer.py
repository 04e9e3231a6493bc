"""Whose government issued a text: where its "here" and "the Ministry" are."""

from __future__ import annotations

import re

from events.extraction.reference import Form, FormKind, ReferenceIndex

#: Offices at home. An embassy's text is its government's too, and not from its country.
_AT_HOME = re.compile(
    r"\b(?:ministry|department|office|government|white house|cabinet|presidency)\b",
    re.IGNORECASE,
)


def issuing_country(publisher: str | None, index: ReferenceIndex) -> str | None:
    """The code of the country whose government `publisher` is; None of anybody else.

    1. "Ministry of Trade of Peru"  2. "UK Government"  3. None: "Ministry of Trade"
    """
    if publisher is None or not _AT_HOME.search(publisher):
        return None
    forms = (form for found in index.find(publisher) for form in found.forms)
    codes = {_country(form, index) for form in forms}
    return codes.pop() if len(codes) == 1 else None


def _country(form: Form, index: ReferenceIndex) -> str | None:
    match form.kind:
        case FormKind.ORGANIZATION:
            return index.organizations[form.target].country
        case FormKind.PERSON:
            return index.people[form.target].country
        case _:
            return form.target
