"""A folder tree, or files out of one: readouts by folder and by name.

- `talks/en.txt talks/kk.txt`: the folder is the event;
- `2024/talks.en.txt 2024/talks.kk.txt`: what the names share is;
- `en/talks.txt kk/talks.txt`: the folders are the languages;
- one TMX, XLIFF, PO or table may hold a whole readout.
What is left over is loose: only its words can tell what it belongs to.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from toolkit.batch.model import STATE, Failure, File, Job, failure
from toolkit.documents import naming
from toolkit.documents.reader import suffixes
from toolkit.errors import InputError
from toolkit.languages import tags

#: Suffixes of files that may hold all versions.
SEVERAL = (".tmx", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".xlsx", ".po", ".csv", ".tsv")
APART = frozenset(("readme", "license", "changelog", "contents", "index"))  #: stems of files that are no versions


@dataclass
class Grouped:
    """What a tree gives."""

    jobs: list[Job] = field(default_factory=list)
    loose: list[File] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def files(source: Path, paths: Sequence[Path], out: Path | None) -> tuple[list[File], Grouped]:
    """Every text under `paths`, sorted, named relative to `source`, and what was wrong on the way."""
    result = Grouped()
    root = source if source.is_dir() else source.parent
    while any(mark in str(root) for mark in "*?[") and root != root.parent and not root.exists():
        root = root.parent
    seen: set[str] = set()
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found |= dict.fromkeys(_walked(path, out, seen, result))
        elif path.suffix.lower() in suffixes():
            found[path] = None
    return [File(path, _lang(path), _shown(path, root)) for path in sorted(found)], result


def _shown(path: Path, root: Path) -> str:
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.as_posix()


def _walked(top: Path, out: Path | None, seen: set[str], result: Grouped) -> Iterable[Path]:
    """Files under a folder; a link back into what was seen is told of and not followed."""

    def unreadable(error: OSError) -> None:
        where = str(error.filename)
        wrong = InputError(where, 0, f"the folder cannot be read ({error.strerror})", "check its rights")
        result.failures.append(failure(Path(where).name, wrong))

    known, hidden = suffixes(), out.resolve() if out else None
    for folder, inside, names in os.walk(top, followlinks=True, onerror=unreadable):
        real = os.path.realpath(folder)
        if real in seen:
            result.notes.append(f"{folder}: a link to a folder already read; not followed")
            inside.clear()
            continue
        seen.add(real)
        here = Path(folder)
        inside[:] = sorted(n for n in inside if not n.startswith(".") and not _is_output(here / n, hidden))
        for name in sorted(names):
            file = here / name
            if file.suffix.lower() in known and not name.startswith((".", "~")):
                yield file


def _is_output(folder: Path, out: Path | None) -> bool:
    return (folder / STATE).is_dir() or (out is not None and folder.resolve() == out)


def _lang(path: Path) -> str:
    try:
        return naming.language(path)
    except InputError:
        return ""  # de.txt among the rest: whoever reads it will say so


def grouped(found: Sequence[File], result: Grouped) -> Grouped:
    """The files as jobs, by folder and by name."""
    folders: dict[Path, list[File]] = {}
    for file in found:
        folders.setdefault(file.path.parent, []).append(file)
    groups: dict[tuple[str, str], list[File]] = {}
    for folder, inside in folders.items():
        marked = [file for file in inside if file.lang]
        bare = [file for file in inside if not file.lang]
        alone = [file for file in bare if file.path.suffix.lower() in SEVERAL and file.path.stem.lower() not in APART]
        for file in marked:
            rest = naming.rest(file.path)
            key = (str(folder), rest) if rest else (str(folder.parent), folder.name)
            groups.setdefault(key, []).append(file)
        if marked:
            continue  # gold.tsv beside en.txt is no readout of its own
        result.jobs += [Job(file.path.stem, (file,)) for file in alone]
        _sort_bare(folder, [f for f in bare if f not in alone and f.path.stem.lower() not in APART], groups, result)
    _close(groups, result)
    return result


def _sort_bare(folder: Path, bare: list[File], groups: dict[tuple[str, str], list[File]], result: Grouped) -> None:
    """Files whose names tell no language: the folder may be one, or the event."""
    if folder.name.split("-")[0].lower() in tags():
        lang = naming.tag(folder.name)
        for file in bare:
            tagged = File(file.path, lang, file.shown)
            groups.setdefault((str(folder.parent), file.path.stem), []).append(tagged)
        return
    result.loose += bare


def _close(groups: dict[tuple[str, str], list[File]], result: Grouped) -> None:
    """Groups as jobs. Halves of one event in two folders are joined; a single version is loose."""
    by_event: dict[str, list[list[File]]] = {}
    for (_, event), inside in sorted(groups.items()):
        by_event.setdefault(event, []).append(inside)
    for event, parts in sorted(by_event.items()):
        langs = [file.lang for part in parts for file in part]
        if len(parts) > 1 and len(set(langs)) == len(langs) and any(len(part) == 1 for part in parts):
            joined = [file for part in parts for file in part]
            places = ", ".join(sorted({str(Path(file.shown).parent) for file in joined}))
            result.notes.append(f"{event}: its versions lie in several folders ({places}); read together")
            parts = [joined]
        elif len(parts) > 1:
            places = ", ".join(sorted({str(Path(part[0].shown).parent) for part in parts}))
            result.notes.append(f"{event}: several folders are called so ({places}); each is its own readout")
        for part in parts:
            if len(part) == 1 and part[0].path.stem != part[0].lang:
                result.loose += part
            else:
                result.jobs.append(Job(event, tuple(sorted(part, key=lambda file: (file.lang, file.shown)))))
