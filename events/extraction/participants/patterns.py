"""Words of the participants room: names, offices, roles. General, for any diplomacy text.

Names of countries, bodies and people are reference data and not here.
"""

from __future__ import annotations

#: Words inside a name that do not name by themselves: "Mohammed bin Salman", "da Silva".
PARTICLES = frozenset(
    "bin ibn ben bint abu al el ul ur ud von van der den de del della di da das dos du"
    " la las le los y e af av ter zu".split()
)

#: Capitalised words that end a name: "Foreign Minister Okello Tuesday".
CALENDAR_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march"
    " april may june july august september october november december jan. feb. mar. apr."
    " jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct"
    " nov dec today tomorrow yesterday".split()
)

#: Of these some are people's names, too.
CALENDAR_NAMES = frozenset("may jan jan. mar april june august jun".split())

#: Countries whose people English readers know by family name first ("Xi Jinping",
#: "Park Geun-hye"). Japan and Hungary are not among them: there readers expect it last.
SURNAME_FIRST = frozenset("CN TW HK MO KR KP VN KH".split())
#: Countries whose own texts put it first, and whose names are turned round for readers.
TURNED_ROUND = frozenset(("JP", "HU"))

#: Before a name; not part of it. "Sheikh", "Prince" and the like are offices, see below.
HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady h.e. h.e"
    " he. hon hon. honorable honourable rt right rev rev. reverend excellency his her"
    " mullah maulana ayatollah imam pastor father fr. sheikh sheikha shaikh sayyid hajj"
    " haji hajji comrade madam madame mme mme. monsieur m. m/s señor sra. sr. don doña"
    " herr frau begum shri smt. datuk dato dato' tan sri seri puan encik tun u daw ko"
    " engr. eng. engr atty. atty arch. hon'ble amb. sr srta. mlle. dna. hh h.h. hm h.m."
    " hrh h.r.h. hih highness majesty".split()
)
#: Before an office: "HH the Emir" is whoever the text so styled first.
STYLES = frozenset("hh h.h. hm h.m. hrh h.r.h. hih highness majesty excellency".split())

FEMALE_HONORIFICS = frozenset(
    "mrs mrs. ms ms. miss dame lady madam madame mme mme. frau sra. sheikha begum smt."
    " daw queen princess duchess".split()
)
MALE_HONORIFICS = frozenset(
    "mr mr. sir lord monsieur herr sheikh shaikh mullah ayatollah imam don shri king"
    " prince emir sultan duke".split()
)

#: After a name: "Robert Menendez, Jr."
SUFFIXES = frozenset("jr jr. sr. ii iii iv".split())

#: A capitalised phrase that ends in one of these is no person: a place, ship, war,
#: company, treaty, programme.
NOT_PERSON_TAILS = frozenset(
    """
    island islands isle strait straits sea ocean gulf bay river lake mountain mountains
    valley peninsula desert canal cape coast port harbor harbour airport station street
    avenue road square park palace house hall castle tower center centre stadium hotel
    university college school institute academy museum hospital library foundation fund
    bank corporation corp corp. inc inc. ltd ltd. co co. company group holdings plc llc
    agency times post news journal daily herald tribune television radio tv press
    treaty pact accord accords agreement convention protocol deal doctrine plan act law
    bill resolution declaration statement communique communiqué charter summit forum
    conference dialogue talks meeting games olympics cup war wars battle crisis conflict
    uprising revolution spring day week year
    destroyer frigate carrier submarine ship vessel class division brigade
    battalion corps fleet army navy force forces base district province county prefecture
    region state city town village territory territories zone line heights strip bank
    administration government cabinet regime ministry department office bureau council
    commission committee parliament congress senate assembly court party union alliance
    league movement front coalition initiative partnership programme program project
    atoll reef chamber caucus grant grants
    economy market award prize medal scandal affair trial amendment theorem variant virus
    """.split()
)

#: A name right after one of these is a ship's, a lake's, an airport's.
NOT_PERSON_LEADS = frozenset(
    """
    uss hms ins rms ship carrier destroyer frigate submarine vessel tanker lake mount
    mountain cape fort port camp airport island operation hurricane typhoon cyclone
    company firm bank daily newspaper weekly magazine broadcaster channel website portal
    tabloid paper yacht trawler tanker ferry liner warship icebreaker tug rig group
    militia charity ngo conglomerate retailer lender automaker carmaker airline startup
    village town city suburb district province island river
    """.split()
)
#: In brackets behind a rank: "General (rtd) Okello".
RETIRED = frozenset(("rtd", "retd", "ret", "ret.", "ret'd", "retired", "rtd."))
#: Of these the name right after them is a body that may speak or act.
BODY_LEADS = frozenset(
    """
    company firm bank daily newspaper weekly magazine broadcaster channel website portal
    tabloid paper group militia charity ngo conglomerate retailer lender automaker
    carmaker airline startup party movement agency network
    """.split()
)

#: Words that NER takes into, or for, a person's name.
NEVER_NAMES = frozenset(
    """
    the a an and or of in on at to for with by from as but i we he she they it his her
    their our my its this that these those who what why how when where there here not no
    yes asked said says also however meanwhile later earlier following during after before
    according speaking image copyright caption photo media file reuters getty related
    read more covid coronavirus covid-19 pandemic internet twitter facebook tweet zoom
    islam islamic muslim christian jewish sunni shiite shia arab arabs western east west
    north south eastern northern southern central indo-pacific asia-pacific asia europe
    africa america pacific atlantic mideast deputy vice
    foreign prime minister president secretary state treasury defense defence security
    ambassador spokesperson spokesman spokeswoman reporter question answer q
    remarks opening session press conference provisional translation host nation support
    strategic quad article annex section reporting editing writing additional
    """.split()
)

