"""What is offered, threatened, proposed and agreed to: acts done by being said."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments, patterns
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import objects, passive_subjects, subjects
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Genre, ParticipantKind

#: Acts of speech that a text dates like any other act.
_OFFERS = frozenset(
    "offer threaten propose reject rule protest pledge vow demand warn urge renounce "
    "veto disavow disown repudiate".split()
)
_JUDGING = frozenset(
    "congratulate welcome hail praise laud criticise criticize".split()
)
#: What two parties agree to do that changes something between them; not "to strengthen
#: ties" or "to remain in touch".
_CHANGES = frozenset(
    "restore reopen open resume withdraw pull exchange release free extend establish "
    "demarcate halt cease stop end freeze lift scrap swap free repatriate normalise "
    "normalize restart suspend renew hand return dismantle disarm set create form "
    "split share ease cut double abolish waive revive launch build start begin allow "
    "grant recognise recognize simplify upgrade downgrade revise postpone delay".split()
)


def offer(verb: Token) -> Happening | None:
    """ "offered on Thursday to mediate", "rejected the claim in May": of its own day."""
    cast = cast_of(verb.doc)
    tokens = subjects(verb)
    if not tokens and verb.dep_ == "acl" and verb.tag_ == "VBN":
        # "Peru, which has a base there, offered to": parsed as what was offered
        tokens = [verb.head] if _is_cut_off(verb) else []
    who = arguments.members(cast, tokens)
    if not who or verb.tag_ in {"VBZ", "VBP"} or _is_other(verb):
        return None
    of_event = any(t.lemma_.lower() in patterns.NOUNS for t in _goals(verb))
    if verb.lemma_.lower() in _JUDGING:
        of_event = not (of_event or _is_congratulated(verb))  # not "welcomed his son"
    if of_event:
        return None  # "proposed talks": the talks are the event
    title = _title(verb)
    found = told(verb, K.STATEMENT, 0.37, who, title=title)
    if found is not None:
        found.is_topic = not _is_good_offices(verb)
    return found


def _is_congratulated(verb: Token) -> bool:
    """ "congratulated President Rojas on Sunday": of somebody named."""
    cast = cast_of(verb.doc)
    whom = arguments.members(cast, [*objects(verb), *passive_subjects(verb)])
    return verb.lemma_.lower() == "congratulate" and bool(whom)


def _is_good_offices(verb: Token) -> bool:
    """ "offered their good offices", "offered to mediate": an act without a day too."""
    things = {t.lemma_.lower() for t in objects(verb)}
    acts = {c.lemma_.lower() for c in verb.children if c.dep_ == "xcomp"}
    good = any(
        t.lemma_.lower() == "office" and any(c.lower_ == "good" for c in t.children)
        for t in objects(verb)
    )
    offers = verb.lemma_.lower() == "offer"
    return offers and (good or bool(things & {"mediation"} | acts & {"mediate"}))


def _goals(verb: Token) -> list[Token]:
    """What is offered or proposed, and what it is offered to do it with."""
    inner = [c for c in verb.children if c.dep_ == "xcomp"]
    return [t for v in (verb, *inner) for t in objects(v)]


def _is_cut_off(verb: Token) -> bool:
    """A clause between commas parts the subject from its verb."""
    commas = [t for t in verb.doc[verb.head.i + 1 : verb.i] if t.lower_ == ","]
    return len(commas) > 1 and verb.head.dep_ == "ROOT"


def _is_other(verb: Token) -> bool:
    """ "ruled the country"; "ruled out" is meant."""
    lemma = verb.lemma_.lower()
    return lemma == "rule" and not any(c.lower_ == "out" for c in verb.children)


def _title(verb: Token) -> str | None:
    """ "offer to mediate", "reject the claim"."""
    lemma = verb.lemma_.lower()
    lemma = "rule out" if lemma == "rule" else lemma
    for child in verb.children:
        is_goal = child.dep_ in {"xcomp", "advcl", "ccomp"} and child.tag_ == "VB"
        if is_goal and any(c.lower_ == "to" for c in child.children):
            thing = next(iter(objects(child)), None)
            what = f" {noun_phrase(thing, article=True)}" if thing is not None else ""
            return f"{lemma} to {child.lemma_.lower()}{what}"
    thing = next(iter(objects(verb)), None)
    if thing is not None and thing.pos_ in {"NOUN", "PROPN"}:
        return f"{lemma} {noun_phrase(thing, article=True)}"
    return None


def agree_to(verb: Token) -> Happening | None:
    """ "agreed to reopen the border": two parties, and something that changes by it.

    An office's own text lists what was agreed; there it is an event only if announced, or
    if others "have agreed".
    """
    is_news = verb.doc._.genre in {Genre.REPORT, Genre.BRIEF, Genre.ANALYSIS}
    is_own = verb.doc._.genre != Genre.READOUT or not _is_done_by_others(verb)
    if not is_news and is_own and not _is_announced(verb):
        return None
    act = next(
        (
            c
            for c in verb.children
            if c.dep_ in {"xcomp", "advcl"}
            and c.tag_ == "VB"
            and c.lemma_.lower() in _CHANGES
            and any(g.lower_ == "to" for g in c.lefts)
        ),
        None,
    )
    if act is None or verb.tag_ in {"VBZ", "VBP"}:
        return None
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *arguments.company(verb)])
    who = [key for key in who if arguments.takes_part(verb.doc, key)]
    who = arguments.without_represented(cast, who)
    thing = next(iter([*objects(act), *passive_subjects(act)]), None)
    if len(who) < 2 or thing is None:
        return None
    what = noun_phrase(thing, article=True)
    title = f"agree to {act.lemma_.lower()} {what}"
    return told(verb, K.AGREEMENT, 0.5, who, title=title)


def _is_done_by_others(verb: Token) -> bool:
    """ "the governments of Kenya and Peru have agreed": countries, and no "two ministers"."""
    has_perfect = any(c.lower_ in {"have", "has"} for c in verb.children)
    cast = cast_of(verb.doc)
    keys = arguments.members(cast, subjects(verb))
    kinds = {cast.members[key].kind for key in keys}
    is_named = any(t.ent_type_ == "GPE" for s in subjects(verb) for t in s.subtree)
    return has_perfect and kinds == {ParticipantKind.COUNTRY} and is_named


def _is_announced(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() == "announce"


def plan_steps(verb: Token) -> Happening | None:
    """ "A and B plan to take steps to reduce tensions": what two undertake."""
    above = verb.head
    steps = [t for t in objects(verb) if t.lemma_.lower() in {"step", "measure"}]
    if verb.dep_ != "xcomp" or above.lemma_.lower() not in {"plan", "intend"}:
        return None
    cast = cast_of(verb.doc)
    who = [
        key
        for key in arguments.members(cast, subjects(verb))
        if arguments.takes_part(verb.doc, key)
    ]
    if not steps or len(who) < 2:
        return None
    title = f"take {noun_phrase(steps[0])}"
    return told(verb, K.OTHER, 0.45, who, end=steps[0], title=title)


READERS = (({"agree"}, agree_to), ({"take"}, plan_steps))
#: Asked after every other reader of these verbs.
LAST = ((_OFFERS | _JUDGING, offer),)
