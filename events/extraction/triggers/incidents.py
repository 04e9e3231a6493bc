"""What befalls: events whose subject is the thing that happens, with or without a doer.

"A bomb went off outside the embassy", "an earthquake struck Peru", "the treaty entered
into force". The subject's class and the verb's class together tell the event.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from events.extraction.cast import cast_of
from events.extraction.triggers import arguments
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.objects import noun_phrase
from events.extraction.triggers.place_phrases import named_place
from events.extraction.triggers.syntax import (
    base,
    objects,
    passive_subjects,
    prepositional,
    subjects,
)
from events.extraction.triggers.telling import told
from events.mentions import EventKind as K
from events.mentions import Role


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Incident:
    """`subjects` that do one of `verbs` tell of `kind`; `into`: what "enter" must be
    followed by ("into force"); `of_what`: "drilling" alone says too little; `title`: the
    heading."""

    kind: K
    subjects: frozenset[str]
    verbs: frozenset[str]
    into: frozenset[str] = frozenset()
    of_what: bool = False  # told with what is worked on: "work on the dam"
    by_clause: bool = False  # begun by what a clause tells: "when Peru attacked Chile"
    title: str = "{thing} {verb}"
    strength: float = 0.5


HARM = _words(
    "hit strike kill wound injure destroy damage rock shake devastate batter ravage "
    "displace flatten level shatter tear rip slam sweep pound lash inundate submerge "
    "topple claim bury cause leave force trigger"
)
_HAZARDS = _words(
    "earthquake quake tremor aftershock tsunami flood flooding cyclone hurricane typhoon "
    "storm tornado landslide mudslide avalanche volcano eruption wildfire drought blaze "
    "epidemic outbreak heatwave blizzard"
)
_BLASTS = _words(
    "bomb shell rocket missile mortar grenade mine device drone projectile explosive "
    "landmine warhead explosion blast bomber"
)
_PACTS = _words(
    "agreement accord treaty pact convention protocol deal charter law partnership "
    "arrangement union area embargo ban sanction tariff"
)
_TRUCES = _words("ceasefire cease-fire truce armistice pause lull cessation")
_FIGHTS = _words(
    "clash fighting battle gunfight gunbattle skirmish firefight gunfire shooting violence "
    "fight hostility hostilities shelling"
)
_WARS = _words("war conflict uprising revolt rebellion insurgency mutiny revolution")

INCIDENTS = (
    Incident(
        K.DISASTER,
        _HAZARDS,
        HARM | _words("erupt occur break spread happen burst"),
        title="{thing}",
    ),
    Incident(
        K.MILITARY_ACTION,
        _BLASTS,
        HARM
        | _words(
            "land fall explode detonate go rain crash burst slam impact blow ram drive"
        ),
    ),
    Incident(
        K.MILITARY_ACTION,
        _FIGHTS,
        _words("break erupt flare take occur resume begin kill intensify rage start"),
    ),
    Incident(
        K.MILITARY_ACTION,
        _WARS,
        _words("break erupt flare begin start end resume"),
        by_clause=True,
        title="{thing}",
    ),
    Incident(
        K.MILITARY_ACTION,
        _words("standoff stand-off dispute tension protest feud row conflict"),
        _words("erupt escalate flare turn descend explode"),
        into=_words("violence fighting war clashes gunfire hostilities"),
        title="{thing} turns violent",
    ),
    Incident(
        K.AGREEMENT,
        _TRUCES,
        _words("take come go enter begin start hold"),
        into=_words("effect force hold place begin start"),
        title="{thing} takes effect",
    ),
    Incident(
        K.OTHER,
        _TRUCES,
        _words("collapse break unravel fail fall crumble expire end lapse"),
        title="{thing} collapses",
    ),
    Incident(
        K.TREATY_ACTION,
        _PACTS,
        _words("take come go enter"),
        into=_words("effect force operation"),
        title="{thing} takes effect",
        strength=0.55,
    ),
    Incident(
        K.OTHER,
        _words("cabinet government coalition regime junta dictatorship"),
        _words("fall collapse"),
        title="{thing} falls",
        strength=0.45,
    ),
    Incident(
        K.OTHER,
        _words("union federation empire republic confederation"),
        _words("collapse dissolve disintegrate"),
        strength=0.45,
    ),
    Incident(
        K.OTHER,
        _words(
            "work construction drilling dredging exploration production excavation demining "
            "demarcation evacuation repatriation registration voting enrichment extraction"
        ),
        _words("begin start resume stop cease"),
        of_what=True,
        strength=0.45,
    ),
    Incident(
        K.OTHER,
        _words(
            "bridge pipeline railway airport dam crossing border terminal embassy consulate "
            "tunnel"
        ),
        _words("open reopen close shut"),
        strength=0.45,
    ),
)


def read_incident(verb: Token) -> Happening | None:
    """The incident `verb` tells with its subject, or None."""
    for incident in _BY_VERB.get(verb.lemma_.lower(), ()):
        found = _read(verb, incident)
        if found is not None:
            return found
    return None


def _read(verb: Token, incident: Incident) -> Happening | None:
    thing = next((t for t in _told_of(verb) if _is_one(t, incident.subjects)), None)
    if thing is None or not _leads_into(verb, incident.into):
        return None
    if incident.of_what and not any(prepositional(thing, "of", "on", "for", "in")):
        return None
    if verb.lemma_.lower() in {"go", "break", "fall"} and not (
        incident.into or _has_particle(verb) or any(prepositional(verb))
    ):
        return None
    cast = cast_of(verb.doc)
    parties = arguments.noun_parties(cast, thing)
    if incident.subjects is _FIGHTS:  # "a clash erupted between Thai and Lao soldiers"
        fighters = list(prepositional(verb, "between"))
        parties += arguments.members(cast, fighters)
        parties += [k for t in fighters for k in arguments.qualifiers(cast, t)]
    if incident.kind != K.DISASTER:
        parties = [*arguments.qualifiers(cast, thing), *parties]
    if incident.by_clause and not parties:
        parties = _fought_by(verb)
    title = incident.title.format(thing=noun_phrase(thing), verb=_present(verb, thing))
    start = told(verb, incident.kind, incident.strength, parties, title=title)
    if start is None:
        return None
    _strike(start, verb)
    start.is_topic = not start.takings and start.place is None
    return start


def _fought_by(verb: Token) -> list[int]:
    """ "the war broke out when Peru tried to retake the islands from Chile": both."""
    cast = cast_of(verb.doc)
    clauses = [
        c
        for c in verb.children
        if c.dep_ == "advcl" and any(w.lower_ in {"when", "after"} for w in c.lefts)
    ]
    tokens = [t for c in clauses for t in (*subjects(c), *objects(c))]
    return arguments.members(cast, [t for t in tokens if t.pos_ != "PRON"])


def _told_of(verb: Token) -> list[Token]:
    own = [t for t in subjects(verb) if t.dep_ != "pobj"]  # not "by gunmen"
    if not own and verb.dep_ == "relcl":
        own = [verb.head]  # "the storm that hit Peru"
    return own


def _is_one(token: Token, wanted: frozenset[str]) -> bool:
    """ "earthquake", "Cyclone Tessa"."""
    if base(token) in wanted:
        return True
    return token.pos_ == "PROPN" and any(
        c.dep_ == "compound" and c.lower_ in wanted for c in token.children
    )


def _leads_into(verb: Token, wanted: frozenset[str]) -> bool:
    if not wanted:
        return True
    after = [*objects(verb), *prepositional(verb, "into", "in", "to")]
    return verb.lemma_.lower() in wanted or any(t.lower_ in wanted for t in after)


def _has_particle(verb: Token) -> bool:
    return any(
        c.dep_ == "prt" or c.lower_ in {"off", "out", "up"} for c in verb.children
    )


def _present(verb: Token, thing: Token) -> str:
    """The verb as a heading has it: "goes off" of a bomb, "land" of shells."""
    word = verb.lemma_.lower()
    if thing.tag_ not in {"NNS", "NNPS"}:
        word += "es" if word.endswith(("s", "sh", "ch", "x", "o")) else "s"
    particle = next((c.lower_ for c in verb.children if c.dep_ == "prt"), "")
    return f"{word} {particle}".strip()


def _strike(found: Happening, verb: Token) -> None:
    """Whom and where it struck: objects, what it landed on, of whom a court found."""
    cast = cast_of(verb.doc)
    struck = [*objects(verb), *prepositional(verb, "into", "at", "on", "in", "near")]
    clauses = [c for c in verb.children if c.dep_ == "ccomp"]
    struck += [t for c in clauses for t in (*subjects(c), *passive_subjects(c))]
    for token in struck:
        place = named_place(token)
        if found.place is None and place is not None:
            found.place = place
        keys = arguments.members(cast, [token])
        keys += arguments.qualifiers(cast, token)
        found.take(arguments.taking_part(cast, keys), Role.AFFECTED)


_BY_VERB: dict[str, list[Incident]] = {}
for _incident in INCIDENTS:
    for _verb in sorted(_incident.verbs):
        _BY_VERB.setdefault(_verb, []).append(_incident)

READERS = ((frozenset(_BY_VERB), read_incident),)
