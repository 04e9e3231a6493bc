"""Words of speech: cue verbs by the complement they take, cue nouns, and false friends.

Lemmas, lower case. A verb stands in every frame it may have; which one a sentence uses
is read from the parse. Deliberately absent: "know", "see", "show" with a person (they
tell of no speech), "go" and "be like", "plan", "want" and "seek" with an infinitive (an
intention is no statement unless somebody reports it), "meet", "talk" and "speak" without
a preposition (they are events), "support" (it is done more often than said).
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: X said (that) S; "S", X said. They may follow what they introduce.
SAY = words(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert
    assess assure boast brag caution charge claim clarify comment complain concede conclude
    concur confess confide confirm contend continue counter counsel cry declare
    demand deny detail disclose emphasise emphasize estimate exclaim explain foresee
    fume grumble hint imply indicate inform insist interject joke lament
    maintain mention mock mourn mutter muse note object observe opine plead pledge
    posit post predict proclaim promise pronounce propose protest query question quip rant
    reaffirm reason reassure recall reckon recommend recount reflect regret reiterate
    rejoin remark remind repeat reply report respond restate retort reveal say scoff scold
    shout signal speculate state stipulate stress submit suggest surmise swear tell
    testify theorize tweet underline underscore urge volunteer vow warn whisper wonder
    write yell
    """
)
#: Thoughts and findings told of somebody: that-clauses only.
THINK = words(
    """
    accept anticipate believe calculate consider contemplate decide doubt expect fear
    feel figure forecast guarantee guess hope imagine judge presume rule suppose suspect
    think trust understand worry
    """
)
#: Of these, beside a clause: "The pipeline, officials believe, will never be built".
THINK_BESIDE = words("believe expect fear hope reckon suspect think")
#: Ways to utter a quotation, and nothing but one: "It is over," he sighed.
UTTER = words(
    "begin chant chuckle croak gasp go groan growl laugh moan murmur put shrug sigh sing"
    " smile snap sum start thunder wail"
)
#: Papers that tell: the subject is a study, a document, a law.
SHOW = words(
    "find read reveal show state suggest indicate say note specify estimate warn"
)
#: X told Y that S: the object hears, it is not what is said.
HEARD = words(
    """
    advise assure brief caution inform notify promise reassure remind tell
    warn ask convince persuade
    """
)
#: X agreed to do, vowed to do: the infinitive is what is said.
INFINITIVE = words(
    """
    agree ask beg claim commit concur consent demand offer plead pledge promise propose
    recommit resolve swear threaten undertake volunteer vow pretend
    """
)
#: X urged Y to do: Y and the infinitive are what is said.
URGE = words(
    """
    advise appeal ask beg beseech call challenge command counsel
    encourage exhort expect implore instruct invite order press pressure request
    tell urge warn
    """
)
#: Invited to do these: an invitation is made, nothing is said.
GUEST_DEEDS = words(
    "address attend come dine follow go inspect join lunch observe participate pay return"
    " sit speak stay take tour travel visit"
)
#: X suggested waiting: a gerund is what is said.
GERUND = words("suggest propose recommend advise mention deny admit advocate")
#: X reaffirmed the importance of Z: the object is what is said.
OBJECT = words(
    """
    acknowledge admit advocate affirm allege announce applaud appreciate assail assert
    bemoan castigate celebrate cite claim clarify commend concede
    condemn confirm contest counsel criticise criticize
    decry demand denounce deny deplore deride detail disavow disclose dismiss
    dispute downplay echo emphasise emphasize endorse explain express extol
    float hail highlight
    imply insist invoke laud lambast lambaste lament
    mention mourn note oppose outline pledge praise predict recognise recognize
    proclaim promise propose protest pronounce question reaffirm rebuff
    rebuke rebut recall recommend recount refute regret reiterate reject relay renounce
    repeat repudiate request restate reveal ridicule second signal slam state
    stipulate stress suggest tout threaten underline underscore urge
    vow voice welcome
    """
)
#: Of these the object is rather handled than said.
DEEDS = words(
    "announce contest detail dismiss endorse oppose rebuff reject release renounce"
    " repudiate"
)
#: X thanked Y for Z: whoever is thanked, and for what.
THANK = words("commend congratulate thank applaud praise")
#: Objects count only where they are speech or a thought (SPEECH_NOUNS): offer condolences.
OBJECT_IF_SPEECH = words(
    """
    air bring convey deliver discuss extend exchange give issue lodge make
    offer present raise register renew send share sound strike summarise
    summarize table
    """
)
#: What one holds against or for something, where a report or an outer cue tells it.
OBJECT_IF_RELAYED = words("seek examine explore exchange support favor favour")
#: X described Y as Z; X called Y Z.
AS = words(
    """
    brand cast characterise characterize condemn criticise criticize denounce depict
    describe dismiss hail label paint portray praise reject view see regard slam
    ridicule represent
    """
)
NAMING = words("call brand deem declare dub label pronounce proclaim term consider")
ACCUSE = words("accuse blame charge suspect")
#: X attacked Y for doing Z: attacked in words.
BLAST = words(
    "attack berate blast castigate chastise chide fault lambast lambaste mock pillory"
    " rebuke scold skewer upbraid"
)
#: X likened Y to Z.
LIKEN = words("compare equate liken")
#: X agreed on Z, called for Z: verb and preposition, what follows is said.
PREPOSITION = {
    "advocate": words("for"),
    "agree": words("on upon about to"),
    "allude": words("to"),
    "apologise": words("for"),
    "apologize": words("for"),
    "appeal": words("for"),
    "argue": words("for against"),
    "assure": words("of"),
    "ask": words("for about"),
    "beg": words("for"),
    "boast": words("of about"),
    "call": words("for"),
    "caution": words("against about"),
    "comment": words("on"),
    "commit": words("to"),
    "complain": words("of about"),
    "concur": words("on in"),
    "elaborate": words("on"),
    "gripe": words("about"),
    "hint": words("at"),
    "insist": words("on upon"),
    "inquire": words("about"),
    "joke": words("about"),
    "lash": words("against at"),
    "look": words("to"),  # forward to
    "object": words("to"),
    "plead": words("for"),
    "point": words("to"),
    "press": words("for"),
    "protest": words("against over"),
    "recommit": words("to"),
    "refer": words("to"),
    "speak": words("of about"),
    "talk": words("of about"),
    "tell": words("of about"),
    "vouch": words("for"),
    "vow": words("on"),
    "warn": words("of against about over"),
    "worry": words("about"),
    "write": words("of about"),
}
#: Of these the preposition follows an object: told them of, committed his country to.
GIVES_OBJECT = words("ask assure beg commit press recommit tell warn")
#: X pointed out that S, went on to say, made clear that S: verb and particle.
PARTICLE = {
    "point": words("out"),
    "brush": words("off aside"),
    "chime": words("in"),
    "play": words("down"),
    "rule": words("out"),
    "shrug": words("off"),
    "turn": words("down"),
    "fire": words("back"),
    "hit": words("back"),
    "shoot": words("back"),
    "call": words("out"),
    "lay": words("out"),
    "set": words("out"),
    "spell": words("out"),
}
#: Light verbs whose adjective carries the cue: made (it) clear that S.
MAKE_CLEAR = words("clear plain known certain explicit sure")
#: Adjectives that take a that-clause: is confident that, are worried that.
ADJECTIVES = words(
    """
    adamant afraid alarmed angry anxious certain clear concerned confident convinced
    delighted disappointed doubtful emphatic fearful glad grateful hopeful
    optimistic outspoken pessimistic pleased proud sceptical skeptical sorry sure
    unconvinced upbeat wary worried
    """
)

