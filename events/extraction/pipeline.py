"""The pipeline: an Article in, a Reading out.

spaCy's tokenizer, tagger, parser and NER, then our components in the order in which one
needs the other. The spaCy model and the reference data are arguments; only the caller
reads settings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from events.extraction import document
from events.extraction.assemble import assemble
from events.extraction.matrices import by_numpy
from events.extraction.participants.component import find_participants, find_quoted
from events.extraction.participants.publishers import publisher_of
from events.extraction.quotations.component import find_quotations
from events.extraction.reference import ReferenceIndex
from events.extraction.repairs import repair_parse
from events.extraction.ruler import remember_single_words
from events.extraction.times.component import find_times
from events.extraction.topics.component import TopicMatcher
from events.extraction.triggers.component import find_happenings
from events.mentions import Article, DateBasis, Publication, Reading, Reference
from events.sources.cleaning import clean
from events.sources.dateline import publication
from events.sources.genre import genre
from events.sources.publisher import publisher
from events.sources.town import dateline_town

#: Raised by every change to the rules: a reading says which version it is of.
PIPELINE_VERSION = "2.2"


#: Abbreviations before a name that the model's own rules part from their stop.
_WITH_STOP = (
    "Hon. Rt. Lt. Maj. Brig. Capt. Cmdr. Cdr. Amb. Engr. Eng. Arch. Sh. Fr. Br. Smt. Sra."
    " Srta. Mme. Mlle. Dna. Atty. Pres. Min. Sec. Comdr. Vice-Adm."
).split()
#: Verbs with a hyphen that are one word: the model's own rules part "co-chaired" in three.
_WHOLE = {
    prefix + verb + ending: prefix + verb
    for prefix, verbs in {
        "co-": (("chair", "ed ing s"), ("host", "ed ing s"), ("sponsor", "ed ing s")),
        "re-": (("elect", "ed ing s"), ("open", "ed ing s"), ("impose", "d s")),
        "test-": (("fire", "d s"), ("launch", "ed es")),
    }.items()
    for verb, endings in verbs
    for ending in ("", *endings.split())
}
#: Nouns of that sort, as American agencies write them.
_WHOLE |= {
    spelt + ending: lemma
    for noun, lemma in {
        "cease-fire": "ceasefire",
        "air-strike": "airstrike",
        "re-election": "re-election",
        "by-election": "by-election",
    }.items()
    for spelt in (noun, noun.capitalize())
    for ending in ("", "s")
}
_LEMMA_OF = {get_string_id(word): lemma for word, lemma in _WHOLE.items()}


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """The spaCy pipeline `name`, loaded once a process; OSError if it is not installed."""
    with by_numpy():
        nlp = spacy.load(name)
    # "U.S.-China" is two countries: the model's own rules part only "Japan-China".
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[A-Z]\.)-(?=[A-Z])"]
    tokenizer: Any = nlp.tokenizer  # spaCy's own class has no type information
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for word in _WITH_STOP:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    for word in _WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    if nlp.has_pipe("attribute_ruler"):
        remember_single_words(nlp.get_pipe("attribute_ruler"))
    if "blocks" not in nlp.pipe_names:
        nlp.add_pipe("blocks", first=True)
        nlp.add_pipe("whole_words", first=True)
    return nlp


#: "Peru and Chile signed": after a dateline the parser takes "Peru and" for a sentence.
_GOES_ON = ("and", "or")


@Language.component("whole_words")
def lemmatise_whole_words(doc: Doc) -> Doc:
    """The lemmas of `_WHOLE`, which the lemmatizer keeps; and no sentence ends in "A and".

    As rules of the model's own attribute ruler they would be tried on every token.
    """
    words = doc.to_array("ORTH")
    for index, word in enumerate(words.tolist()):
        if word in _LEMMA_OF:
            doc[index].lemma_ = _LEMMA_OF[word]
    last = len(doc) - 1
    for text in _GOES_ON:
        for index in (words == doc.vocab.strings.add(text)).nonzero()[0].tolist():
            if 0 < index < last:
                doc[index].is_sent_start = doc[index + 1].is_sent_start = False
    return doc


@Language.component("blocks")
def start_sentences_at_blocks(doc: Doc) -> Doc:
    """No sentence runs on from one block into the next, and none begins behind a word:
    the parser keeps to both."""
    words = doc.to_array("ORTH").tolist()
    ends = {word for word in set(words) if doc.vocab.strings[word][-1:] in _ENDS}
    starts = [0, *(0 if word in ends else -1 for word in words)]
    starts = starts[: len(doc)]
    for index, (before, here) in enumerate(pairwise(doc._.turn_of or ()), start=1):
        if here != before:
            starts[index] = 1
    # spaCy wants bare integers of 64 bits; its stubs name a type of its own for them
    values: Any = np.array(starts, dtype=np.int64).astype(np.uint64)[:, None]
    doc.from_array(["SENT_START"], values)
    return doc


#: Behind words that end in one of these a sentence may begin: "talks with the U.S. He".
_ENDS = tuple(".!?…:;\"“”'‘’`)(][-–—•*·|\n")


class Pipeline:
    """Reads articles. `version` names model, rules and reference data of its readings."""

    def __init__(self, *, model: str, reference: Reference) -> None:
        self.nlp = load_model(model)
        self.reference = reference
        self.index = ReferenceIndex(reference)
        self.topics = TopicMatcher(self.nlp, reference.topics)
        meta = self.nlp.meta
        self.model = f"{meta['lang']}_{meta['name']}-{meta['version']}"
        self.version = (
            f"{PIPELINE_VERSION} ({reference.version or 'no reference data'})"
        )

    def read(self, article: Article, *, published: date | None = None) -> Reading:
        """What `article` says. `published` overrules the date the text gives for itself."""
        return next(self.read_many([article], published=published))

    def read_many(
        self,
        articles: Iterable[Article],
        *,
        published: date | None = None,
        batch_size: int = 16,
    ) -> Iterator[Reading]:
        """Readings in the order of `articles`; holds one batch in memory, no more."""
        prepared = (self._prepare(article, published) for article in articles)
        for doc, (article, dated) in self.nlp.pipe(
            prepared, as_tuples=True, batch_size=batch_size
        ):
            yield self._finish(doc, article, dated)

    def _prepare(
        self, article: Article, published: date | None
    ) -> tuple[Doc, tuple[Article, Publication | None]]:
        cleaned = clean(article)
        if published is None:
            dated = publication(article, cleaned)
        else:
            dated = Publication(published, DateBasis.METADATA)
        doc = self.nlp.make_doc(cleaned.text)
        document.prepare(
            doc,
            clean=cleaned,
            dct=dated.day if dated else None,
            reference=self.index,
            genre=genre(article, cleaned),
            town=dateline_town(article.text, cleaned),
            publisher=publisher_of(publisher(article, cleaned), self.index),
        )
        return doc, (article, dated)

    def _finish(self, doc: Doc, article: Article, dated: Publication | None) -> Reading:
        repair_parse(doc)
        find_participants(doc)
        find_times(doc)
        find_quotations(doc)
        find_quoted(doc)
        find_happenings(doc)
        self.topics(doc)
        return replace(assemble(doc, article=article), publication=dated)
