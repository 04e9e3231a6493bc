"""PLOVER's classes in words: verbs, nouns and frames, after the class definitions of its
manual and of CAMEO's, on which it stands. Lemmas in lower case.

A frame is a verb with what it takes: "lift" with a curfew is CONCEDE, with an embargo
RETREAT. Frames are tried before verbs alone, in their order.
"""

from __future__ import annotations

from events.mentions import EventKind as K

AGREE, CONSULT, SUPPORT, COOPERATE = "AGREE", "CONSULT", "SUPPORT", "COOPERATE"
AID, CONCEDE, RETREAT, INVESTIGATE = "AID", "CONCEDE", "RETREAT", "INVESTIGATE"
DEMAND, DISAPPROVE, REJECT = "DEMAND", "DISAPPROVE", "REJECT"
THREATEN, PROTEST, MOBILIZE = "THREATEN", "PROTEST", "MOBILIZE"
SANCTION, COERCE, ASSAULT = "SANCTION", "COERCE", "ASSAULT"

#: What is a threat when it is announced; the other classes announced are a promise.
CONFLICT = frozenset(
    {SANCTION, COERCE, ASSAULT, PROTEST, MOBILIZE, REJECT, THREATEN, DISAPPROVE}
)

#: The classes of our kinds of events.
KINDS: dict[K, str] = {
    K.CALL: CONSULT,
    K.MEETING: CONSULT,
    K.SUMMIT: CONSULT,
    K.CONFERENCE: CONSULT,
    K.VISIT: CONSULT,
    K.AGREEMENT: AGREE,
    K.TREATY_ACTION: SUPPORT,
    K.SANCTION: SANCTION,
    K.PROTEST: PROTEST,
    K.AID: AID,
    K.MILITARY_EXERCISE: MOBILIZE,
    K.MILITARY_ACTION: ASSAULT,
}


def _words(told: dict[str, str]) -> dict[str, str]:
    return {word: name for name, words in told.items() for word in words.split()}


#: Verbs that name a class by themselves.
VERBS = _words(
    {
        AGREE: "agree offer promise pledge consent undertake volunteer commit accept concur",
        CONSULT: "meet confer consult negotiate mediate visit host phone telephone "
        "discuss talk brief converse parley broker deliberate dine "
        "arrive travel fly intercede",
        SUPPORT: "support back endorse praise welcome commend applaud hail laud defend "
        "apologize apologise forgive ratify recognize recognise congratulate thank salute "
        "champion normalize normalise upgrade inaugurate initial sympathize mourn honor "
        "honour vouch sign ink honour befriend",
        COOPERATE: "cooperate collaborate extradite share exchange trade export import "
        "repatriate coordinate partner purchase buy sell",
        AID: "donate aid assist provide supply deliver give grant shelter feed fund "
        "finance subsidize subsidise airlift vaccinate rescue lend treat distribute "
        "bankroll help rebuild repair train resettle nurse equip",
        CONCEDE: "concede relent yield accede capitulate acquiesce legalize legalise "
        "liberalize liberalise compromise resign abdicate bow",
        RETREAT: "release free return disarm demobilize demobilise surrender retreat "
        "withdraw pull demilitarize demilitarise compensate reimburse liberate unfreeze "
        "disengage dismantle de-escalate demine "
        "evacuate",
        INVESTIGATE: "investigate probe inspect examine inquire scrutinize scrutinise audit "
        "interrogate question exhume monitor verify",
        DEMAND: "demand urge ask request appeal insist beg plead implore press lobby "
        "require solicit petition exhort beseech seek order instruct want",
        DISAPPROVE: "accuse criticize criticise condemn denounce blame complain deplore "
        "decry censure rebuke blast slam lambaste assail allege charge sue indict convict "
        "deride mock berate chide fault castigate reprimand slate regret lament object oppose "
        "chastise vilify disparage impeach prosecute protest scold upbraid "
        "summon disapprove",
        REJECT: "reject refuse decline dismiss rebuff spurn veto deny defy snub renege "
        "violate flout disobey ignore rule break overrule breach disregard balk resist "
        "disavow repudiate",
        THREATEN: "threaten warn menace vow swear brandish",
        PROTEST: "demonstrate rally riot picket march boycott chant blockade loot",
        MOBILIZE: "mobilize mobilise deploy amass mass reinforce rearm arm redeploy "
        "militarize militarise",
        SANCTION: "suspend sanction embargo downgrade sever halt cut discontinue "
        "freeze oust recall stop reduce terminate shut curtail disrupt",
        COERCE: "arrest detain expel seize kidnap abduct ban outlaw imprison jail confiscate "
        "demolish destroy deport hack raid prevent censor prohibit block exile damage "
        "sabotage burn vandalize vandalise ransack impound nationalize nationalise "
        "bulldoze restrict crush suppress disperse repress round hijack capture "
        "intimidate harass evict silence conscript sentence extort "
        "quarantine expropriate banish",
        ASSAULT: "attack kill bomb shell beat torture wound injure assassinate murder "
        "invade shoot ambush stab rape massacre clash fight storm occupy strafe fire "
        "slaughter maim behead lynch execute bombard overrun battle annex exterminate gas "
        "mutilate assault strike besiege cleanse poison detonate explode torch bayonet down hit",
    }
)

