"""Measure the pages beside the timelines that `../shared/bench/ui` runs, on the same events.

    python bench/pages.py UI_BENCH --database 'sqlite:////tmp/pages-{n}.sqlite3'

UI_BENCH is a copy of that folder made ready as its README says (`npm install`); it needs
node and Chromium. For every size its events are written and a database is filled where it
is not there yet; PostgreSQL's must exist. The pages are served by gunicorn as in
production. Rounds are interleaved, a browser starts anew each time, figures are medians.
Prints Markdown; `--out` keeps the raw figures.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bench.visits import filter_times, page_times  # noqa: E402 - needs the path

OURS, PLAIN = "ours", "plain page"
#: As the bench calls them, and as the table does; past a failure no larger size is tried.
PEERS = {
    "ref-paged (plain HTML, 50 a page)": PLAIN,
    "event-drops": "event-drops",
    "vis-timeline": "vis-timeline",
    "TimelineJS3": "TimelineJS",
}
SIZES = [100, 1_000, 10_000, 100_000, 1_000_000]
PHONE = ["--cpu=4", "--net=4g", "--mobile"]

Row = dict[str, Any]


@dataclass
class Bench:
    ui: Path
    database: str
    port: int
    peers_port: int
    rounds: int
    nice: int
    chromium: str

    @property
    def site(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def peers(self) -> str:
        return f"http://127.0.0.1:{self.peers_port}"

    def environment(self, size: int) -> dict[str, str]:
        return {
            **os.environ,
            "DJANGO_DEBUG": "false",
            "DJANGO_HTTPS": "false",
            "DJANGO_SECRET_KEY": "only-to-measure-" * 4,
            "DJANGO_ALLOWED_HOSTS": "127.0.0.1",
            "DATABASE_URL": self.database.replace("{n}", str(size)),
        }

    def run(self, *words: str, size: int = 0, **options: Any) -> str:
        done = subprocess.run(
            words,
            cwd=options.pop("cwd", ROOT),
            env={**self.environment(size), "CHROMIUM": self.chromium},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            **options,
        )
        return done.stdout

    def prepare(self, size: int) -> None:
        """Migrated, filled, statistics taken: at once where it was done before."""
        manage = [sys.executable, "manage.py"]
        self.run(*manage, "migrate", "--verbosity", "0", size=size)
        ask = "from events.models import Event; print(Event.objects.count())"
        count = int(self.run(*manage, "shell", "-v0", "-c", ask, size=size))
        events = self.ui / "data" / f"events-{size}.json"
        if not events.exists():
            self.run("node", "gen.mjs", str(size), cwd=self.ui)
        if count != size:
            if count:
                raise SystemExit(f"{self.database}: {count} events instead of {size}")
            self.run(sys.executable, "bench/fill.py", str(events), size=size)

    @contextmanager
    def served(self, size: int) -> Iterator[None]:
        """Two workers that keep connections, both warm."""
        words = [sys.executable, "-m", "gunicorn", "diplomacy.wsgi", "--workers", "2"]
        words += ["--threads", "4"]
        words += ["--bind", f"127.0.0.1:{self.port}", "--log-level", "warning"]
        server = subprocess.Popen(
            ["nice", "-n", str(self.nice), *words],
            cwd=ROOT,
            env=self.environment(size),
        )
        try:
            self._wait(server)
            yield
        finally:
            server.terminate()
            server.wait(30)

    @contextmanager
    def peers_served(self) -> Iterator[None]:
        """One server for all rounds: it makes a size's plain page once and keeps it."""
        words = [
            "nice",
            "-n",
            str(self.nice),
            "node",
            "serve.mjs",
            str(self.peers_port),
        ]
        server = subprocess.Popen(words, cwd=self.ui, stdout=subprocess.DEVNULL)
        try:
            yield
        finally:
            server.terminate()
            server.wait(30)

    def warm_plain(self, size: int) -> None:
        urllib.request.urlopen(f"{self.peers}/ref/paged?n={size}", timeout=300).read()

    def _wait(self, server: subprocess.Popen[bytes]) -> None:
        quick = 0
        for _ in range(600):
            if server.poll() is not None:
                raise SystemExit("gunicorn did not start")
            began = time.monotonic()
            try:
                urllib.request.urlopen(f"{self.site}/", timeout=300).read()
            except OSError:
                time.sleep(0.5)
                continue
            quick = quick + 1 if time.monotonic() - began < 1 else 0
            if quick == 12:
                return
        raise SystemExit("the pages stay slow")

    def measure(self, names: list[str], size: int, *options: str) -> dict[str, Row]:
        """One round of the bench's own script; figures by name."""
        known = json.loads((self.ui / "targets.json").read_text(encoding="utf-8"))
        chosen = [
            {**one, "url": self.peers + one["url"], "filter": {"kind": "none"}}
            for one in known["targets"]
            if one["name"] in names
        ]
        for one in chosen:
            one.pop("wheel", None)
            one.pop("sizes", None)
        if OURS in names:
            ours = {"name": OURS, "url": f"{self.site}/", "event": "li.ev"}
            chosen.append({**ours, "filter": {"kind": "none"}})
        targets, out = self.ui / "pages-targets.json", self.ui / "pages-round.json"
        targets.write_text(json.dumps({"targets": chosen}), encoding="utf-8")
        out.unlink(missing_ok=True)
        words = ["node", "measure.mjs", f"--targets={targets}", f"--sizes={size}"]
        words += ["--runs=1", "--timeout=60", f"--out={out}"]
        if self.nice:
            words.append(f"--nice={self.nice}")
        self.run(*words, *options, size=size, cwd=self.ui)
        rows = json.loads(out.read_text(encoding="utf-8"))["rows"]
        return {row["target"]: row for row in rows}


