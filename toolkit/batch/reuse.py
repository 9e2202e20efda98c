"""What need not be done again: the same files under the same settings, and a glossary that says the same of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from toolkit.batch import cache, digests, work
from toolkit.batch.model import Context, Job, Outcome, Task
from toolkit.batch.store import opened
from toolkit.glossary import Glossary


@dataclass(frozen=True, slots=True)
class _Changed:
    """What sets a glossary apart from an earlier one."""

    ids: frozenset[str]  #: concepts added, changed or removed, and all that share a scale with one of these
    now: Glossary  #: those of them that there are


class Reuse:
    """Looks for results made before."""

    def __init__(
        self, context: Context, events: Mapping[str, Mapping[str, Any]], glossary: Glossary, concepts: Mapping[str, str]
    ) -> None:
        self._context, self._events = context, events
        self._out, self._cache = opened(context.out), opened(context.cache)
        self._glossary, self._concepts = glossary, concepts
        self._changes: dict[str, _Changed | None] = {}

    def found(self, job: Job, base: str) -> Outcome | None:
        """The outcome of `job` by an earlier result, its outputs in place; None where it must be done."""
        record = self._events.get(job.event)
        if record and record["do"] == "done" and record["base"] == base and self._holds(record):
            return Outcome(job.event, base, record["glossary"], record["outputs"], record["counts"])
        entry = cache.get(self._cache, base)
        if entry is None or self._touched(entry):
            return None
        return work.written(job.event, base, entry, self._context)

    def known(self, job: Job, base: str) -> bool:
        """Whether `found` would give something, without writing anything."""
        record = self._events.get(job.event)
        if record and record["do"] == "done" and record["base"] == base and self._holds(record):
            return True
        entry = cache.get(self._cache, base)
        return entry is not None and not self._touched(entry)

    def _holds(self, record: Mapping[str, Any]) -> bool:
        """Whether a record was made with this glossary and its outputs are as they were written."""
        event, outputs = record["event"], record["outputs"].items()
        same = record["glossary"] == self._context.glossary
        return same and all(digests.holds(self._out, f"{event}/{name}", digest) for name, digest in outputs)

    def _touched(self, entry: Mapping[str, Any]) -> bool:
        """Whether the glossary says another thing of these texts than when the entry was made."""
        if entry["glossary"] == self._context.glossary:
            return False
        if not all(isinstance(report, str) for report in entry["reports"].values()):
            return True  # the glossary's digest is inside an office file, where it cannot be exchanged
        changed = self._changed(entry["glossary"])
        if changed is None or not changed.ids.isdisjoint(entry["concepts"]):
            return True
        return any(changed.now.find(document["text"], document["lang"]) for document in work.data(entry)["documents"])

    def _changed(self, before: str) -> _Changed | None:
        if before not in self._changes:
            old = cache.glossary(self._cache, before)
            self._changes[before] = None if old is None else self._compared(old)
        return self._changes[before]

    def _compared(self, old: Mapping[str, str]) -> _Changed:
        """Concepts that differ; a change on a scale touches the whole scale: words put inside a term are read by it."""
        new = self._concepts
        differ = {name for name in {*old, *new} if old.get(name) != new.get(name)}
        scales = {state.partition(":")[2] for name in differ for state in (old.get(name), new.get(name)) if state}
        scales.discard("")
        ids = differ | {
            name for known in (old, new) for name, state in known.items() if state.partition(":")[2] in scales
        }
        return _Changed(frozenset(ids), Glossary(self._glossary.concepts[name] for name in sorted(differ & set(new))))

    @cached_property
    def worker(self) -> work.Worker:
        """For the odd result that was lost from the cache."""
        return work.Worker(self._context)

    def entry(self, job: Job, base: str) -> Mapping[str, Any] | None:
        """The cache entry of a job that is done; made again where the cache has lost it."""
        entry = cache.get(self._cache, base)
        if entry is None:
            self.worker.do(Task(job))
            entry = cache.get(self._cache, base)
        return entry
