"""What a test run may leave out, and how it says so.

A test that needs a browser, npm, a PostgreSQL server or the annotated articles is deselected
where there is none, and the run ends by saying how many were left out and what would bring
them in. With REQUIRE_ALL=1 leaving one out fails the run; REQUIRE_ALL=browser requires
that need alone.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

EVALUATION = Path(__file__).resolve().parent.parent.parent / "shared" / "evaluation"


@dataclass(frozen=True, slots=True)
class Need:
    """What tests of one marker need, how to see whether it is there, how to provide it."""

    marker: str
    is_met: Callable[[], bool]
    remedy: str


def _has_browser() -> bool:
    path = os.environ.get("CHROMIUM_PATH", "")
    return bool(path) and Path(path).is_file()


def _has_postgresql() -> bool:
    return os.environ.get("DATABASE_URL", "").startswith(("postgres:", "postgresql:"))


def _has_npm() -> bool:
    return shutil.which("npm") is not None


def _has_evaluation() -> bool:
    return EVALUATION.is_dir()


NEEDS = (
    Need("browser", _has_browser, "set CHROMIUM_PATH to the path of Chromium"),
    Need(
        "postgresql",
        _has_postgresql,
        "set DATABASE_URL to postgres://user:password@host:port/name",
    ),
    Need("npm", _has_npm, "install npm"),
    Need("gold", _has_evaluation, "put the annotated articles at ../shared/evaluation"),
)
LEFT_OUT = pytest.StashKey[Counter[str]]()


def _required() -> set[str]:
    """The markers of which nothing may be left out; an unknown word is an error."""
    words = set(os.environ.get("REQUIRE_ALL", "").split(",")) - {"", "0"}
    known = {need.marker for need in NEEDS}
    if words == {"1"}:
        return known
    if words - known:
        raise pytest.UsageError(
            f"REQUIRE_ALL is 1 or some of {', '.join(sorted(known))}."
        )
    return words


def pytest_configure(config: pytest.Config) -> None:
    config.stash[LEFT_OUT] = Counter()
    _required()


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    missing = [need.marker for need in NEEDS if not need.is_met()]
    kept, left_out = [], []
    for item in items:
        lacking = [marker for marker in missing if item.get_closest_marker(marker)]
        (left_out if lacking else kept).append(item)
        config.stash[LEFT_OUT].update(lacking[:1])
    if left_out:
        items[:] = kept
        config.hook.pytest_deselected(items=left_out)


def pytest_sessionfinish(session: pytest.Session) -> None:
    left_out = session.config.stash[LEFT_OUT]
    if hasattr(session.config, "workeroutput"):  # a worker of pytest-xdist
        session.config.workeroutput["left_out"] = dict(left_out)
    elif _required() & set(left_out) and session.exitstatus in (
        pytest.ExitCode.OK,
        pytest.ExitCode.NO_TESTS_COLLECTED,
    ):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


class LeftOutByWorkers:
    """Every worker of pytest-xdist collects the whole suite: any one of them can tell."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    def pytest_testnodedown(self, node: Any) -> None:
        told = getattr(node, "workeroutput", {}).get("left_out", {})
        self.config.stash[LEFT_OUT] |= Counter(told)


def pytest_plugin_registered(
    plugin: object, plugin_name: str, manager: pytest.PytestPluginManager
) -> None:
    """Listen to workers where pytest-xdist runs them (`dsession` is its controller)."""
    config = getattr(plugin, "config", None)
    if plugin_name == "dsession" and isinstance(config, pytest.Config):
        manager.register(LeftOutByWorkers(config), "left-out-by-workers")


def _sentences(left_out: Counter[str]) -> Iterable[str]:
    for need in NEEDS:
        if count := left_out[need.marker]:
            tests = "1 test was" if count == 1 else f"{count} tests were"
            yield f"{tests} left out ({need.marker}): {need.remedy}."


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    left_out = config.stash[LEFT_OUT]
    for sentence in _sentences(left_out):
        terminalreporter.write_line(sentence, yellow=True)
    if unmet := _required() & set(left_out):
        named = ", ".join(sorted(unmet))
        terminalreporter.write_line(
            f"FAILED: REQUIRE_ALL forbids it ({named})", red=True
        )
