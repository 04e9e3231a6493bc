"""The selection as a spreadsheet: one line an event, columns in a stated order."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Any

from events.rows import EventRow

COLUMNS = (
    *("id", "title", "kind", "status", "start", "end", "precision", "date_text"),
    *("place", "participants", "topics", "sources", "told_by", "statements"),
    *("quotation", "review", "address"),
)
#: What makes a spreadsheet take a text for a formula: the signs, also in the width of
#: East Asian letters and behind blanks, and what moves to the next cell.
_FORMULA = re.compile("\\s*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


class _Echo:
    """A file that hands back each line it is given."""

    def write(self, line: str) -> str:
        return line


def csv_lines(rows: Iterable[EventRow], *, site: str) -> Iterator[str]:
    """`site` is what addresses begin with. The mark at the front tells Excel of UTF-8."""
    writer: Any = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(COLUMNS)
    for row in rows:
        yield writer.writerow([_safe(value) for value in _values(row, site)])


def _values(row: EventRow, site: str) -> list[object]:
    return [
        row.pk,
        row.title,
        row.kind,
        row.status,
        row.start or "",
        row.end or "",
        row.precision,
        row.date_text,
        row.place,
        "; ".join(link.name for link in row.participants),
        "; ".join(link.name for link in row.topics),
        row.source_count,
        "; ".join(row.publishers),
        row.statement_count,
        row.said.text if row.said else "",
        row.review,
        site + row.href,
    ]


def _safe(value: object) -> object:
    if isinstance(value, str) and _FORMULA.match(value):
        return f"'{value}"
    return value
