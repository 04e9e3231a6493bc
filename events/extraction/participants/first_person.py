"""The first person outside quotations: "I", "my", "we" and "our", and a turn's "you".

"I" is whose turn of a transcript it is, else the issuer of the text (see `issuer`). An
analyst's "we", and that of mankind, is nobody.
"""

from __future__ import annotations

from dataclasses import replace

from events.extraction.cast import Naming
from events.extraction.participants.patterns import COUNTRY_GROUPS
from events.extraction.participants.scene import Scene
from events.extraction.participants.titles import Title
from events.extraction.participants.together import SINGULAR, told_together

PLURAL = frozenset("we us our ourselves ours".split())

REACH = 8  # sentences back in which "Rojas and I" may have been told
NEXT = 2  # and "I met Rojas": later "we" may be others
#: What "we" do together with whoever was named beside "me".
_JOINT = frozenset(
    """
    agree agreed meet met meeting discuss discussed discussing exchange exchanged talk
    talked talking sign signed signing review reviewed explore explored cover covered
    traverse traversed conclude concluded share shared address addressed touched spoke
    conduct reaffirmed affirmed reiterated resolved established compared concur concurred
    decided
    """.split()
)
_HAVING = frozenset("had have having hold held holding conduct conducted".split())
#: Of a meeting: "our talks", "we had a good discussion".
_TALKS = frozenset(
    """
    talks talk meeting meetings discussion discussions conversation conversations
    exchange exchanges consultations consultation dialogue session round agreement
    negotiations lunch dinner
    """.split()
)
#: With "our" or "my" they stand for the speaker's country.
_OF_STATE = frozenset(
    """
    government officials authorities delegation ministry department embassy country
    nation side administration cabinet parliament army navy troops forces military
    negotiators diplomats experts consulate representatives peacekeepers soldiers
    """.split()
)
OWN_NOUNS = _OF_STATE | COUNTRY_GROUPS
_OWN = ("my", "our")
_NEAR = 9  # words after the verb in which what "we" do is told


def first_person(scene: Scene, token: int) -> tuple[int, ...]:
    """Whom "I" or "we" at `token` stands for; () if the text does not say.

    1. I told him: the speaker   2. Rojas and I agreed that we: both   3. we discussed,
    our talks: those of the last "Rojas and I", else the two who give the press conference
    4. any other "we": the speaker   5. we all: nobody
    """
    words = scene.words
    speaker = _speaker(scene, token)
    if words.lower[token] in PLURAL and (signers := _signers(scene, token)):
        return signers
    if speaker is None:
        return ()
    if words.lower[token] in SINGULAR:
        return (speaker,)
    if _is_everybody(scene, token):
        return ()
    own = words.sentence[token]
    if group := told_together(scene, token, speaker, own):
        return group
    if not _is_joint(scene, token):
        return (speaker,)
    for sentence in range(own - 1, max(own - REACH, scene.turn_from) - 1, -1):
        is_near = own - sentence <= NEXT
        if group := told_together(scene, token, speaker, sentence, met=is_near):
            return group
    return scene.pair if speaker in scene.pair else (speaker,)


def second_person(scene: Scene, token: int) -> tuple[int, ...]:
    """Of two who give a press conference, the one whom the other calls by name: "Thank
    you, Ana. Your visit"."""
    words = scene.words
    speaker = scene.speaker
    if speaker not in scene.pair or words.is_quoted[token]:
        return ()
    other = next(key for key in scene.pair if key != speaker)
    own = words.sentence[token]
    for sentence in range(own, max(own - REACH, scene.turn_from) - 1, -1):
        here = scene.said_in.get(sentence, ())
        if any(n.members == (other,) and _is_called(scene, n) for n in here):
            return (other,)
    return ()


def resolve_own(scene: Scene, token: int) -> bool:
    """Enter the country for "our officials" and "my Government", both for "our two
    countries"; False if it is no such noun."""
    words = scene.words
    lower = words.lower[token]
    if lower not in OWN_NOUNS:
        return False
    at = token - 1
    while at > 0 and words.head[at] == token and words.lower[at] not in _OWN:
        at -= 1
    speaker = _speaker(scene, token)
    held = scene.at_head.get(token)
    if at < 0 or words.lower[at] not in _OWN or speaker is None:
        return False
    home = _home(scene, speaker)
    is_free = (
        held is None or held.how == "unnamed" or lower in ("ministry", "department")
    )
    if home is None or not is_free:
        return False
    if lower not in COUNTRY_GROUPS:
        keys: tuple[int, ...] = (home,)
    elif words.lower[token - 1] in ("two", "both") or lower in ("countries", "nations"):
        keys = _both(scene, token, home)
    else:
        keys = ()
    if keys:
        if held is not None:
            scene.namings.remove(held)
        scene.name(at, token + 1, keys, "country", token)
    return bool(keys)


def resolve_quoted(scene: Scene, spoken: list[tuple[int, int, int]]) -> bool:
    """Enter whom "I", "we" and "our officials" stand for inside quotations, given as tokens
    from, to (half open) and the member who speaks them; whether there were any."""
    words = scene.words
    found = False
    for start, end, speaker in spoken:
        here = [t for t in range(start, end) if words.lower[t] in SINGULAR | PLURAL]
        scene.quoted_by |= dict.fromkeys(range(start, end) if here else (), speaker)
        for token in here:
            keys = () if token in scene.at_head else first_person(scene, token)
            if keys:
                scene.name(token, token + 1, keys, "pronoun", token)
                found = True
            for noun in range(token + 1, min(token + 3, end)):
                found = resolve_own(scene, noun) or found
    return found


