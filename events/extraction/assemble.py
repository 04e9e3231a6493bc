"""A read Doc to a Reading: the only place where tokens become spans of the source's text."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from events.extraction.cast import Naming, cast_of
from events.extraction.quotations.found import SpeechFound
from events.extraction.topics.component import main_topics, topics_within
from events.extraction.triggers.happening import Happening
from events.kinds import CONTACT, UTTERANCE
from events.mentions import (
    Article,
    BlockRole,
    Entity,
    EventKind,
    EventTold,
    Place,
    Reading,
    Span,
    StatementTold,
    Taking,
    TimeValue,
)
from events.sources.clean import CleanText
from events.sources.publisher import publisher


def assemble(doc: Doc, *, article: Article) -> Reading:
    """The Reading of `article` out of its Doc, after every component has run.

    The publication is left to the caller, who knows what it rests on.
    """
    clean: CleanText = doc._.clean
    happenings: list[Happening] = doc._.happenings or []
    speech: list[SpeechFound] = doc._.speech or []
    made_at = [_made_at(said, happenings) for said in speech]
    return Reading(
        article=article,
        genre=doc._.genre,
        blocks=clean.blocks,
        headline=_headline(article, clean),
        publisher=publisher(article, clean),
        publication=None,
        entities=_entities(doc, clean),
        events=_events(doc, clean, happenings, speech, made_at),
        statements=tuple(
            _statement(doc, clean, said, cluster)
            for said, cluster in zip(speech, made_at, strict=True)
        ),
    )


def _headline(article: Article, clean: CleanText) -> str | None:
    for block in clean.blocks:
        if block.role == BlockRole.HEADLINE:
            return " ".join(block.span.of(article.text).split())
    return article.title


def _entities(doc: Doc, clean: CleanText) -> tuple[Entity, ...]:
    cast = cast_of(doc)
    spans: dict[int, list[Span]] = {member.key: [] for member in cast.members}
    for naming in cast.namings:
        if len(naming.members) == 1:
            spans[naming.members[0]].append(_raw(doc, clean, naming.start, naming.end))
    return tuple(
        Entity(
            key=member.key,
            kind=member.kind,
            name=member.name,
            surfaces=tuple(dict.fromkeys(member.surfaces)),
            spans=tuple(spans[member.key]),
            country=member.country,
            offices=tuple(member.offices),
            known=member.known,
            is_unnamed=member.is_unnamed,
        )
        for member in cast.members
    )


def _raw(doc: Doc, clean: CleanText, start: int, end: int) -> Span:
    last = doc[end - 1]
    return clean.raw(Span(doc[start].idx, last.idx + len(last)))


# ------------------------------------------------------------------ events
def _events(
    doc: Doc,
    clean: CleanText,
    happenings: list[Happening],
    speech: list[SpeechFound],
    made_at: list[int | None],
) -> tuple[EventTold, ...]:
    topics = _topics_by_cluster(doc, happenings, speech, made_at)
    parts = _parts(doc, happenings)
    return tuple(
        EventTold(
            span=clean.raw(happening.passage or Span(0, len(clean.text))),
            trigger=_raw(doc, clean, happening.start, happening.end),
            kind=happening.kind,
            status=happening.status,
            participants=_takings(doc, clean, happening),
            cluster=happening.cluster,
            time=_time(clean, happening),
            place=_place(doc, clean, happening),
            topics=topics.get(index, ()),
            part_of=parts.get(happening.cluster),
            title=happening.title,
            confidence=happening.confidence,
        )
        for index, happening in enumerate(happenings)
    )


def _takings(doc: Doc, clean: CleanText, happening: Happening) -> tuple[Taking, ...]:
    """Who takes part, each with the words of the passage that stand for it, if any do.

    Of several the first that stand for it alone, before "the two ministers" and "French".
    """
    passage = happening.passage
    words = (
        doc.char_span(passage.start, passage.end, alignment_mode="contract")
        if passage
        else None
    )
    found: dict[int, Naming] = {}
    if words is not None:
        inside = cast_of(doc).within(words.start, words.end)
        for naming in sorted(inside, key=_vagueness):
            for key in naming.members:
                found.setdefault(key, naming)
    return tuple(
        Taking(key, role, _raw(doc, clean, found[key].start, found[key].end))
        if key in found
        else Taking(key, role)
        for key, role in happening.takings.items()
    )


def _vagueness(naming: Naming) -> int:
    return 2 * (naming.how == "demonym") + (len(naming.members) > 1)


def _time(clean: CleanText, happening: Happening) -> TimeValue | None:
    if happening.time is None:
        return None
    value = happening.time.value
    return replace(value, span=clean.raw(value.span))


def _place(doc: Doc, clean: CleanText, happening: Happening) -> Place | None:
    found = happening.place
    if found is None:
        return None
    span = found.raw or _raw(doc, clean, found.start, found.end)
    return Place(found.name, span, found.country)


def _topics_by_cluster(
    doc: Doc,
    happenings: list[Happening],
    speech: list[SpeechFound],
    made_at: list[int | None],
) -> dict[int, tuple[str, ...]]:
    """Topics of each happening's passage; the first of an event has also those of what
    was said there, wherever the text tells it."""
    said_at: dict[int, list[str]] = {}
    for said, cluster in zip(speech, made_at, strict=True):
        if cluster is not None:
            said_at.setdefault(cluster, []).extend(topics_within(doc, said.content))
    found: dict[int, tuple[str, ...]] = {}
    for index, happening in enumerate(happenings):
        slugs: list[str] = []
        if happening.passage:
            slugs += topics_within(doc, happening.passage, happening=happening.token)
        if _is_first(index, happenings) and happening.kind in CONTACT:
            slugs += said_at.get(happening.cluster, [])
        found[index] = tuple(dict.fromkeys(slugs))
    told = {h.cluster for index, h in enumerate(happenings) if found[index]}
    subject = main_topics(doc) if len(told) < len(happenings) else ()
    for index, happening in enumerate(happenings):
        is_first = _is_first(index, happenings) and not _is_open(happening)
        is_about = happening.kind not in _OF_THEMSELVES
        if happening.cluster not in told and is_first and is_about:
            found[index] = subject
    return found


#: What a text tells beside its subject: who took office is not "on the alliance".
_OF_THEMSELVES = frozenset(
    {
        EventKind.APPOINTMENT,
        EventKind.DISASTER,
        EventKind.ELECTION,
        EventKind.SPORTING_EVENT,
    }
)


def _is_first(index: int, happenings: list[Happening]) -> bool:
    cluster = happenings[index].cluster
    return all(h.cluster != cluster for h in happenings[:index])


def main_contact(happenings: list[Happening]) -> int | None:
    """The cluster of the meeting or call that the text is about: the one told most."""
    told: dict[int, float] = {}
    for happening in happenings:
        if happening.kind in CONTACT and not _is_open(happening):
            told[happening.cluster] = (
                told.get(happening.cluster, 0.0) + happening.confidence
            )
    if not told:
        return None
    return max(told, key=lambda cluster: (told[cluster], -cluster))


def _is_open(happening: Happening) -> bool:
    return happening.status in {"planned", "proposed", "cancelled"}


_BESIDE = frozenset({"sideline", "margin", "fringe", "during"})


def _parts(doc: Doc, happenings: list[Happening]) -> dict[int, int]:
    """ "on the sidelines of the summit": the cluster of the whole by that of the part."""
    by_token = {h.token: h.cluster for h in happenings}
    parts: dict[int, int] = {}
    lemmas = doc.to_array("LEMMA").tolist()
    strings = doc.vocab.strings
    wanted = {key for key in set(lemmas) if strings[key].lower() in _BESIDE}
    beside = [index for index, lemma in enumerate(lemmas) if lemma in wanted]
    for happening in happenings:
        token = doc[happening.token]
        first, last = token.left_edge.i, token.right_edge.i
        if not any(first <= index <= last for index in beside):
            continue
        for child in token.subtree:
            if child.lemma_.lower() in _BESIDE:
                for inner in child.subtree:
                    whole = by_token.get(inner.i)
                    if whole is not None and whole != happening.cluster:
                        parts.setdefault(happening.cluster, whole)
    return parts


# ------------------------------------------------------------------ statements
def _statement(
    doc: Doc, clean: CleanText, said: SpeechFound, cluster: int | None
) -> StatementTold:
    content = clean.raw(said.content)
    return StatementTold(
        span=content,
        kind=said.kind,
        speakers=said.speakers,
        cue=said.cue_text,
        cue_span=_raw(doc, clean, *said.cue) if said.cue else None,
        speaker_spans=tuple(
            _raw(doc, clean, *tokens) for tokens in said.speaker_tokens
        ),
        via=said.via,
        context=clean.raw(said.context),
        cluster=cluster,
        topics=topics_within(doc, said.content),
        confidence=said.confidence,
    )


def _made_at(said: SpeechFound, happenings: list[Happening]) -> int | None:
    """The cluster of the event a statement was made at or about.

    One told in the same sentence with its speaker, else the text's main meeting or call
    if every speaker took part in it.
    """
    speakers = set(said.speakers)
    if not speakers:
        return None
    here = [
        h
        for h in happenings
        if h.passage and h.passage.overlaps(said.context) and not _is_open(h)
    ]
    for kinds in (UTTERANCE, CONTACT):
        for happening in here:
            if happening.kind in kinds and speakers <= set(happening.principals()):
                return happening.cluster
    main = main_contact(happenings)
    parties = {k for h in happenings if h.cluster == main for k in h.principals()}
    return main if main is not None and speakers <= parties else None
