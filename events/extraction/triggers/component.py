"""The triggers component: every event a text tells, with who, when and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan

from events.extraction.cast import cast_of
from events.extraction.document import text_of
from events.extraction.times.component import TimeFound
from events.extraction.triggers import patterns
from events.extraction.triggers.aftermath import date_by_outcome, name_signatories
from events.extraction.triggers.clusters import OPEN, Cluster
from events.extraction.triggers.coreference import cluster
from events.extraction.triggers.dating import date_happenings
from events.extraction.triggers.days import (
    date_by_clause,
    date_by_event_before,
    date_by_genre,
    date_visits,
    is_day,
    is_weekday,
    name_parties,
)
from events.extraction.triggers.deadlines import LIMITS
from events.extraction.triggers.errands import (
    join_during,
    part_occasions,
    share_at_which,
    share_errand,
)
from events.extraction.triggers.event_nouns import is_held
from events.extraction.triggers.happening import Happening
from events.extraction.triggers.journeys import due_there
from events.extraction.triggers.legs import split_legs
from events.extraction.triggers.lengths import lengthen
from events.extraction.triggers.naming import name_by_words
from events.extraction.triggers.nominal import NOUNS, read_noun
from events.extraction.triggers.numbering import names_of, number_of
from events.extraction.triggers.passing import dated_verbs, read_deed
from events.extraction.triggers.pressers import press_conference
from events.extraction.triggers.records import join_own_sitting
from events.extraction.triggers.same_days import date_by_company, date_by_eve
from events.extraction.triggers.sending import send_officials
from events.extraction.triggers.separate import split_separate
from events.extraction.triggers.settling import settle_status
from events.extraction.triggers.sharing import (
    call_blasts_attacks,
    name_callers,
    share_meeting,
    share_parties,
    without_nested,
)
from events.extraction.triggers.story_days import date_by_story
from events.extraction.triggers.syntax import subjects
from events.extraction.triggers.treaties import without_acted_on
from events.extraction.triggers.verbal import VERBS, read_verb
from events.extraction.triggers.voices import lone_voices, voices_of
from events.extraction.triggers.whereabouts import place_events
from events.kinds import CONTACT
from events.mentions import (
    BlockRole,
    EventKind,
    Genre,
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
    passages: dict[int, Span | None] = {}
    roles = doc._.roles or ()
    dated = dated_verbs(doc)
    happenings = [
        h
        for token in _triggers(doc, dated)
        if (h := _read(token, passages, roles, dated)) is not None
    ]
    happenings = without_acted_on(doc, without_nested(happenings))
    happenings = press_conference(doc, happenings)
    share_parties(doc, happenings)
    share_meeting(doc, happenings)
    send_officials(doc, happenings)
    date_happenings(doc, happenings)
    happenings = split_separate(doc, split_legs(doc, happenings))
    name_callers(doc, happenings)
    voices = voices_of(doc, happenings)
    name_signatories(doc, happenings)
    happenings = [h for h in happenings if _is_told(doc, h)]
    for happening in happenings:
        lengthen(doc, happening)
        settle_status(happening, doc)
        date_by_genre(doc, happening)
    date_by_clause(doc, happenings)
    share_at_which(doc, happenings)
    share_errand(doc, happenings)
    join_during(doc, happenings)
    part_occasions(doc, happenings)
    call_blasts_attacks(happenings)
    date_by_outcome(doc, happenings)
    join_own_sitting(doc, happenings)
    clusters = cluster(happenings, cast_of(doc))
    clusters += lone_voices(voices, clusters)
    date_by_event_before(doc, clusters)
    date_visits(clusters)
    date_by_company(doc, clusters)
    date_by_eve(doc, clusters)
    date_by_story(doc, clusters)
    name_parties(doc, clusters)
    name_by_words(doc, clusters)
    kept = [c for c in clusters if _confidence(doc, c) >= KEEP]
    place_events(doc, kept)
    doc._.happenings = sorted(
        (h for c in kept for h in c.happenings), key=lambda h: (h.token, h.kind)
    )
    return doc


def _triggers(doc: Doc, dated: set[int]) -> Iterator[Token]:
    """The tokens that may tell of something by their words: most tell of nothing."""
    strings = doc.vocab.strings
    told: dict[int, tuple[bool, bool]] = {}  # by lemma: as a noun, as a verb
    rows = doc.to_array(["POS", "LOWER", "LEMMA"]).tolist()
    limits = {strings.add(word) for word in LIMITS}
    bound = {doc[at].head.i for at, row in enumerate(rows) if row[1] in limits}
    nouns = {strings.add(name) for name in _NOUNS}
    verbs = {strings.add(name) for name in _VERBS}
    due, talks, noun_pos = (strings.add(word) for word in ("due", "talks", "NOUN"))
    silent = _silent_blocks(doc)
    blocks = doc._.turn_of if silent else None
    for index, (pos, lower, lemma) in enumerate(rows):
        if pos not in nouns and pos not in verbs and lower != due:
            continue
        if blocks and blocks[index] in silent:
            continue
        if lower == talks and pos in verbs and doc[index].dep_ in _NOMINAL:
            pos = noun_pos  # the tagger's "talks" with a verb of its own
            doc[index].pos_, doc[index].tag_ = "NOUN", "NNS"
        if lemma not in told:
            word = strings[lemma].lower()
            told[lemma] = (word in NOUNS, word in VERBS)
        as_noun, as_verb = told[lemma]
        if pos in nouns:
            if as_noun or strings[lower] in patterns.NOUNS:
                yield doc[index]
        elif as_verb or index in bound or index in dated or lower == due:
            yield doc[index]


_NOUNS = ("NOUN", "PROPN")
_VERBS = ("VERB", "AUX")
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def _read(
    token: Token,
    passages: dict[int, Span | None],
    roles: Sequence[BlockRole],
    dated: set[int],
) -> Happening | None:
    """What `token` tells; `passages` remembers those of the sentences, by their starts."""
    if token.lower_ == "due":
        found = due_there(token)
    else:
        found = read_noun(token) if token.pos_ in _NOUNS else read_verb(token)
    if found is None and token.i in dated:
        found = read_deed(token)
    if found is None:
        return None
    sentence = token.sent
    if sentence.start not in passages:
        passages[sentence.start] = _passage(sentence)
    found.sentence = sentence.start
    found.passage = passages[sentence.start]
    if found.passage is None:
        return None
    found.states = _states(token.doc, found)
    found.of_ministers = _is_of_ministers(token)
    found.is_headline = bool(roles) and roles[token.i] == BlockRole.HEADLINE
    if found.kind in CONTACT and token.pos_ in _NOUNS:
        found.ordinal = number_of(token)
        if not found.is_anaphor or token.pos_ == "PROPN" or found.ordinal:
            found.called = names_of(token)
    return found


def _is_of_ministers(trigger: Token) -> bool:
    """ "talks between the foreign ministers of A and B", "the ministers met"."""
    around = [trigger] if trigger.pos_ != "VERB" else []
    verb = trigger if trigger.pos_ == "VERB" else trigger.head
    around += subjects(verb) if verb.pos_ == "VERB" else []
    return any(
        token.lower_ == "ministers" and token.nbor(-1).lower_ != "prime"
        for head in around
        for token in head.subtree
        if token.i
    )


def _states(doc: Doc, happening: Happening) -> frozenset[str | None]:
    """Country codes of the members, where a body known to the reference data takes part."""
    principals = happening.principals()
    if len(principals) != 1 or doc._.reference is None:
        return frozenset()
    slug = cast_of(doc).members[principals[0]].known
    body = doc._.reference.organizations.get(slug)
    return frozenset(body.members) if body is not None else frozenset()


def _silent_blocks(doc: Doc) -> set[int]:
    """Speakers' labels and headings tell of nothing."""
    if doc._.clean is None:
        return set()
    is_read = doc._.genre == Genre.TRANSCRIPT  # there a heading may
    return {
        index
        for index, block in enumerate(doc._.clean.readable)
        if block.is_label
        or block.role == BlockRole.BYLINE
        or (block.role == BlockRole.HEADING and not is_read)
    }


