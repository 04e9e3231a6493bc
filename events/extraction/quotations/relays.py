"""Statements in statements: who says it, who only passes it on, which of them is kept."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Token

from events.extraction.quotations.found import Draft
from events.extraction.quotations.page import Page
from events.extraction.quotations.patterns import DEEDS
from events.mentions import Span

_SHORTEST = 12  # characters an outer statement must keep when its tail is cut


def settle(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drop what is told twice, and name the relayer of what is kept.

    1. "The two agreed to meet, the ministry said": the agreement is kept, the ministry is
       its relayer. "They did not meet, the ministry said": the ministry's own statement.
    2. "The ministry said the two agreed to meet": the ministry's statement.
    3. "Okafor said Rivera had expressed 'full support'": Rivera's words, relayed by Okafor.
    4. "Okafor said it was late, adding that …", "he would come and vowed to …": two.
    5. speech within speech otherwise belongs to the outer statement.
    """
    once = sorted(_once(drafts), key=_order)
    starts = [draft.content.start for draft in once]
    in_order = []
    for told in once:
        first = bisect_left(starts, told.content.start)
        last = bisect_left(starts, told.content.end)
        in_order.append(_without_tails(page, told, once[first:last]))
    in_order.sort(key=_order)
    ordered: list[Draft | None] = [*in_order]  # dropped ones become None
    for index, outer in enumerate(ordered):
        if outer is None:
            continue
        inner = [
            number
            for number in _near(ordered, index, outer)
            if (other := ordered[number]) and _stands_in(page, other, outer)
        ]
        inside = [draft for number in inner if (draft := ordered[number])]
        kept = _kept_inside(page, outer, inside)
        if kept:
            ordered[index] = None
        for number in inner:
            draft = ordered[number]
            if draft in kept:
                ordered[number] = replace(draft, via=outer.voice)
            elif not kept or not outer.is_relay:
                ordered[number] = None
    return [d for d in ordered if d and not (d.is_weak and d.via is None)]


def _once(drafts: list[Draft]) -> list[Draft]:
    """One draft for a content: the surest."""
    best: dict[Span, Draft] = {}
    for draft in drafts:
        other = best.get(draft.content)
        if other is None or draft.confidence > other.confidence:
            best[draft.content] = draft
    return list(best.values())


def _order(draft: Draft) -> tuple[int, int, bool]:
    return draft.content.start, -draft.content.end, not draft.is_relay


def _near(ordered: list[Draft | None], index: int, outer: Draft) -> list[int]:
    """Indices of the drafts whose content starts in `outer`: they stand beside it."""
    found = []
    number = index - 1
    while number >= 0:
        draft = ordered[number]
        if draft is not None and draft.content.start < outer.content.start:
            break
        found.append(number)
        number -= 1
    for number in range(index + 1, len(ordered)):
        draft = ordered[number]
        if draft is not None and draft.content.start >= outer.content.end:
            break
        found.append(number)
    return found


def _stands_in(page: Page, inner: Draft, outer: Draft) -> bool:
    """The content of `inner`, and its cue, lie in the content of `outer`."""
    if not outer.content.contains(inner.content):
        return False
    if inner.cue is None:
        return inner.content != outer.content
    first, last = page.doc[inner.cue[0]], page.doc[inner.cue[1] - 1]
    return outer.content.contains(Span(first.idx, last.idx + len(last)))


def _without_tails(page: Page, outer: Draft, drafts: list[Draft]) -> Draft:
    """`outer` up to where somebody's next statement begins in its sentence."""
    if outer.is_verbatim or outer.is_relay or outer.cue is None:
        return outer
    end = outer.content.end
    for inner in drafts:
        if inner is outer or inner.cue is None or inner.is_weak:
            continue
        if not _stands_in(page, inner, outer):
            continue
        cue = page.doc[inner.cue[0]]
        opening = (
            _participle_opening(cue)
            or _second_predicate(cue, inner, outer)
            or _other_voice(cue, inner, outer)
        )
        if opening is None:
            continue
        cut = page.doc[opening - 1].idx + len(page.doc[opening - 1])
        if outer.content.start + _SHORTEST < cut < end:
            end = cut
    if end == outer.content.end:
        return outer
    text = page.text[outer.content.start : end].rstrip(" ,;–—-")
    return replace(
        outer, content=Span(outer.content.start, outer.content.start + len(text))
    )


