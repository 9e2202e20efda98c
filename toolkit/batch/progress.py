"""How a batch goes, for people (bars on a terminal, lines elsewhere) and for machines (JSON lines in a log)."""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from toolkit.batch.model import Outcome, Plan
from toolkit.batch.run import Options, Tally

LOG = "log.jsonl"
TOLD = 10.0  #: seconds between lines where there is no terminal


class Log:
    """JSON lines in log.jsonl of the state folder: start, done, reused, failed, exporting, end."""

    def __init__(self, state: Path) -> None:
        self._path = state / LOG
        self._stream: IO[str] | None = None

    def _add(self, what: str, **more: Any) -> None:
        if self._stream is None:
            self._stream = self._path.open("a", encoding="utf-8", errors="backslashreplace")
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
        self._stream.write(json.dumps({"time": now, "what": what, **more}, ensure_ascii=False) + "\n")

    def start(self, plan: Plan, options: Options) -> None:
        """A run begins."""
        self._add("start", readouts=len(plan.jobs), engine=options.engine, workers=options.workers)

    def did(self, outcome: Outcome, reused: bool) -> None:
        """One readout."""
        if outcome.failure is not None:
            self._add("failed", event=outcome.event, why=str(outcome.failure))
        else:
            self._add("reused" if reused else "done", event=outcome.event, seconds=round(outcome.seconds, 4))

    def exporting(self, forms: Sequence[str]) -> None:
        """The files of the whole."""
        self._add("exporting", forms=list(forms))

    def end(self, tally: Tally) -> None:
        """A run is over."""
        self._add("end", done=tally.done, reused=tally.reused, failed=len(tally.failures), removed=tally.removed)
        if self._stream is not None:
            self._stream.close()


class Bars:
    """A bar with rate and time left, on a terminal; a line now and then elsewhere. Also keeps the log."""

    def __init__(self, state: Path, stream: IO[str], quiet: bool = False) -> None:
        self._log = Log(state)
        self._stream, self._quiet = stream, quiet
        self._progress: Any = None
        self._task: Any = None
        self._total = self._did = self._fresh = self._failed = 0
        self._started = self._told = time.monotonic()

    def start(self, plan: Plan, options: Options) -> None:
        """A run begins."""
        self._log.start(plan, options)
        self._total = len(plan.jobs)
        self._started = self._told = time.monotonic()
        if not self._quiet and self._stream.isatty():
            self._progress = _bar(self._stream)
            self._progress.start()
            self._task = self._progress.add_task("readouts", total=self._total, failed=0, rate=0.0)

    def did(self, outcome: Outcome, reused: bool) -> None:
        """One readout."""
        self._log.did(outcome, reused)
        self._did += 1
        self._failed += outcome.failure is not None
        now = time.monotonic()
        rate = self._did / max(now - self._started, 0.001)
        if self._progress is not None:
            self._progress.update(self._task, advance=1, failed=self._failed, rate=rate)
        elif not self._quiet and now - self._told > TOLD:
            self._told = now
            left = (self._total - self._did) / rate
            line = f"{self._did} of {self._total} readouts, {rate:.1f}/s, {self._failed} failed, {left:.0f} s left"
            print(line, file=self._stream, flush=True)

    def exporting(self, forms: Sequence[str]) -> None:
        """The files of the whole."""
        self._log.exporting(forms)
        if self._progress is not None:
            self._progress.update(self._task, description=f"writing {', '.join(forms)}")

    def end(self, tally: Tally) -> None:
        """A run is over."""
        self._log.end(tally)
        self.stop()

    def stop(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
            self._progress = None


def _bar(stream: IO[str]) -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]:.1f}/s"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]} failed"),
        console=Console(file=stream),
        transient=True,
    )