def _passage(sentence: SpacySpan) -> Span | None:
    """The sentence, without the blank around it; None of a question: who asks does not
    tell."""
    text = text_of(sentence.doc)[sentence.start_char : sentence.end_char]
    if sentence[-1].text == "?" or text.rstrip().endswith("?"):
        return None
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


#: Days of what still has a place on a timeline: a decade.
_LONGEST = 3660


def _is_of_decades(time: TimeValue) -> bool:
    first, last = time.earliest, time.latest
    return bool(first and last and (last - first).days > _LONGEST)


def _is_told(doc: Doc, happening: Happening) -> bool:
    """What says enough of itself to be an event, and is none of several decades."""
    if happening.time is not None and _is_of_decades(happening.time.value):
        return False  # "abducted in the 1970s and 1980s"
    is_say = happening.kind == EventKind.STATEMENT and happening.strength <= 0.3
    if is_say:
        return happening.time is not None and (
            is_day(happening.time)
            or is_weekday(happening.time)
            or happening.time.value.earliest is not None
        )
    if happening.kind in {EventKind.SPORTING_EVENT, EventKind.DISASTER}:
        return happening.time is not None or happening.place is not None
    if happening.is_topic:
        return happening.time is not None
    if happening.kind == EventKind.VISIT and not happening.takings:
        return happening.is_anaphor
    if happening.series == "round":
        return happening.time is not None or happening.place is not None
    if happening.kind in CONTACT and not happening.is_anaphor and not happening.takings:
        named = happening.title and happening.kind in {
            EventKind.SUMMIT,
            EventKind.CONFERENCE,
        }
        if (
            happening.time
            and _is_near(happening.time)
            and is_held(doc[happening.token])
        ):
            return True
        is_agreed = doc[happening.token].pos_ == "VERB" and happening.status in OPEN
        return bool(named or (happening.place and (happening.time or is_agreed)))
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


def _is_near(time: TimeFound) -> bool:
    """A day, or a few: "on 15-17 July"."""
    first, last = time.value.earliest, time.value.latest
    is_short = first is not None and last is not None and (last - first).days <= 7
    return is_day(time) or is_short


def _confidence(doc: Doc, found: Cluster) -> float:
    """Set each happening's confidence; the cluster's surest is returned."""
    principals = len(found.principals())
    dated = any(
        h.time and (h.time.value.earliest or is_weekday(h.time))
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
