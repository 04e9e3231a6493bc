"""Attribution clauses beside what they attribute: ", X said", "said X:", "according to X"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from events.extraction.quotations import label_words, patterns
from events.extraction.quotations.page import Page
from events.extraction.quotations.pseudo import is_pseudo_cue
from events.extraction.quotations.subjects import subject_of

BESIDE = patterns.SAY | patterns.UTTER | patterns.words("believe think")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
DASHES = frozenset({"—", "–", "―", "--", "-"})
_REACH = 40  # tokens between a quotation and its cue: titles and appositions are long


@dataclass(frozen=True, slots=True)
class Attribution:
    """The cue `verb` (tokens `start` to `end`) and the head of whoever speaks."""

    start: int
    end: int
    head: Token | None


def attribution_after(page: Page, first: int, stop: int) -> Attribution | None:
    """The attribution that opens at token `first`, before `stop`.

    1. "…," said Okafor   2. "…," Okafor, who leads the talks, told reporters
    3. "…," according to Okafor   4. "…" — Okafor
    """
    doc = page.doc
    if len(doc[first - 1]) > 1 and doc[first - 1].text[-1] in DASHES:
        return _signed(page, first)  # mark and dash are one token
    while first < stop and (doc[first].is_punct or doc[first].is_space):
        if doc[first].text in DASHES and (dash := _signed(page, first + 1)):
            return dash
        first += 1
    for token in doc[first : min(stop, first + _REACH)]:
        if page.quote_of[token.i] >= 0:
            return None
        if token.lower_ == "according" and token.i + 1 < stop:
            return according_to(token)
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if token.lemma_ in BESIDE and not is_pseudo_cue(token):
            head = _speaker_beside(token, first, stop)
            if head is not None:
                return Attribution(token.i, token.i + 1, head)
        if token.tag_ in FINITE and token.dep_ not in ("relcl", "aux", "auxpass"):
            return None
    return None


def signed_below(page: Page, first: int) -> Attribution | None:
    """The name after a dash in the paragraph below a quotation that ends its own."""
    doc = page.doc
    while first < len(doc) and doc[first].is_space:
        first += 1
    if first < len(doc) and doc[first].text in DASHES:
        return _signed(page, first + 1)
    return None


def _signed(page: Page, first: int) -> Attribution | None:
    """A name after a dash that ends the paragraph."""
    doc = page.doc
    if first >= len(doc) or doc[first].pos_ != "PROPN":
        return None
    end = page.paragraphs[first][1]
    if end - first > 12 or any(t.tag_ in FINITE for t in doc[first:end]):
        return None
    head = doc[first]
    while head.head.i in range(first, end) and head.head != head:
        head = head.head
    return Attribution(first - 1, first, head)


def attribution_before(page: Page, start: int, quote: int) -> Attribution | None:
    """The attribution between `start` and the quotation that opens at token `quote`.

    1. Okafor said: "…"   2. adding that, "…"   3. telling reporters in Accra, "…"
    4. Okafor: "…"   5. "Who …?" was blunt: — a colon makes its sentence's subject speak
    """
    doc = page.doc
    last = quote - 1
    while last > start and (doc[last].is_punct or doc[last].lower_ == "that"):
        last -= 1
    has_colon = any(doc[i].text == ":" for i in range(last + 1, quote))
    for index in range(last, max(start, quote - _REACH) - 1, -1):
        token = doc[index]
        if page.quote_of[index] >= 0:
            return None
        if token.text in ".?!;":
            return None
        if token.lower_ == "according" and doc[index + 1].lower_ == "to":
            return according_to(token)
        if token.pos_ in ("VERB", "AUX") or token.lemma_ in ("say", "tell", "add"):
            if token.lemma_ in BESIDE and not is_pseudo_cue(token):
                head = subject_of(token)
                if head is None or head.i >= quote:
                    head = _nominal_before(doc, start, index)
                return Attribution(index, index + 1, head)
            if token.tag_ in FINITE:
                break
    return _colon(page, start, last) if has_colon and last >= start else None


def _colon(page: Page, start: int, last: int) -> Attribution | None:
    doc = page.doc
    root = doc[last]
    while root.head != root and start <= root.head.i <= last:
        root = root.head
    if root.pos_ in ("VERB", "AUX"):
        head = subject_of(root)
    else:
        head = root if root.pos_ in NOMINAL else None
    if head is None or head.lower_ in label_words.NO_LABEL:
        return None
    return Attribution(last + 1, last + 2, head)


def according_to(token: Token) -> Attribution:
    """`token` is "according": the head is what "to" governs."""
    doc = token.doc
    end = token.i + 2
    to = doc[token.i + 1]
    head = next((c for c in to.children if c.dep_ == "pobj"), None)
    if head is None:
        head = next((t for t in doc[end : end + 12] if t.pos_ in NOMINAL), None)
        while head is not None and head.head.i in range(end, end + 12):
            if head.head == head or head.head.pos_ not in NOMINAL:
                break
            head = head.head
    return Attribution(token.i, end, head)


def _speaker_beside(verb: Token, first: int, stop: int) -> Token | None:
    """The speaker of a cue that stands alone in `first` to `stop`, on either side."""
    doc = verb.doc
    head = subject_of(verb)
    if head is not None and first <= head.i < stop:
        return head
    after = [c for c in verb.rights if c.dep_ in ("nsubj", "dobj", "attr", "npadvmod")]
    if verb.i <= first + 1 and after and after[0].pos_ in NOMINAL:
        return after[0]
    before = _nominal_before(doc, first, verb.i)
    if before is not None:
        return before
    following = doc[verb.i + 1] if verb.i + 1 < stop else None
    if following is not None and (following.pos_ in NOMINAL or following.pos_ == "DET"):
        return _head_of_run(following, stop)
    return None


def _head_of_run(token: Token, stop: int) -> Token:
    """The head of the noun phrase that `token` opens."""
    while token.head != token and token.i < token.head.i < stop:
        if token.head.pos_ not in NOMINAL | {"ADJ", "DET"}:
            break
        token = token.head
    return token


def _nominal_before(doc: Doc, start: int, stop: int) -> Token | None:
    """The head of the first noun phrase in `start` to `stop`: its subject, most likely."""
    for token in doc[start:stop]:
        if token.pos_ in NOMINAL and token.ent_type_ not in ("DATE", "TIME"):
            head = token
            while head.head != head and start <= head.head.i < stop:
                if head.head.pos_ not in NOMINAL:
                    break
                head = head.head
            return head
    return None
