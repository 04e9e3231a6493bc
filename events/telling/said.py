"""What was said at an event, by speaker; what several sources tell alike stands once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from events.models import Participant, Statement, Topic
from events.telling.patterns import FUNCTION, SENTENCE, WORD
from events.telling.sources import Numbered, count_word

#: Characters of a statement shown before the rest is folded away.
SHOWN = 260
_RANK = {Statement.Kind.DIRECT.value: 0, Statement.Kind.MIXED.value: 1}
#: Characters of a word that tell it: "import" stands for "important" and "importance".
_STEM = 6


@dataclass(slots=True)
class Claim:
    """One thing said, and every statement that tells it; `shown` is the fullest wording."""

    told: list[tuple[Statement, Numbered]]
    shown: Statement = field(init=False)

    def __post_init__(self) -> None:
        self.shown = self.told[0][0]

    def settle(self) -> None:
        """Verbatim before mixed before reported; then the fullest that is still short."""
        self.shown = min(
            (statement for statement, _ in self.told),
            key=lambda s: (
                _RANK.get(s.kind, 2),
                len(s.text) > SHOWN,
                -len(s.text),
                s.pk,
            ),
        )

    @property
    def sources(self) -> list[Numbered]:
        once = {one.number: one for _, one in self.told}
        return [once[number] for number in sorted(once)]

    @property
    def others(self) -> list[tuple[Statement, Numbered]]:
        """The other wordings, of those that differ by a letter one."""
        seen = {self.shown.text.casefold()}
        rest = []
        for statement, source in self.told:
            if statement.text.casefold() not in seen:
                seen.add(statement.text.casefold())
                rest.append((statement, source))
        return rest

    @property
    def topics(self) -> list[Topic]:
        once = {t.pk: t for statement, _ in self.told for t in statement.topics.all()}
        return sorted(once.values(), key=lambda topic: topic.name)

    @property
    def head(self) -> str:
        return folded(self.shown.text)[0]

    @property
    def rest(self) -> str:
        return folded(self.shown.text)[1]


@dataclass(slots=True)
class Column:
    """One speaker, or several who said it together; none where it is not told who."""

    heading: str
    speakers: list[Participant]
    claims: list[Claim]


def folded(text: str) -> tuple[str, str]:
    """The first sentences and the rest; a text not much longer than shown stays whole."""
    if len(text) <= SHOWN * 4 // 3:
        return text, ""
    end = 0
    for part in SENTENCE.finditer(text):
        if part.start() > SHOWN and end:
            break
        end = part.start()
    if not 40 <= end <= SHOWN * 2:
        end = text.rfind(" ", 0, SHOWN)
    return text[:end].rstrip(), text[end:].strip()


def columns(
    statements: Iterable[Statement],
    sources: Mapping[int, Numbered],
    parties: Sequence[int],
) -> list[Column]:
    """Joint statements, then each speaker, those who took part first, the untold last.

    `sources` by id of the source; `parties` are ids of the event's participants in order.
    Walks the prefetched `speakers` and `topics`.
    """
    grouped: dict[tuple[int, ...], Column] = {}
    for statement in statements:
        speakers = sorted(statement.speakers.all(), key=lambda who: who.pk)
        key = tuple(who.pk for who in speakers)
        if key not in grouped:
            grouped[key] = Column(_heading(speakers, parties), speakers, [])
        _add(grouped[key].claims, statement, sources[statement.source_id])
    for column in grouped.values():
        for claim in column.claims:
            claim.settle()
        column.claims.sort(key=lambda claim: -len(claim.sources))
    place = {pk: index for index, pk in enumerate(parties)}

    def order(key: tuple[int, ...]) -> tuple[int, int, int]:
        kind = 3 if not key else 0 if len(key) > 1 else 1 if key[0] in place else 2
        first = place.get(key[0], 0) if kind == 1 else 0
        return kind, first, -len(grouped[key].claims)

    return [grouped[key] for key in sorted(grouped, key=order)]


def _heading(speakers: list[Participant], parties: Sequence[int]) -> str:
    """The heading of several or none; one speaker's own name is a link."""
    if len(speakers) == 2 and {who.pk for who in speakers} == set(parties):
        return "Both, jointly"
    if len(speakers) > 3:
        return f"{count_word(len(speakers)).capitalize()} of them, jointly"
    if len(speakers) > 1:
        *names, last = (who.name for who in speakers)
        return f"{', '.join(names)} and {last}, jointly"
    return "" if speakers else "Speaker not told"


def _add(claims: list[Claim], statement: Statement, source: Numbered) -> None:
    for claim in claims:
        if any(alike(statement, told) for told, _ in claim.told):
            claim.told.append((statement, source))
            return
    claims.append(Claim([(statement, source)]))


def alike(one: Statement, other: Statement) -> bool:
    """Whether two statements of the same speakers tell the same: most words are shared.

    With the same topics fewer need be. A long text holds the words of many short ones and
    is none of them.
    """
    a, b = _words(one.text), _words(other.text)
    fewer, more = sorted((len(a), len(b)))
    if fewer == 1 and more < 5 and one.cue.casefold() == other.cue.casefold():
        return bool(a & b)  # "offered his congratulations", with more or less beside it
    if fewer < 2 or more > 3 * fewer + 4:
        return False
    share = len(a & b) / fewer
    topics = {topic.pk for topic in one.topics.all()}
    is_same_topic = bool(topics) and topics == {t.pk for t in other.topics.all()}
    return share >= (0.4 if is_same_topic else 0.6)


def _words(text: str) -> set[str]:
    words = (match[0].casefold() for match in WORD.finditer(text))
    return {word[:_STEM] for word in words if word not in FUNCTION}