#: Objects of these verbs that say nothing: "requesting anonymity".
NOT_SAID = words(
    "condition anonymity attention name names way bankruptcy victory responsibility"
    " following"
)

#: Objects by which these verbs tell of a deed: denied them access, recognised the state.
NOT_SAID_OF = {
    "cite": words("map figure example document article law case record source name"),
    "claim": words("life responsibility victory asylum"),
    "deny": words("access entry permission visa request bail appeal clearance use"),
    "extend": words("invitation"),
    "issue": words("invitation"),
    "reject": words("appeal application bid"),
    "recognise": words("state government republic regime independence authority"),
    "recognize": words("state government republic regime independence authority"),
    "second": words("motion"),
}

#: Nouns that name speech or a stance: "his hope to…", "the announcement that…".
SPEECH_NOUNS = words(
    """
    accusation acknowledgement acknowledgment admiration admission advice affirmation
    alarm allegation anger announcement anxiety apology appeal appreciation
    appraisal argument assertion assessment assurance belief boast call caution caveat
    charge claim comment commitment complaint concern conclusion condemnation condolence
    condolences conclusion confidence confirmation congratulation congratulations
    conviction criticism declaration demand denial desire determination disagreement
    disappointment disapproval dismay displeasure dissatisfaction doubt encouragement
    estimate expectation explanation fear frustration fury gratitude greeting greetings
    hint hope idea indication indignation
    insistence intent intention interest interpretation invitation joke judgment judgement
    message misgiving misgivings need objection observation offer
    opinion opposition optimism outrage oversight
    pessimism plea pledge position praise prediction preference pride promise proposal
    protest
    readiness reassurance recognition recommendation regret regrets rejection remark
    reminder report request reservation resolve respect reply response rumor rumour
    sadness satisfaction scepticism sentiment skepticism solidarity sorrow
    statement stress suggestion support surprise suspicion sympathy testimony thanks
    thought threat understanding unease urgency view vow warning willingness wish word
    worry importance
    """
)
#: Nouns which, as objects of "discuss" and the like, say what was stressed.
STRESS_NOUNS = words("importance need necessity urgency significance value")
#: Nouns that take "that S" or "to do" of their own, with whoever owns them as speaker.
CUE_NOUNS = words(
    """
    accusation acknowledgement acknowledgment admission affirmation allegation
    announcement argument assertion assessment assurance belief boast claim
    comment complaint concern conclusion confirmation contention conviction
    declaration demand denial doubt estimate expectation explanation
    fear hint hope insistence
    objection observation opinion pledge prediction promise proposal
    reassurance recommendation remark reminder report
    request revelation statement suggestion suspicion testimony threat view vow
    warning worry
    """
)
#: Papers and broadcasts: they speak for whoever issued them.
DOCUMENTS = words(
    """
    account analysis announcement article bulletin cable commentary communique communiqué
    constitution declaration decree document draft editorial email fax filing handout
    letter memo memorandum message note notice paper poll post posting
    press readout record release report review ruling statement study summary survey text
    transcript treaty tweet update website article charter law agreement pact
    accord resolution poster sign email data figure statistic
    """
)
#: Prepositions that open the rest of an object: concern over, commitment to.
OBJECT_PREPOSITIONS = words(
    """
    about against among at between concerning for from into of on over
    regarding to toward towards upon with
    """
)

#: Forced, led, moved to say: whoever is made to say it has said it.
MADE_TO = words("bring compel constrain drive force lead move oblige prompt")
#: Verbs about speaking that say nothing: declined to comment, refused to answer.
REFUSALS = words("decline refuse fail avoid neglect hesitate forget omit stop forbear")
#: Whoever speaks in these ways speaks not at all: "as they say", "that said".
ATTITUDE_MODALS = words("could should might may must shall can")
#: A false friend by its object: to welcome a guest, to address a crowd, to share a meal.
PERSON_OBJECT_IS_NO_SPEECH = words(
    "welcome second recall celebrate detail note announce invoke question recognise"
    " recognize"
)
