"""Lists of a communiqué: whose are the items "- agreed to …", "2. Calls upon …"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.quotations import patterns
from events.extraction.quotations.extents import Complement
from events.extraction.quotations.page import Page

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_REACH = 40  # paragraphs back to the line that opens the list
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VBG", "VB", "NNS"})


def opens_item(page: Page, verb: Token) -> bool:
    """Whether `verb` is the first word of its paragraph, after a bullet or number."""
    if verb.tag_ not in _FINITE:
        return False
    for index in range(page.paragraphs[verb.i][0], verb.i):
        token = page.doc[index]
        if token.is_alpha and token.pos_ != "ADV" and len(token) > 1:
            return False
    return True


def subject_of_list(page: Page, verb: Token) -> Token | None:
    """The head of whoever the line that opens the list names, or None.

    1. In a statement the two sides:   2. The Security Council,   3. The ministers agreed:
    The line ends in a colon or a comma; lines between are items of the list.
    """
    doc = page.doc
    index = page.paragraphs[verb.i][0] - 1
    for _ in range(_REACH):
        while index >= 0 and doc[index].is_space:
            index -= 1
        if index < 0:
            return None
        start = page.paragraphs[index][0]
        if doc[index].text in ":,":
            head = _named_in(page, start, index)
            if head is not None:
                return head
        if doc[index].text not in ":;,-–" and doc[index].lower_ not in ("and", "or"):
            return None
        index = start - 1
    return None


def whole_item(page: Page, verb: Token) -> list[Complement]:
    """The item after its first word, where the parse takes that for no verb.

    1. "- voiced appreciation of the efforts"   2. "2. Calls upon all parties to withdraw"
    """
    if verb.lemma_ not in patterns.OBJECT | patterns.OBJECT_IF_SPEECH | _URGE:
        return []
    doc = page.doc
    start, end = verb.i + 1, page.sentences[verb.i][1]
    while start < end and doc[start].lower_ in ("on", "upon", "for"):
        start += 1
    return [Complement(start, end, "item", 0.6)] if end - start > _FEWEST else []


_URGE = patterns.URGE
_FEWEST = 3


def _named_in(page: Page, start: int, end: int) -> Token | None:
    """Whoever the last sentence of a paragraph names as its subject or nothing else."""
    doc = page.doc
    start = max(start, page.sentences[end - 1][0] if end > start else start)
    if not doc[start].text[:1].isupper():
        return None
    for token in doc[start:end]:
        if token.dep_ in ("nsubj", "nsubjpass") and token.pos_ in _NOMINAL:
            return token
    last = doc[end - 1]
    while last.head != last and start <= last.head.i < end:
        if last.head.pos_ not in _NOMINAL | {"ADP"}:
            break
        last = last.head
    return last if last.pos_ in _NOMINAL and last.left_edge.i <= start else None
