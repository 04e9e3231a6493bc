"""The triggers component: every event a text tells, with who, when and where."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from events.extraction.cast import cast_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import patterns
from events.extraction.triggers.arguments import countries_of
from events.extraction.triggers.coreference import Cluster, cluster
from events.extraction.triggers.dating import date_happenings, settle_status
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.nominal import read_noun
from events.extraction.triggers.syntax import governing_verb, subjects
from events.extraction.triggers.verbal import read_verb
from events.kinds import CONTACT, UTTERANCE
from events.mentions import (
    BlockRole,
    EventKind,
    Genre,
    Precision,
    Role,
    Span,
    Status,
    TimeValue,
)

if not Doc.has_extension("happenings"):
    Doc.set_extension("happenings", default=None)

#: An event is kept when its surest telling reaches this.
KEEP = 0.49


def find_happenings(doc: Doc) -> Doc:
    """Set `doc._.happenings`: Happenings in the order of the text, clustered and dated."""
    happenings = [h for token in doc if (h := _read(token)) is not None]
    happenings = _without_nested(happenings)
    if doc._.genre == Genre.TRANSCRIPT:
        _spread_we(doc, happenings)
    date_happenings(doc, happenings)
    happenings = [h for h in happenings if _is_told(doc, h)]
    for happening in happenings:
        settle_status(happening, doc)
        _date_by_genre(doc, happening)
    _date_by_clause(doc, happenings)
    _join_during(doc, happenings)
    clusters = cluster(happenings, cast_of(doc))
    _date_by_event_before(doc, clusters)
    _date_visits(clusters)
    _date_by_company(doc, clusters)
    _name_parties(doc, clusters)
    kept = [c for c in clusters if _confidence(doc, c) >= KEEP]
    doc._.happenings = sorted(
        (h for c in kept for h in c.happenings), key=lambda h: (h.token, h.kind)
    )
    return doc


def _spread_we(doc: Doc, happenings: list[Happening]) -> None:
    """A minister's "we" after a call are he and whom he called."""
    cast = cast_of(doc)
    contact = next(
        (h for h in happenings if h.kind in CONTACT and len(h.principals()) > 1), None
    )
    if contact is None:
        return
    for happening in happenings:
        token = doc[happening.token]
        verbs = [token, token.head, token.head.head, token.head.head.head]
        said = {
            t.lower_ for verb in verbs if verb.pos_ == "VERB" for t in subjects(verb)
        }
        alone = happening.principals()
        if "we" in said and len(alone) == 1 and alone[0] in contact.takings:
            if happening.series:
                countries = countries_of(cast, contact.principals())
                happening.takings = dict.fromkeys(countries, Role.PRINCIPAL)
            elif happening.kind in CONTACT or happening.kind in _JOINT_ACTS:
                happening.take(contact.principals())


_JOINT_ACTS = frozenset({EventKind.AGREEMENT, EventKind.TREATY_ACTION})


def _without_nested(happenings: list[Happening]) -> list[Happening]:
    """Without nouns inside another trigger's words: "won Senate confirmation" is one."""
    taken = {
        token: h.token
        for h in happenings
        for token in range(h.start, h.end)
        if token != h.token
    }
    return [h for h in happenings if h.token not in taken]


def _read(token: Token) -> Happening | None:
    if token.pos_ in {"NOUN", "PROPN"}:
        found = (
            read_noun(token) if token.lower_ in _NOUN_FORMS or _is_noun(token) else None
        )
    elif token.pos_ in {"VERB", "AUX"}:
        found = read_verb(token)
    else:
        return None
    if found is None or not _is_readable(token):
        return None
    sentence = token.sent
    found.sentence = sentence.start
    found.passage = _passage(token)
    found.states = _states(token.doc, found)
    return found


def _states(doc: Doc, happening: Happening) -> frozenset[str | None]:
    """Country codes of the members, where a body known to the reference data takes part."""
    principals = happening.principals()
    if len(principals) != 1 or doc._.reference is None:
        return frozenset()
    slug = cast_of(doc).members[principals[0]].known
    body = doc._.reference.organizations.get(slug)
    return frozenset(body.members) if body is not None else frozenset()


_NOUN_FORMS = frozenset(patterns.NOUNS)


