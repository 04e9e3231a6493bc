"""The things a verb acts on, and what to call them in a heading."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers.syntax import objects

_MAX_WORDS = 9


def object_lemmas(verb: Token) -> set[str]:
    """Lemmas of the verb's objects and of what is joined to them."""
    found: set[str] = set()
    for token in objects(verb):
        found.add(token.lemma_.lower())
        found |= {c.lemma_.lower() for c in token.children if c.dep_ == "conj"}
    return found


def noun_phrase(noun: Token, *, article: bool = False) -> str:
    """`noun` with its modifiers and its "of" phrase, without clauses: for headings.

    "the Paris accord, which …" → "Paris accord" (with `article`: "the Paris accord").
    """
    doc = noun.doc
    left = min(
        (c.left_edge.i for c in noun.lefts if c.dep_ not in {"det", "predet", "poss"}),
        default=noun.i,
    )
    possessive = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    if possessive is not None and possessive.pos_ != "PRON":
        left = min(left, possessive.left_edge.i)
    right = noun.i + 1
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "on", "to", "for", "with"}:
            right = child.right_edge.i + 1
        else:
            break
    words = doc[left:right].text.split()
    if len(words) > _MAX_WORDS:
        words = doc[left : noun.i + 1].text.split()[-_MAX_WORDS:]
    text = " ".join(words).strip(" ,;")
    if article and noun.tag_ not in {"NNS", "NNPS"} and possessive is None:
        articles = [c.lower_ for c in noun.lefts if c.dep_ == "det"]
        named = noun.pos_ == "PROPN" and not articles
        indefinite = not named and not set(articles) - {"a", "an", "another"}
        vowel = text[:1].lower() in "aeiou" and not text.lower().startswith(
            ("one", "uni", "eu")
        )
        text = f"{('an' if vowel else 'a') if indefinite else 'the'} {text}"
    return text
