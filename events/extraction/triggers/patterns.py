"""Words that tell of events: verbs and nouns with their kinds, and what they need beside them.

Lists hold lemmas in lower case. What is not here on purpose: "war", "crisis", "tension",
"relations" (states without a time of their own), "issue" and "problem" (never events),
"move", "step", "effort" (say nothing of what happened).
"""

from __future__ import annotations

from events.mentions import EventKind as K

# ------------------------------------------------------------------ nouns
#: Nouns that name an event by themselves.
NOUNS: dict[str, K] = {
    "meeting": K.MEETING,
    "talk": K.MEETING,
    "talks": K.MEETING,
    "discussion": K.MEETING,
    "consultation": K.MEETING,
    "negotiation": K.MEETING,
    "conversation": K.MEETING,
    "dialogue": K.MEETING,
    "dialog": K.MEETING,
    "encounter": K.MEETING,
    "round": K.MEETING,
    "session": K.MEETING,
    "tete-a-tete": K.MEETING,
    "luncheon": K.MEETING,
    "call": K.CALL,
    "teleconference": K.CALL,
    "videoconference": K.CALL,
    "summit": K.SUMMIT,
    "conference": K.CONFERENCE,
    "ministerial": K.CONFERENCE,
    "forum": K.CONFERENCE,
    "congress": K.CONFERENCE,
    "assembly": K.CONFERENCE,
    "seminar": K.CONFERENCE,
    "symposium": K.CONFERENCE,
    "gathering": K.CONFERENCE,
    "plenary": K.CONFERENCE,
    "visit": K.VISIT,
    "trip": K.VISIT,
    "tour": K.VISIT,
    "arrival": K.VISIT,
    "briefing": K.PRESS_CONFERENCE,
    "presser": K.PRESS_CONFERENCE,
    "stakeout": K.PRESS_CONFERENCE,
    "speech": K.SPEECH,
    "keynote": K.SPEECH,
    "address": K.SPEECH,
    "interview": K.STATEMENT,
    "communique": K.STATEMENT,
    "communiqué": K.STATEMENT,
    "announcement": K.STATEMENT,
    "statement": K.STATEMENT,
    "agreement": K.AGREEMENT,
    "deal": K.AGREEMENT,
    "accord": K.AGREEMENT,
    "pact": K.AGREEMENT,
    "treaty": K.AGREEMENT,
    "memorandum": K.AGREEMENT,
    "ceasefire": K.AGREEMENT,
    "cease-fire": K.AGREEMENT,
    "truce": K.AGREEMENT,
    "armistice": K.AGREEMENT,
    "signing": K.TREATY_ACTION,
    "ratification": K.TREATY_ACTION,
    "accession": K.TREATY_ACTION,
    "withdrawal": K.TREATY_ACTION,
    "inauguration": K.APPOINTMENT,
    "appointment": K.APPOINTMENT,
    "resignation": K.APPOINTMENT,
    "nomination": K.APPOINTMENT,
    "swearing-in": K.APPOINTMENT,
    "confirmation": K.APPOINTMENT,
    "vote": K.VOTE,
    "referendum": K.VOTE,
    "ballot": K.VOTE,
    "election": K.ELECTION,
    "poll": K.ELECTION,
    "sanction": K.SANCTION,
    "embargo": K.SANCTION,
    "boycott": K.PROTEST,
    "expulsion": K.SANCTION,
    "protest": K.PROTEST,
    "demonstration": K.PROTEST,
    "drill": K.MILITARY_EXERCISE,
    "exercise": K.MILITARY_EXERCISE,
    "manoeuvre": K.MILITARY_EXERCISE,
    "maneuver": K.MILITARY_EXERCISE,
    "wargame": K.MILITARY_EXERCISE,
    "attack": K.MILITARY_ACTION,
    "assault": K.MILITARY_ACTION,
    "ambush": K.MILITARY_ACTION,
    "strike": K.MILITARY_ACTION,
    "airstrike": K.MILITARY_ACTION,
    "bombing": K.MILITARY_ACTION,
    "bombardment": K.MILITARY_ACTION,
    "shelling": K.MILITARY_ACTION,
    "invasion": K.MILITARY_ACTION,
    "incursion": K.MILITARY_ACTION,
    "raid": K.MILITARY_ACTION,
    "offensive": K.MILITARY_ACTION,
    "operation": K.MILITARY_ACTION,
    "annexation": K.MILITARY_ACTION,
    "launch": K.MILITARY_ACTION,
    "test": K.MILITARY_ACTION,
    "shooting": K.MILITARY_ACTION,
    "shootout": K.MILITARY_ACTION,
    "gunfight": K.MILITARY_ACTION,
    "gunbattle": K.MILITARY_ACTION,
    "firefight": K.MILITARY_ACTION,
    "massacre": K.MILITARY_ACTION,
    "walkout": K.PROTEST,
    "takeover": K.OTHER,
    "overthrow": K.OTHER,
    "ouster": K.OTHER,
    "secession": K.OTHER,
    "abduction": K.OTHER,
    "kidnapping": K.OTHER,
    "coup": K.OTHER,
    "seizure": K.OTHER,
    "arrest": K.OTHER,
    "detention": K.OTHER,
    "assassination": K.OTHER,
    "closure": K.OTHER,
    "mutiny": K.OTHER,
    "putsch": K.OTHER,
    "occupation": K.MILITARY_ACTION,
    "blockade": K.MILITARY_ACTION,
    "clash": K.MILITARY_ACTION,
    "skirmish": K.MILITARY_ACTION,
    "deadline": K.DEADLINE,
    "expiry": K.DEADLINE,
    "expiration": K.DEADLINE,
    "olympics": K.SPORTING_EVENT,
    "paralympics": K.SPORTING_EVENT,
    "games": K.SPORTING_EVENT,
    "earthquake": K.DISASTER,
    "quake": K.DISASTER,
    "tsunami": K.DISASTER,
    "disaster": K.DISASTER,
    "flood": K.DISASTER,
    "hurricane": K.DISASTER,
    "typhoon": K.DISASTER,
    "cyclone": K.DISASTER,
    "eruption": K.DISASTER,
    "explosion": K.DISASTER,
    "blast": K.DISASTER,
}