def side_by_side(bench: Bench, size: int, lost: set[str]) -> dict[str, list[Row]]:
    """Every round measures each once; slow peers take part in the first two alone."""
    found: dict[str, list[Row]] = {}
    for number in range(bench.rounds):
        names = [name for name in PEERS if name not in lost]
        if number > 1:
            names = [name for name in names if not _is_slow(found[PEERS[name]])]
        for name, row in bench.measure([*names, OURS], size).items():
            if row.get("failed") or row["first"] is None:
                lost.add(name)
            found.setdefault(PEERS.get(name, name), []).append(row)
    return found


def _is_slow(rows: list[Row]) -> bool:
    return any((row["rendered"] or 0) > 5_000 for row in rows)


def middle(rows: list[Row], key: str) -> float | None:
    values = [row[key] for row in rows if row.get(key) is not None]
    return median(values) if values and not _failed(rows) else None


def _failed(rows: list[Row]) -> bool:
    return any(str(row.get("failed") or "").startswith("load") for row in rows)


# ---------------------------------------------------------------- tables
def loading_table(by_size: dict[int, dict[str, list[Row]]]) -> str:
    names = [OURS, *PEERS.values()]
    lines = [
        f"| events | {' | '.join(names)} | ours to plain |",
        f"| ---: |{' ---: |' * (len(names) + 1)}",
    ]
    for size, found in by_size.items():
        cells = [_cell(found.get(name, [])) for name in names]
        mine = middle(found[OURS], "rendered")
        plain = middle(found[PLAIN], "rendered")
        ratio = f"{mine / plain:.1f}" if mine and plain else "–"
        lines.append(f"| {size:,} | {' | '.join(cells)} | {ratio} |")
    return "\n".join(lines)


def _cell(rows: list[Row]) -> str:
    if not rows:
        return "not tried"
    first, settled = middle(rows, "first"), middle(rows, "rendered")
    if first is None or settled is None:
        return "not in 60 s"
    return f"{first / 1000:.2f} / {settled / 1000:.2f} s"


def visit_table(visits: dict[str, list[Row]]) -> str:
    lines = [
        f"| first visit | {' | '.join(visits)} |",
        f"| --- |{' ---: |' * len(visits)}",
    ]
    for key, label, form in (
        ("bytes", "sent, compressed", lambda n: f"{n / 1000:.1f} kB"),
        ("requests", "requests", lambda n: f"{n:.0f}"),
        ("nodes", "DOM nodes", lambda n: f"{n:,.0f}"),
        ("cls", "layout shift", lambda n: f"{n:.3f}"),
        ("tbt", "blocking time", lambda n: f"{n:.0f} ms"),
        ("lcp", "largest paint", lambda n: f"{n / 1000:.2f} s"),
    ):
        cells = [
            form(value) if (value := middle(rows, key)) is not None else "–"
            for rows in visits.values()
        ]
        lines.append(f"| {label} | {' | '.join(cells)} |")
    return "\n".join(lines)


def times_table(title: str, times: dict[str, list[float]]) -> str:
    lines = [f"| {title} | median | slowest |", "| --- | ---: | ---: |"]
    lines += [
        f"| {name} | {median(some) * 1000:.0f} ms | {max(some) * 1000:.0f} ms |"
        for name, some in times.items()
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ui", type=Path)
    parser.add_argument("--database", required=True, help="address, {n} for the size")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument(
        "--looked-at", type=int, default=100_000, help="the other tables"
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--port", type=int, default=8105)
    parser.add_argument("--peers-port", type=int, default=8199)
    parser.add_argument("--nice", type=int, default=0, help="of browsers and server")
    parser.add_argument(
        "--chromium",
        default=os.environ.get("CHROMIUM_PATH") or which("chromium"),
    )
    parser.add_argument("--out", type=Path)
    given = parser.parse_args()
    bench = Bench(
        given.ui.resolve(),
        given.database,
        given.port,
        given.peers_port,
        given.rounds,
        given.nice,
        given.chromium,
    )
    bench.run(
        sys.executable, "manage.py", "collectstatic", "--no-input", "-v0", size=100
    )
    by_size: dict[int, dict[str, list[Row]]] = {}
    lost: set[str] = set()
    parts: list[str] = []
    raw: dict[str, Any] = {"load": by_size}
    for size in given.sizes:
        bench.prepare(size)
        with bench.peers_served(), bench.served(size):
            bench.warm_plain(size)
            by_size[size] = side_by_side(bench, size, lost)
            if size != given.looked_at:
                continue
            rounds = range(given.rounds)
            plain = next(name for name in PEERS if PEERS[name] == PLAIN)
            phone = [bench.measure([plain, OURS], size, *PHONE) for _ in rounds]
            parts.append(
                visit_table(
                    {
                        "desktop": by_size[size][OURS],
                        "plain page": by_size[size][PLAIN],
                        "phone": [row[OURS] for row in phone],
                        "plain page, phone": [row[plain] for row in phone],
                    }
                )
            )
            filters = filter_times(bench.site, given.chromium, given.rounds)
            parts.append(times_table("filter, click to settled", filters))
            pages = page_times(bench.site, given.rounds)
            parts.append(times_table("page, answered by the server", pages))
            raw |= {"phone": phone, "filters": filters, "pages": pages}
    if given.out:
        given.out.write_text(json.dumps(raw, indent=1), encoding="utf-8")
    sys.stdout.write("\n\n".join([loading_table(by_size), *parts]) + "\n")


if __name__ == "__main__":
    main()
