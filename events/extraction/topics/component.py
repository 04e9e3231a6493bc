"""Topics: the editors' phrase lists, matched on lemmas. Data, not code: none is named here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from events.mentions import Span, Topic

_DASHES = frozenset({"-", "–"})
_OCCASION = frozenset(
    "sideline sidelines margin margins fringes ahead before after during following"
    " prior amid amidst despite".split()
)
#: Blocks: the headline and the lead, and in how many a text's subject is told at least.
_START, _AGAIN = 2, 3
_ADJUNCT = frozenset({"prep", "pobj", "advmod", "pcomp", "npadvmod"})
if not Doc.has_extension("topics"):
    Doc.set_extension("topics", default=None)


@dataclass(frozen=True, slots=True)
class TopicFound:
    """Tokens `start` to `end` (half open) tell of `slug`; `span` in characters."""

    slug: str
    start: int
    end: int
    span: Span
    is_negated: bool = False  # "did not discuss": told as not spoken of


#: A word as it stands in lower case and its lemma, if that is another, and its token.
_Unit = tuple[tuple[str, ...], int]
#: Words of the vocabulary whose forms are remembered; then they are looked up anew.
_MOST = 50_000


class TopicMatcher:
    """Finds the phrases of `topics` in a Doc, longest first, by lower-case lemma or form.

    A phrase is matched word by word: each word of the text counts by its lemma or as it
    stands, hyphens part words, "*" at the end of a word stands for any ending.
    """

    def __init__(self, nlp: Language, topics: Iterable[Topic]) -> None:
        self._tries: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._forms = _Forms()
        self._opening: dict[tuple[str, ...], bool] = {}
        lemmas = _Lemmas(nlp)
        for topic in topics:
            for phrase in topic.phrases:
                for words in {_words(phrase), lemmas.of(phrase)}:
                    if words:
                        self._add(words, topic.slug)

    def _add(self, words: tuple[str, ...], slug: str) -> None:
        first = words[0]
        if first.endswith("*"):
            self._stems.setdefault(first[:3], []).append((words, slug))
        else:
            self._tries.setdefault(first, []).append((words, slug))

    def __call__(self, doc: Doc) -> Doc:
        units = self._forms.units(doc)
        tries, stems = self._tries, self._stems
        opening = self._opening
        found: list[TopicFound] = []
        for position, (forms, _) in enumerate(units):
            opens = opening.get(forms)
            if opens is None:
                opens = self._learn(forms)
            if not opens:
                continue
            seen: set[str] = set()
            for form in forms:
                for words, slug in (*tries.get(form, ()), *stems.get(form[:3], ())):
                    if slug not in seen and _matches(units, position, words):
                        seen.add(slug)
                        first, last = (
                            units[position][1],
                            units[position + len(words) - 1][1],
                        )
                        token = doc[last]
                        span = Span(doc[first].idx, token.idx + len(token))
                        found.append(
                            TopicFound(slug, first, last + 1, span, _is_denied(token))
                        )
        doc._.topics = _outermost(found)
        return doc

    def _learn(self, forms: tuple[str, ...]) -> bool:
        """Whether a phrase may begin with a word of these forms."""
        if len(self._opening) >= _MOST:
            self._opening.clear()
        opens = any(f in self._tries or f[:3] in self._stems for f in forms)
        self._opening[forms] = opens
        return opens


def _outermost(found: list[TopicFound]) -> list[TopicFound]:
    """Without what stands inside a longer phrase: "U.N. sanctions" tells of sanctions."""
    # In the order of the text, the longer first, only what reaches further back can hold
    # a hit: as far as the furthest of those before.
    inner: set[tuple[int, int]] = set()
    reach = -1
    for start, end in sorted(
        {(hit.start, hit.end) for hit in found}, key=lambda at: (at[0], -at[1])
    ):
        if end <= reach:
            inner.add((start, end))
        reach = max(reach, end)
    return [hit for hit in found if (hit.start, hit.end) not in inner]


def _is_denied(token: Token) -> bool:
    """Whether a verb above `token`, in its own clause, is negated."""
    while token.head != token and token.dep_ not in {"relcl", "advcl"}:
        if token.dep_ == "conj" and any(c.dep_ == "nsubj" for c in token.children):
            return False
        token = token.head
        if any(child.dep_ == "neg" for child in token.children):
            return True
        if token.dep_ in {"relcl", "advcl", "ccomp"}:
            return False
    return False


def topics_within(
    doc: Doc, span: Span, *, happening: int | None = None
) -> tuple[str, ...]:
    """Slugs of the topics told inside the characters `span`, in the order of the text.

    With the token of a `happening`, without those of its occasion: who meets "on the
    sidelines of the climate conference" need not speak of the climate.
    """
    held = _above(doc, happening)
    inside = (
        hit.slug
        for hit in doc._.topics or ()
        if span.contains(hit.span)
        and (not hit.is_negated or hit.end - 1 in held)
        and not (held and _is_occasion(doc, hit, held))
    )
    return tuple(dict.fromkeys(inside))


def _above(doc: Doc, happening: int | None) -> frozenset[int]:
    """The token of a happening and those above it: "the boycott it announced"."""
    if happening is None:
        return frozenset()
    token = doc[happening]
    return frozenset({token.i, *(each.i for each in token.ancestors)})


def _is_occasion(doc: Doc, hit: TopicFound, held: frozenset[int]) -> bool:
    """Whether `hit` only says beside, before or after what it took place (`held`)."""
    token = doc[hit.end - 1]
    while token.i not in held:
        if token.lower_ in _OCCASION and token.dep_ in _ADJUNCT:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def main_topics(doc: Doc) -> tuple[str, ...]:
    """What the whole text is about: told at its start and again and again.

    An event told in passing ("condemned the attack") has these where it names none.
    """
    blocks = [block.span for block in doc._.clean.readable]
    told: dict[str, set[int]] = {}
    for hit in doc._.topics or ():
        at = bisect_right(blocks, hit.span.start, key=lambda block: block.start) - 1
        told.setdefault(hit.slug, set()).add(at)
    return tuple(
        slug for slug, at in told.items() if min(at) < _START and len(at) >= _AGAIN
    )


class _Lemmas:
    """Lemmas of a phrase's words, by the model that will read the texts."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._read = _Forms()

    def of(self, phrase: str) -> tuple[str, ...]:
        if "*" in phrase:
            return ()
        return tuple(
            word
            for forms, _ in self._read.units(self._nlp(phrase))
            for word in forms[-1:]
        )


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.lower().replace("-", " ").replace("’", "'").split())


