"""Days that the events of one text share: by clause, company, visit, or what came before."""

from __future__ import annotations

from datetime import date

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers.arguments import countries_of
from events.extraction.triggers.clusters import Cluster
from events.extraction.triggers.event_nouns import EARLIER
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.syntax import governing_verb
from events.kinds import CONTACT, UTTERANCE
from events.mentions import (
    BlockRole,
    EventKind,
    Genre,
    Precision,
    Span,
    Status,
    TimeValue,
)


def date_by_genre(doc: Doc, happening: Happening) -> None:
    """A transcript's own press conference is of the day it is dated; "just" is today.

    So are talks that a report tells as under way: "are meeting in Lima".
    """
    if happening.time is not None or doc._.dct is None:
        return
    token = doc[happening.token]
    if doc._.genre in {Genre.REPORT, Genre.BRIEF}:
        if _is_on_now(token, happening):
            happening.time = today(doc, token)
        return
    if doc._.genre not in {Genre.TRANSCRIPT, Genre.READOUT}:
        return
    in_heading = doc._.roles[token.i] in {BlockRole.HEADING, BlockRole.HEADLINE}
    verb = token if token.pos_ == "VERB" else governing_verb(token) or token
    just = [c for c in verb.children if c.lower_ == "just" and c.dep_ == "advmod"]
    is_own = doc._.genre == Genre.TRANSCRIPT
    if is_own and in_heading and happening.kind in UTTERANCE | CONTACT:
        happening.time = today(doc, token)
    elif just and happening.status == Status.OCCURRED:
        happening.time = today(doc, just[0])


def _is_on_now(token: Token, happening: Happening) -> bool:
    if happening.kind not in CONTACT or happening.status != Status.ONGOING:
        return False
    verb = token if token.pos_ == "VERB" else token.head
    is_telling = verb.dep_ in {"ROOT", "conj", "ccomp"} or verb.head == verb
    return (
        is_telling
        and verb.tag_ == "VBG"
        and any(c.lower_ in {"is", "are"} for c in verb.children if c.dep_ == "aux")
    )


def today(doc: Doc, token: Token, day: date | None = None) -> TimeFound:
    """The day of publication, or `day`, as the time that `token` tells."""
    day = doc._.dct if day is None else day
    return TimeFound(
        token.i,
        token.i + 1,
        TimeValue(
            text=token.text,
            span=Span(token.idx, token.idx + len(token)),
            earliest=day,
            latest=day,
            precision=Precision.DAY,
            value=day.isoformat(),
        ),
    )


def date_by_clause(doc: Doc, happenings: list[Happening]) -> None:
    """ "took office this week, when the cabinet was formed": both on the same days."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        if happening.time is None and happening.kind in CONTACT:
            happening.time = _time_there(doc, token, happenings)
        above = by_token.get(token.head.i)
        if token.dep_ not in {"advcl", "relcl"} or above is None:
            continue
        if not any(c.lower_ in {"when", "as"} for c in token.children if c.i < token.i):
            continue
        if above.time is None or happening.time is None:
            above.time = happening.time = above.time or happening.time


def _time_there(doc: Doc, verb: Token, happenings: list[Happening]) -> TimeFound | None:
    """ "flew on Tuesday to Lima, where he met X", "spent Monday in Lima, where": then."""
    if verb.dep_ != "relcl" or verb.tag_ != "VBD":
        return None
    if not any(c.lower_ == "where" and c.dep_ == "advmod" for c in verb.children):
        return None
    above = governing_verb(verb.head)
    if above is None or above.tag_ != "VBD":
        return None
    for happening in happenings:
        if happening.token == above.i and happening.kind == EventKind.VISIT:
            return happening.time
    spent = [c for c in above.children if c.ent_type_ == "DATE" and c.dep_ in _SPENT]
    return next(
        (t for t in doc._.times or () for c in spent if t.start <= c.i < t.end), None
    )


_SPENT = frozenset({"dobj", "npadvmod"})


def date_visits(clusters: list[Cluster]) -> None:
    """A visit without a day of its own is of the day its traveller met someone there."""
    for visit in clusters:
        if visit.kind != EventKind.VISIT or visit.is_open():
            continue
        if any(h.time or h.series in EARLIER for h in visit.happenings):
            continue
        for other in clusters:
            days = [h.time for h in other.happenings if h.time and is_day(h.time)]
            if other.kind not in CONTACT or other.is_open() or not days:
                continue
            if _are_elsewhere(visit, other):
                continue
            if other.last() < visit.happenings[0].sentence:
                continue  # told before the traveller went there
            who = set(visit.principals())
            if who and who <= set(other.principals()):
                visit.happenings[0].time = days[0]


def _are_elsewhere(one: Cluster, other: Cluster) -> bool:
    """Whether both tell a country, and none is the other's."""
    told = [
        {h.place.country for h in found.happenings if h.place} - {None}
        for found in (one, other)
    ]
    return all(told) and not told[0] & told[1]