#: Nouns for a meeting that may as well be a call, a summit or a conference.
VAGUE = frozenset("talk talks conversation discussion exchange dialogue".split())
#: Verbs of staying away: the event goes on without their subject.
LEAVING = frozenset("pull drop back bow".split())
#: Light verbs of travel: their subject is who visits.
PAY = frozenset(
    "pay make undertake begin start kick conclude end complete cut wrap embark cancel postpone "
    "drop delay call put scrap defer plan extend weigh consider mull".split()
)

#: Nouns that need one of these words beside them (before them, or right after "of").
NEEDS_BESIDE: dict[str, frozenset[str]] = {
    "session": frozenset(
        "plenary emergency special parliamentary working commission committee council "
        "assembly dialogue official formal joint regular closed-door".split()
    ),
    "launch": frozenset("missile rocket satellite ballistic".split()),
    "test": frozenset("nuclear missile rocket bomb weapon ballistic hydrogen".split()),
    "exercise": frozenset(
        "military joint naval navy army live-fire war drill air field command".split()
    ),
    "strike": frozenset(
        "air missile drone military artillery rocket retaliatory".split()
    ),
    "call": frozenset("phone telephone video conference courtesy".split()),
    "poll": frozenset("presidential parliamentary general legislative".split()),
    "confirmation": frozenset(
        "senate parliamentary congressional confirmation".split()
    ),
    "withdrawal": frozenset("troop treaty agreement pact accord deal".split()),
    "assembly": frozenset(["general"]),
    "congress": frozenset("party world international annual".split()),
    "statement": frozenset("video televised joint".split()),
    "operation": frozenset("military ground air naval combat special".split()),
    "games": frozenset("olympic winter summer asian commonwealth paralympic".split()),
    "address": frozenset(
        "inaugural keynote televised policy union state national".split()
    ),
    "protest": frozenset(
        "formal diplomatic street mass anti-government strong".split()
    ),
    "tour": frozenset(
        "regional asian european african official nation country state".split()
    ),
}

#: Nouns of deeds that tell of one with whose or of what: "the arrest of two officers".
NEEDS_WHOSE = frozenset(
    "seizure arrest detention closure occupation blockade assassination".split()
)

#: Words that make talks of any name a call.
BY_PHONE = frozenset("phone telephone telephonic hotline".split())
BY_VIDEO = frozenset(
    "video virtual virtually online videoconference teleconference".split()
)
#: Words that make a conference or briefing one with the press.
FOR_PRESS = frozenset("press news media".split())
#: Words that make a meeting a conference of many.
MULTILATERAL = frozenset(
    "ministerial ministers leaders multilateral plenary assembly".split()
)

#: Nouns for an agreement that one can sign, join or leave.
TREATIES = frozenset(
    "agreement deal accord pact treaty convention protocol memorandum mou charter "
    "memoranda armistice ceasefire truce contract partnership framework declaration communique "
    "communiqué statement extension renewal amendment".split()
)
#: Bodies one can join or leave.
JOINABLE = TREATIES | frozenset(
    "alliance union bloc organization organisation body court tribunal council "
    "commission coalition federation customs".split()
)

