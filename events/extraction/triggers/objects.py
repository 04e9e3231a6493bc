"""The things a verb acts on, and what to call them in a heading."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.triggers.syntax import base, objects

_MAX_WORDS = 9


def object_lemmas(verb: Token) -> set[str]:
    """Lemmas of the verb's objects and of what is joined to them."""
    found: set[str] = set()
    for token in objects(verb):
        found.add(token.lemma_.lower())
        found |= {c.lemma_.lower() for c in token.children if c.dep_ == "conj"}
    return found


def is_called(token: Token, wanted: frozenset[str]) -> bool:
    """Whether `token` is one of `wanted`, by its own word or by the title of its name.

    1. "the ambassador"  2. "Ambassador Ivan Kotov"  3. "Ivan Kotov, the ambassador"
    """
    if base(token) in wanted or token.lower_ in wanted:
        return True
    return token.pos_ == "PROPN" and any(
        child.dep_ in {"compound", "appos", "nmod"} and child.lemma_.lower() in wanted
        for child in token.children
    )


_BELONGS = frozenset("of on to for with".split())
#: Nouns that take no "a".
_MASS = frozenset(
    "aid assistance relief food medicine rice wheat grain bread equipment fire gunfire "
    "office parliament power money support fuel independence responsibility concern freight "
    "work exploration drilling construction camp "
    "trade transport traffic condemnation recognition access sovereignty legislation "
    "force funding disappointment regret outrage dismay anger sympathy opposition "
    "satisfaction gratitude solidarity "
    "cooperation information intelligence evidence research training electricity gas oil "
    "water energy airspace territory land".split()
)


#: "urged both sides", "some of the sanctions".
_QUANTITIES = frozenset("both all some several many most half".split())


def _is_when(preposition: Token) -> bool:
    return any(c.ent_type_ in {"DATE", "TIME"} for c in preposition.children)


def _takes_article(noun: Token, first: Token) -> bool:
    """Not plurals, "$5 million", "aid", nor a country that the text gives none."""
    counted = first.head == noun and first.pos_ in {"NUM", "SYM"}
    counted = counted or noun.pos_ == "NUM"
    if noun.tag_ in {"NNS", "NNPS"} or counted or noun.pos_ in {"PRON", "DET"}:
        return False
    if any(c.dep_ == "det" for c in noun.lefts):
        return True
    if noun.pos_ == "PROPN":
        return False  # the text names it so: "recaptured Faya"
    return noun.lemma_.lower() not in _MASS and noun.ent_type_ not in {"GPE", "PERSON"}


#: Spelt with a vowel and spoken with a consonant: "a Ugandan envoy", "a U.N. resolution".
_SPOKEN_WITH_Y = (
    "one",
    "uni",
    "unanim",
    "eu",
    "uk",
    "ug",
    "uru",
    "use",
    "us ",
    "un ",
    "u.",
)


def _indefinite(text: str) -> str:
    small = text.lower()
    is_vowel = small[:1] in "aeiou8" or text[:2] in {"11", "18"}
    return "an" if is_vowel and not small.startswith(_SPOKEN_WITH_Y) else "a"


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
        if child.dep_ != "prep" or child.lower_ not in _BELONGS or _is_when(child):
            break
        right = child.right_edge.i + 1
    words = doc[left:right].text.split()
    if words[0].lower() in {"a", "an", "the"}:  # hung on a word before the noun
        words = words[1:]
    if len(words) > _MAX_WORDS and noun.lower_ in _QUANTITIES:
        inner = next((t for c in noun.rights for t in c.children), noun)
        words = [*words[:2], *doc[inner.left_edge.i : inner.i + 1].text.split()]
    elif len(words) > _MAX_WORDS:
        words = doc[left : noun.i + 1].text.split()[-_MAX_WORDS:]
    text = " ".join(words).strip(" ,;")
    is_name = doc[left].ent_type_ != "" or doc[left].tag_ == "NNP"
    if left == noun.sent.start and (not is_name or doc[left].pos_ == "NUM"):
        text = text[:1].lower() + text[1:]
    if article and possessive is not None and possessive.pos_ == "PRON":
        return f"{possessive.lower_} {text}"
    if article and possessive is not None and possessive.left_edge.lower_ == "the":
        return f"the {text}"
    quantity = next((c.lower_ for c in noun.lefts if c.lower_ in _QUANTITIES), None)
    if quantity is not None and not text.lower().startswith(quantity):
        return f"{quantity} {text}"
    if article and possessive is None and _takes_article(noun, doc[left]):
        articles = [c.lower_ for c in noun.lefts if c.dep_ == "det"]
        named = noun.pos_ == "PROPN" and not articles
        indefinite = not named and not set(articles) - {"a", "an", "another"}
        text = f"{_indefinite(text) if indefinite else 'the'} {text}"
    return text
