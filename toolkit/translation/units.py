"""Translation units: what a memory is made of, from a corpus or from a file of another memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.corpus import entries
from toolkit.documents.language import reads_like_another
from toolkit.documents.reader import reader
from toolkit.errors import InputError
from toolkit.settings import Settings

Tell = Callable[[str], None]
OPEN, CLOSE = "⟦", "⟧"  #: around what a draft leaves in the source language


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, or a few that hang together, in two languages or more."""

    origin: str  #: the readout's name, or the file's
    place: str  #: row or unit in it
    date: str  #: ISO date of the readout, or ""
    score: float  #: how sure the alignment is, 0..1
    texts: Mapping[str, str]  #: by language


def units(path: Path, settings: Settings, tell: Tell) -> Iterator[Unit]:
    """The units of a corpus folder, of `readout batch`'s output, or of a TMX, XLIFF, PO or table file.

    A readout that cannot be read, and a unit in another language than it says, are told and left out.
    """
    return _of_corpus(path, settings, tell) if path.is_dir() else _of_file(path, tell)


def _of_corpus(folder: Path, settings: Settings, tell: Tell) -> Iterator[Unit]:
    for source in entries.found(folder):
        try:
            entry = entries.load(source, settings)
        except InputError as error:
            tell(f"{source.event}: {error}")
            continue
        for number, (score, texts) in enumerate(entry.rows, 1):
            unit = Unit(
                entry.event, f"row {number}", entry.date, score, _own(texts, f"{entry.event}, row {number}", tell)
            )
            if len(unit.texts) > 1:
                yield unit


def _own(texts: Mapping[str, str], where: str, tell: Tell) -> dict[str, str]:
    """The texts that are in the language they are said to be in, and whole."""
    kept = {}
    for lang, text in texts.items():
        if OPEN in text and CLOSE in text:
            tell(f"{where}: {lang} left out, for a part of it is not translated yet ({OPEN}…{CLOSE})")
        elif other := reads_like_another(text, lang):
            tell(f"{where}: {lang} left out, for it reads like {other}")
        else:
            kept[lang] = text
    return kept


def _of_file(path: Path, tell: Tell) -> Iterator[Unit]:
    if not path.is_file():
        raise InputError(path, 0, "no such file or folder", "check the name")
    for unit in _of_tmx(path, tell) if path.suffix.lower() == ".tmx" else _of_paired(path, tell):
        where = f"{path}: {unit.place}"
        texts = _own(unit.texts, where, tell)
        if len(texts) > 1:
            yield replace(unit, texts=texts)
        else:
            tell(f"{where}: left out; no two languages")


def _of_tmx(path: Path, tell: Tell) -> Iterator[Unit]:
    from toolkit.translation import tmx

    known: set[str] = set()
    empty = True
    for unit, unknown in tmx.units(path):
        for code in unknown:
            if code not in known:
                known.add(code)
                tell(f"{path}: left out, for it is none of our languages: {code}")
        empty = empty and not unit.texts
        yield unit
    if empty:
        raise InputError(path, 0, "no text in a language we know", "check the language codes in the file")


def _of_paired(path: Path, tell: Tell) -> Iterator[Unit]:
    form = reader(path)
    documents = form.read(path, None, "lines") if form.pairs else ()
    if not documents or not all(document.paired for document in documents):
        raise InputError(path, 0, "its sentences are not paired", "align the versions first: readout align … -f tmx")
    placed: dict[str, dict[str, str]] = {}
    for document in documents:
        for note in document.notes:
            tell(f"{path}: {note}")
        for sentence in document.sentences:
            placed.setdefault(sentence.place, {})[document.lang] = sentence.text
    for place, texts in placed.items():
        yield Unit(path.as_posix(), place, "", 1.0, texts)
