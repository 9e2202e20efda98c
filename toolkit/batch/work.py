"""One job from its files to its outputs: read, align, check, and the record that exports and the corpus are made of."""

from __future__ import annotations

import datetime
import errno
import glob
import json
import time
import traceback
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from toolkit import api
from toolkit.batch import cache, digests
from toolkit.batch.model import Context, Failure, Job, Outcome, Task, failure
from toolkit.batch.store import Unwritable, opened
from toolkit.collecting import put_off
from toolkit.errors import InputError
from toolkit.glossary import Glossary, Match, load
from toolkit.model import Comparison, Fact, Readout
from toolkit.reports._canvas import Canvas
from toolkit.settings import Settings

SUFFIXES = {"json": "check.json"}  #: names of the reports in the event's folder; others are report.FORM
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)  #: the whole batch suffers, not one readout
UNTOLD = ("content",)  #: kinds of facts that mean something to the checks only
TRIES = 3  #: how often a readout is read whose files change meanwhile


class Watched(Glossary):
    """A glossary that remembers which of its concepts were met."""

    def __init__(self, glossary: Glossary, digest: str) -> None:
        super().__init__(glossary.concepts, digest[:6], glossary.key)
        self.met: set[str] = set()

    def find(self, text: str, lang: str) -> list[Match]:
        """As `Glossary.find`."""
        found = super().find(text, lang)
        self.met.update(match.concept.id for match in found)
        return found


class Worker:
    """What one process needs for many jobs: the glossary, compiled once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.glossary = Watched(load(context.settings.glossaries), context.glossary)

    @put_off()
    def do(self, task: Task) -> Outcome:
        """Carry out a job; whatever goes wrong is in the outcome."""
        started = time.monotonic()
        outcome = self._done(task.job)
        return replace(outcome, seconds=time.monotonic() - started)

    def _done(self, job: Job) -> Outcome:
        try:
            return self._result(job)
        except InputError as error:
            if is_full(error):
                return Outcome(job.event, fatal=error)
            return Outcome(job.event, failure=failure(job.event, error, job.files))
        except Exception as error:  # a plugin's mistake in one readout must not stop the others
            return Outcome(job.event, failure=_mistake(job, error))

    def _result(self, job: Job) -> Outcome:
        key, entry = self.made(job)
        cache.put(opened(self.context.cache), key, entry)
        return written(job.event, key, entry, self.context)

    def made(self, job: Job) -> tuple[str, dict[str, Any]]:
        """The result of a job as the cache keeps it, and its key. What cannot be used raises `InputError`."""
        key, _ = digests.base(job, self.context)
        for _ in range(TRIES):
            self.glossary.met.clear()
            readout = read(job, self.context.settings)
            again, _ = digests.base(job, self.context)
            if again == key:
                break
            key = again
        else:
            remedy = "start again when nobody writes to it"
            raise InputError(job.files[0].path, 0, "the files change while they are read", remedy)
        checked = api.check(readout, self.context.settings, self.glossary)
        reports = {
            form: _kept(_report(form).render(checked.comparison, checked.findings, Canvas(signature=checked.signature)))
            for form in self.context.forms
        }
        return key, {
            "glossary": self.context.glossary,
            "concepts": sorted(self.glossary.met),
            "signature": checked.signature,
            "reports": reports,
            "facts": facts(checked.comparison),
            "event": about(readout),
            "counts": counts(checked),
        }


def read(job: Job, settings: Settings) -> Readout:
    """The job's versions, named as the outputs show them."""
    langs: dict[str | Path, str] = {file.path: file.lang for file in job.files if file.lang}
    readout = api.read([file.path for file in job.files], langs, settings)
    shown = {file.path.as_posix(): file.shown for file in job.files}
    documents = {lang: replace(d, path=shown.get(d.path, d.path)) for lang, d in readout.documents.items()}
    event = readout.event
    if job.title and not event.title:
        event = replace(event, title=job.title)
    if job.date and event.date is None:
        event = replace(event, date=datetime.date.fromisoformat(job.date))
    return replace(readout, name=job.event, documents=documents, event=event)


