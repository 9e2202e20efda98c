"""From what a user points at to a plan: which files are which readout.

SOURCE is a folder tree, a manifest (.csv, .tsv, .jsonl), files, or a pattern. Files go together by their folder,
by what their names share, and, where nothing links them, by what they say (see `toolkit.batch.pairing`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from toolkit.batch.model import STATE, Failure, File, Job, Plan
from toolkit.batch.sources import manifest, tree
from toolkit.errors import InputError

MANIFESTS = (".csv", ".tsv", ".jsonl", ".ndjson")
PATTERN = re.compile(r"[*?\[]")
UNFIT = re.compile(r'[\x00-\x1f\x7f\\/:*?"<>|\u0085\u2028\u2029\ud800-\udfff]+')
LONGEST = 120  #: bytes of an event's name; file systems take 255
NOTICED = 0.5  #: versions paired with less certainty are told of


def plan(sources: Sequence[Path], out: Path | None = None, pair: bool = True) -> Plan:
    """The plan for `sources`, in order of the events' names; `out` is left out of the search.

    Sources that cannot be used at all raise `InputError`; what is wrong with one readout is in the plan's failures.
    """
    jobs: list[Job] = []
    failures: list[Failure] = []
    notes: list[str] = []
    loose: list[File] = []
    for source in sources:
        if source.suffix.lower() in MANIFESTS and source.is_file():
            read, wrong = manifest.read(source)
            jobs += read
            failures += wrong
            continue
        found = tree.grouped(*tree.files(source, _expanded(source), out))
        jobs += found.jobs
        loose += found.loose
        failures += found.failures
        notes += found.notes
    paired, unpaired = _paired(loose) if pair and len(loose) > 1 else ((), loose)
    notes += [_told(job) for job in paired if job.confidence < NOTICED]
    jobs += [*paired, *(Job(file.path.stem, (file,)) for file in unpaired)]
    if not jobs and not failures:
        raise InputError(sources[0], 0, "no readouts there", "point at a folder of folders with en.txt, kk.txt …")
    return Plan(tuple(named(jobs)), tuple(sorted(failures, key=lambda f: (f.event, f.path))), tuple(sorted(notes)))


def _expanded(source: Path) -> list[Path]:
    """What a source names: itself, or all that a pattern fits."""
    if source.exists():
        return [source]
    text = str(source)
    if not PATTERN.search(text):
        raise InputError(source, 0, "no such file or folder", "check the name")
    root = Path(source.anchor) if source.is_absolute() else Path()
    try:
        found = sorted(root.glob(str(source.relative_to(root)) if source.is_absolute() else text))
    except (ValueError, NotImplementedError) as error:
        raise InputError(source, 0, f"not a pattern ({error})", "write it as corpus/**/*.txt") from error
    if not found:
        raise InputError(source, 0, "nothing fits the pattern", "check it, in quotes, with ls")
    return found


def _paired(loose: list[File]) -> tuple[tuple[Job, ...], list[File]]:
    from toolkit.batch.pairing import paired  # reads the files, so only where names do not tell

    return paired(loose)


def _told(job: Job) -> str:
    files = ", ".join(file.shown for file in job.files)
    return f"{job.event}: put together by what they say, with little certainty ({job.confidence:.2f}): {files}"


def named(jobs: Sequence[Job]) -> list[Job]:
    """The jobs with names that a file system takes and that no two share, sorted by name."""
    taken: set[str] = {STATE}
    result = []
    for job in sorted(jobs, key=lambda job: (job.event, [file.shown for file in job.files])):
        name = fit(job.event)
        if name.casefold() in taken:
            name = fit("-".join(Path(job.files[0].shown).parts[:-1])) or name
        stem, number = name, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        result.append(replace(job, event=name))
    return sorted(result, key=lambda job: job.event)


def fit(name: str) -> str:
    """A name as a folder may be called: no separators, line breaks or leading dots, not too long."""
    clean = UNFIT.sub("-", " ".join(name.split())).strip(" .-") or "readout"
    while len(clean.encode()) > LONGEST:
        clean = clean[:-1].rstrip(" .-")
    return clean