def at_home(scene: Scene, title: Title) -> Title:
    """ "My President" and "our Prime Minister" are those of the speaker's country."""
    speaker = _speaker(scene, title.head)
    if title.possessor is None or title.country is not None or speaker is None:
        return title
    is_own = scene.words.lower[title.possessor] in _OWN
    if not is_own or title.office.head in ("counterpart", "colleague", "homologue"):
        return title
    is_told = any(
        somebody.country is None
        and any(title.office.may_mean(held) for held, _ in somebody.held(scene.day))
        for somebody in scene.persons.values()
    )
    country = scene.members[speaker].country
    return title if is_told else replace(title, country=country)


def enter_own_office(scene: Scene, title: Title) -> None:
    """Enter the country for "our Prime Minister", whom the text does not name."""
    if title.possessor is None or title.head in scene.at_head or title.is_plural:
        return
    is_own = scene.words.lower[title.possessor] in _OWN
    key = scene.country(title.country) if title.country is not None and is_own else None
    if key is not None and title.office.rank:
        scene.name(title.start, title.end, (key,), "country", title.head)


def enter_home(scene: Scene) -> None:
    """Let the country of whoever speaks be known: he may tell what "we" did."""
    if scene.speaker is not None:
        _home(scene, scene.speaker)


def is_colleague(scene: Scene, title: Title) -> bool:
    """Whether "my colleague, the Minister for Trade" is of the speaker's government."""
    is_own = title.possessor is not None and scene.words.lower[title.possessor] in _OWN
    return is_own and title.office.head == "colleague" and title.country is None


def _signers(scene: Scene, token: int) -> tuple[int, ...]:
    """Those set off behind "we": "We, the leaders of Peru and Kenya, met"; they are "we"
    from there on, and of a joint statement those, or the body, that its heading names."""
    words = scene.words
    if words.is_quoted[token] or words.block[token] in words.turns:
        return ()
    if words.lower[token : token + 2] == ["we", ","]:
        end = words.head[token]
        behind = range(token + 2, min(max(end, token + 3), token + 60))
        if {words.lower[t] for t in behind[:3]} & {"the", "ministers", "leaders"}:
            scene.signers = signers_in(scene, behind.start, behind.stop)
    return scene.signers


def signers_in(scene: Scene, start: int, end: int) -> tuple[int, ...]:
    """Several persons or states named in the tokens, else the one body: "the Foreign
    Ministers of the African Union"."""
    here = [n for n in scene.namings if start <= n.start < end]
    bodies = {key for n in here if n.how == "organization" for key in n.members}
    together = together_in(scene, start, end)
    return together or (tuple(bodies) if len(bodies) == 1 else ())


def together_in(scene: Scene, start: int, end: int) -> tuple[int, ...]:
    """Several persons named in the tokens, else several countries or bodies; else ()."""
    here = [n for n in scene.namings if start <= n.start < end]
    keys = dict.fromkeys(key for naming in here for key in naming.members)
    people = tuple(key for key in keys if scene.is_person(key))
    states = tuple(key for key in keys if not scene.is_person(key, named=False))
    return people if len(people) > 1 else states if len(states) > 1 else ()


def _speaker(scene: Scene, token: int) -> int | None:
    words = scene.words
    if token in scene.quoted_by or words.is_quoted[token]:
        return scene.quoted_by.get(token)
    return scene.speaker if words.block[token] in words.turns else scene.issuer


def _home(scene: Scene, speaker: int) -> int | None:
    code = scene.members[speaker].country
    return scene.country(code) if code else None


def _both(scene: Scene, token: int, home: int) -> tuple[int, ...]:
    """The speaker's country, and that of the other who gives the press conference or the
    last one told of, a person's included."""
    paired = [scene.members[key].country for key in scene.pair]
    codes = [scene.country(code) for code in paired if code]
    if home in codes:
        return tuple(key for key in codes if key is not None)
    for naming in sorted(scene.namings, key=lambda n: -n.head):
        if naming.head >= token:
            continue
        for key in naming.members:
            code = scene.members[key].country
            other = scene.country(code) if code else None
            if other is not None and other != home:
                return (home, other)
    return ()


def _is_everybody(scene: Scene, token: int) -> bool:
    """ "We all", "all of us", "let us"."""
    lower = scene.words.lower
    after, before = lower[token + 1 : token + 2], lower[max(token - 2, 0) : token]
    is_of = before in (["all", "of"], ["many", "of"], ["both", "of"])
    return after == ["all"] or is_of or before[-1:] == ["let"]


def _is_joint(scene: Scene, token: int) -> bool:
    words = scene.words
    head = words.head[token]
    if words.dep[token] == "poss":
        return words.lower[head] in _TALKS
    if words.dep[token] not in ("nsubj", "nsubjpass"):
        return False
    end = min(head + _NEAR, len(words))
    near = [
        words.lower[at]
        for at in range(token + 1, end)
        if words.sentence[at] == words.sentence[token]
    ]
    if _JOINT & set(near):
        return True
    return bool(_HAVING & set(near)) and bool(_TALKS & set(near))


def _is_called(scene: Scene, naming: Naming) -> bool:
    """Whether the name stands apart, as one calls somebody: "Thank you, Ana."."""
    words = scene.words
    first = naming.start
    is_open = first == 0 or words.sentence[first - 1] != words.sentence[first]
    before = "," if is_open else words.lower[first - 1]
    after = words.lower[naming.end] if naming.end < len(words) else "."
    return before in (",", "you", "thanks") and after in (",", ".", "!", "?", "-", "–")
