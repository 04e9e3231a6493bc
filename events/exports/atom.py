"""The selection as an Atom feed: what is new and what was corrected, latest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.utils.feedgenerator import Atom1Feed

from events import wording
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
        title=title,
        link=page,
        feed_url=feed,
        description="Who met or called whom, and which report says so.",
        language="en",
    )
    for row, created, changed in rows:
        told = "; ".join(row.publishers) or "no publisher named"
        quotation = f" “{row.said.text}”" if row.said else ""
        made.add_item(
            title=row.title,
            link=site + row.href,
            # The address without the title, which editors may change.
            unique_id=f"{site}/events/{row.pk}/",
            description=(
                f"{wording.long_date(row.when, weekday=True)}. {row.place_words}. "
                f"Told by {told}.{quotation}"
            ),
            pubdate=created,
            updateddate=changed,
            categories=[topic.name for topic in row.topics],
        )
    return made.writeString("utf-8")
