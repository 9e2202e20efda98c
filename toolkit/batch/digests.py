"""Keys: what a result was made of, as a short hash. Equal keys mean equal bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path

from toolkit import __version__
from toolkit.acceptance import FILE as ACCEPTED
from toolkit.batch.model import Context, Job
from toolkit.batch.store import Store
from toolkit.documents.readout import EVENT
from toolkit.errors import InputError
from toolkit.glossary.model import Concept

BESIDE = (EVENT, ACCEPTED)  #: files beside the versions that take part in the result
DATA = (".py", ".json", ".tsv", ".j2", ".css", ".js")  #: files of the toolkit that results depend on


def digest(data: bytes) -> str:
    """Short hash of some bytes."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


@cache
def toolkit() -> str:
    """Version and hash of the toolkit's own code and tables: another one makes other results."""
    package = Path(__file__).resolve().parents[1]
    hashed = hashlib.blake2b(__version__.encode(), digest_size=8)
    for file in sorted(package.rglob("*")):
        if file.suffix in DATA and file.is_file():
            hashed.update(file.relative_to(package).as_posix().encode() + b"\0" + file.read_bytes())
    return f"{__version__}-{hashed.hexdigest()}"


def concept(value: Concept) -> str:
    """Hash of all that a concept says, wherever it is written, and the scale it stands on: "3f…:partnership"."""
    said = repr(replace(value, origin="", line=0))
    return f"{digest(said.encode('utf-8', 'backslashreplace'))[:16]}:{value.scale}"


def glossary(concepts: Mapping[str, Concept]) -> tuple[str, dict[str, str]]:
    """Digest of a glossary's matter, whatever its files are called, and of each concept."""
    each = {name: concept(concepts[name]) for name in sorted(concepts)}
    return digest(json.dumps(each).encode()), each


def base(job: Job, context: Context) -> tuple[str, int]:
    """Key of a job's files and settings, the glossary apart, and the size of the files in bytes.

    A file that cannot be read raises `InputError`.
    """
    size, files = 0, []
    for file in job.files:
        data = _bytes(file.path)
        size += len(data)
        files.append((file.shown, file.lang, digest(data)))
    homes = sorted({file.path.parent for file in job.files})
    beside = [(name, digest(_bytes(path))) for home in homes for name in BESIDE if (path := home / name).is_file()]
    settings = asdict(context.settings) | {"glossaries": (), "fail_on": ""}  # neither changes a result by its name
    matter = (context.toolkit, settings, context.forms, job.event, job.date, job.title, files, beside)
    return digest(json.dumps(matter, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogateescape")), size


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(path, 0, "no such file", "check the name, or take it out of the source") from error
    except (OSError, ValueError) as error:
        raise InputError(path, 0, f"cannot be read ({error})", "check its rights") from error


def holds(store: Store, name: str, digest_of_it: str) -> bool:
    """Whether a file is in a store with the very bytes."""
    data = store.read(name)
    return data is not None and digest(data) == digest_of_it
