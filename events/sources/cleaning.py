"""An article's text to blocks with roles, and to the clean text that is read."""

from __future__ import annotations

import re

from events.mentions import Article, Block, BlockRole, Span
from events.sources.clean import CleanText
from events.sources.paragraphs import paragraphs
from events.sources.unfolding import Draft, clean_text

_RELATED = re.compile(r"(?:Related coverage|Read more|You may also be interested in):")


def clean(article: Article) -> CleanText:
    """Part the text of `article` into blocks and make its clean text."""
    drafts = []
    is_related = False
    for span in paragraphs(article.text):
        passage = span.of(article.text)
        is_related = is_related or _RELATED.match(passage) is not None
        role = BlockRole.RELATED if is_related else _role(passage, span, article)
        drafts.append(Draft(Block(span, role)))
    return clean_text(article.text, drafts)


def _role(passage: str, span: Span, article: Article) -> BlockRole:
    if passage == article.title:
        return BlockRole.HEADLINE
    return BlockRole.BODY
