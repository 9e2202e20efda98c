"""All versions of one text, from a folder or from files: which file is which language, and what event it is about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.documents import event as events
from toolkit.documents import naming
from toolkit.documents.encoding import decode
from toolkit.documents.reader import reader, suffixes
from toolkit.errors import InputError
from toolkit.model import Document, Event, Readout

EVENT = "event.toml"
ADDRESS = re.compile(r"(?:https?|ftp|file):/", re.IGNORECASE)
NO_LANGS: Mapping[Path, str] = {}


def load(paths: Sequence[Path], langs: Mapping[Path, str] = NO_LANGS, segmentation: str = "auto") -> Readout:
    """The versions in one folder, or in a list of files; their order does not matter.

    A language comes from `langs`, else from the file's name, else from the text. event.toml is read where it lies
    beside them. Fewer than two versions, one language twice and files that cannot be used raise `InputError`.
    """
    for path in paths:
        _refuse_missing(path)
    folders = [path for path in paths if path.is_dir()]
    if folders and len(paths) > 1:
        raise InputError(folders[0], 0, "a folder among other paths", "give one folder, or files only")
    files = _files(folders[0], langs) if folders else sorted(set(paths))
    named = _named(files, langs)
    documents = [document for file in files for document in _read(file, named.get(file), segmentation)]
    by_lang = _by_language(documents)
    if len(by_lang) < 2:
        _refuse_single(paths, documents)
    home = folders[0] if folders else _home(files)
    return Readout(_name(folders, files), by_lang, _event(home), home)


def one(path: Path, lang: str = "", segmentation: str = "auto") -> Document:
    """A single version; its language from `lang`, else from the file's name, else from the text.

    Of a file with several versions that in `lang`. What cannot be read or is no single version raises `InputError`.
    """
    _refuse_missing(path)
    if path.is_dir():
        raise InputError(path, 0, "a folder, not a file", "give one version of it")
    documents = _read(path, lang or naming.language(path) or None, segmentation)
    fitting = [document for document in documents if document.lang == lang] or documents
    if len(fitting) > 1:
        raise InputError(
            path, 0, f"versions in {', '.join(d.lang for d in fitting)}", f"say which: --from {fitting[0].lang}"
        )
    return fitting[0]


def _refuse_missing(path: Path) -> None:
    if ADDRESS.match(str(path)):
        raise InputError(
            path, 0, "an address, not a file", "save the page (.html) or its text (.txt) and give that file"
        )
    try:
        exists = path.exists()
    except (OSError, ValueError) as error:
        raise InputError(str(path)[:80], 0, f"no usable path ({error})", "check the name") from error
    if not exists:
        raise InputError(path, 0, "no such file or folder", _similar(path) or "check the name")


def _similar(path: Path) -> str:
    """A hint at what the folder has instead."""
    import difflib

    if not path.parent.is_dir():
        return ""
    near = difflib.get_close_matches(path.name, sorted(p.name for p in path.parent.iterdir()), n=1, cutoff=0.6)
    return f"check the name (did you mean {path.parent / near[0]}?)" if near else ""


def _files(folder: Path, langs: Mapping[Path, str]) -> list[Path]:
    """The versions in a folder: files named for a language; where none is, every text there but a README."""
    known = suffixes()
    candidates = sorted(
        file
        for file in folder.iterdir()
        if file.is_file() and file.suffix.lower() in known and not file.name.startswith((".", "~"))
    )
    given = {_absolute(path) for path in langs}
    named = [file for file in candidates if naming.language(file) or _absolute(file) in given]
    files = named or [file for file in candidates if file.stem.lower() != "readme"]
    if not files:
        raise InputError(
            folder, 0, "no versions in this folder", f"name them en.txt, kk.txt … (suffixes: {', '.join(known)})"
        )
    return files


def _named(files: list[Path], langs: Mapping[Path, str]) -> dict[Path, str]:
    """The language of each file that --lang or its name tells."""
    absolute = {_absolute(file): file for file in files}
    by_name = {file.name: file for file in files}
    given: dict[Path, str] = {}
    for path, lang in sorted(langs.items()):
        file = absolute.get(_absolute(path)) or (by_name.get(str(path)) if len(by_name) == len(files) else None)
        if file is None:
            raise InputError(
                path, 0, f"--lang says it is {lang}, but it is not among the files", "give it as a file too"
            )
        given[file] = naming.tag(lang)
    return {file: lang for file in files if (lang := given.get(file) or naming.language(file))}


def _absolute(path: Path) -> Path:
    return Path.cwd() / path


def _read(file: Path, lang: str | None, segmentation: str) -> Sequence[Document]:
    one = reader(file)
    if not file.is_file():
        raise InputError(file, 0, "not a regular file", "copy it into one")
    if file.stat().st_size > one.largest:
        raise InputError(file, 0, f"larger than {one.largest // 2**20} MB", "split it; an official text is not so long")
    try:
        return one.read(file, lang, segmentation)
    except RecursionError as error:
        raise InputError(file, 0, "nested deeper than any text", "save the text alone in a new file") from error
    except OSError as error:
        raise InputError(file, 0, f"cannot be read ({error.strerror})", "check its permissions") from error


def _by_language(documents: Sequence[Document]) -> dict[str, Document]:
    """Documents by tag, in alphabetical order of the tags."""
    found: dict[str, Document] = {}
    for document in documents:
        earlier = found.get(document.lang)
        if earlier and document.paired and earlier.sentences == document.sentences:
            continue  # the source that several XLIFF files share
        if earlier:
            raise InputError(
                document.path,
                0,
                f"a second version in {document.lang}: {earlier.path} is one too",
                f"leave one out, or say --lang {document.path}=xx",
            )
        found[document.lang] = document
    return dict(sorted(found.items()))


def _refuse_single(paths: Sequence[Path], documents: Sequence[Document]) -> None:
    one = documents[0]
    where = paths[0] if paths[0].is_dir() else one.path
    raise InputError(
        where,
        0,
        f"one version only ({one.lang}: {one.path}); there is nothing to compare it with",
        "add another language",
    )


def _home(files: list[Path]) -> Path | None:
    """The folder that files are a readout of: theirs, where their names say nothing but the language."""
    parents = {file.parent for file in files}
    return parents.pop() if len(parents) == 1 and not any(naming.rest(file) for file in files) else None


def _name(folders: list[Path], files: list[Path]) -> str:
    """The folder's name, or what the file names share."""
    if folders:
        return folders[0].resolve().name
    rests = {naming.rest(file) for file in files}
    return (rests.pop() if len(rests) == 1 else "") or files[0].resolve().parent.name


def _event(home: Path | None) -> Event:
    file = home / EVENT if home else None
    if file is None or not file.is_file():
        return Event()
    return events.parse(decode(file.read_bytes(), file), file)
