"""What began on a day and has lasted since: "suspended since 2006", "has been shut since"."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    objects,
    passive_subjects,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role

#: Verbs of which the first day is an event and the rest a state.
_LASTING: dict[str, K] = {
    **dict.fromkeys(
        "suspend freeze ban bar embargo sanction align".split(), K.SANCTION
    ),
    **dict.fromkeys("occupy blockade besiege".split(), K.MILITARY_ACTION),
    **dict.fromkeys(
        "close shut halt block cut sever detain jail imprison exile ground isolate "
        "hold deploy station".split(),
        K.OTHER,
    ),
}


def begun(verb: Token) -> Happening | None:
    """The event a state goes back to; None without "since" and a time.

    1. "rail traffic, suspended since March 2006"  2. "the border has been shut since May"
    3. "has aligned itself with the measures since 2014"
    """
    if not any(_is_since(child) for child in verb.children):
        return None
    if verb.tag_ != "VBN":
        return None
    kind = _LASTING[verb.lemma_.lower()]
    cast = cast_of(verb.doc)
    done_to = [*objects(verb), *passive_subjects(verb), *_qualified(verb)]
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who = [] if not agents_of(verb) and _qualified(verb) else who
    thing = next((t for t in done_to if t.pos_ in {"NOUN", "PROPN"}), None)
    if thing is None and not who:
        return None
    act = verb.lemma_.lower()
    title = f"{act} {noun_phrase(thing, article=True)}" if thing is not None else None
    found = told(verb, kind, 0.5, who, title=title)
    if found is not None:
        keys = [key for key in arguments.members(cast, done_to) if key not in who]
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)
        found.is_topic = True
    return found


def _is_since(child: Token) -> bool:
    return (
        child.dep_ == "prep"
        and child.lower_ == "since"
        and any(t.ent_type_ == "DATE" for t in child.subtree)
    )


def _qualified(verb: Token) -> list[Token]:
    """The noun before a participle set off by a comma, where the parser hung it elsewhere."""
    if verb.dep_ != "advcl" or verb.i < verb.sent.start + 2:
        return []
    before = verb.nbor(-2) if verb.nbor(-1).lower_ == "," else None
    if before is None or before.pos_ not in {"NOUN", "PROPN"}:
        return []
    while before.dep_ in {"pobj", "compound"} and before.head.i < before.i:
        above = before.head.head if before.dep_ == "pobj" else before.head
        if above.pos_ not in {"NOUN", "PROPN"}:
            break
        before = above
    return [before]


READERS = ((frozenset(_LASTING), begun),)
