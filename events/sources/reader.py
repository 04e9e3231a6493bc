"""Files in, articles out: text exactly as it was read, and what the files say of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from events.mentions import Article
from events.sources import metadata
from events.sources.decoding import NotText, decode
from events.sources.html import article_of_page

MAX_BYTES = 5_000_000
TEXTS = frozenset((".txt", ".md"))
PAGES = frozenset((".html", ".htm"))
LINES = ".jsonl"
SIDECAR = ".json"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file, or one line of it, that is no article, and why, for the user to read."""

    name: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.name}, line {self.line}" if self.line else self.name
        return f"{where}: {self.reason}"


def read_paths(
    paths: Iterable[str | Path],
    *,
    max_bytes: int = MAX_BYTES,
    overrides: Mapping[str, Any] | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Unreadable]:
    """Read files and folders in the order given; folders with all below them, sorted.

    1. article.txt, article.md, with article.json beside it where there is one
    2. page.html   3. many.jsonl, one article a line   4. "-": one text on standard input

    In a folder other files are passed over; a file named in `paths` that is no article is
    Unreadable, as is what is not there, is empty, over `max_bytes`, or not text.
    `overrides` are metadata (publisher, published, ...) stronger than any sidecar's; a
    value of theirs that is wrong raises ValueError.
    """
    forced = metadata.parse(overrides or {})
    for path in paths:
        if str(path) == "-":
            found: Iterable[Article | Unreadable] = [_standard_input(stdin, max_bytes)]
        else:
            found = read_path(Path(path), max_bytes=max_bytes)
        for item in found:
            yield _with(item, forced) if isinstance(item, Article) else item


def read_path(
    path: Path, *, max_bytes: int = MAX_BYTES
) -> Iterator[Article | Unreadable]:
    """Read one file or folder, as `read_paths` does."""
    if path.is_dir():
        found = sorted(below for below in path.rglob("*") if _is_article_file(below))
        if not found:
            yield Unreadable(str(path), "no articles in this folder")
        for below in found:
            yield from _read_file(below, below.relative_to(path).as_posix(), max_bytes)
    elif not path.exists():
        yield Unreadable(str(path), "no such file or folder")
    else:
        yield from _read_file(path, path.name, max_bytes)


def _is_article_file(path: Path) -> bool:
    is_hidden = any(part.startswith(".") for part in path.parts if part != "..")
    suffix = path.suffix.lower()
    return (
        path.is_file()
        and not is_hidden
        and (suffix in TEXTS or suffix in PAGES or suffix == LINES)
    )


def _read_file(path: Path, name: str, max_bytes: int) -> Iterator[Article | Unreadable]:
    suffix = path.suffix.lower()
    if suffix not in TEXTS | PAGES | {LINES}:
        yield Unreadable(str(path), _unsupported(suffix))
        return
    try:
        size = path.stat().st_size
        if size > max_bytes and suffix != LINES:
            raise NotText(f"{size:,} bytes, over the limit of {max_bytes:,}")
        if suffix == LINES:
            yield from _read_lines(path, name, max_bytes)
        else:
            yield _read_document(path, name)
    except (NotText, metadata.BadMetadata) as error:
        yield Unreadable(str(path), str(error))
    except OSError as error:
        yield Unreadable(str(path), error.strerror or str(error))


def _unsupported(suffix: str) -> str:
    if suffix == SIDECAR:
        return "a sidecar is read with the text of the same name, not by itself"
    return f"files of this kind ({suffix or 'no suffix'}) are not read"


def _read_document(path: Path, name: str) -> Article:
    text = decode(path.read_bytes())
    article = Article(name=name, text=text)
    if path.suffix.lower() in PAGES:
        article = article_of_page(text, name=name)
    article = _with(article, _sidecar(path))
    if not article.text.strip():
        raise NotText("empty")
    return article


def _sidecar(path: Path) -> metadata.Metadata:
    beside = path.with_suffix(SIDECAR)
    if not beside.is_file():
        return metadata.Metadata()
    return metadata.parse_json(decode(beside.read_bytes()), name=beside.name)


def _read_lines(
    path: Path, name: str, max_bytes: int
) -> Iterator[Article | Unreadable]:
    """Articles of a .jsonl file, one line in memory at a time; a bad line is reported."""
    is_empty = True
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            is_empty = False
            try:
                if len(line) > max_bytes:
                    raise NotText(f"{len(line):,} bytes, over {max_bytes:,}")
                yield metadata.article_of_line(decode(line), name=f"{name}:{number}")
            except (NotText, metadata.BadMetadata) as error:
                yield Unreadable(str(path), str(error), line=number)
    if is_empty:
        raise NotText("empty")


def _standard_input(stdin: BinaryIO | None, max_bytes: int) -> Article | Unreadable:
    content = (stdin or sys.stdin.buffer).read(max_bytes + 1)
    try:
        if len(content) > max_bytes:
            raise NotText(f"over the limit of {max_bytes:,} bytes")
        text = decode(content)
        if not text.strip():
            raise NotText("empty")
    except NotText as error:
        return Unreadable("standard input", str(error))
    return Article(name="standard input", text=text)


def _with(article: Article, told: metadata.Metadata) -> Article:
    """`article` with what `told` knows; what it does not know stays as it was."""
    return replace(article, **told.known())
