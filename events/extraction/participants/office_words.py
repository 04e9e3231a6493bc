"""Words of offices and roles: who holds one, and who speaks without a name."""

from __future__ import annotations

#: Words that carry an office. Value: whether a person is meant when it stands alone.
OFFICE_HEADS = frozenset(
    """
    minister ministers president presidents premier premiers pm chancellor chancellors
    taoiseach secretary secretaries ambassador ambassadors envoy envoys king queen prince
    princess emir amir sultan emperor pope monarch commissioner commissioners governor
    governors mayor mayors chairman chairwoman chairperson chair chief chiefs commander
    commanders admiral admirals general generals colonel marshal lieutenant captain
    director directors adviser advisers advisor advisors representative representatives
    senator senators congressman congresswoman lawmaker lawmakers mp mps speaker
    counsellor councillor counselor councilor consul attaché delegate negotiator
    negotiators rapporteur coordinator leader leaders ruler head heads
    undersecretary under-secretary secretary-general candidate nominee administrator
    fm eam dpm dfm hm gen. adm. col. sen. rep. gov. amb. pres. duke duchess baroness counterpart
    gen adm col maj maj. lt lt. brig brig. brigadier capt capt. sgt sgt. cmdr cmdr.
    commodore sergeant
    counterparts president-elect vice-president premier-designate colleague homologue
    ceo cfo coo manager coach judge justice sheriff superintendent
    """.split()
)

#: Offices in short, as headlines and readouts write them.
SHORT_OFFICES = {
    "pm": "prime minister",
    "fm": "foreign minister",
    "eam": "external affairs minister",
    "dpm": "deputy prime minister",
    "dfm": "deputy foreign minister",
    "hm": "home minister",
}

#: Nouns of people who speak without a name. Those of OFFICE_HEADS that many hold at once
#: are here too.
UNNAMED_HEADS = frozenset(
    """
    official officials source sources spokesman spokeswoman spokesperson spokespersons
    spokespeople spokesmen diplomat diplomats aide aides staffer insider insiders analyst
    analysts expert experts observer observers reporter reporters journalist journalists
    correspondent activist activists advocate advocates campaigner campaigners critic
    critics lawmaker lawmakers legislator legislators mp mps politician politicians
    adviser advisers advisor advisors envoy envoys negotiator negotiators mediator
    mediators delegate delegates participant participants witness
    witnesses commander commanders officer officers senator senators representative
    representatives rebel rebels militant militants fighter fighters protester protesters
    demonstrator demonstrators scholar scholars professor historian economist economists
    attendee attendees interpreter moderator lawyer lawyers prosecutor prosecutors
    executive executives resident residents refugee refugees media minister ministers
    leader leaders ambassador ambassadors general generals admiral admirals counterpart
    counterparts
    """.split()
)
#: Of these a text often has only the plural, and then means a body's or country's people.
HOLDS_ONE = frozenset(
    """
    minister president premier pm chancellor taoiseach secretary king queen prince
    princess emir amir sultan emperor pope leader secretary-general undersecretary
    president-elect
    """.split()
)

#: Words before the head that belong to the office.
OFFICE_QUALIFIERS = frozenset(
    """
    prime foreign external defense defence interior home finance economy economic trade
    commerce treasury energy oil environment health education justice transport agriculture
    culture information intelligence security national state federal first second deputy
    vice under assistant permanent parliamentary special principal chief cabinet general
    high crown attorney opposition party parliament senate house majority minority supreme
    military naval army navy air joint peace nuclear climate trade's executive managing
    regional senior-level union development international cooperation overseas veterans
    labour labor employment industry planning water sports tourism communications
    digital technology science maritime border immigration european indo-pacific relations
    affairs policy political rear fleet major lieutenant brigadier field grand press government
    budget housing welfare petroleum fisheries mining infrastructure
    """.split()
)

