"""What this room finds: a statement with its speaker, its cue and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from events.mentions import Span, SpeechKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks as the sentence tells it: token ranges, one a conjunct, and cast keys.

    `keys` is empty where the cast knows nobody by these words.
    """

    keys: tuple[int, ...] = ()
    tokens: tuple[tuple[int, int], ...] = ()
    is_institution: bool = False


#: What a statement without a known speaker keeps of its pattern's confidence.
UNHEARD = 0.4


def sure(confidence: float, voice: Voice) -> float:
    """How far a pattern is trusted, given whether the cast knows who speaks."""
    return confidence if voice.keys else confidence * UNHEARD


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before it is weighed against the others of its passage.

    `content` counts characters of the Doc's text; `cue` tokens, half open. `pattern` names
    the rule. `is_relay` marks an attribution told beside the clause it covers (", the
    ministry said"; "according to"): what the clause itself attributes comes first.
    """

    content: Span
    voice: Voice
    pattern: str
    confidence: float
    cue: tuple[int, int] | None = None
    is_relay: bool = False
    is_verbatim: bool = False
    is_weak: bool = False  # counts only where a relay covers it
    via: Voice | None = None


@dataclass(frozen=True, slots=True)
class SpeechFound:
    """One statement of a text: `doc._.speech` lists them by position.

    `content` and `context` count characters of `doc.text`; marks of a verbatim content
    are outside it. `speakers` and `via` are keys of the cast; `speaker_tokens` and `cue`
    are half-open token ranges. `confidence` is that of the pattern named in `notes`.
    """

    content: Span
    kind: SpeechKind
    speakers: tuple[int, ...]
    speaker_tokens: tuple[tuple[int, int], ...]
    via: int | None
    cue: tuple[int, int] | None
    cue_text: str
    context: Span
    confidence: float
    notes: str = ""
