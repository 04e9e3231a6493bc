"""The verbs of deeds told in passing: what tells of no deed, what rulers do, the kinds.

Classes after VerbNet's and PLOVER's. Lists hold lemmas in lower case.
"""

from __future__ import annotations

from events.mentions import EventKind as K


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SAYING = _words(
    "say tell speak talk call name describe note add state report announce explain express "
    "claim ask reply answer respond comment stress reiterate emphasise emphasize underline "
    "underscore highlight cite quote mention insist argue warn deny admit concede "
    "acknowledge confirm affirm reaffirm recall remind reassure assure advise suggest "
    "indicate point write read complain criticise criticize praise hail welcome thank "
    "congratulate brand dub term label blame voice convey reveal disclose signal hint "
    "mean predict forecast estimate project testify chant joke swear tweet post discuss "
    "debate negotiate meet confer visit encourage request appeal urge invite vow pledge "
    "promise threaten declare propose offer demand condemn denounce deplore "
    "mark celebrate commemorate observe mourn refuse decline commit recommit laud applaud"
)
_THINKING = _words(
    "know think believe consider regard view want hope hop expect plan intend fear see hear "
    "feel learn realise realize understand remember doubt forget like prefer love hate need "
    "wish enjoy suffer face look watch notice hesitate assume imagine seek try attempt aim "
    "struggle desire await wait favour favor dislike mull weigh eye worry wonder decide "
    "deserve trust respect value appreciate experience witness undergo share study choose"
)
_STATES = _words(
    "be have do seem appear remain stay become lack own possess belong live exist stand lie "
    "contain include consist comprise represent constitute reflect show exceed total number "
    "average amount cost equal last span depend rely concern involve require allow enable "
    "help let make keep get give put hold pay take serve work act play lead chair head "
    "co-chair cochair preside differ vary tend use matter account border cover continue "
    "retain maintain support back side range result stem "
    "cause prompt spark trigger fuel drive raise boost strengthen deepen improve worsen "
    "ease intensify affect influence inspire shape benefit harm hurt"
)
#: Said of words as of arms, of accounts as of borders: `frames` read what these act on.
_LOOSE = _words("attack open hit strike target launch hold")
_TRADING = _words(
    "grow shrink expand rise fall climb drop increase decrease decline export import earn "
    "spend produce consume gain lose win beat score finish rank reach hit "
    "double triple top surpass slip surge soar plunge record register post invest"
)
_MOVING = _words(
    "go come fly travel return arrive leave depart move head set walk drive sail proceed "
    "journey accompany follow precede join attend reach pass run ride land stop step "
    "participate"
)
_BECOMING = _words("turn die happen occur arise emerge collapse end break burst elapse")
#: What tells of no deed though a state or a body does it on a day: words, thoughts,
#: states, figures and journeys; contacts and appointments have readers of their own.
NO_DEEDS = _SAYING | _THINKING | _STATES | _LOOSE | _TRADING | _MOVING | _BECOMING

#: Verbs among them that a particle makes a deed: "set up a camp", "put down a revolt".
PHRASAL: dict[str, frozenset[str]] = {
    "set": _words("up"),
    "take": _words("over in back"),
    "put": _words("down up"),
    "break": _words("off up"),
    "give": _words("up back"),
    "turn": _words("back away over"),
    "drive": _words("out back"),
    "move": _words("in into"),
    "keep": _words("out"),
    "let": _words("in out"),
    "get": _words("back"),
}
#: Verbs of motion that are deeds with a load: "moved its embassy", "flew a plane over".
CARRYING = _words("move fly sail land drive march run stop")
#: Verbs among them that say a deed begins or ends: "stopped supplying gas".
TURNING = _words("stop cease keep start begin")
#: What rulers do, and nobody else: of persons these alone are read.
RULING = _words(
    "dissolve dismiss ban outlaw pardon jail imprison release free abolish nationalise nationalize "
    "decree suspend lift impose repeal veto seize oust overthrow topple depose annex invade "
    "deploy cede found establish revoke expel recall withdraw approve submit close cut "
    "halt freeze hand send order arrest detain exile deport extradite execute "
    "amnesty grant reinstate restore recognise recognize mobilise mobilize blockade lower "
    "table introduce rescind scrap reopen inaugurate purge legalise legalize partition "
    "reject override ratify denounce commute confiscate block shut reshuffle unveil"
)
#: What befalls somebody without a word of who did it: "was freed in 2010".
SUFFERED = _words(
    "pardon release free jail imprison arrest detain exile deport extradite sentence convict "
    "charge acquit execute assassinate murder hang kidnap abduct expel oust overthrow depose "
    "topple annex occupy partition readmit suspend indict impeach poison rehabilitate "
    "crown enthrone banish admit liberate"
)
#: Institutions that need no name to do what rulers do: "parliament abolished the post".
INSTITUTIONS = _words(
    "parliament congress senate assembly cabinet government court tribunal army navy police "
    "military junta troop soldier authority lawmaker king queen emir sultan president "
    "monarch parliamentarian legislature prosecutor council ministry regulator"
)
#: Subjects whose deeds are military, beside `patterns.FORCES`.
ARMED = _words(
    "army navy military militia guerrilla rebel insurgent fighter marine paratrooper "
    "commando gunboat warplane guard jet militant tank regiment battalion brigade garrison"
)
KINDS: dict[str, K] = {
    **dict.fromkeys(
        "annex seize invade occupy capture shell bomb bombard mobilise mobilize blockade "
        "besiege retaliate ambush raid storm overrun retake recapture attack sink torpedo "
        "surrender capitulate mine shoot kill massacre clash fight advance".split(),
        K.MILITARY_ACTION,
    ),
    **dict.fromkeys("accept agree consent concur approve endorse".split(), K.AGREEMENT),
    **dict.fromkeys(
        "ratify accede denounce repudiate abrogate adhere annul".split(),
        K.TREATY_ACTION,
    ),
    **dict.fromkeys(
        "sanction blacklist embargo expel delist penalise penalize".split(), K.SANCTION
    ),
    **dict.fromkeys("donate fund finance lend supply airlift".split(), K.AID),
    **dict.fromkeys("crown enthrone resign appoint".split(), K.APPOINTMENT),
    "elect": K.ELECTION,
    **dict.fromkeys("react retort".split(), K.STATEMENT),
}