def _is_noun(token: Token) -> bool:
    return token.lemma_.lower() in patterns.NOUNS


def _is_readable(token: Token) -> bool:
    """Not in a speaker's label, nor in a question: who asks does not tell."""
    doc = token.doc
    if doc._.clean is not None and doc._.clean.readable:
        if doc._.clean.readable[doc._.turn_of[token.i]].is_label:
            return False
        if (
            doc._.roles[token.i] == BlockRole.HEADING
            and doc._.genre != Genre.TRANSCRIPT
        ):
            return False
    return token.sent[-1].text != "?" and not token.sent.text.rstrip().endswith("?")


def _passage(token: Token) -> Span:
    """The sentence, without the blank around it."""
    sentence = token.sent
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


def _is_told(doc: Doc, happening: Happening) -> bool:
    """What says enough of itself to be an event."""
    is_say = happening.kind == EventKind.STATEMENT and happening.strength <= 0.3
    if is_say:
        return happening.time is not None and (
            _is_day(happening.time) or _is_weekday(happening.time)
        )
    if happening.kind in {EventKind.SPORTING_EVENT, EventKind.DISASTER}:
        return happening.time is not None or happening.place is not None
    if happening.is_topic:
        return happening.time is not None
    if happening.kind == EventKind.VISIT and not happening.takings:
        return happening.is_anaphor
    if happening.kind in CONTACT and not happening.is_anaphor and not happening.takings:
        named = happening.title and happening.kind in {
            EventKind.SUMMIT,
            EventKind.CONFERENCE,
        }
        return bool(named or (happening.time and happening.place))
    if happening.kind == EventKind.AGREEMENT and happening.status in {
        Status.PLANNED,
        Status.PROPOSED,
    }:
        act = (happening.title or "").partition(" ")[0]
        signs = act in {"sign", "ratify", "join"} and len(happening.principals()) > 1
        return happening.time is not None or signs
    if not happening.is_anaphor and not happening.takings and not happening.time:
        return happening.place is not None
    if happening.is_anaphor and doc._.roles:
        return doc._.roles[happening.token] not in {
            BlockRole.HEADING,
            BlockRole.HEADLINE,
        }
    return True


def _date_by_genre(doc: Doc, happening: Happening) -> None:
    """A transcript's own press conference is of the day it is dated; "just" is today."""
    if (
        happening.time is not None
        or doc._.dct is None
        or doc._.genre != Genre.TRANSCRIPT
    ):
        return
    token = doc[happening.token]
    in_heading = doc._.roles[token.i] in {BlockRole.HEADING, BlockRole.HEADLINE}
    verb = token if token.pos_ == "VERB" else token.head
    just = [c for c in verb.children if c.lower_ == "just" and c.dep_ == "advmod"]
    if in_heading and happening.kind in UTTERANCE | CONTACT:
        happening.time = _today(doc, token)
    elif just and happening.status == Status.OCCURRED:
        happening.time = _today(doc, just[0])


def _today(doc: Doc, token: Token) -> TimeFound:
    day = doc._.dct
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


