"""A batch from its sources to its outputs: plan, reuse, work, exports, summary."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any, Protocol

from toolkit import __version__, atomic
from toolkit.batch import cache, digests, export, outputs, sources, summary
from toolkit.batch.alone import Note, alone
from toolkit.batch.engines import engine
from toolkit.batch.export import Filters
from toolkit.batch.journal import Journal
from toolkit.batch.model import STATE, Context, Failure, Job, Outcome, Plan, Task, failure
from toolkit.batch.result import Result, result
from toolkit.batch.reuse import Reuse
from toolkit.batch.store import Folder, absolute, opened
from toolkit.checks import chosen
from toolkit.errors import InputError
from toolkit.glossary import load as load_glossary
from toolkit.settings import Settings

DEFAULT, ALL = Settings(), Filters()
SOURCES = "sources.json"  #: in the state folder: what the last batch was given


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch is done; none of it but settings, forms, exports and filters changes an output."""

    out: str | Path  #: a folder, or a URL that fsspec opens
    settings: Settings = DEFAULT
    forms: tuple[str, ...] = ("json",)  #: reports for each readout; JSON is always made
    exports: tuple[str, ...] = ()  #: see `toolkit.batch.export`
    filters: Filters = ALL
    engine: str = "local"
    workers: int = 1
    force: bool = False  #: do everything again
    cache: str | Path | None = None  #: a cache that several batches share; None: the output's own
    state: Path | None = None  #: folder of journal, lock and log; None: in the output, which must be a folder then
    shard: tuple[int, int] = (1, 1)  #: this part of so many
    pair: bool = True  #: put files together by what they say where their names do not tell

    @property
    def home(self) -> Path:
        """Folder of journal, lock and log; an output that is a URL and no such folder raises `InputError`."""
        if self.state is not None:
            return self.state
        if isinstance(store := opened(str(self.out)), Folder):
            return store.root / STATE
        problem = "a URL holds results, but no journal and no lock"
        raise InputError(str(self.out), 0, problem, "name a local folder for them with --state")


@dataclass
class Tally:
    """How a batch went."""

    done: int = 0  #: readouts worked on now
    reused: int = 0  #: readouts that an earlier result served
    failures: tuple[Failure, ...] = ()
    removed: int = 0  #: readouts that the source no longer has
    exported: tuple[str, ...] = ()  #: exports written now
    summary: Mapping[str, Any] = field(default_factory=dict)


class Watch(Protocol):
    """Is told how the batch goes."""

    def start(self, plan: Plan, options: Options) -> None:
        """The plan is made."""

    def did(self, outcome: Outcome, reused: bool) -> None:
        """One readout is finished, one way or the other."""

    def exporting(self, forms: Sequence[str]) -> None:
        """All readouts are finished; the files of the whole are made."""

    def end(self, tally: Tally) -> None:
        """All is done."""


def planned(given: Sequence[Path], options: Options) -> Plan:
    """The plan for what the user gave: sources, or the failures of the last batch, which mean its sources again."""
    store = opened(str(options.out))
    out = store.root if isinstance(store, Folder) else None
    failures = out / summary.FAILURES if out else None
    if len(given) == 1 and given[0].exists() and failures and failures.exists() and given[0].samefile(failures):
        given = _last_sources(options.home) or given
    plan = sources.plan(given, out, options.pair)
    part, parts = options.shard
    return replace(plan, jobs=tuple(_placed(job) for job in plan.jobs if _share(job.event, parts) == part - 1))


def _placed(job: Job) -> Job:
    """A job that means the same files wherever a worker stands."""
    return replace(job, files=tuple(replace(file, path=file.path.absolute()) for file in job.files))