def name_parties(doc: Doc, clusters: list[Cluster]) -> None:
    """ "The current accord will expire": of the two whose talks were told just before."""
    cast = cast_of(doc)
    told = sorted((h for c in clusters for h in c.happenings), key=lambda h: h.token)
    for found in clusters:
        first = found.happenings[0]
        is_act = found.kind in {EventKind.TREATY_ACTION, EventKind.AGREEMENT}
        is_round = first.series == "round"
        if found.principals() or not (is_round or (is_act and first.is_pointed)):
            continue
        before = [
            h
            for h in told
            if h.token < first.token
            and h.kind in CONTACT
            and len(h.principals()) == 2
            and sum(bool(t.is_sent_start) for t in doc[h.token + 1 : first.token + 1])
            <= _NEAR_SENTENCES
        ]
        if before and is_round:
            first.take(before[-1].principals())
        elif before:
            first.take(countries_of(cast, before[-1].principals()))


#: A party is looked for in the same sentence and the one before.
_NEAR_SENTENCES = 1


def date_by_event_before(doc: Doc, clusters: list[Cluster]) -> None:
    """ "told reporters after the talks": words to the press and the talks share a day."""
    for found in clusters:
        if found.kind not in UTTERANCE:
            continue
        for happening in found.happenings:
            _share_day(found, _event_before(doc, happening, clusters))
        if found.kind == EventKind.PRESS_CONFERENCE and not any(
            h.time for h in found.happenings
        ):
            main = _main_contact(clusters)
            if main is not None and set(found.principals()) <= set(main.principals()):
                _share_day(found, main)


def _main_contact(clusters: list[Cluster]) -> Cluster | None:
    """The meeting or call a text tells most of, if that took place."""
    held = [c for c in clusters if c.kind in CONTACT and not c.is_open()]
    return max(held, key=lambda c: (len(c.happenings), -c.last()), default=None)


def _share_day(utterance: Cluster, contact: Cluster | None) -> None:
    if contact is None:
        return
    for one, other in ((utterance, contact), (contact, utterance)):
        days = [h.time for h in other.happenings if h.time and is_day(h.time)]
        if days and not any(h.time for h in one.happenings):
            one.happenings[0].time = days[0]


def _event_before(
    doc: Doc, happening: Happening, clusters: list[Cluster]
) -> Cluster | None:
    token = doc[happening.token]
    verb = token if token.pos_ == "VERB" else governing_verb(token) or token
    after = {
        token.i
        for child in (*token.children, *verb.children)
        if child.lower_ in {"after", "following"} or child.dep_ == "advcl"
        for token in child.subtree
    }
    for other in clusters:
        if other.kind in CONTACT and any(h.token in after for h in other.happenings):
            return other
    return None


def is_weekday(time: TimeFound) -> bool:
    """A weekday of a text that is not dated: as good a clue, once the text is."""
    return bool(time.value.value and time.value.value.startswith("XXXX-WXX-"))


def is_day(time: TimeFound) -> bool:
    return time.value.precision == Precision.DAY