# ------------------------------------------------------------------ verbs
#: Verbs by which somebody meets somebody; the object, or "with", says whom.
MEET = frozenset("meet confer huddle".split())
#: Verbs of speaking with somebody, in person or not.
SPEAK = frozenset("speak talk chat converse".split())
PHONE = frozenset("phone telephone ring".split())
VISIT_OBJECT = frozenset("visit tour".split())
VISIT_TO = frozenset("travel fly head journey go return proceed".split())
VISIT_IN = frozenset("arrive land".split())
VISIT_BY_WAY = frozenset("leave depart set touch stop".split())
#: Verbs that hold up an event noun; the noun says what happened.
LIGHT = frozenset(
    "hold have make pay call host conduct stage convene attend join open begin start resume "
    "conclude finish launch give deliver issue release undertake organise organize chair "
    "co-chair co-host arrange realize realise schedule plan cancel postpone sign reach "
    "strike clinch conclude ink seal break broker announce impose complete continue wrap "
    "enter carry take drop defer scrap end cap kick witness oversee".split()
)
#: Verbs whose subject is the event itself.
HAPPEN = frozenset(
    "begin start open resume take happen occur follow last end conclude close continue "
    "come go focus kick".split()
)
STOP = frozenset(
    "cancel postpone scrap shelve suspend abort delay drop axe defer".split()
)

#: What two parties do together when they meet or call: told jointly, it tells of the meeting.
JOINT = frozenset(
    "agree affirm reaffirm discuss exchange confirm pledge concur share underscore "
    "emphasize emphasise stress reiterate recommit underline acknowledge note welcome "
    "vow highlight examine review recognize recognise commit condemn oppose join".split()
)

TREATY_VERBS: dict[str, str] = {
    "sign": "sign",
    "initial": "initial",
    "initialle": "initial",
    "ratify": "ratify",
    "join": "join",
    "accede": "accede to",
    "abandon": "leave",
    "quit": "leave",
    "leave": "leave",
    "exit": "leave",
    "withdraw": "withdraw from",
    "rejoin": "rejoin",
    "terminate": "end",
    "pull": "withdraw from",
    "drop": "withdraw from",
    "back": "withdraw from",
    "bow": "withdraw from",
    "denounce": "denounce",
    "suspend": "suspend",
    "extend": "extend",
    "renew": "renew",
    "amend": "amend",
    "annul": "annul",
    "abrogate": "abrogate",
    "revoke": "revoke",
    "repudiate": "repudiate",
    "renounce": "renounce",
    "scrap": "scrap",
    "tear": "tear up",
}
REACH = frozenset(
    "reach strike clinch conclude seal ink broker mediate forge finalise finalize".split()
)
EXPIRE = frozenset("expire lapse".split())

APPOINT_ACTIVE = frozenset("assume take".split())
#: Verbs of taking an office away.
OUST = frozenset(
    "sack dismiss fire oust topple overthrow depose impeach unseat remove suspend "
    "relieve".split()
)
POSTS = frozenset(
    "post office position role job duty helm rein power charge premiership presidency "
    "chairmanship chair".split()
)
APPOINT_PASSIVE = frozenset(
    "appoint reappoint reappointe re-appoint name nominate inaugurate swear elect re-elect "
    "reelect".split()
)
GOVERNMENTS = frozenset("cabinet government administration coalition".split())
FORM = frozenset(
    "form launch relaunch relaunche reshuffle unveil inaugurate dissolve".split()
)
OFFICES = frozenset(
    "minister president premier chancellor secretary leader chief head ambassador governor "
    "king queen emir chair chairman chairwoman chairperson envoy representative "
    "commissioner speaker director commander prime coordinator".split()
)

