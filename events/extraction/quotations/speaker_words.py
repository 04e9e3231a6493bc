"""Nouns of whoever may speak without a name: people, bodies, and papers that tell."""

from __future__ import annotations

from events.extraction.participants.office_words import OFFICE_HEADS, UNNAMED_HEADS
from events.extraction.quotations.patterns import DOCUMENTS, words

#: Bodies and groups that speak as one. Absent: "country" and "side", which stand for
#: somebody told before.
BODIES = words(
    """
    administration agency alliance army assembly association authority bank board
    broadcaster bureau cabinet campaign channel charity chamber coalition collective
    commission committee company congress consortium consulate corporation council court
    daily delegation department embassy federation firm force foundation government group
    guild institute institution judiciary junta leadership magazine media military militia
    ministry mission monarchy monitor movement navy network newspaper ngo office
    operator opposition organisation organization outlet palace panel paper parliament
    party police presidency press prosecution radio regime regulator regiment secretariat
    senate service society station syndicate team television think-tank tribunal tv union
    university watchdog website
    """
)
PEOPLE = words(
    """
    academic accuser admirer ally ambulance analyst archbishop artist assistant attorney
    author backer bishop blogger boy brother businessman campaigner captain child
    civilian clergyman cleric coach colleague columnist commander commentator companion
    contractor coroner customer dancer daughter defector defendant demonstrator deputy
    detective dissident doctor donor driver eyewitness family farmer father female firefighter
    fisherman follower founder friend girl guard guerrilla guest host hostage husband
    inmate inspector insurgent interpreter investigator investor islamist judge
    king leader local majority male man manager mayor mediator medic member migrant militant
    minority mother mourner neighbor neighbour nurse nun opponent organiser organizer owner
    parent partner passenger pastor patient person physician pilot policeman politician
    pollster priest prisoner producer professor prosecutor pundit rabbi ranger regulator
    relative reporter rescuer researcher resident rival sailor scholar scientist
    secessionist separatist servant sister soldier son student supporter surgeon survivor
    teacher teenager tourist trader translator troop tourist tribesman veteran
    victim villager visitor volunteer voter whistleblower widow wife witness woman worker
    writer youth people other many some
    """
)
#: Whoever of these finds, rules or concludes something has said it.
FINDERS = BODIES | words(
    "auditor expert inquiry inspector investigation investigator judge jury researcher"
    " scientist analyst monitor observer"
)
SPEAKERS = BODIES | PEOPLE | OFFICE_HEADS | UNNAMED_HEADS
#: They stand for somebody told before, and are nobody new.
STAND_INS = words("country duo former latter nation pair party side trio")
NO_SPEAKERS = DOCUMENTS | STAND_INS
TELLING = SPEAKERS | DOCUMENTS | STAND_INS
#: Verbs that only somebody can be the subject of: of "the bloc warned" and "the lender
#: urged" the subject speaks, whatever noun it is. Absent are those that things take too:
#: "the attack underlines", "the accord promises", "the blast claimed lives".
ONLY_SAID = words(
    """
    accuse add admit advise affirm agree allege apologise apologize appeal argue ask
    assert assure beg blame boast caution clarify comment complain concede concur
    condemn confess congratulate criticise criticize decide declare decry denounce deny
    deplore disclose elaborate estimate exclaim explain express hope implore inform
    insist joke lament maintain notify object plead pledge praise predict propose
    protest reaffirm reassure recommend reiterate reject remark reply request respond
    resolve say speculate stipulate swear tell testify thank urge voice volunteer vow
    warn
    """
)
