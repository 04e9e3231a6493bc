"""What verbs tell with what they act on: classes of acts between states, as tables.

Verbs that say little by themselves ("cut", "open", "hand over") tell an event by their
object. The classes follow PLOVER's (Halterman et al. 2023) and VerbNet's, in the words of
diplomatic reports. Lists hold lemmas. What is not here on purpose: verbs of saying and
feeling ("condemn", "hail"), which are statements, and "support", "back", "face", which
are states.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from events.mentions import EventKind as K

#: Who must be found: somebody who does it, or does it to somebody found as well
#: ("receiver"); two who do it together; nobody, where the
#: day or the place is told ("shells landed near the border on Monday").
Needs = Literal["doer", "two", "nobody", "receiver"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Frame:
    """One class of acts: any of `verbs` with any of `things` as object or passive subject.

    `things` empty: the verb has no object. `particles`: one of them stands by the verb
    ("called in", "shot down"). `joint`: prepositions that bring further principals,
    `towards`: those that bring whom it is done to; the object's own country is that too.
    `to_doer`: those that bring the doer of a passive ("was summoned to the ministry").
    `title` is a heading's predicate, with the verb's lemma and the object put in; None
    leaves it to the kind.
    """

    kind: K
    verbs: frozenset[str]
    things: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    joint: frozenset[str] = frozenset()
    towards: frozenset[str] = frozenset()
    to_doer: frozenset[str] = frozenset()
    needs: Needs = "doer"
    title: str | None = "{verb} {thing}"
    strength: float = 0.5


WITH = _words("with alongside")
GUESTS = _words("with for")
ON = _words("on against upon")

_ENVOYS = _words(
    "ambassador envoy diplomat charge chargé affaires d'affaires attache attaché consul "
    "commissioner emissary nuncio representative"
)
_MEALS = _words("lunch dinner breakfast meal supper tea coffee banquet iftar audience")
_TIES = _words("ties relation relations relationship contacts links")
_SHIPS = _words(
    "ship vessel boat trawler tanker freighter warship submarine frigate destroyer "
    "drone aircraft jet plane helicopter balloon warplane cargo"
)
_FORCES = _words(
    "troop soldier force warship fleet frigate destroyer carrier submarine jet "
    "warplane peacekeeper marine tank battery missile navy army contingent battalion "
    "reinforcement gunboat vessel ship bomber"
)
_AIDS = _words(
    "aid assistance relief dose doses vaccine grant ton tonne food medicine supply grain rice "
    "wheat flour tent blanket generator team rescuer medic doctor hospital ambulance "
    "ventilator mask equipment fertiliser fertilizer maize"
)
_PUNISHED = _words(
    "sanction embargo tariff ban penalty measure blockade curb restriction duty freeze"
)
_PACTS = _words(
    "agreement deal accord pact treaty convention protocol memorandum mou charter "
    "contract declaration communique communiqué ceasefire truce armistice"
)
_TARGETS = _words(
    "town city village base airport port camp convoy hospital school market "
    "embassy consulate building district area checkpoint refinery depot bridge "
    "headquarters compound facility office premise premises consul positions outpost "
    "barracks hotel complex mall mosque church theatre theater station palace parliament "
    "ministry university prison jail"
)
_PRISONERS = _words(
    "prisoner hostage detainee captive soldier fisherman sailor crew dissident"
)

CONTACTS = (
    Frame(
        K.MEETING,
        _words("sit"),
        particles=_words("down"),
        joint=_words("with"),
        needs="two",
        title=None,
    ),
    Frame(
        K.MEETING,
        # "din" is what the small model makes of "dined"
        _words("dine din lunch breakfast consult confer parley"),
        joint=WITH,
        needs="two",
        title=None,
    ),
    Frame(
        K.MEETING,
        _words("catch meet team"),
        particles=_words("up"),
        joint=WITH,
        needs="two",
        title=None,
    ),
    Frame(
        K.MEETING,
        _words("get come"),
        particles=_words("together face-to-face"),
        joint=WITH,
        needs="two",
        title=None,
    ),
    Frame(
        K.MEETING,
        _words("exchange swap trade compare"),
        _words("view opinion idea note"),
        joint=WITH,
        needs="two",
        title=None,
        strength=0.45,
    ),
    Frame(K.MEETING, _words("break"), _words("bread"), joint=WITH, needs="two"),
    Frame(
        K.MEETING,
        _words("have hold share take host attend enjoy give"),
        _MEALS,
        joint=GUESTS,
        needs="two",
        title=None,
    ),
    Frame(
        K.MEETING,
        _words("gather assemble convene congregate"),
        joint=WITH,
        needs="two",
        title=None,
        strength=0.4,
    ),
)

PROTESTS = (
    Frame(
        K.PROTEST,
        _words("summon carpet"),
        _ENVOYS,
        to_doer=_words("to by into"),
        needs="nobody",
        strength=0.55,
    ),
    Frame(K.PROTEST, _words("call haul"), _ENVOYS, particles=_words("in")),
    Frame(
        K.PROTEST, _words("recall withdraw pull"), _ENVOYS, towards=_words("to from in")
    ),
    Frame(
        K.PROTEST,
        _words("lodge file submit make deliver register issue send"),
        _words("protest complaint demarche démarche objection"),
        towards=_words("with to against"),
        title="lodge {thing}",
    ),
    Frame(
        K.PROTEST,
        _words("burn torch ransack deface"),
        _words("flag embassy consulate effigy mission"),
        needs="nobody",
        strength=0.45,
    ),
    Frame(
        K.PROTEST,
        _words("rally march protest demonstrate riot"),
        needs="nobody",
        title=None,
        strength=0.4,
    ),
)

DIPLOMACY = (
    Frame(
        K.OTHER,
        _words("hand deliver present convey pass give transmit"),
        _words("note letter message invitation demarche"),
        towards=_words("to"),
        needs="receiver",
        title="hand over {thing}",
        strength=0.4,
    ),
    Frame(
        K.OTHER,
        _words("present submit hand offer"),
        _words("credential credentials letters"),
        towards=_words("to"),
        title="present credentials",
        strength=0.55,
    ),
    Frame(
        K.OTHER,
        _words(
            "break sever cut open restore resume establish normalize normalise suspend "
            "re-establish reestablish downgrade upgrade freeze renew mend elevate rupture"
        ),
        _TIES,
        joint=WITH,
        strength=0.45,
    ),
    Frame(
        K.OTHER,
        _words("recognise recognize"),
        _words("independence statehood sovereignty state government"),
        towards=_words("of"),
        strength=0.45,
    ),
    Frame(
        K.OTHER,
        _words("release free repatriate extradite pardon swap exchange deport"),
        _PRISONERS,
        joint=WITH,
        towards=_words("to"),
        strength=0.45,
    ),
    Frame(
        K.OTHER,
        _words("set establish form create launch open order begin start"),
        _words(
            "force commission committee inquiry investigation probe tribunal panel "
            "taskforce group"
        ),
        needs="nobody",
        strength=0.4,
    ),
    Frame(
        K.OTHER,
        _words("lay"),
        _words("wreath stone"),
        strength=0.45,
    ),
    Frame(
        K.OTHER,
        _words("inaugurate open launch commission unveil"),
        _words(
            "dam bridge pipeline railway road plant tunnel port airport centre center "
            "terminal interconnector corridor crossing embassy consulate mission"
        ),
        joint=WITH,
        strength=0.45,
    ),
)

PUNISHMENTS = (
    Frame(
        K.SANCTION,
        _words("expel deport"),
        _ENVOYS | _words("staff official citizen national minister officer"),
    ),
    Frame(
        K.SANCTION,
        _words("kick throw order boot turf"),
        _ENVOYS,
        particles=_words("out"),
        title="expel {thing}",
    ),
    Frame(
        K.SANCTION,
        _words(
            "impose slap levy lift ease tighten extend renew place put reimpose waive "
            "announce drop remove suspend clamp introduce widen end adopt agree "
            "prolong"
        ),
        _PUNISHED - _words("measure"),
        towards=ON,
        needs="nobody",
    ),
    Frame(
        K.SANCTION,
        _words("freeze seize unfreeze block confiscate"),
        _words("asset fund account property reserve"),
        towards=_words("of belonging"),
    ),
    Frame(
        K.SANCTION,
        _words("block ban halt bar stop restrict embargo suspend curb"),
        _words("import export shipment trade sale delivery supply"),
        towards=_words("from to"),
    ),
)

ARMS = (
    Frame(
        K.MILITARY_ACTION,
        _words("suspend halt stop pause cease resume end"),
        _words(
            "strike airstrike bombing bombardment raid offensive attack shelling "
            "hostilities campaign incursion"
        ),
        towards=ON,
        strength=0.55,
    ),
    Frame(
        K.MILITARY_ACTION,
        _words("deploy send dispatch move mass station rush redeploy withdraw pull"),
        _FORCES,
        strength=0.45,
    ),
    Frame(
        K.MILITARY_ACTION,
        _words("launch mount carry conduct stage begin open start wage"),
        _words(
            "strike airstrike attack offensive raid incursion assault invasion "
            "counteroffensive bombardment"
        ),
        towards=ON,
        strength=0.55,
    ),
    Frame(
        K.MILITARY_ACTION,
        _words(
            "seize intercept capture board sink impound down detain ram scuttle hijack "
            "hit strike attack torpedo shadow"
        ),
        _SHIPS,
        needs="nobody",
    ),
    Frame(
        K.MILITARY_ACTION,
        _words("shoot"),
        _SHIPS,
        particles=_words("down"),
        needs="nobody",
    ),
    Frame(
        K.MILITARY_ACTION,
        _words(
            "seize capture overrun retake recapture storm occupy attack shell bomb "
            "hit pound strike target bombard besiege raid"
        ),
        _TARGETS,
        needs="nobody",
        strength=0.45,
    ),
    Frame(
        K.MILITARY_ACTION,
        _words("take"),
        _words("town city village base airport port checkpoint"),
        needs="nobody",
        strength=0.45,
    ),
    Frame(
        K.MILITARY_ACTION,
        _words("shoot ambush massacre behead abduct kidnap"),
        _words(
            "civilian people person soldier policeman officer villager protester worker "
            "peacekeeper guard journalist national citizen diplomat"
        ),
        needs="nobody",
        strength=0.4,
    ),
    Frame(
        K.OTHER,
        _words("arrest detain jail sentence convict charge extradite indict"),
        _PRISONERS
        | _ENVOYS
        | _words(
            "journalist spy national citizen suspect officer "
            "activist leader minister president fishermen man"
        ),
        needs="nobody",
        strength=0.4,
    ),
)

AID = (
    Frame(
        K.AID,
        _words(
            "donate provide deliver send ship fly airlift dispatch give grant supply "
            "airdrop rush offer hand pledge approve halt suspend freeze cut"
        ),
        _AIDS,
        towards=_words("to for"),
        strength=0.4,
    ),
)

VOTES = (Frame(K.VOTE, _words("approve endorse reject veto"), _PACTS),)

#: In the order they are asked.
FRAMES = (
    *CONTACTS,
    *PROTESTS,
    *DIPLOMACY,
    *PUNISHMENTS,
    *VOTES,
    *ARMS,
    *AID,
)
