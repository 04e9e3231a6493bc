"""A collection as one file, mapped into memory and so shared by all processes.

What one process has read out of the database, the others and those started later have at
once. The name says which state of which database; a file is complete or not there. Without
a folder that can be written, every process reads for itself.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import logging
import mmap
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np

from events.facets.arrays import Collection, Links

#: Anew whenever what stands in a file changes its meaning.
FORMAT = 2
_ALIGNED = 64
_ARRAYS = [one.name for one in fields(Collection) if one.name not in ("links", "kept")]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """A collection, when it was read (seconds since 1970), and how many seconds it took."""

    collection: Collection
    made: float
    cost: float


def path_of(folder: Path, stamp: Sequence[Any]) -> Path:
    """`stamp` names the database first, then its state."""
    return folder / f"{_short(stamp[:1])}-{_short([FORMAT, *stamp])}.arrays"


def _short(words: Sequence[Any]) -> str:
    return hashlib.sha256(repr([str(word) for word in words]).encode()).hexdigest()[:16]


def read(path: Path) -> Kept | None:
    """The collection kept at `path`, its arrays read-only; None if there is none."""
    try:
        with path.open("rb") as file:
            head = json.loads(file.read(int(file.readline())))
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if len(whole) != head["size"]:
            raise ValueError(f"{len(whole)} bytes instead of {head['size']}")
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError) as error:
        _log.warning("%s cannot be used: %s", path, error)
        return None
    return Kept(_collection(head, whole), head["made"], head["cost"])


def _collection(head: dict[str, Any], whole: mmap.mmap) -> Collection:
    arrays: dict[str, Any] = {
        name: np.ndarray(shape, dtype=kind, buffer=whole, offset=offset)
        for name, (kind, shape, offset) in head["arrays"].items()
    }
    links = {}
    for name, keys in head["keys"].items():
        rows, starts = arrays.pop(f"{name} rows"), arrays.pop(f"{name} starts")
        positions = {key: position for position, key in enumerate(keys)}
        links[name] = Links(rows, starts, keys, positions)
    return Collection(**arrays, links=links)


def write(path: Path, kept: Kept) -> None:
    """Keep it at `path`, and no older state of the same database."""
    collection = kept.collection
    arrays = {name: getattr(collection, name) for name in _ARRAYS}
    for name, links in collection.links.items():
        arrays |= {f"{name} rows": links.rows, f"{name} starts": links.starts}
    keys = {name: links.keys for name, links in collection.links.items()}
    head, offsets, size = _head(kept, arrays, keys)
    unfinished = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            unfinished = Path(file.name)
            file.write(head)
            for name, array in arrays.items():
                file.seek(offsets[name])
                file.write(np.ascontiguousarray(array).view(np.uint8).data)
            file.truncate(size)
        unfinished.replace(path)
    except OSError as error:
        _log.warning("The counts are not kept in %s: %s", path.parent, error)
        return
    finally:
        if unfinished:
            unfinished.unlink(missing_ok=True)
    for other in path.parent.glob(f"{path.name.split('-')[0]}-*.arrays"):
        if other != path:
            other.unlink(missing_ok=True)  # who has it mapped keeps it


def _head(
    kept: Kept, arrays: dict[str, Any], keys: dict[str, Any]
) -> tuple[bytes, dict[str, int], int]:
    """Its own length on the first line; where each array stands; the file's whole size."""
    told: dict[str, Any] = {"keys": keys, "made": kept.made, "cost": kept.cost}
    offset = _aligned(len(json.dumps(told)) + 200 * (len(arrays) + 2))
    offsets, places = {}, {}
    for name, array in arrays.items():
        offsets[name] = offset
        places[name] = (array.dtype.str, array.shape, offset)
        offset = _aligned(offset + array.nbytes)
    body = json.dumps({**told, "arrays": places, "size": offset}).encode()
    return b"%d\n" % len(body) + body, offsets, offset


def _aligned(offset: int) -> int:
    return -(-offset // _ALIGNED) * _ALIGNED


@contextmanager
def locked(folder: Path, *, is_patient: bool) -> Iterator[bool]:
    """One process at a time reads the database; False if another does and none waits."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "reading.lock").open("w")
    except OSError as error:
        _log.warning("The counts are not kept in %s: %s", folder, error)
        yield True
        return
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if is_patient else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