#: Verbs that mean something else with a particle.
PHRASAL = {
    phrase.replace("_", " "): name
    for phrase, name in _words(
        {
            CONSULT: "sit_down meet_up",
            SUPPORT: "stand_by",
            CONCEDE: "call_off give_in back_down step_down cave_in stand_down",
            RETREAT: "pull_out pull_back give_back lay_down hand_back fall_back",
            INVESTIGATE: "look_into check_out",
            DISAPPROVE: "lash_out speak_out hit_out call_out",
            REJECT: "turn_down rule_out shrug_off brush_aside brush_off",
            SANCTION: "break_off cut_off walk_out kick_out throw_out storm_out",
            COERCE: "round_up burn_down take_down shut_down crack_down lock_up close_down "
            "tear_down knock_down",
            ASSAULT: "beat_up gun_down shoot_down blow_up mow_down",
            MOBILIZE: "call_up build_up",
        }
    ).items()
}

#: Nouns that name a class when a light verb carries them, or nothing else is told.
NOUNS = _words(
    {
        AGREE: "promise pledge commitment offer willingness readiness consent",
        CONSULT: "meeting talk talks summit visit negotiation consultation discussion "
        "mediation conference trip tour dialogue conversation call delegation audience "
        "reception round luncheon lunch dinner session",
        SUPPORT: "support praise apology treaty accord pact agreement condolence solidarity "
        "tie backing endorsement tribute congratulation recognition alliance convention "
        "memorandum protocol gratitude sympathy",
        COOPERATE: "cooperation intelligence trade partnership "
        "collaboration exchange extradition",
        AID: "aid assistance relief asylum medicine grant loan donation shelter refuge "
        "rescue evacuation",
        CONCEDE: "concession reform amnesty",
        RETREAT: "ceasefire cease-fire truce withdrawal release demobilization compensation "
        "disarmament pullout armistice observer access",
        INVESTIGATE: "investigation probe inquiry enquiry inspection audit inspector "
        "fact-finding",
        DEMAND: "demand request appeal petition plea call",
        DISAPPROVE: "accusation criticism complaint condemnation lawsuit blame suit "
        "disapproval charge allegation displeasure dissatisfaction concern outrage dismay "
        "indictment regret opposition",
        REJECT: "rejection refusal veto denial violation defiance",
        THREATEN: "threat warning ultimatum",
        PROTEST: "protest demonstration rally strike riot march boycott sit-in picket vigil "
        "unrest walkout demonstrator protester rioter signature barricade stoppage",
        MOBILIZE: "mobilization patrol alert deployment reinforcement buildup maneuver "
        "manoeuvre drill",
        SANCTION: "sanction embargo expulsion suspension",
        COERCE: "curfew ban arrest crackdown detention censorship hostage martial raid "
        "restriction confiscation emergency deportation siege",
        ASSAULT: "attack bombing raid offensive bomb shelling assault clash killing "
        "airstrike invasion fire battle fighting massacre assassination violence "
        "explosion grenade ambush gunfire incursion torture "
        "cleansing genocide blockade skirmish gunbattle firefight bombardment atrocity",
    }
)