def _participle_opening(cue: Token) -> int | None:
    """Where ", adding" or ", with Okafor saying" begins; None for other cues."""
    if cue.tag_ != "VBG" or cue.dep_ not in ("advcl", "pcomp", "acl", "conj"):
        return None
    first = cue.left_edge.i
    if cue.dep_ == "pcomp":
        first = min(first, cue.head.i)
    doc = cue.doc
    return first if first and doc[first - 1].text in ",–—-" else None


def _second_predicate(cue: Token, inner: Draft, outer: Draft) -> int | None:
    """Where "and vowed to" begins, when whoever speaks outside vows it."""
    if cue.dep_ != "conj" or cue.tag_ not in ("VBD", "VBZ", "VBN"):
        return None
    is_same = set(inner.voice.keys) & set(outer.voice.keys)
    if not is_same and inner.voice.tokens != outer.voice.tokens:
        return None
    if any(c.dep_ == "nsubj" for c in cue.lefts):
        return None
    before = cue.doc[cue.i - 1]
    return before.i if before.dep_ == "cc" else None


def _other_voice(cue: Token, inner: Draft, outer: Draft) -> int | None:
    """Where ", and Rivera spoke of B" and ", to which Rivera gave his support" begin, when
    somebody else speaks there and the clause before is over."""
    if not inner.voice.keys or set(inner.voice.keys) & set(outer.voice.keys):
        return None
    doc, first = cue.doc, cue.left_edge.i
    if cue.dep_ == "relcl":
        is_set_off = doc[first - 1].text == "," and outer.pattern in _OBJECTS
        return first if is_set_off else None
    told = cue.head
    if cue.dep_ != "conj" or cue.tag_ != "VBD" or told.dep_ != "ccomp":
        return None
    has_subject = any(c.dep_ == "nsubj" for c in cue.lefts)
    is_apart = told.tag_ in ("VBZ", "VBP") or any(
        c.tag_ == "MD" or c.lower_ in ("had", "has") for c in told.lefts
    )
    is_next = doc[first - 1].dep_ == "cc" and doc[first - 2].text == ","
    return first - 1 if has_subject and is_apart and is_next else None


_OBJECTS = frozenset({"object", "preposition", "thanks", "as", "naming"})


def _kept_inside(page: Page, outer: Draft, inner: list[Draft]) -> list[Draft]:
    """Those of `inner` that take the place of `outer`."""
    if outer.is_verbatim:
        return []
    if outer.is_relay:
        return [
            draft
            for draft in inner
            if _is_main(page, draft, outer) and not _is_deed(page, draft)
        ]
    for draft in inner:
        if draft.pattern != "object" or set(draft.voice.keys) & set(outer.voice.keys):
            continue
        if not draft.voice.keys or not _is_main(page, draft, outer):
            continue
        length = draft.content.end - draft.content.start
        length_of_outer = outer.content.end - outer.content.start
        is_quoted = bool(page.marked.within(draft.content))
        if is_quoted and length * 2 >= length_of_outer:
            return [draft]  # "had expressed his 'full support'": his words
    return []


def _is_deed(page: Page, draft: Draft) -> bool:
    """Rejected a demand, dismissed the envoy: what the teller says somebody did."""
    if draft.pattern != "object" or draft.cue is None:
        return False
    return page.doc[draft.cue[0]].lemma_ in DEEDS


def _is_main(page: Page, inner: Draft, outer: Draft) -> bool:
    """The inner cue is what the outer content tells, not an aside of its own in it."""
    if inner.cue is None:
        return True
    token = page.doc[inner.cue[0]]
    if token.pos_ == "NOUN":
        return False
    while outer.content.start <= token.idx < outer.content.end:
        if token.dep_ in ("relcl", "acl", "pobj", "pcomp"):
            return False
        if any(c.tag_ in ("WDT", "WP") for c in token.lefts):
            return False  # a relative clause, whatever the parser calls it
        if token.head == token:
            return True
        token = token.head
    return True
