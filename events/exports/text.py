"""Text for formats that cannot write every character."""

from __future__ import annotations

import re

#: Neither XML nor a calendar can write them; readers of calendars end lines at some.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufffe\uffff]")


def printable(text: str) -> str:
    """`text` with a space for each control character; tabs and line ends stay."""
    return _CONTROL.sub(" ", text)