def _share(event: str, parts: int) -> int:
    return int.from_bytes(blake2b(event.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") % parts


def _last_sources(home: Path) -> list[Path]:
    try:
        return [Path(path) for path in json.loads((home / SOURCES).read_text("utf-8"))]
    except (OSError, ValueError):
        return []


def context(options: Options) -> tuple[Context, Any, dict[str, str]]:
    """What workers are told, the glossary and the hashes of its concepts."""
    chosen(options.settings)  # an unknown check is told of before any work
    glossary = load_glossary(options.settings.glossaries)
    digest, concepts = digests.glossary(glossary.concepts)
    forms = tuple(sorted({"json", *options.forms}))
    place = options.cache or options.home / "cache"
    settings = replace(
        options.settings, glossaries=tuple(str(Path(path).absolute()) for path in options.settings.glossaries)
    )
    return (
        Context(absolute(options.out), absolute(place), settings, forms, digests.toolkit(), digest),
        glossary,
        concepts,
    )


def batch(given: Sequence[Path], options: Options, watch: Watch) -> Tally:
    """Do what is not done yet. Input that cannot be used at all, and a full disk, raise `InputError`."""
    for form in options.exports:
        export.module(form)
    run = engine(options.engine)
    plan = planned(given, options)
    told, glossary, concepts = context(options)
    with alone(opened(told.out), options.home) as note:
        atomic.write(options.home / SOURCES, json.dumps([str(path.resolve()) for path in given]))
        if options.cache is None:
            opened(told.cache).sweep("??")
        cache.put_glossary(opened(told.cache), told.glossary, concepts)
        journal = Journal(options.home)
        try:
            watch.start(plan, options)
            batch = _Batch(plan, options, told, journal, Reuse(told, journal.events, glossary, concepts), watch, note)
            tally = batch.carried_out(run)
            watch.end(tally)
            return tally
        finally:
            journal.close()


class _Batch:
    """One run through a plan."""

    def __init__(
        self,
        plan: Plan,
        options: Options,
        told: Context,
        journal: Journal,
        reuse: Reuse,
        watch: Watch,
        note: Note | None,
    ) -> None:
        self.plan, self.options, self.context = plan, options, told
        self.journal, self.reuse, self.watch, self.note = journal, reuse, watch, note
        self.out = opened(told.out)
        self.tally = Tally()
        self.failures: list[Failure] = list(plan.failures)
        self.done: dict[str, Outcome] = {}

    def carried_out(self, run: Any) -> Tally:
        """Do the plan's jobs by an engine's `run` and write the whole; what stops them all (a full disk) is raised."""
        for job in self.plan.jobs:
            self.out.sweep(glob.escape(job.event))
        for outcome in run(self._tasks(), self.context, self.options.workers):
            if outcome.fatal is not None:
                raise outcome.fatal
            self._take(outcome, reused=False)
        self._remove_gone()
        self.journal.flush()
        self.failures.sort(key=lambda failure: (failure.event, failure.path))
        signature = f"readout {__version__} · {len(chosen(self.context.settings))} checks"
        signature += f" · glossary {self.context.glossary[:6]}"
        counts = {event: self.done[event].counts for event in sorted(self.done)}
        notes = self.plan.notes
        self.tally.summary = summary.summary(counts, self.failures, notes, signature)
        self._export()
        summary.write(self.out, self.tally.summary, self.failures)
        self.tally.failures = tuple(self.failures)
        return self.tally

    def _tasks(self) -> Iterator[Task]:
        """The jobs that must be done; those that need not are taken on the way."""
        for job in self.plan.jobs:
            try:
                base, size = digests.base(job, self.context)
                outcome = None if self.options.force else self.reuse.found(job, base)
            except InputError as error:
                if isinstance(error.__cause__, OSError) and error.path not in [file.path for file in job.files]:
                    raise
                self._take(Outcome(job.event, failure=failure(job.event, error, job.files)), reused=False)
                continue
            if outcome is None:
                yield Task(job, size)
            else:
                self._take(outcome, reused=True)

    def _take(self, outcome: Outcome, reused: bool) -> None:
        if self.note:
            self.note.renew()
        old = self.journal.events.get(outcome.event)
        if outcome.failure is not None:
            self.failures.append(outcome.failure)
            self.out.sweep(glob.escape(outcome.event))
            self._remove(outcome.event, old)
            self.journal.add({"do": "failed", "event": outcome.event, "failure": summary.told(outcome.failure)})
        else:
            self.done[outcome.event] = outcome
            new = {
                "do": "done",
                "event": outcome.event,
                "base": outcome.base,
                "glossary": outcome.glossary,
                "outputs": dict(outcome.outputs),
                "counts": outcome.counts,
            }
            if new != old:
                self._remove(outcome.event, old, but=outcome.outputs)
                self.journal.add(new)
        self.tally.reused += reused
        self.tally.done += not reused and outcome.failure is None
        self.watch.did(outcome, reused)

    def _remove(self, event: str, record: Mapping[str, Any] | None, but: Mapping[str, str] | None = None) -> None:
        """Take away what an earlier batch wrote for an event and this one does not; nobody else's files."""
        self.out.clear(event, [name for name in (record or {}).get("outputs", ()) if name not in (but or ())])

    def _remove_gone(self) -> None:
        wanted = {job.event for job in self.plan.jobs}
        for event in sorted(set(self.journal.events) - wanted):
            record = self.journal.events[event]
            self._remove(event, record)
            self.journal.add({"do": "removed", "event": event})
            self.tally.removed += record["do"] == "done"

    def _export(self) -> None:
        """Write the files of the whole, those whose matter has changed."""
        langs = sorted({lang for outcome in self.done.values() for lang in outcome.counts["sentences"]})
        made = [(event, self.done[event].base, dict(self.done[event].outputs)) for event in sorted(self.done)]
        matter = [self.context.toolkit, self.context.glossary, langs, made, repr(self.options.filters)]
        key = digests.digest(json.dumps(matter, sort_keys=True).encode())
        self._drop_exports()
        due = [form for form in self.options.exports if self.options.force or not self._exported(form, key)]
        if not due:
            return
        self.watch.exporting(due)
        with outputs.growing(self.options.home) as folder:
            export.write(self._results(), due, folder, langs, self.options.filters)
            for form in due:
                own = folder / form
                files = sorted(path for path in own.rglob("*") if path.is_file())
                names = {file.relative_to(own).as_posix(): digests.digest(file.read_bytes()) for file in files}
                outputs.put(own, self.out)
                self.journal.add({"do": "export", "form": form, "key": key, "outputs": names})
        self.tally.exported = tuple(due)

    def _exported(self, form: str, key: str) -> bool:
        record = self.journal.exports.get(form)
        if record is None or record["key"] != key:
            return False
        files = record["outputs"].items()
        return all(digests.holds(self.out, name, digest) for name, digest in files)

    def _drop_exports(self) -> None:
        """Take away exports that are no longer asked for: they would tell of another state."""
        for form, record in list(self.journal.exports.items()):
            if form not in self.options.exports and record["outputs"]:
                self.out.clear("", record["outputs"])
                self.journal.add(record | {"key": "", "outputs": {}})

    def _results(self) -> Iterator[Result]:
        jobs = {job.event: job for job in self.plan.jobs}
        for event in sorted(self.done):
            if self.note:
                self.note.renew()
            entry = self.reuse.entry(jobs[event], self.done[event].base)
            if entry is None:
                remedy = "start again when nobody changes its files"
                raise InputError(self.out.shown(event), 0, "its result was lost and cannot be made again", remedy)
            yield result(event, entry)
