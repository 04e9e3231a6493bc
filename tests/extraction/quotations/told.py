"""Sentences with their statements marked: <say by='A; B' kind='reported'>…</say>."""

from __future__ import annotations

import re

from spacy.tokens import Doc

MARK = re.compile(
    r"<say by='([^']*)'(?: kind='(\w+)')?(?: via='([^']*)')?>(.*?)</say>", re.S
)
Told = tuple[str, str, str, str]


def unmarked(marked: str) -> tuple[str, list[Told]]:
    """The plain text, and (content, kind, speakers, relayer) of every mark."""
    told = [
        (found[4], found[2] or "reported", found[1], found[3] or "")
        for found in MARK.finditer(marked)
    ]
    return MARK.sub(lambda found: found[4], marked), told


def found_in(doc: Doc) -> list[Told]:
    """The same of what was found."""
    members = doc._.cast.members
    return [
        (
            said.content.of(doc.text),
            said.kind.value,
            "; ".join(members[key].name for key in said.speakers),
            members[said.via].name if said.via is not None else "",
        )
        for said in doc._.speech
    ]
