"""Money and goods that one state gives another: aid told by what is given."""

from __future__ import annotations

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.syntax import (
    agents_of,
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import ParticipantKind, Role

_GIVING = frozenset(
    "announce pledge contribute donate give grant provide allocate earmark commit promise "
    "offer release disburse extend unveil approve deposit".split()
)
#: Verbs that part with money by themselves, whatever it is called.
_PARTING = frozenset(
    "pledge contribute donate give grant provide allocate earmark commit promise offer "
    "disburse deposit".split()
)
_GIFTS = frozenset("contribution donation grant loan package".split())
_AID = frozenset("aid assistance relief funding support help".split())
_CURRENCIES = frozenset(
    "dollar euro pound yen krone kroner krona kronor franc rupee yuan renminbi peso "
    "shilling real rand dinar dirham riyal ruble rouble lira won baht zloty forint naira "
    "birr taka dong ringgit kwacha cedi".split()
)
_NUMBERS = frozenset("million billion trillion thousand".split())
_TOWARDS = ("to", "for", "in", "toward", "towards")
_GOODS = frozenset(
    "boat vessel ship cutter helicopter aircraft plane vehicle truck ambulance equipment "
    "generator ventilator school hospital clinic bus tractor computer supply supplies "
    "batch shipment consignment donation".split()
)
_SAYING = frozenset("say confirm announce pledge promise add state report".split())


def give_money(verb: Token) -> Happening | None:
    """A sum given, or to be given, for somebody or something.

    1. "announced a contribution of 4 million euros to the fund"  2. "pledged 30 million
    kroner to the agency"  3. "offered $2 million in humanitarian aid"
    """
    thing = next((t for t in [*objects(verb), *passive_subjects(verb)]), None)
    if thing is None:
        return None
    goals = [t for holder in (verb, thing) for t in prepositional(holder, *_TOWARDS)]
    goals = [t for t in goals if t.ent_type_ not in {"DATE", "TIME"}]
    inner = [t for p in prepositional(thing, "in", "of") for t in (p, *p.children)]
    is_aid = any(base(t) in _AID for t in [thing, *inner, *thing.children])
    is_gift = base(thing) in _GIFTS
    parts = verb.lemma_.lower() in _PARTING
    if not (_is_sum(thing) and (is_aid or (parts and goals))) and not (
        (is_gift or base(thing) in _AID) and any(map(_is_sum, [*inner, *thing.lefts]))
    ):
        return None
    return _given(verb, thing, goals)


def hand_over(verb: Token) -> Happening | None:
    """ "handed over two patrol boats to Togo", "will be delivered to the Togolese navy"."""
    lemma = verb.lemma_.lower()
    over = any(c.lower_ == "over" for c in verb.children)
    things = [*objects(verb), *passive_subjects(verb)]
    thing = next((t for t in things if _is_goods(t)), None)
    if thing is None or (lemma in {"hand", "turn"} and not over):
        return None
    goals = list(prepositional(verb, "to"))
    whom = arguments.members(cast_of(verb.doc), goals)
    return _given(verb, thing, goals) if whom else None


def _given(verb: Token, thing: Token, goals: list[Token]) -> Happening | None:
    cast = cast_of(verb.doc)
    who = arguments.members(cast, [*subjects(verb), *agents_of(verb)])
    who = who or _sayers(verb)
    whom = arguments.members(cast, goals)
    whom += [key for goal in goals for key in arguments.qualifiers(cast, goal)]
    if not who and not (passive_subjects(verb) and whom):
        return None
    title = f"{verb.lemma_.lower()} {noun_phrase(thing, article=True)}"
    if verb.lemma_.lower() == "hand":
        title = f"hand over {noun_phrase(thing, article=True)}"
    end = thing if thing.dep_ == "dobj" else None
    found = told(verb, K.AID, 0.5, who, end=end, title=title)
    if found is not None:
        receivers = [key for key in arguments.taking_part(cast, whom) if key not in who]
        found.take(receivers, Role.AFFECTED)
    return found


def _sayers(verb: Token) -> list[int]:
    """Peru in "Peru confirmed that the boats will be handed over": it says so of its own."""
    above = verb.head
    if verb.dep_ != "ccomp" or above.lemma_.lower() not in _SAYING:
        return []
    cast = cast_of(verb.doc)
    keys = arguments.members(cast, subjects(above))
    return [k for k in keys if cast.members[k].kind == ParticipantKind.COUNTRY]


def _is_sum(token: Token) -> bool:
    """ "$5 million", "30 million kroner", "4 million euros"."""
    if token.ent_type_ == "MONEY" or base(token) in _CURRENCIES:
        return True
    return base(token) in _NUMBERS and any(
        any(sign in c.text for sign in "$€£¥") for c in token.children
    )


def _is_goods(token: Token) -> bool:
    """ "two boats", "the second of the boats"."""
    if base(token) in _GOODS:
        return True
    return token.pos_ in {"ADJ", "NUM", "NOUN"} and any(
        base(inner) in _GOODS for inner in prepositional(token, "of")
    )


READERS = (
    (_GIVING, give_money),
    ({"hand", "turn", "deliver", "donate", "transfer", "give", "present"}, hand_over),
)