def _join_during(doc: Doc, happenings: list[Happening]) -> None:
    """ "talks held during the summit on 12 March": of that day, and part of it or it."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        if token.pos_ not in {"NOUN", "PROPN"} or happening.kind not in CONTACT:
            continue
        near = [*token.subtree]
        if happening.is_vague and token.dep_ == "dobj":
            near += [t for t in token.head.rights if t.i > token.i]
        around = [
            by_token[inner.i]
            for child in near
            if child.lower_ in {"during", "at"} and child.dep_ == "prep"
            for inner in child.children
            if inner.i in by_token and by_token[inner.i].kind in CONTACT
        ]
        for whole in around:
            if whole is happening or whole.is_anaphor:
                continue
            if happening.time is None and whole.time and _is_day(whole.time):
                happening.time = whole.time
            if happening.is_vague and len(whole.principals()) < 2:
                happening.same_as = whole.token


def _date_by_clause(doc: Doc, happenings: list[Happening]) -> None:
    """ "took office this week, when the cabinet was formed": both on the same days."""
    by_token = {h.token: h for h in happenings}
    for happening in happenings:
        token = doc[happening.token]
        above = by_token.get(token.head.i)
        if token.dep_ not in {"advcl", "relcl"} or above is None:
            continue
        if not any(c.lower_ in {"when", "as"} for c in token.children if c.i < token.i):
            continue
        if above.time is None or happening.time is None:
            above.time = happening.time = above.time or happening.time


def _date_visits(clusters: list[Cluster]) -> None:
    """A visit without a day of its own is of the day its traveller met someone there."""
    for visit in clusters:
        if visit.kind != EventKind.VISIT or visit.is_open():
            continue
        if any(h.time for h in visit.happenings):
            continue
        for other in clusters:
            days = [h.time for h in other.happenings if h.time and _is_day(h.time)]
            if other.kind not in CONTACT or other.is_open() or not days:
                continue
            if set(visit.principals()) <= set(other.principals()):
                visit.happenings[0].time = days[0]


def _date_by_company(doc: Doc, clusters: list[Cluster]) -> None:
    """ "held separate talks with Z" beside a dated meeting of his: of the same day."""
    for found in clusters:
        if (
            found.kind not in CONTACT
            or found.is_open()
            or any(h.time for h in found.happenings)
        ):
            continue
        words = {t.lower_ for h in found.happenings for t in _adjuncts(doc[h.token])}
        same_day = words & {"earlier", "later"} and "day" in words
        if not same_day and not words & _BESIDE_IT:
            continue
        for other in clusters:
            days = [h.time for h in other.happenings if h.time and _is_day(h.time)]
            if (
                other.kind in CONTACT
                and days
                and not other.is_open()
                and set(found.principals()) & set(other.principals())
            ):
                found.happenings[0].time = days[0]
                break


_BESIDE_IT = frozenset("separate separately bilateral afterwards afterward".split())


def _adjuncts(token: Token) -> list[Token]:
    """The words that qualify a trigger, not those of its clauses."""
    near = [
        c for c in token.children if c.dep_ in {"amod", "advmod", "prep", "npadvmod"}
    ]
    return [t for c in near for t in c.subtree if t.i - c.i < _NEAR_WORDS]


_NEAR_WORDS = 5


def _name_parties(doc: Doc, clusters: list[Cluster]) -> None:
    """ "The current accord will expire": of the two whose talks were told just before."""
    cast = cast_of(doc)
    told = sorted((h for c in clusters for h in c.happenings), key=lambda h: h.token)
    for found in clusters:
        if found.kind not in {EventKind.TREATY_ACTION, EventKind.AGREEMENT}:
            continue
        if found.principals() or not found.happenings[0].is_pointed:
            continue
        first = found.happenings[0]
        before = [
            h
            for h in told
            if h.token < first.token
            and h.kind in CONTACT
            and len(h.principals()) == 2
            and sum(bool(t.is_sent_start) for t in doc[h.token + 1 : first.token + 1])
            <= _NEAR_SENTENCES
        ]
        if before:
            first.take(countries_of(cast, before[-1].principals()))


#: A party is looked for in the same sentence and the one before.
_NEAR_SENTENCES = 1


def _date_by_event_before(doc: Doc, clusters: list[Cluster]) -> None:
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
        days = [h.time for h in other.happenings if h.time and _is_day(h.time)]
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


def _is_weekday(time: TimeFound) -> bool:
    """A weekday of a text that is not dated: as good a clue, once the text is."""
    return bool(time.value.value and time.value.value.startswith("XXXX-WXX-"))


def _is_day(time: TimeFound) -> bool:
    return time.value.precision == Precision.DAY


def _confidence(doc: Doc, found: Cluster) -> float:
    """Set each happening's confidence; the cluster's surest is returned."""
    principals = len(found.principals())
    dated = any(
        h.time and (h.time.value.earliest or _is_weekday(h.time))
        for h in found.happenings
    )
    placed = any(h.place for h in found.happenings)
    for happening in found.happenings:
        score = happening.strength
        score += 0.15 if dated else (0.05 if happening.time else 0.0)
        score += 0.2 if principals > 1 else (0.1 if principals else -0.05)
        score += 0.05 if placed else 0.0
        score -= 0.1 if happening.status == Status.PROPOSED else 0.0
        score += 0.03 * min(len(found.happenings) - 1, 4)
        happening.confidence = round(max(0.05, min(score, 0.99)), 3)
    return max(h.confidence for h in found.happenings)
