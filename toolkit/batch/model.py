"""The nouns of a batch: files, jobs, plans, outcomes and failures. All of them travel between processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.settings import Settings

STATE = ".batch"  #: folder inside the output for the journal, the cache and the log


@dataclass(frozen=True, slots=True)
class File:
    """One version's file."""

    path: Path  #: where to read it
    lang: str = ""  #: BCP 47 tag; empty: the text itself tells
    shown: str = ""  #: its name in the outputs, relative to the source, so that they do not depend on the machine


@dataclass(frozen=True, slots=True)
class Job:
    """One readout to do."""

    event: str  #: its name, and that of its folder in the output
    files: tuple[File, ...]
    date: str = ""  #: ISO date, where the source tells it
    title: str = ""
    confidence: float = 1.0  #: how sure it is that the files belong together, 0..1


@dataclass(frozen=True, slots=True)
class Failure:
    """A readout, or a part of the source, that could not be used: where, why, and the way out."""

    event: str
    path: str
    line: int
    problem: str
    remedy: str
    files: tuple[tuple[str, str], ...] = ()  #: (language, path) of all its files, so that it can be fed back in

    def __str__(self) -> str:
        place = self.path + (f":{self.line}" if self.line else "")
        return f"{self.event}: {place + ': ' if place else ''}{self.problem}; {self.remedy}"


def failure(event: str, error: InputError, files: tuple[File, ...] = ()) -> Failure:
    """The failure that an error of the input makes; paths as the outputs show them, whatever the machine."""
    said = [str(error.path), error.problem, error.remedy]
    for file in files:
        home = str(Path(file.shown).parent)
        for long, short in ((str(file.path), file.shown), (str(file.path.parent), home)):
            said = [text.replace(long, short) for text in said]
    named = tuple((file.lang, str(file.path)) for file in files)
    return Failure(event, said[0], error.line, said[1], said[2], named)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done, in order of the events' names."""

    jobs: tuple[Job, ...]
    failures: tuple[Failure, ...] = ()  #: what is wrong with the source itself
    notes: tuple[str, ...] = ()  #: what the user should know


@dataclass(frozen=True, slots=True)
class Context:
    """What every worker of a batch is told once."""

    out: str  #: folder or URL, as `toolkit.batch.store.opened` takes it
    cache: str  #: the same
    settings: Settings
    forms: tuple[str, ...] = ("json",)  #: reports written for each readout, "json" always among them
    toolkit: str = ""  #: digest of the code that makes the results
    glossary: str = ""  #: digest of the concepts


@dataclass(frozen=True, slots=True)
class Task:
    """One job as a worker gets it."""

    job: Job
    size: int = 0  #: bytes of its files
    attempts: int = 0  #: how often a worker has died over it


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job."""

    event: str
    base: str = ""  #: key of its files and settings, the glossary apart
    glossary: str = ""  #: digest of the glossary that the result holds for
    outputs: Mapping[str, str] = field(default_factory=dict)  #: name in the event's folder -> digest of the bytes
    counts: Mapping[str, Any] = field(default_factory=dict)  #: what the summary needs
    seconds: float = 0.0  #: time it took; never in an output
    failure: Failure | None = None
    fatal: InputError | None = None  #: the batch cannot go on: the disk is full …
