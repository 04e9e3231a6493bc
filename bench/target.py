"""Where a text speaks of one named person, company or product.

Full names, a person's surname, a company's name without its legal form, initials
("United Foundries", "UF"), the cast's pronouns, and what stands for the last subject named:
"it", "the company".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from events.extraction.cast import cast_of

#: What a name loses on second mention.
FORMS = frozenset(
    "inc inc. corp corp. corporation company co co. ltd ltd. llc plc group ag gmbh".split()
)
#: Common nouns that stand for a company or a product just named.
STANDINS = frozenset(
    "company firm automaker carmaker manufacturer maker group business corporation union "
    "device phone product giant retailer bank airline agency organization store "
    "association party ministry operator publisher developer brand label".split()
)
PRONOUNS = frozenset("it its itself".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def names(target: str) -> list[str]:
    """The forms a text may use for `target`, the longest first."""
    words = target.split()
    forms = [target]
    short = [word for word in words if word.lower() not in FORMS]
    if short != words and short:
        forms.append(" ".join(short))
    capitals = [word for word in short if word[:1].isupper()]
    if len(capitals) > 1 and len(capitals) == len(short):
        forms += [
            "".join(word[0] for word in capitals),
            ".".join(w[0] for w in capitals) + ".",
        ]
    if len(words) > 2:
        forms.append(" ".join(words[1:]))
    return sorted(set(forms), key=len, reverse=True)


def is_person(target: str, docs: list[Doc]) -> bool:
    """Whether NER takes the name for a person's more often than not."""
    surname = target.split()[-1]
    ents = [ent for doc in docs for ent in doc.ents if ent[-1].text == surname]
    labels = [
        ent.label_ for ent in ents if target in (ent.text, surname) or len(ent) > 1
    ]
    return len(target.split()) == 2 and 2 * labels.count("PERSON") > len(labels)


def heads(doc: Doc, target: str, *, person: bool) -> set[int]:
    """Indices of the head tokens of all phrases of `doc` that stand for `target`."""
    named = {_head(span).i for span in spans(doc, names(target))}
    if person:
        named |= _surnames(doc, target) | _pronouns(doc, target)
    elif named:
        named |= set(_standins(doc, named))
    return named


def spans(doc: Doc, forms: list[str]) -> Iterator[Span]:
    for form in forms:
        # a word may be put in, or the space left out: "Lantern store" is also
        # "Lantern Music Store" and "LanternStore"
        inner = r"(?:\s+[A-Z]\w+)?\s*".join(re.escape(word) for word in form.split())
        flags = re.IGNORECASE if len(form) > 4 else 0
        for match in re.finditer(rf"(?<!\w){inner}(?![\w-])", doc.text, flags):
            span = doc.char_span(*match.span(), alignment_mode="expand")
            if span is not None and not _is_longer(span):
                yield span


def _head(span: Span) -> Token:
    """The last word that hangs outside: the parser may cut a name in two."""
    inside = range(span.start, span.end)
    return next((t for t in reversed(span) if t.head.i not in inside), span.root)


def _is_longer(span: Span) -> bool:
    """Whether a number makes it another product: "Lantern 7" is not "Lantern"."""
    after = span[-1].nbor() if span[-1].i + 1 < len(span.doc) else None
    if after is None or after.lower_ in FORMS:
        return False
    return after.dep_ != "punct" and span[-1].dep_ == "compound" and after.pos_ == "NUM"


def _surnames(doc: Doc, target: str) -> set[int]:
    """The surname, alone or after another form of the given name (its first letter)."""
    given, surname = target.split()[0], target.split()[-1]
    found = set()
    for token in doc:
        if token.text != surname:
            continue
        before = token.nbor(-1) if token.i else token
        is_full = before != token and before.ent_type_ == "PERSON"
        if not is_full or before.text[0] == given[0]:
            found.add(token.i)
    return found


def _pronouns(doc: Doc, target: str) -> set[int]:
    cast = cast_of(doc)
    given, surname = target.split()[0], target.split()[-1]
    keys = {
        member.key
        for member in cast.members
        if member.name.split()[-1] == surname
        and (member.name[0] == given[0] or member.name == surname)
    }
    return {
        naming.head if naming.head >= 0 else naming.start
        for naming in cast.namings
        if keys & set(naming.members) and len(naming.members) == 1
    }


def _standins(doc: Doc, named: set[int]) -> Iterator[int]:
    """ "It" and "the company", where the subject named last is the target."""
    focus = False
    for sentence in doc.sents:
        for token in sentence:
            if token.i in named and token.dep_ in SUBJECTS:
                focus = True
            elif focus and _points_back(token):
                yield token.i
            elif token.dep_ in SUBJECTS and token.pos_ == "PROPN":
                focus = False


def _points_back(token: Token) -> bool:
    if token.lower_ in PRONOUNS:
        return True
    is_definite = any(child.lower_ == "the" for child in token.children)
    return token.lemma_.lower() in STANDINS and is_definite
