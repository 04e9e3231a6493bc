"""Transcripts: every turn is one statement of whoever its label names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from events.extraction.cast import cast_of
from events.extraction.quotations import label_words
from events.extraction.quotations.found import Draft, Voice
from events.extraction.quotations.newcomers import member_called
from events.extraction.quotations.page import Page
from events.mentions import BlockRole, ParticipantKind, Span
from events.sources.clean import CleanBlock
from events.sources.dictation import is_dictation

QUESTIONERS = frozenset(
    {"q", "question", "questioner", "reporter", "journalist", "reporters", "press"}
)


#: "A:" and "Answer:" are whoever the heading names.
ANSWERERS = frozenset({"a", "answer"})


def turns(page: Page) -> list[Draft]:
    """One draft for each turn; the paragraphs of a turn are one statement.

    1. Mr. Okafor, Minister for Trade: …   2. OKAFOR: …   3. Q: …   4. Reporter (Daily): …
    A label the cast does not know becomes a member of its own; whoever asks without a
    name is the unnamed "Reporter".
    """
    clean = page.doc._.clean
    if clean is None:
        return []
    drafts: list[Draft] = _preface(page, clean.readable)
    voice: Voice | None = None
    is_fresh = False
    for block in clean.readable:
        if block.is_label:
            voice, is_fresh = _voice_of_label(page, block.span), True
        elif block.role is not BlockRole.TURN:
            voice = None
        elif voice is None or (said := _said(page, block.span)) is None:
            continue
        elif is_fresh:
            start, end = page.tokens(said)
            if start < end:
                drafts.append(_turn(page, said, voice))
            is_fresh = False
        else:
            last = drafts[-1]
            span = Span(last.content.start, said.end)
            drafts[-1] = _turn(page, span, voice)
    return drafts


def _said(page: Page, span: Span) -> Span | None:
    """`span` without a closing direction; None where it is nothing else.

    1. (The briefing was concluded at 1:17 p.m.)   2. [End of recording]   3. Ends   4. # # #
    5. a number or code of the record
    """
    text = span.of(page.text)
    if not any(letter.islower() for letter in text) or _END.fullmatch(text.strip()):
        is_said = text.strip()[-1:] in ".?!…" and any(map(str.isalpha, text))
        return span if is_said else None
    found = _CLOSING.search(text)
    if found is None:
        return span
    kept = text[: found.start()].rstrip()
    return Span(span.start, span.start + len(kept)) if kept else None


_END = re.compile(r"ends?|end of (?:the )?\w+|-+ ?ends? ?-+", re.IGNORECASE)
#: The direction that closes a record: brackets at its end, and a word of ending in them.
_CLOSING = re.compile(
    r"[(\[][^()\[\]]*\b(?:end(?:s|ed)?|conclud\w+|adjourn\w+|closed)\b[^()\[\]]*[)\]]\s*\Z",
    re.IGNORECASE,
)


def _preface(page: Page, readable: Sequence[CleanBlock]) -> list[Draft]:
    """What is said before the first label: "I have an announcement to make." It is of whoever
    the heading names, or of its spokesperson."""
    first = next((n for n, block in enumerate(readable) if block.is_label), 0)
    said = [b for b in readable[:first] if b.role is BlockRole.BODY]
    if said and is_dictation(readable[first].span.of(page.text)):
        return []
    if not said or not any(_I.search(b.span.of(page.text)) for b in said):
        return []
    key = _of_heading(page, said[0].span.start)
    if key is None:
        return []
    return [_turn(page, Span(said[0].span.start, said[-1].span.end), Voice((key,)))]


_I = re.compile(r"\b(?:I|my|We|we|our)\b")


def _of_heading(page: Page, end: int) -> int | None:
    cast = cast_of(page.doc)
    tokens = [token for token in page.doc if token.idx < end]
    people = {
        naming.members
        for naming in cast.within(0, len(tokens))
        if len(naming.members) == 1
        and cast.members[naming.members[0]].kind is ParticipantKind.PERSON
    }
    named = {m for m in people if not cast.members[m[0]].is_unnamed} or people
    if len(named) == 1:
        return next(iter(named))[0]
    for token in tokens:
        if not named and token.lower_ in _HOSTS:
            return member_called(page.doc, token.text.capitalize(), is_unnamed=True)
    return None


_HOSTS = ("spokesperson", "spokesman", "spokeswoman", "minister", "president")


def _turn(page: Page, span: Span, voice: Voice) -> Draft:
    confidence = 0.95 if voice.keys else 0.5
    return Draft(span, voice, "turn", confidence, None, is_verbatim=True)


def _voice_of_label(page: Page, label: Span) -> Voice:
    start, end = page.tokens(label)
    tokens = ((start, end),)
    cast = cast_of(page.doc)
    words = [t.lower_ for t in page.doc[start:end] if t.is_alpha]
    if words and words[0] in QUESTIONERS:
        return Voice((member_called(page.doc, "Reporter", is_unnamed=True),), tokens)
    found = cast.within(start, end)
    for naming in found:
        if all(cast.members[k].kind is ParticipantKind.PERSON for k in naming.members):
            return Voice(naming.members, tokens)
    if is_dictation(page.text[label.start : label.end]):
        return Voice(found[0].members if found else (), tokens)
    if words and words[0] in ANSWERERS:
        host = _of_heading(page, page.doc[start].idx)
        return Voice((host,) if host is not None else (), tokens)
    name = _name(page.text[label.start : label.end])
    if name:
        return Voice((member_called(page.doc, name),), tokens)
    return Voice(found[0].members if found else (), tokens)


def _name(label: str) -> str:
    """The name of a label: "MS. OKAFOR (via video):" is Okafor."""
    plain = label.split("(")[0].split(",")[0].strip(" :.\n")
    kept = [w for w in plain.split() if w.rstrip(".").lower() not in label_words.TITLES]
    return " ".join(w.capitalize() if w.isupper() and len(w) > 3 else w for w in kept)
