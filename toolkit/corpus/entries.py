"""The readouts of a corpus with their rows: from folders of versions, from gold rows, or from a batch's results."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit import api
from toolkit.batch import cache, journal, sources
from toolkit.batch.model import STATE, Job
from toolkit.batch.store import Folder
from toolkit.batch.result import Result, joined, result
from toolkit.batch.work import about, read
from toolkit.errors import InputError
from toolkit.model import Readout
from toolkit.settings import Settings

GOLD = "gold.tsv"
SENTENCES = ".sent"


@dataclass(frozen=True, slots=True)
class Entry:
    """One readout of a corpus, aligned."""

    event: str
    title: str
    date: str  #: ISO date, or ""
    issuer: str  #: ISO 3166 code, or ""
    partners: tuple[str, ...]  #: ISO 3166 codes of the other parties
    rows: Sequence[tuple[float, Mapping[str, str]]]  #: score and texts by language, in order


@dataclass(frozen=True, slots=True)
class Source:
    """Where an entry comes from, before it is read."""

    event: str
    stamp: str  #: changes when its files do
    job: Job | None  #: None: a batch's result
    base: str = ""  #: key of the batch's result
    folder: Path = Path()


def found(folder: Path) -> list[Source]:
    """The entries that a folder has, sorted by name, without reading them. One without any raises `InputError`."""
    if (folder / STATE).is_dir():
        events, _ = journal.read(folder / STATE)
        done = {event: record["base"] for event, record in sorted(events.items()) if record["do"] == "done"}
        return [Source(event, base, None, base, folder) for event, base in done.items()]
    if not folder.exists():
        raise InputError(folder, 0, "no such corpus", "check the name; `readout corpus add` makes one")
    plan = sources.plan([folder], pair=False)
    return [Source(job.event, stamp(job), job) for job in plan.jobs]


def stamp(job: Job) -> str:
    """Names, sizes and times of all files that an entry is made of."""
    hashed = hashlib.blake2b(digest_size=12)
    homes = sorted({file.path.parent for file in job.files})
    beside = [path for home in homes for path in (home / "event.toml", home / GOLD)]
    beside += [file.path.with_suffix(SENTENCES) for file in job.files]
    for path in [*(file.path for file in job.files), *beside]:
        try:
            state = path.stat()
        except OSError:
            continue
        hashed.update(f"{path.name}\0{state.st_size}\0{state.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return hashed.hexdigest()


def load(source: Source, settings: Settings) -> Entry:
    """Read an entry: its gold rows where it has them, else aligned now. What cannot be used raises `InputError`."""
    if source.job is None:
        return _of_result(_result(source))
    readout = read(source.job, settings)
    known = about(readout)
    rows = gold(source.job) or _aligned(readout, settings)
    return Entry(source.event, known["title"], known["date"], known["issuer"], tuple(known["partners"]), rows)


def _result(source: Source) -> Result:
    entry = cache.get(Folder(source.folder / STATE / "cache"), source.base)
    if entry is None:
        remedy = "run the batch again (with its own cache, not one elsewhere)"
        raise InputError(source.folder / source.event, 0, "the batch's cache has lost it", remedy)
    return result(source.event, entry)


def _of_result(done: Result) -> Entry:
    rows = [(row.score, row.texts) for row in done.rows()]
    return Entry(done.event, done.title, done.date, done.issuer, done.partners, rows)


def _aligned(readout: Readout, settings: Settings) -> list[tuple[float, Mapping[str, str]]]:
    alignment = api.align(readout, settings)
    said = {lang: [s.text for s in document.sentences] for lang, document in readout.documents.items()}
    return [
        (row.score, {lang: joined(said[lang], held, lang) for lang, held in row.sentences.items() if held})
        for row in alignment.rows
    ]


def gold(job: Job) -> list[tuple[float, Mapping[str, str]]]:
    """Rows of gold.tsv over the .sent files beside the versions; none where there are not both."""
    homes = {file.path.parent for file in job.files}
    home = homes.pop() if len(homes) == 1 else Path()
    file = home / GOLD
    if not file.is_file():
        return []
    try:
        with file.open(encoding="utf-8", newline="") as stream:
            table = list(csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
        langs = table[0]
        said = {lang: _lines(home / f"{lang}{SENTENCES}") for lang in langs}
        rows: list[tuple[float, Mapping[str, str]]] = []
        for cells in table[1:]:
            held = {lang: [int(n) for n in cell.split(",") if n] for lang, cell in zip(langs, cells, strict=True)}
            rows.append((1.0, {lang: joined(said[lang], numbers, lang) for lang, numbers in held.items() if numbers}))
    except (OSError, ValueError, IndexError) as error:
        raise InputError(
            file, 0, f"no gold rows ({error})", "mend it, or remove it to have the text aligned"
        ) from error
    return rows


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n")


def results(folder: Path, settings: Settings) -> Iterator[Result]:
    """All entries aligned and checked, for exports. One that cannot be used raises `InputError`."""
    from toolkit.batch.run import Options, context
    from toolkit.batch.work import Worker

    worker: Worker | None = None
    for source in found(folder):
        if source.job is None:
            yield _result(source)
        else:
            worker = worker or Worker(context(Options(folder, settings))[0])
            yield result(source.event, worker.made(source.job)[1])
