"""What kind of text an article is, by cues that hold for any outlet."""

from __future__ import annotations

import re

from events.mentions import Article, BlockRole, Genre
from events.sources.clean import CleanText
from events.sources.dictation import is_dictation

#: A brief is this short, in words; or this, if it quotes nobody.
LONGEST_BRIEF = 150
LONGEST_WITHOUT_QUOTES = 400
_JOINT = re.compile(
    r"\b(?:joint (?:statement|communiqu[eé]|declaration|press (?:statement|release))"
    r"|(?:leaders|chair|ministers)[’']?s?[’']? (?:statement|communiqu[eé]|declaration)"
    r"|communiqu[eé] of)\b",
    re.IGNORECASE,
)
_READOUT = re.compile(
    r"\b(?:read-?out|office of the (?:spokesperson|press secretary)"
    r"|(?:press|media|news) (?:release|statement|note)|government response"
    r"|(?:^|[’'–—-]s?\s)statement (?:by|of|to|on|from|following)|attributable to"
    r"|telephone (?:talk|call) with|courtesy call (?:by|on|from)"
    r"|(?:call|meeting|talks?) (?:between|with) (?:\w+ ){0,4}(?:minister|secretary|president))"
    r"\b",
    re.IGNORECASE | re.MULTILINE,
)
#: A headline that is the name of what is issued, not of a report about it.
_JOINT_ALONE = re.compile(
    r"(?:draft |final )?joint (?:statement|communiqu[eé]|declaration)\b", re.IGNORECASE
)
#: "Statement of the President of the Council, A, and the Prime Minister of Peru, B".
_SEVERAL = re.compile(
    r"(?i:(?:press )?statement (?:of|by|from)) (?:the )?[A-Z].* and (?:of )?(?:the )?[A-Z]"
)
_OFTEN = 3
_I = re.compile(r"\b(?:I|I[’']m|I[’']ve|I[’']ll|my)\b")
_OFFICIAL = re.compile(
    r"\b(?:ministry|department|office|embassy|government|white house|secretariat|cabinet"
    r"|commission|mission)\b",
    re.IGNORECASE,
)
_ANALYSIS = re.compile(
    r"^(?:analysis|explainer|opinion|commentary|editorial|column|factbox|profile|q&a"
    r"|timeline|news analysis|background)\b|\b(?:what (?:to|we) know|explained"
    r"|what (?:it|this) means|why (?:it|this|is|are|does|do)\b|how (?:it|the) \w+"
    r"|takeaways|analysis)\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|told|according to|added)\b")


def genre(article: Article, clean: CleanText) -> Genre:
    """The genre of `article`: always one; a report where nothing speaks for another.

    1. transcript: most of it is turns   2. joint statement: its headline says so, or it
    speaks of "we" without a speaker   3. readout: an office publishes it, its headline
    is "X's call with Y" or "Statement by X", or a minister writes as "I"
    4. analysis: headline or headings ask why and how
    5. brief: short, above all without quotations   6. report
    """
    words = _words(clean)
    if words[BlockRole.TURN] > words[BlockRole.BODY]:
        return Genre.TRANSCRIPT
    headline = _headline(article, clean)
    body = _text(clean, BlockRole.BODY)
    above = _above(article, clean)
    title = f"{headline}\n{above}"
    if _JOINT.search(title) and not _SAID.search(title):
        is_named = _JOINT_ALONE.match(headline) is not None and _share_said(body) < 0.5
        if is_named or _is_joint(body):
            return Genre.JOINT_STATEMENT
    is_of_several = _SEVERAL.match(headline) and len(_WE.findall(body)) >= _OFTEN
    if is_of_several and _is_joint(body) and not _speaks_as_i(body):
        return Genre.JOINT_STATEMENT
    if _is_readout(article, clean, title, body):
        return Genre.READOUT
    if _ANALYSIS.search(headline):
        return Genre.ANALYSIS
    has_quotes = re.search(r"[\"“”]", body) is not None
    longest = LONGEST_BRIEF if has_quotes else LONGEST_WITHOUT_QUOTES
    return Genre.BRIEF if words[BlockRole.BODY] <= longest else Genre.REPORT


def _words(clean: CleanText) -> dict[BlockRole, int]:
    counts = dict.fromkeys(BlockRole, 0)
    is_dictated = False  # an office's own text, though it gives the minister's words
    for block in clean.readable:
        passage = block.span.of(clean.text)
        if block.is_label:
            is_dictated = is_dictation(passage)
        is_body = is_dictated and block.role is BlockRole.TURN
        role = BlockRole.BODY if is_body else block.role
        counts[role] += len(passage.split())
    return counts


def _text(clean: CleanText, role: BlockRole) -> str:
    return "\n".join(b.span.of(clean.text) for b in clean.readable if b.role is role)


def _above(article: Article, clean: CleanText) -> str:
    """Headings and labels ("Press release") that stand before the text."""
    lines = []
    for block in clean.blocks:
        if block.role in (BlockRole.BODY, BlockRole.TURN):
            break
        if block.role in (BlockRole.HEADING, BlockRole.BOILERPLATE):
            lines.append(block.span.of(article.text))
    return "\n".join(lines)


def _headline(article: Article, clean: CleanText) -> str:
    return article.title or _text(clean, BlockRole.HEADLINE)


def _is_joint(body: str) -> bool:
    """Its own text, not a report about it: "we" is not between quotation marks only."""
    plain = re.sub(r"[\"“][^\"”]*[\"”]", "", body)
    says = len(_SAID.findall(plain))
    return says == 0 or len(_WE.findall(plain)) > says


def _is_readout(article: Article, clean: CleanText, title: str, body: str) -> bool:
    """Published by an office of its own doings: few attributions, an official's byline."""
    bylines = [
        b for b in clean.blocks if b.role in (BlockRole.BYLINE, BlockRole.DATELINE)
    ]
    above = "\n".join(block.span.of(article.text) for block in bylines)
    is_official = bool(
        _OFFICIAL.search(article.publisher or "") or _OFFICIAL.search(above)
    )
    says = _share_said(body)
    if is_official and says < 0.5:
        return True
    if _speaks_as_i(body) and says < 0.25:
        return True
    return _READOUT.search(f"{title}\n{above}") is not None and says < 0.25


def _share_said(body: str) -> float:
    """How often a paragraph of the text says that somebody said something."""
    return len(_SAID.findall(body)) / max(1, body.count("\n") + 1)


def _speaks_as_i(body: str) -> bool:
    """Whether a minister tells of his own doings: "I" comes outside of quotations too."""
    return len(_I.findall(_QUOTED.sub("", body))) > 1


_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")
