"""Copies of the originals with a comment at each diverging word; the originals are only read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit import atomic
from toolkit.errors import InputError
from toolkit.model import Comparison, Document, Finding

SUFFIX = ".docx"


def annotate(comparison: Comparison, findings: Sequence[Finding], folder: Path) -> tuple[list[Path], list[str]]:
    """Write a copy of each Word version into `folder`: the files written, and what the user must know.

    A folder in which a copy would take an original's place raises `InputError`; so does a file that is no more what was
    read. Versions in other formats are named in the notes.
    """
    from toolkit.annotation.word import annotated

    written: list[Path] = []
    notes: list[str] = []
    for path, documents in _originals(comparison).items():
        if path.suffix.lower() != SUFFIX:
            notes.append(f"{path}: not annotated, for comments go into Word files ({SUFFIX}) only")
            continue
        copy = _copy(path, documents[0].lang, folder, written)
        data, more = annotated(path, documents, comparison, findings)
        atomic.write(copy, data)
        written.append(copy)
        notes += more
    return written, notes


def _originals(comparison: Comparison) -> dict[Path, list[Document]]:
    """The files, each with the versions it holds."""
    files: dict[Path, list[Document]] = {}
    for document in comparison.readout.documents.values():
        files.setdefault(Path(document.path), []).append(document)
    return files


def _copy(path: Path, lang: str, folder: Path, written: Sequence[Path]) -> Path:
    """Where the copy goes: the original's name, with the language where two originals have one name."""
    if folder.exists() and not folder.is_dir():
        raise InputError(folder, 0, "not a folder", "name a folder: --annotate=FOLDER, or put --annotate last")
    copy = folder / path.name
    if copy in written:
        copy = folder / f"{path.stem}.{lang}{path.suffix}"
    if copy.resolve() == path.resolve():
        raise InputError(folder, 0, f"holds the original {path.name}", "name another folder: --annotate=FOLDER")
    return copy
