"""The article out of a web page."""

from __future__ import annotations

from datetime import date

import trafilatura
from trafilatura.settings import Document

from events.mentions import Article
from events.sources.decoding import NotText


def article_of_page(page: str, *, name: str) -> Article:
    """The article's text, title, site, address, language and date, by trafilatura.

    Offsets count in the extracted text. Raises NotText where a page has no article.
    """
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        # The wide search also takes dates out of running text and copyright lines.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = found.text if isinstance(found, Document) else None
    if not isinstance(found, Document) or text is None or not text.strip():
        raise NotText("no article found in this page")
    return Article(
        name=name,
        text=text,
        title=found.title or None,
        publisher=found.sitename or None,
        url=found.url or None,
        published=_day(found.date),
        language=found.language or None,
    )


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