def written(event: str, key: str, entry: Mapping[str, Any], context: Context) -> Outcome:
    """Write a result's outputs into the event's folder, unless they are there already."""
    outputs = {}
    out = opened(context.out)
    out.sweep(glob.escape(event))  # what a worker that died over this very readout left
    old = entry["signature"]
    new = old.replace(f"glossary {entry['glossary'][:6]}", f"glossary {context.glossary[:6]}")
    for form, kept in entry["reports"].items():
        name = SUFFIXES.get(form, f"report.{form}")
        is_text = isinstance(kept, str)
        data = kept.replace(old, new).encode("utf-8", "surrogatepass") if is_text else b64decode(kept["base64"])
        outputs[name] = digests.digest(data)
        if not digests.holds(out, f"{event}/{name}", outputs[name]):
            out.write(f"{event}/{name}", data)
    return Outcome(event, key, context.glossary, outputs, entry["counts"])


def is_full(error: InputError) -> bool:
    """Whether an error says that nothing more can be written."""
    return isinstance(error, Unwritable) or (isinstance(error.__cause__, OSError) and error.__cause__.errno in FULL)


def _kept(report: str | bytes) -> Any:
    """A report as JSON can carry it: an office file in base64."""
    return report if isinstance(report, str) else {"base64": b64encode(report).decode("ascii")}


def _report(form: str) -> Any:
    return import_module(f"toolkit.reports.{form}")


def facts(comparison: Comparison) -> list[list[Any]]:
    """Facts as lists: language, row, sentence, kind, value, shown, start, end, words, wording of the glossary."""
    rows = {(lang, i): row.index for row in comparison.rows for lang, places in row.sentences.items() for i in places}
    return [
        _fact(fact, rows.get((lang, fact.sentence), -1))
        for lang, sentences in sorted(comparison.facts.items())
        for stated in sentences
        for fact in stated
        if fact.kind not in UNTOLD
    ]


def _fact(fact: Fact, row: int) -> list[Any]:
    span = fact.span
    place = [span.start, span.end, span.text]
    return [span.lang, row, fact.sentence, fact.kind, fact.value, fact.shown, *place, fact.detail.get("term", "")]


def about(readout: Readout) -> dict[str, Any]:
    """What is known of the event."""
    event = readout.event
    return {
        "title": event.title,
        "date": event.date.isoformat() if event.date else "",
        "place": event.place,
        "issuer": event.issuer,
        "partners": sorted({p.country for p in event.parties if p.country and p.country != event.issuer}),
    }


def counts(checked: api.Checked) -> dict[str, Any]:
    """Figures for the summary: rows, sentences, findings by check and language, by severity."""
    by_check: dict[str, Counter[str]] = {}
    for finding in checked.findings:
        by_check.setdefault(finding.check, Counter()).update(("all", *finding.odd))
    return {
        "rows": len(checked.comparison.rows),
        "sentences": {lang: len(d.sentences) for lang, d in checked.comparison.readout.documents.items()},
        "findings": {check: dict(sorted(by_check[check].items())) for check in sorted(by_check)},
        "severities": dict(sorted(Counter(finding.severity for finding in checked.findings).items())),
        "accepted": len(checked.accepted),
    }


def _mistake(job: Job, error: Exception) -> Failure:
    where = traceback.extract_tb(error.__traceback__)[-1]
    problem = f"a mistake in the toolkit: {type(error).__name__}: {error} ({where.name})"
    named = tuple((file.lang, str(file.path)) for file in job.files)
    return Failure(job.event, "", 0, problem, "tell its makers, with the files", named)


def data(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The `readout-check/1` object in a cache entry."""
    checked: dict[str, Any] = json.loads(entry["reports"]["json"])
    return checked