#: Words after "of" or "for" that belong to the office: "Minister for Foreign Affairs".
PORTFOLIO_WORDS = OFFICE_QUALIFIERS | frozenset(
    """
    affairs policy state defence staff forces command treasury exchequer works
    resources equality europe africa asia americas multilateral global middle
    east near western hemisphere eurasian south central pacific arms control
    nonproliferation non-proliferation refugees population migration rights human
    democracy labour communication inspection protection agency council board mission
    armed commonwealth integration expatriates public women youth social mines
    """.split()
)

#: Heads that tell what somebody is and no office that is held from one day to another.
NO_OFFICES = frozenset(
    """
    counterpart colleague homologue
    leader official diplomat source aide insider analyst expert observer
    reporter journalist correspondent activist advocate campaigner critic lawmaker
    legislator politician negotiator mediator delegate participant witness rebel militant
    fighter scholar professor historian economist candidate nominee
    """.split()
)

#: Those who speak or act for others.
AIDES = frozenset(
    """
    spokesman spokeswoman spokesperson adviser aide ambassador envoy undersecretary
    official diplomat negotiator counsellor counselor attaché consul coordinator
    """.split()
)

#: Adjectives that may stand before an office and say nothing of which it is.
OFFICE_ADJECTIVES = frozenset(
    """
    new newly current incumbent acting interim caretaker outgoing incoming visiting
    then former ex late longtime long-time veteran top senior appointed elected
    re-elected designate powerful embattled hardline reformist moderate young right-wing
    left-wing conservative populist de facto
    """.split()
)
FORMER = frozenset("former ex late then onetime erstwhile ousted deposed".split())

#: Heads that rank below or beside an office with the same portfolio.
RANKS = {
    "deputy": "deputy",
    "vice": "deputy",
    "under": "deputy",
    "undersecretary": "deputy",
    "under-secretary": "deputy",
    "assistant": "deputy",
    "shadow": "shadow",
    "state minister": "deputy",
}

HEADS_OF_GOVERNMENT = frozenset(
    ("prime minister", "premier", "pm", "chancellor", "taoiseach", "prime-minister")
)
HEADS_OF_STATE = frozenset(
    "president king queen emir amir sultan emperor monarch pope ruler".split()
)
#: "Leader" and the like may stand for any of these.
LEADER_WORDS = frozenset("leader leaders head heads ruler rulers".split())

PLURALS = {
    "ministers": "minister",
    "presidents": "president",
    "premiers": "premier",
    "chancellors": "chancellor",
    "secretaries": "secretary",
    "ambassadors": "ambassador",
    "envoys": "envoy",
    "leaders": "leader",
    "chiefs": "chief",
    "heads": "head",
    "diplomats": "diplomat",
    "officials": "official",
    "negotiators": "negotiator",
    "advisers": "adviser",
    "advisors": "adviser",
    "representatives": "representative",
    "commissioners": "commissioner",
    "directors": "director",
    "generals": "general",
    "admirals": "admiral",
    "commanders": "commander",
    "governors": "governor",
    "mayors": "mayor",
    "senators": "senator",
    "lawmakers": "lawmaker",
    "mps": "mp",
    "rulers": "ruler",
    "counterparts": "counterpart",
    "advisor": "adviser",
    "pres.": "president",
    "gen.": "general",
    "gen": "general",
    "adm": "admiral",
    "col": "colonel",
    "maj": "major",
    "maj.": "major",
    "lt": "lieutenant",
    "lt.": "lieutenant",
    "brig": "brigadier",
    "brig.": "brigadier",
    "capt": "captain",
    "capt.": "captain",
    "sgt": "sergeant",
    "sgt.": "sergeant",
    "cmdr": "commander",
    "cmdr.": "commander",
    "adm.": "admiral",
    "col.": "colonel",
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "amb.": "ambassador",
    "politicians": "politician",
    "statesmen": "statesman",
    "principals": "principal",
    "partners": "partner",
}
