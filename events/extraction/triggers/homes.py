"""Places that follow from whose act it is: receptions, protests, votes, bodies' sessions."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import Member, cast_of
from events.extraction.triggers.around import BESIDE, clause_verb
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.happening import PlaceFound
from events.extraction.triggers.own_ground import own_ground
from events.extraction.triggers.place_names import (
    capital_place,
    country_place,
    is_country,
)
from events.extraction.triggers.place_phrases import country_of_member, named_place
from events.extraction.triggers.seats import seat_of_session
from events.extraction.triggers.syntax import (
    objects,
    prepositional,
    subjects,
)
from events.kinds import CONTACT
from events.mentions import EventKind, ParticipantKind

#: Nouns and verbs for waiting on somebody where he works, with what names him after them.
_CALLING = {"call": ("on", "upon"), "audience": ("with",)}
_RECEIVING = frozenset("receive welcome".split())
_POSTED = ("ambassador", "envoy", "consul", "attaché", "chargé", "permanent rep")
_FAR = frozenset(
    "virtual virtually online video videoconference phone telephone".split()
)


def home_place(doc: Doc, found: Cluster) -> PlaceFound | None:
    """Where `found` was by what it is and who acts, or None. The text names no place.

    1. "called on the President of Chad", "received by the Emir": the host's capital
    2. "met the Chinese ambassador": the capital where he is posted
    3. "summoned the ambassador", "lodged a protest with the envoy": the capital
    4. "the Security Council voted": the body's seat
    5. "parliament voted", an election, a country's own test: the country
    6. "Kenya will host the talks": the country
    7. "the Emir's visit", told by another government: its country
    """
    if found.kind == EventKind.CALL:
        return None
    for happening in found.happenings:
        trigger = doc[happening.token]
        if _is_far(trigger):
            return None
        place = (
            _reception(trigger, found)
            or _protest(trigger, found)
            or seat_of_session(trigger, found)
            or own_ground(trigger, found)
            or _hosted(trigger, found)
            or _visited(trigger, found)
        )
        if place is not None:
            return place
    return None


def _is_far(trigger: Token) -> bool:
    """By video, or beside an event whose place is not told."""
    around = trigger.sent
    return any(t.lower_ in _FAR or t.lemma_.lower() in BESIDE for t in around)


def _capital(trigger: Token, members: list[Member]) -> PlaceFound | None:
    """The capital of the one country that `members` are of."""
    codes = {country_of_member(trigger.doc, member) for member in members}
    code = codes.pop() if len(codes) == 1 else None
    return capital_place(trigger.doc, code, at=trigger.i) if code is not None else None


def _is_posted(member: Member) -> bool:
    titles = " ".join(office.title for office in member.offices).casefold()
    return any(word in titles for word in _POSTED)


# ------------------------------------------------------------------ receptions
def _reception(trigger: Token, found: Cluster) -> PlaceFound | None:
    if found.kind not in CONTACT:
        return None
    cast = cast_of(trigger.doc)
    hosts = [
        cast.members[key] for token in _hosts(trigger) for key in cast.of_token(token)
    ]
    if hosts:
        is_office = all(
            host.kind == ParticipantKind.PERSON and not _is_posted(host)
            for host in hosts
        )
        return _capital(trigger, hosts) if is_office else None
    members = [cast.members[key] for key in found.principals()]
    posted = [m for m in members if _is_posted(m)]
    others = [m for m in members if not _is_posted(m)]
    if (
        len(posted) == 1
        and others
        and posted[0].country
        not in {
            None,
            *(m.country for m in others),
        }
    ):
        return _capital(trigger, others)
    return None


def _hosts(trigger: Token) -> list[Token]:
    """Heads of the phrases that say on whom a call was paid, or who received."""
    lemma = trigger.lemma_.lower()
    if lemma in _CALLING:
        named = list(prepositional(trigger, *_CALLING[lemma]))
        if any(c.lower_ == "on" for c in trigger.children):
            named += objects(trigger)
        return named
    cast = cast_of(trigger.doc)
    if trigger.pos_ == "VERB" and (
        lemma in _RECEIVING
        # "hosted the prime minister"; a dinner may be hosted abroad
        or (lemma == "host" and any(cast.of_token(t) for t in objects(trigger)))
    ):
        return subjects(trigger)
    return []


# ------------------------------------------------------------------ protests
def _protest(trigger: Token, found: Cluster) -> PlaceFound | None:
    """An envoy is called in, handed a protest and called home where he is posted."""
    if found.kind != EventKind.PROTEST:
        return None
    verb = clause_verb(trigger)
    named = [*objects(verb), *prepositional(verb, "with", "to", "against")]
    named += [c for c in verb.children if c.dep_ == "nsubjpass"]
    named += [t for noun in objects(verb) for t in prepositional(noun, "with", "to")]
    cast = cast_of(trigger.doc)
    taking = {key for happening in found.happenings for key in happening.takings}
    is_envoys = any(t.lemma_.lower() in _ENVOYS for t in named) or any(
        _is_posted(cast.members[key]) for key in taking
    )
    if not is_envoys:
        return None
    who = [cast.members[k] for token in subjects(verb) for k in cast.of_token(token)]
    if verb.lemma_.lower() in _LEAVING:
        for envoy in named:  # "its ambassador to Spain", "its envoy in Madrid"
            for post in prepositional(envoy, "from", "to", "in"):
                place = named_place(post)
                if place is not None and place.country is not None:
                    is_land = is_country(post)
                    return (
                        capital_place(trigger.doc, place.country, at=post.i)
                        if is_land
                        else place
                    )
        posted = [cast.members[key] for key in taking] if who else []
        own = {member.country for member in who}
        return _capital(trigger, [m for m in posted if m.country not in own])
    if not who and trigger.doc._.issuer is not None:
        return capital_place(trigger.doc, trigger.doc._.issuer, at=trigger.i)
    return _capital(trigger, who)


_ENVOYS = frozenset(
    "ambassador envoy commissioner chargé charge diplomat consul".split()
)
_LEAVING = frozenset("recall withdraw pull".split())


# ------------------------------------------------------------------ guests
def _visited(trigger: Token, found: Cluster) -> PlaceFound | None:
    code = trigger.doc._.issuer
    if found.kind != EventKind.VISIT or code is None:
        return None
    members = cast_of(trigger.doc).members
    codes = {members[key].country for key in found.principals()}
    is_guest = bool(codes) and not codes & {None, code}
    return country_place(trigger.doc, code, at=trigger.i) if is_guest else None


def _hosted(trigger: Token, found: Cluster) -> PlaceFound | None:
    """ "Kenya offered to host the conference", "a summit hosted by Kenya"."""
    if found.kind not in CONTACT:
        return None
    verbs = [clause_verb(trigger), *(c for c in trigger.children if c.dep_ == "acl")]
    cast = cast_of(trigger.doc)
    for verb in verbs:
        if verb.lemma_.lower() != "host":
            continue
        codes = {
            cast.members[key].country
            for token in subjects(verb)
            for key in cast.of_token(token)
            if cast.members[key].kind == ParticipantKind.COUNTRY
        }
        code = codes.pop() if len(codes) == 1 else None
        if code:
            return country_place(trigger.doc, code, at=trigger.i)
    return None