VOTE_VERBS = frozenset("adopt approve pass ratify reject endorse veto".split())
VOTED = frozenset(
    "resolution bill motion law legislation sanction measure budget amendment draft text "
    "constitution".split()
)
MISSILES = frozenset(
    "missile rocket satellite projectile icbm torpedo warhead bomb weapon".split()
)
FIRE = frozenset("fire launch test test-fire detonate conduct".split())
ASSAULT = frozenset(
    "attack invade bomb shell strike raid annex shoot kill ambush storm".split()
)
#: Whose raids and arrests are no acts of war.
POLICE = frozenset(
    "police policeman inspector prosecutor detective agent officer".split()
)
LANDS = frozenset(
    "north south east west island territory province region area country mainland "
    "peninsula enclave strip town city village".split()
)
PEOPLE = frozenset(
    "civilian people person soldier policeman officer villager protester demonstrator "
    "worker peacekeeper child woman man guard journalist militant fighter tourist "
    "national citizen troop student".split()
)
#: Bodies and groups that meet though nobody is named.
BODIES = frozenset(
    "commission committee council assembly panel board group minister leader envoy expert "
    "negotiator delegation official ambassador working".split()
)
#: What is opened and closed between states.
CROSSINGS = frozenset(
    "border bridge crossing embassy consulate airspace checkpoint frontier mission port".split()
)
PORTFOLIOS = frozenset(
    "ministry portfolio presidency chairmanship leadership government command office".split()
)
FORCES = frozenset(
    "vessel ship warship troop force aircraft jet carrier soldier fleet frigate destroyer "
    "peacekeeper submarine".split()
)
MISSIONS = frozenset(
    "delegation envoy mission team negotiator emissary representative".split()
)
#: Teams that are sent to help.
HELPERS = frozenset(
    "rescue medical relief search aid disaster emergency humanitarian".split()
)
EXPELLED = frozenset(
    "diplomat ambassador envoy staff official attache attaché consul affaires d'affaires "
    "representative".split()
)
AIDS = frozenset(
    "aid assistance relief dose vaccine loan grant tonne ton food medicine".split()
)
AID_VERBS = frozenset(
    "donate provide deliver pledge send ship approve give grant halt suspend freeze".split()
)

PUBLIC = frozenset(
    "reporter journalist press media newsman newsmen newspeople pressman pressmen "
    "correspondent".split()
)
PRESS_EVENTS = frozenset("briefing conference".split())
AUDIENCES = frozenset(
    "parliament lawmaker congress senate session delegate council assembly forum seminar "
    "conference committee audience crowd nation summit rally ceremony symposium hearing".split()
)
#: Verbs that judge, press or make amends by being said: acts with or without a day.
JUDGE = frozenset(
    "condemn denounce deplore apologise apologize decry warn urge accuse demand".split()
)
#: Verbs that do so with one of these objects.
VOICE = frozenset("voice express make issue convey offer send extend claim".split())
#: Verbs that answer what was asked or proposed, which is one of `ASKED`.
ANSWER = frozenset("reject accept dismiss rebuff spurn refuse".split())
ASKED = frozenset(
    "request demand proposal offer bid application appeal ultimatum accusation allegation "
    "suggestion plea condition claim overture".split()
)
#: Verbs of asking that are an act when it is done "formally".
REQUEST = frozenset("request seek ask".split())
JUDGEMENTS = frozenset(
    "concern outrage alarm condolence condolences regret condemnation opposition dismay "
    "anger apology disappointment sympathy rebuke responsibility".split()
)
SAY = frozenset(
    "say tell warn declare announce state add claim insist assert allege vow argue "
    "accuse urge call demand pledge concede acknowledge admit".split()
)

# ------------------------------------------------------------------ factuality
#: "hop" is what the small model makes of "hopes".
PLANNING = frozenset(
    "plan intend agree arrange decide schedule set prepare expect seek aim vow pledge "
    "promise want wish like hope hop eye consent accept invite slate due coordinate commit "
    "look ready opportunity invitation confirm resolve mull undertake task direct".split()
)
PROPOSING = frozenset(
    "weigh consider propose suggest urge call recommend offer ask request demand push "
    "encourage press appeal implore advise exhort beg lobby plead".split()
)
REFUSING = frozenset(
    "refuse fail decline reject avoid oppose deny rule prevent forget try attempt struggle "
    "strive".split()
)
BELIEVING = frozenset("fear doubt believe think imagine worry threaten".split())
STARTING = frozenset(
    "begin start continue resume manage proceed help come go get".split()
)
POSSIBLE = frozenset("may might could can would should must ought".split())
CONDITIONS = frozenset("if unless whether lest".split())
#: Nouns that make what hangs on them hypothetical.
HYPOTHETICAL = frozenset(
    "event case possibility prospect chance risk threat danger hope fear idea lack absence "
    "need way effort bid attempt application candidacy push call condition likelihood doubt "
    "suggestion ability timing question importance right commitment desire wish dream ambition "
    "failure refusal inability unwillingness reluctance readiness willingness stand "
    "stance position interest".split()
)
PLAN_NOUNS = frozenset(
    "plan preparation arrangement invitation agreement decision intention schedule date "
    "view opportunity".split()
)
PLANNED_ADJECTIVES = frozenset(
    "planned upcoming forthcoming scheduled expected future coming prospective envisaged".split()
)
UNREAL_ADJECTIVES = frozenset(
    "possible potential proposed hypothetical eventual".split()
)
ONGOING_ADJECTIVES = frozenset("ongoing current continuing".split())
CANCELLED_ADJECTIVES = frozenset(
    "cancelled canceled postponed scrapped aborted".split()
)
