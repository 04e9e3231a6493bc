"""Bytes to text, or a reason why they are none."""

from __future__ import annotations

import codecs
import unicodedata

from charset_normalizer import from_bytes

#: UTF-32's mark begins with UTF-16's, so it is looked for first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Guesses are believed only among encodings that news in Latin script is found in.
_GUESSED = ("cp1252", "latin_1", "iso8859_15", "cp1250", "mac_roman")
_MAX_CHAOS = 0.05
_MAX_CONTROL = 0.01


class NotText(ValueError):
    """The bytes are no article's text; the message says why."""


def decode(content: bytes) -> str:
    """The text of `content`, its line ends untouched and its byte order mark left out.

    UTF-8, UTF-16 and UTF-32 with a mark, else what charset-normalizer finds beyond doubt
    among the encodings of Latin script. Raises NotText.
    """
    if not content.strip():
        raise NotText("empty")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _checked(_decoded(content, encoding))
    if b"\0" in content:
        raise NotText("not text (it holds NUL bytes)")
    try:
        return _checked(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_guessed(content))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(
            f"not text: {encoding} is broken at byte {error.start}"
        ) from error


def _guessed(content: bytes) -> str:
    best = from_bytes(content, cp_isolation=list(_GUESSED)).best()
    if best is None or best.chaos > _MAX_CHAOS:
        raise NotText("unknown encoding (neither UTF-8 nor a Western one)")
    # What Latin-1 leaves to control characters, news has as quotation marks and dashes.
    encoding = "cp1252" if best.encoding in ("latin_1", "cp1252") else best.encoding
    return _decoded(content, encoding)


def _checked(text: str) -> str:
    control = sum(unicodedata.category(c) == "Cc" and c not in "\t\n\r\f" for c in text)
    if control > _MAX_CONTROL * len(text):
        raise NotText("not text (it holds control characters)")
    if not text.strip():
        raise NotText("empty")
    return text
