"""A run says what it leaves out for want of a browser or a server, or fails for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NEEDY = """
import pytest

@pytest.mark.browser
def test_needs_a_browser():
    pass

@pytest.mark.postgresql
def test_needs_postgresql():
    pass

def test_needs_nothing():
    pass
"""
INI = """
[pytest]
markers =
    browser
    postgresql
"""
HAS_ALL = {
    "CHROMIUM_PATH": sys.executable,
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none",
}


@pytest.fixture
def needy(tmp_path: Path) -> Path:
    """A suite of three tests that knows nothing of Django."""
    (tmp_path / "pytest.ini").write_text(INI)
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["tests.leaving_out"]')
    (tmp_path / "test_needy.py").write_text(NEEDY)
    return tmp_path


def _run(needy: Path, *options: str, **environment: str) -> tuple[int, str]:
    """Run the needy tests in a process of their own, with this `environment` alone."""
    named = {"CHROMIUM_PATH", "DATABASE_URL", "REQUIRE_ALL", "PYTEST_ADDOPTS"}
    inherited = {
        key: value
        for key, value in os.environ.items()
        if key not in named and not key.startswith("PYTEST_XDIST")
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:django", *options],
        cwd=needy,
        env=inherited | {"PYTHONPATH": str(ROOT)} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def test_what_is_left_out_is_said_at_the_end(needy: Path) -> None:
    status, output = _run(needy)
    assert status == 0
    assert "1 passed" in output
    assert "1 test was left out (browser): set CHROMIUM_PATH" in output
    assert "1 test was left out (postgresql): set DATABASE_URL" in output


@pytest.mark.parametrize("options", [(), ("-n", "2")], ids=["alone", "workers"])
def test_leaving_out_fails_where_all_is_required(
    needy: Path, options: tuple[str, ...]
) -> None:
    status, output = _run(needy, *options, REQUIRE_ALL="1")
    assert status == 1
    assert "REQUIRE_ALL forbids it (browser, postgresql)" in output


def test_one_need_can_be_required_alone(needy: Path) -> None:
    status, output = _run(
        needy, REQUIRE_ALL="browser", CHROMIUM_PATH=HAS_ALL["CHROMIUM_PATH"]
    )
    assert status == 0
    assert "2 passed" in output
    assert "left out (postgresql)" in output


def test_nothing_is_said_where_nothing_is_left_out(needy: Path) -> None:
    status, output = _run(needy, REQUIRE_ALL="1", **HAS_ALL)
    assert status == 0
    assert "3 passed" in output
    assert "left out" not in output


def test_unknown_requirement_is_an_error(needy: Path) -> None:
    status, output = _run(needy, REQUIRE_ALL="brower")
    assert status != 0
    assert "REQUIRE_ALL is 1 or some of browser, gold, npm, postgresql" in output
