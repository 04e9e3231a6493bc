"""What ends a sentence behind what is said, and is the writer's."""

from __future__ import annotations

from spacy.tokens import Doc

from events.extraction.quotations import patterns

ATTRIBUTION_REACH = 8  # tokens between the comma and the cue


def before_attribution(doc: Doc, start: int, end: int) -> int:
    """Where ", the office said in a statement" begins at the end of a complement."""
    comma: int | None = None
    for index in range(end - 1, start, -1):
        token = doc[index]
        if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ != "aux":
            if token.lemma_ not in patterns.SAY or index == end - 1 == start:
                return end
            if any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in token.rights):
                return end
            comma = next(
                (i for i in range(index - 1, start, -1) if doc[i].text == ","), None
            )
            break
    else:
        return end
    if comma is None or index - comma > ATTRIBUTION_REACH or index - comma < 2:
        return end
    between = doc[comma + 1 : index]
    is_clause = any(
        t.pos_ == "VERB" or t.tag_ in ("WDT", "WP", "IN", "CC") for t in between
    )
    return end if is_clause else comma


def before_gloss(doc: Doc, start: int, end: int) -> int:
    """Where ", though he did not elaborate" and ", in a letter made public" begin.

    1. ", but gave no details"   2. ", without naming anybody"   3. ", in a speech in Lima"
    4. ", a charge Lima denies"
    """
    for index in range(end - 2, start, -1):
        token = doc[index]
        if token.text != ",":
            continue
        first = doc[index + 1]
        if first.lower_ in _TURNS and _says_no_more(doc, index + 1, end):
            return index
        if first.lower_ == "in" and _is_occasion(doc, index + 1, end):
            return index
        if first.lower_ in ("a", "an") and doc[index + 2].lower_ in _TOLD_OF:
            return index
        if end - index > _LONGEST_GLOSS:
            break
    return end


def _says_no_more(doc: Doc, first: int, end: int) -> bool:
    """A verb of telling with "not" or "no", a refusal, or "without" and a gerund."""
    rest = doc[first:end]
    tells = any(t.lemma_ in _TELLS and t.pos_ == "VERB" for t in rest)
    is_none = any(t.lower_ in _NONE or t.lemma_ in patterns.REFUSALS for t in rest)
    is_own = rest[0].lower_ == "without" or any(t.pos_ == "PRON" for t in rest[:2])
    return tells and is_none and (is_own or rest[1].tag_ == "VBD")


def _is_occasion(doc: Doc, first: int, end: int) -> bool:
    """In a letter, speech, interview: up to the end of what stands there."""
    for token in doc[first + 1 : min(first + 5, end)]:
        is_occasion = token.lemma_.lower() in _OCCASIONS and token.pos_ == "NOUN"
        if is_occasion and token.dep_ == "pobj" and token.head.i == first:
            return doc[first + 1].lower_ in ("a", "an", "remarks", "comments")
    return False


_LONGEST_GLOSS = 14  # tokens
_TURNS = frozenset({"though", "although", "but", "without"})
_NONE = frozenset({"not", "n't", "no", "nothing", "without"})
_TOLD_OF = patterns.words("accusation allegation assertion charge claim")
_TELLS = patterns.words("elaborate specify give offer provide name say explain comment")
_OCCASIONS = patterns.words(
    "letter speech interview statement address tweet post message broadcast remark comment"
    " memo note report"
)
