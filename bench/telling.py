"""What a word tells of an event: its family of words, its parties, its time.

Shared by the scripts that group mentions (`coreference.py`, `timelines.py`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.mentions import Span

SUBJECTS = frozenset("nsubj nsubjpass csubj agent".split())
#: Endings by which nouns are made of verbs, the longest first.
ENDINGS = (
    *("ization", "isation", "ification", "uction", "ption", "ation", "ition"),
    *("ment", "ance", "ence", "tion", "sion", "ing", "ure", "age", "ery"),
    *("ion", "ant", "al", "er", "or", "ee", "s"),
)
#: Nouns of another stem than their verbs, and doublets that no ending shows.
KIN = {
    "death": "die",
    "dead": "die",
    "sale": "sell",
    "loss": "lose",
    "growth": "grow",
    "flight": "fly",
    "gift": "give",
    "choice": "choose",
    "decision": "decide",
    "speech": "speak",
    "fight": "fight",
    "visit": "visit",
    "belief": "believe",
    "proof": "prove",
    "departure": "depart",
    "arrival": "arrive",
    "refusal": "refuse",
    "denial": "deny",
    "withdrawal": "withdraw",
    "complaint": "complain",
    "shot": "shoot",
    "thought": "think",
    "birth": "born",
    "bear": "born",
    "defence": "defend",
    "defense": "defend",
    "response": "respond",
    "analysis": "analyse",
    "success": "succeed",
    "failure": "fail",
    "purchase": "purchase",
    "lawsuit": "sue",
    "suit": "sue",
}
#: Words that tell one kind of happening, whatever it happens to.
_SENSES = (
    "increase rise grow gain jump climb soar surge improve spike growth",
    "decrease fall drop decline plunge slip slump tumble plummet down",
    "cut axe slash reduce reduction eliminate trim",
    "buy purchase acquire acquisition takeover",
    "close shut|down closure shut",
    "plan intend",
    "resign step|down quit resignation",
    "unveil introduce launch release present introduction",
    "agreement settlement accord pact deal contract",
    "settle resolve",
    "die death decease",
    "dispute controversy row quarrel",
    "appoint name select choose nominate appointment",
    "announce declare announcement declaration",
    "collapse demise",
    "attack assault raid strike",
    "kill slay murder killing",
    "meet meeting talks summit",
    "win victory triumph",
    "begin start commence",
    "end finish conclude",
    "allow permit let",
    "forecast anticipate predict expect",
    "vote ballot election poll",
    "arrest detain detention capture",
    "conference event",
)
SENSES = {
    word.replace("|", " "): group.split()[0]
    for group in _SENSES
    for word in group.split()
}


@dataclass(frozen=True, slots=True)
class Raw:
    """Tokens of a Doc by the characters of the text as it was read."""

    doc: Doc
    starts: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> Raw:
        raw = doc._.clean.raw
        spans = (Span(t.idx, t.idx + max(len(t), 1)) for t in doc)
        return cls(doc, tuple(raw(span).start for span in spans))

    def root(self, start: int, end: int) -> Token | None:
        """The head of the words at the raw characters `start` to `end`."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_right(self.starts, end - 1), first + 1)
        return self.doc[first:last].root if len(self.doc) else None


def family(token: Token) -> str:
    """One key for a verb, the nouns made of it and what says the same: "rise", "increase".

    Irregular kin are listed; else the ending goes, then a silent e and a doubled letter.
    """
    word = token.lemma_.lower()
    particle = next((c.lower_ for c in token.children if c.dep_ == "prt"), "")
    word = f"{word} {particle}" if f"{word} {particle}" in SENSES else word
    key = stem(KIN.get(word, word))
    return SENSES.get(word) or SENSES.get(key) or key


def stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    word = word.rstrip("e") or word
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word[:-1] + "i" if word.endswith("y") else word


def clause_of(token: Token) -> Token:
    """The verb whose clause `token` stands in; itself if it is one."""
    for up in (token, *token.ancestors):
        if up.pos_ in {"VERB", "AUX"}:
            return up
    return token


def subject_of(verb: Token) -> Token | None:
    """Its subject, or that of the verb it depends on (conjunct, infinitive, participle)."""
    for _ in range(5):
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.dep_ != "agent":
                return child
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "aux", "acl"}:
            return None
        verb = verb.head
    return None


def parties(token: Token) -> frozenset[str]:
    """What an event's word takes: cast members, else lemmas of the heads beside it."""
    return frozenset(key for head in heads_beside(token) for key in names_of(head))


def heads_beside(token: Token) -> Iterator[Token]:
    for child in token.children:
        if child.dep_ in {"prep", "agent"}:
            yield from (t for t in child.children if t.dep_ == "pobj")
        elif child.dep_ in {"dobj", "poss", "compound", "nsubjpass", "dative"}:
            yield child
    if token.pos_ in {"VERB", "AUX"}:
        subject = subject_of(token)
        if subject is not None:
            yield subject


def names_of(head: Token) -> Iterator[str]:
    """Keys of whom a phrase stands for: names of members, else the lemma of its head."""
    cast = cast_of(head.doc)
    keys = cast.of_token(head)
    yield from (cast.members[key].name.lower() for key in keys)
    if not keys and head.pos_ in {"NOUN", "PROPN", "ADJ"} and not head.is_stop:
        yield head.lemma_.lower()


def time_of(token: Token) -> TimeFound | None:
    """The time said of the clause of `token`: hung on it, else the only one beside it."""
    clause = clause_of(token)
    found = [t for t in token.doc._.times if _hangs_on(token.doc, t, token)]
    found = found or [t for t in token.doc._.times if _hangs_on(token.doc, t, clause)]
    found = found or [t for t in token.doc._.times if _beside(token.doc, t, clause)]
    return found[0] if found else None


def _beside(doc: Doc, time: TimeFound, clause: Token) -> bool:
    """In a phrase that says when without being a clause: "in a May 3 speech, she said"."""
    root = doc[time.start : time.end].root
    ups: list[Token] = []
    for up in root.ancestors:
        if up == clause:
            return bool(ups) and ups[-1].dep_ == "prep" and ups[-1].i < clause.i
        if up.pos_ in {"VERB", "AUX"}:
            return False
        ups.append(up)
    return False


def _hangs_on(doc: Doc, time: TimeFound, token: Token) -> bool:
    root = doc[time.start : time.end].root
    for up in root.ancestors:
        if up == token:
            return True
        if up.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}:
            return False
    return False