class _Forms:
    """Words of texts as the phrases are compared with them; remembered by what spaCy calls
    them, as most words come again."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], tuple[tuple[str, ...], ...]] = {}

    def units(self, doc: Doc) -> list[_Unit]:
        """Hyphens part words, they and spaces are dropped."""
        known = self._known
        units: list[_Unit] = []
        for index, (lower, lemma) in enumerate(
            doc.to_array(["LOWER", "LEMMA"]).tolist()
        ):
            told = known.get((lower, lemma))
            if told is None:
                strings = doc.vocab.strings
                told = self._learn((lower, lemma), strings[lower], strings[lemma])
            for forms in told:
                units.append((forms, index))
        return units

    def _learn(
        self, key: tuple[int, int], lower: str, lemma: str
    ) -> tuple[tuple[str, ...], ...]:
        if len(self._known) >= _MOST:
            self._known.clear()
        told = self._known[key] = _forms_of(lower, lemma.lower())
        return told


def _forms_of(lower: str, lemma: str) -> tuple[tuple[str, ...], ...]:
    if lower.isspace() or lower in _DASHES:
        return ()
    if "-" not in lower and "’" not in lower:
        return ((lower,) if lemma == lower else (lower, lemma),)
    parts = lower.replace("’", "'").split("-")
    return tuple((part,) for part in parts if part)


def _matches(units: list[_Unit], position: int, words: tuple[str, ...]) -> bool:
    if position + len(words) > len(units):
        return False
    for offset, word in enumerate(words):
        forms = units[position + offset][0]
        if word in forms:
            continue
        if word[-1] != "*" or not any(form.startswith(word[:-1]) for form in forms):
            return False
    return True