_TROOPS = (
    "troop force soldier army military unit contingent invasion armor armour tank "
    "missile militia warship battalion reservist reserve navy police guerrilla"
)
_MISSIONS = (
    "peacekeeper observer inspector mission monitor worker diplomat ambassador envoy "
    "peacekeeping staff attache agency"
)
_GROUND = (
    "town village city territory island stronghold base hill position area post capital "
    "airport province region district"
)
_MEASURES = (
    "curfew restriction ban emergency measure martial law censorship prohibition control "
    "state limit crackdown closure"
)
_RELATIONS = (
    "aid assistance relation tie link cooperation talk negotiation export import trade "
    "contact flight program programme delivery loan support shipment sale subsidy"
)

#: (verbs, what they take, class): one of these words in the verb's complements.
_FRAMES: tuple[tuple[str, str, str], ...] = (
    ("lift ease relax cancel revoke end remove abolish waive", _MEASURES, CONCEDE),
    (
        "lift ease relax cancel end remove waive drop suspend",
        "sanction embargo boycott blockade siege",
        RETREAT,
    ),
    (
        "call suspend end halt cancel",
        "strike protest demonstration rally boycott sit-in vigil march",
        CONCEDE,
    ),
    ("approve grant allow permit restore", "reform election right autonomy", CONCEDE),
    (
        "receive admit allow permit accept let",
        f"{_MISSIONS} access troop convoy aid",
        RETREAT,
    ),
    ("declare call announce observe", "ceasefire cease-fire truce", RETREAT),
    ("withdraw pull ship expel recall remove", _MISSIONS, SANCTION),
    (
        "withdraw pull remove cut reduce evacuate lay",
        f"{_TROOPS} arm settlement weapon",
        RETREAT,
    ),
    (
        "suspend halt cut freeze stop reduce break sever end cancel",
        _RELATIONS,
        SANCTION,
    ),
    ("walk storm pull", "talk negotiation meeting", SANCTION),
    (
        "cancel postpone suspend scrap shelve",
        "visit meeting talk summit tour",
        SANCTION,
    ),
    ("close", "embassy consulate airspace", SANCTION),
    ("close seal blockade cordon", "border crossing port coast strait", ASSAULT),
    ("violate break breach", "ceasefire cease-fire truce armistice", ASSAULT),
    ("violate break breach", "law treaty ban agreement embargo", REJECT),
    ("capture seize take occupy retake overrun", _GROUND, ASSAULT),
    ("impose", "blockade", ASSAULT),
    ("close shut ban suspend", "newspaper station university party office", COERCE),
    ("impose slap tighten", "sanction embargo tariff", SANCTION),
    ("impose declare extend tighten", _MEASURES, COERCE),
    (
        "force throw drive kick order expel",
        "country diplomat agency mission ambassador",
        SANCTION,
    ),
    ("pay", "compensation reparation damages", RETREAT),
    ("pay", "visit call", CONSULT),
    ("block obstruct occupy", "road street highway bridge entrance traffic", PROTEST),
    ("throw hurl", "stone rock egg petrol", PROTEST),
    ("burn", "flag effigy", PROTEST),
    ("shun refuse stop walk leave down quit", "work job tool class", PROTEST),
    ("collect gather", "signature", PROTEST),
    ("take pour", "street", PROTEST),
    ("resume restore establish open expand improve upgrade", "relation tie", SUPPORT),
    ("rally mobilize mobilise", "support pressure opinion", SUPPORT),
    ("sign conclude finalize ratify", "agreement treaty pact accord deal", SUPPORT),
    (
        "send dispatch deploy order move call put prepare concentrate",
        f"{_TROOPS} patrol alert police shelling",
        MOBILIZE,
    ),
    ("send dispatch", "inspector investigator", INVESTIGATE),
    (
        "send dispatch ship",
        "aid food medicine arm supplies weapon relief equipment peacekeeper tent blanket "
        "doctor medic generator clothing vaccine",
        AID,
    ),
    (
        "send dispatch",
        "envoy delegation emissary mediator negotiator minister",
        CONSULT,
    ),
    ("hand turn", "suspect prisoner national fugitive", COOPERATE),
    ("hand", "aid food medicine supplies", AID),
    ("return travel arrive go come", "talk negotiation meeting summit visit", CONSULT),
    ("blow", "line bridge pipeline plant building station tower", COERCE),
    ("use fire", "gas baton bullet cannon", COERCE),
    ("use", "force weapon", ASSAULT),
    ("take hold", "hostage shield prisoner captive", COERCE),
    ("hold keep place put", "arrest custody detention", COERCE),
    ("open launch", "fire", ASSAULT),
    ("carry conduct launch stage mount", "air missile drone artillery rocket", ASSAULT),
    ("strike reach clinch", "deal bargain compromise", AGREE),
    ("speak talk converse", "with telephone phone", CONSULT),
    ("return", "prisoner body remains property asset hostage captive", RETREAT),
    ("hold conduct stage begin start launch carry", "joint", COOPERATE),
    ("test test-fire", "missile rocket", MOBILIZE),
    ("file bring lodge register", "lawsuit suit charge complaint protest", DISAPPROVE),
    ("rally mobilize mobilise unite", "opposition against", DISAPPROVE),
    ("find", "guilty", DISAPPROVE),
    ("turn", "request demand offer appeal proposal", REJECT),
    ("fail", "agreement accord compromise deal", REJECT),
    ("call", "for on upon", DEMAND),
    ("rule", "possibility negotiation talk", REJECT),
)
FRAMES = [
    (frozenset(verbs.split()), frozenset(taken.split()), name)
    for verbs, taken, name in _FRAMES
]

