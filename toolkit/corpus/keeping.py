"""A corpus kept in order: readouts added, counted, verified."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit import api, atomic
from toolkit.batch.sources import fit
from toolkit.batch.work import read
from toolkit.corpus import entries
from toolkit.corpus.entries import Source
from toolkit.errors import InputError
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.model import Readout
from toolkit.settings import Settings

EVENT = "event.toml"
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Line:
    """One readout as `list` shows it."""

    event: str
    date: str
    title: str
    partners: tuple[str, ...]
    sentences: dict[str, int]  #: by language
    words: dict[str, int]  #: by language; characters in Chinese


def add(corpus: Path, paths: Sequence[Path], langs: dict[str | Path, str], name: str = "", date: str = "") -> Path:
    """Copy a readout into the corpus as NAME/LANG.suffix; the new folder.

    What `readout check` could not read, and a name that is taken, raise `InputError`, and nothing is written.
    """
    readout = api.read(paths, langs)
    folder = corpus / fit(name or (f"{readout.name}-{date}" if date else readout.name))
    with atomic.locked(corpus):
        if folder.exists():
            raise InputError(folder, 0, "the corpus has a readout of that name", "choose another with --name")
        growing = corpus / f".{folder.name}.growing"
        shutil.rmtree(growing, ignore_errors=True)
        try:
            growing.mkdir(parents=True)
            for lang, document in readout.documents.items():
                source = Path(document.path)
                shutil.copyfile(source, growing / f"{lang}{source.suffix.lower()}")
            _describe(readout, growing, date)
            growing.rename(folder)
        except OSError as error:
            raise InputError(folder, 0, f"cannot be written ({error.strerror})", "check space and rights") from error
        finally:
            shutil.rmtree(growing, ignore_errors=True)
    return folder


def _describe(readout: Readout, folder: Path, date: str) -> None:
    given = readout.folder / EVENT if readout.folder else None
    if given is not None and given.is_file():
        shutil.copyfile(given, folder / EVENT)
    elif date:
        (folder / EVENT).write_text(f"title = {json.dumps(readout.name, ensure_ascii=False)}\ndate = {date}\n", "utf-8")


def lines(corpus: Path, settings: Settings) -> Iterator[Line]:
    """Every readout of the corpus that can be read, in order of name."""
    for source in entries.found(corpus):
        try:
            yield _line(source, settings)
        except InputError:
            continue  # `verify` tells


def _line(source: Source, settings: Settings) -> Line:
    if source.job is None:
        entry = entries.load(source, settings)
        texts: Counter[str] = Counter()
        words: Counter[str] = Counter()
        for _, said in entry.rows:
            texts.update(said.keys())
            words.update({lang: _size(text, lang) for lang, text in said.items()})
        return Line(entry.event, entry.date, entry.title, entry.partners, dict(texts), dict(words))
    readout = read(source.job, settings)
    event = readout.event
    return Line(
        source.event,
        event.date.isoformat() if event.date else "",
        event.title,
        tuple(sorted({p.country for p in event.parties if p.country and p.country != event.issuer})),
        {lang: len(document.sentences) for lang, document in readout.documents.items()},
        {lang: _size(document.text, lang) for lang, document in readout.documents.items()},
    )


def _size(text: str, lang: str) -> int:
    """Words, or characters where words are not marked."""
    from toolkit.corpus.tokens import is_spaced

    spans = table(Morphology, lang).words(text)
    return len(spans) if is_spaced(lang) else sum(end - start for start, end in spans)


def stats(corpus: Path, settings: Settings) -> dict[str, Any]:
    """`readout-corpus-stats/1`: readouts by year, by partner and by languages; sentences and words by language."""
    years: Counter[str] = Counter()
    partners: Counter[str] = Counter()
    together: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    words: Counter[str] = Counter()
    total = 0
    for line in lines(corpus, settings):
        total += 1
        years[line.date[:4] or UNDATED] += 1
        partners.update(line.partners)
        together[" ".join(sorted(line.sentences))] += 1
        sentences.update(line.sentences)
        words.update(line.words)
    return {
        "schema": "readout-corpus-stats/1",
        "readouts": total,
        "years": dict(sorted(years.items())),
        "partners": dict(sorted(partners.items())),
        "versions": dict(sorted(together.items())),
        "sentences": dict(sorted(sentences.items())),
        "words": dict(sorted(words.items())),
    }


def verify(corpus: Path, settings: Settings, langs: Sequence[str] = ()) -> Iterator[str]:
    """What is wrong with a corpus, a line each.

    Readouts that cannot be read, versions that lack (of `langs`, or of what most readouts have), gold rows that do not
    fit their sentences, and two readouts with the same text.
    """
    sources = entries.found(corpus)
    present: dict[str, set[str]] = {}
    texts: dict[str, str] = {}
    for source in sources:
        if source.job is None:
            continue
        try:
            readout = read(source.job, settings)
            entries.gold(source.job)
        except InputError as error:
            yield f"{source.event}: {error}"
            continue
        present[source.event] = set(readout.langs)
        yield from _gold(source, readout)
        for lang, document in readout.documents.items():
            key = hashlib.blake2b(f"{lang}\0{''.join(document.text.split())}".encode()).hexdigest()
            if other := texts.get(key):
                yield f"{source.event}: its {lang} version is that of {other}; remove one"
            texts.setdefault(key, source.event)
    counted = Counter(lang for held in present.values() for lang in held)
    needed = set(langs) or {lang for lang, times in counted.items() if 2 * times > len(present)}
    for event, held in present.items():
        if missing := sorted(needed - held):
            yield f"{event}: no version in {', '.join(missing)}; add it"


def _gold(source: Source, readout: Readout) -> Iterator[str]:
    """Whether gold rows hold every sentence once, and the sentences are those of the text."""
    assert source.job is not None
    home = source.job.files[0].path.parent
    file = home / entries.GOLD
    if not file.is_file():
        return
    table_lines = file.read_text("utf-8").rstrip("\n").split("\n")
    for lang, column in zip(
        table_lines[0].split("\t"), zip(*(r.split("\t") for r in table_lines[1:]), strict=True), strict=True
    ):
        said = (home / f"{lang}{entries.SENTENCES}").read_text("utf-8").rstrip("\n").split("\n")
        held = sorted(int(n) for cell in column for n in cell.split(",") if n)
        if held != list(range(len(said))):
            yield f"{source.event}: {file.name} does not hold each sentence of {lang} once; mend it"
        document = readout.documents.get(lang)
        if document and "".join("".join(said).split()) != "".join(document.text.split()):
            yield f"{source.event}: {lang}{entries.SENTENCES} is not the text of the version; cut it again"


def shown(corpus: Path, event: str, form: str, settings: Settings) -> str:
    """One readout's rows as text, JSON or TSV; a name that the corpus lacks raises `InputError`."""
    from toolkit.errors import unknown

    sources = {source.event: source for source in entries.found(corpus)}
    if event not in sources:
        raise unknown("readout", event, sources)
    entry = entries.load(sources[event], settings)
    langs = sorted({lang for _, said in entry.rows for lang in said})
    if form == "json":
        rows = [{"row": k, "score": score, "versions": dict(said)} for k, (score, said) in enumerate(entry.rows)]
        known = {"event": entry.event, "title": entry.title, "date": entry.date, "partners": list(entry.partners)}
        return (
            json.dumps({"schema": "readout-corpus-entry/1", **known, "rows": rows}, ensure_ascii=False, indent=1) + "\n"
        )
    if form == "tsv":
        lines_ = ["\t".join(("row", "score", *langs))]
        lines_ += [
            "\t".join((str(k), f"{score:.2f}", *(said.get(lang, "") for lang in langs)))
            for k, (score, said) in enumerate(entry.rows)
        ]
        return "\n".join(lines_) + "\n"
    head = "  ".join(part for part in (entry.event, entry.date, entry.title) if part)
    blocks = ["\n".join([f"{k + 1}", *(f"  {lang:<7} {said[lang]}" for lang in langs if lang in said)])
              for k, (_, said) in enumerate(entry.rows)]  # fmt: skip
    return "\n\n".join([head, *blocks]) + "\n"
