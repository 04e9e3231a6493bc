"""The selection as an Atom feed: what is new and what was corrected, latest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from events import wording
from events.cite import SITE
from events.exports.text import printable
from events.rows import EventRow


def atom(
    rows: Iterable[tuple[EventRow, datetime, datetime]],
    *,
    title: str,
    page: str,
    feed: str,
    site: str,
) -> str:
    """`rows` with when each was made and last changed; `page` and `feed` are addresses."""
    made = Atom1Feed(
        title=printable(title),
        link=page,
        feed_url=feed,
        description="Who met or called whom, and which report says so.",
        language="en",
        author_name=SITE,  # RFC 4287, 4.1.1: a feed has an author
    )
    for row, created, changed in rows:
        made.add_item(
            title=printable(row.title),
            link=site + row.href,
            # The address without the title, which editors may change.
            unique_id=f"{site}/events/{row.pk}/",
            description=escape(printable(_summary(row))),  # readers take it for HTML
            pubdate=created,
            updateddate=changed,
            categories=[printable(topic.name) for topic in row.topics],
        )
    return made.writeString("utf-8")


def _summary(row: EventRow) -> str:
    told = "; ".join(row.publishers) or "no publisher named"
    quotation = f" “{row.said.text}”" if row.said else ""
    when = wording.long_date(row.when, weekday=True)
    return f"{when}. {row.place_words}. Told by {told}.{quotation}"