#: Verbs that only carry the noun or the verb after them.
LIGHT = frozenset(
    "hold stage make launch begin start continue open conduct complete organize organise "
    "have take carry do pay issue express call give receive attend end conclude resume "
    "mount set open announce declare impose deliver convey voice file reiterate repeat "
    "renew bring get lead join wage commit reach attempt try help manage finish "
    "go keep come prepare gather assemble erupt flare occur happen undertake perform "
    "exert engage arrange cease intensify convene publish become remain put".split()
)
#: Verbs of promising: what is hostile is threatened.
VOW = frozenset("vow swear pledge promise intend plan decide resolve determine".split())
#: Verbs that tell what somebody said; what was said counts.
REPORT = frozenset(
    "say announce report declare tell state claim add note explain confirm reveal "
    "acknowledge conclude disclose write quote describe mention believe stress "
    "comment suggest assert maintain affirm reaffirm admit argue propose".split()
)
#: Adjectives and participles of intent: "is prepared to", "is committed to".
WILLING = frozenset("willing ready prepared committed inclined eager keen".split())
REFUSING = frozenset("unwilling unprepared impossible unacceptable".split())
OBLIGED = frozenset("must should ought need".split())
COMING = frozenset("will would shall 'll wo".split())
#: Phrases that refuse: "out of the question".
REFUSALS = ("out of the question", "no longer", "not possible", "no intention")
