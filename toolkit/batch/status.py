"""Where a batch stands, what it would do, and how it went, in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from toolkit.batch import digests, journal
from toolkit.batch.model import STATE
from toolkit.batch.progress import LOG
from toolkit.batch.reuse import Reuse
from toolkit.batch.run import Options, Tally, context, planned
from toolkit.errors import InputError

SHOWN = 20  #: failures and notes told on the terminal; all are in summary.json


def status(out: Path) -> str:
    """How far a batch into `out`, or with that state folder, has come; one without a batch raises `InputError`."""
    state = out if (out / journal.NAME).is_file() else out / STATE
    if not state.is_dir():
        raise InputError(out, 0, "no batch has written here", "name the folder that you gave to --out, or to --state")
    events, exports = journal.read(state)
    states = Counter(record["do"] for record in events.values())
    lines = [f"{states['done']} done, {states['failed']} failed, {'running' if _is_running(state) else 'not running'}"]
    last = _last(state / LOG)
    if last:
        lines.append(f"last: {last['what']} {last.get('event', '')}".rstrip() + f" at {last['time']}")
    made = sorted(name for record in exports.values() for name in record["outputs"])
    if made:
        lines.append(f"exports: {', '.join(made)}")
    failed = [record["failure"] for record in events.values() if record["do"] == "failed"]
    lines += [f"failed: {f['event']}: {f['problem']}; {f['remedy']}" for f in failed[:SHOWN]]
    return "\n".join(lines) + "\n"


def _is_running(state: Path) -> bool:
    from filelock import FileLock, Timeout

    lock = FileLock(state / "lock", timeout=0)
    try:
        lock.acquire()
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False


def _last(path: Path) -> dict[str, str] | None:
    """The log's last whole line."""
    try:
        with path.open("rb") as stream:
            stream.seek(max(0, path.stat().st_size - 10_000))
            lines = stream.read().splitlines()
    except OSError:
        return None
    for line in reversed(lines):
        try:
            found: dict[str, str] = json.loads(line)
            return found
        except ValueError:
            continue
    return None


def forecast(sources: Sequence[Path], options: Options) -> str:
    """What a batch would do: one line a readout, then the sum; nothing is written."""
    plan = planned(sources, options)
    told_context, glossary, concepts = context(options)
    lines, states = [], Counter[str]()
    reuse = Reuse(told_context, journal.read(options.home)[0], glossary, concepts)
    for job in plan.jobs:
        try:
            base, _ = digests.base(job, told_context)
            state = "reuse" if not options.force and reuse.known(job, base) else "do"
        except InputError as error:
            state = f"fail ({error})"
        states[state.partition(" ")[0]] += 1
        lines.append(f"{state}\t{job.event}\t{' '.join(file.shown for file in job.files)}")
    lines += [f"fail\t{failure}" for failure in plan.failures]
    lines += [f"note\t{note}" for note in plan.notes]
    states["fail"] += len(plan.failures)
    lines.append(f"{states['do']} to do, {states['reuse']} to reuse, {states['fail']} failing")
    return "\n".join(lines) + "\n"


def told(tally: Tally, out: str | Path) -> str:
    """The summary at the end."""
    matter = tally.summary
    lines = [f"{tally.done} done, {tally.reused} reused, {len(tally.failures)} failed"]
    if tally.removed:
        lines[0] += f", {tally.removed} removed that the source no longer has"
    for check, by_lang in sorted(matter["findings"].items(), key=lambda item: (-item[1]["all"], item[0])):
        odd = ", ".join(f"{lang} {n}" for lang, n in by_lang.items() if lang != "all")
        lines.append(f"  {check:<13} {by_lang['all']:>7}   {odd}")
    lines += [f"missing {lang}: {_some(events)}" for lang, events in matter["missing"].items()]
    lines += [f"note: {note}" for note in matter["notes"][:SHOWN]]
    lines += [f"failed: {failure}" for failure in tally.failures[:SHOWN]]
    if len(tally.failures) > SHOWN:
        lines.append(f"… and {len(tally.failures) - SHOWN} more in {out}/failures.jsonl")
    lines.append(f"results in {out}")
    return "\n".join(lines) + "\n"


def _some(events: Sequence[str]) -> str:
    return ", ".join(events[:5]) + (f" and {len(events) - 5} more" if len(events) > 5 else "")