#: Labels of a transcript that name nobody.
NEVER_LABELS = frozenset(
    """
    q a question answer reporter journalist press speaker participant staff voice host
    chair operator audience translator interpreter moderator anchor correspondent
    interviewer presenter male female unknown unidentified member all
    """.split()
)

# ------------------------------------------------------------------ countries
#: Nouns after a country's name that stand for the country itself.
GOVERNMENT_NOUNS = frozenset(
    "government administration regime authorities cabinet leadership side delegation"
    " junta".split()
)

#: Prepositions after which a capital is a place and no government.
PLACE_PREPOSITIONS = frozenset(
    "in at near outside around inside into to from via through across within throughout"
    " toward towards off above over".split()
)

#: "America" and the like are no country after these.
PARTS_OF_THE_WORLD = frozenset(
    "latin south north central new northern southern eastern western sub-saharan".split()
)
#: "the Gulf of Oman", "the Bank of England": what stands after is no party to anything.
OWNED_PLACES = frozenset(
    "gulf sea bay bank strait straits coast shores treaty battle".split()
)
#: After a country's name they make a company or newspaper of it.
COMPANY_TAILS = frozenset(
    "times post daily airlines airways herald mail telegraph tribune news today bank"
    " telecom motors electric steel".split()
)
#: Lower case as the last word of a body's name: "the Turkish foreign ministry".
BODY_TAILS = frozenset(
    "ministry department parliament agency office council military army senate".split()
)

# ------------------------------------------------------------------ groups and pronouns
NUMBERS = {"two": 2, "both": 2, "either": 2, "neither": 2, "pair": 2, "duo": 2}
NUMBERS |= {"three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7}

PERSON_GROUPS = frozenset(
    """
    ministers leaders diplomats officials presidents premiers secretaries chancellors men
    women politicians counterparts heads chiefs negotiators envoys principals statesmen
    advisers advisors generals leader minister president diplomat official
    """.split()
)
COUNTRY_GROUPS = frozenset(
    """
    countries nations governments states allies neighbors neighbours capitals powers
    economies democracies rivals republics kingdoms
    """.split()
)
SIDE_GROUPS = frozenset("sides side parties delegations teams foes".split())

SINGULAR_PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
PLURAL_PRONOUNS = frozenset("they them their themselves".split())
FIRST_PERSON = frozenset("i me my myself we us our ourselves mine ours".split())
SECOND_PERSON = frozenset("you your yourself".split())

#: What only somebody can be: "it was ready", and not "it was important to …".
FEELINGS = frozenset(
    """
    able aware committed concerned confident considering content determined disappointed
    dismayed eager glad grateful hopeful inclined keen open opposed optimistic outraged
    pleased prepared proud ready reluctant satisfied shocked unable unaware unwilling
    willing worried
    """.split()
)

#: "Became minister", and "named her minister".
BECOMING = frozenset("become becomes became becoming".split())
APPOINTING = frozenset(
    """
    named names naming appointed appoints appointing elected sworn installed confirmed
    reappointed chosen picked
    """.split()
)

#: A capital as their object is a place.
MOTION_VERBS = frozenset(
    """
    visit visits visited visiting leave leaves left leaving reach reaches reached
    reaching enter enters entered entering tour tours toured touring
    """.split()
)

#: Verbs whose object, or company, is somebody.
MEETING_VERBS = frozenset(
    """
    meet meets met meeting talks talk talked spoke speak speaks telephoned phoned
    received greeted welcomed succeeded replaced named appointed elected nominated
    summoned invited arrested detained interviewed
    """.split()
)

#: Verbs of which a country or body may be the "it".
SPEAKING_VERBS = frozenset(
    """
    say says said saying add adds added tell tells told announce announces announced
    claim claims claimed warn warns warned insist insists insisted maintain maintains
    maintained urge urges urged call calls called deny denies denied confirm confirms
    confirmed vow vows vowed pledge pledges pledged demand demands demanded express
    expresses expressed condemn condemns condemned reject rejects rejected agree agrees
    agreed want wants wanted plan plans planned intend intends hope hopes hoped believe
    believes believed consider considers considered welcome welcomes welcomed report
    reports reported accuse accuses accused describe described stress stressed note
    noted state stated argue argued reiterate reiterated affirm affirmed sign signed
    join joined sent send host hosted take hold held
    """.split()
)

#: NER takes these for organisations. They are papers, meetings, rules, plans, peoples.
NEVER_BODIES = frozenset(
    """
    treaty pact accord accords agreement convention protocol deal doctrine plan act law
    bill resolution declaration statement communiqué summit conference dialogue talks
    meeting games olympics cup war article section chapter annex state cabinet embassy
    covid covid-19 coronavirus security defense defence foreign affairs ministers leaders
    strategy initiative framework visit session remarks question answer telephone host
    nation support constitution charter budget islam muslim muslims press twitter internet
    zoom facebook image copyright sea strait islands line zone alliance partnership
    cooperation relations house party government parliament congress court council
    outlook region pacific indo-pacific atlantic euro-atlantic
    programme program project mission minister president secretary briefing
    consultations communique spokesperson correspondent hon jr
    """.split()
)
