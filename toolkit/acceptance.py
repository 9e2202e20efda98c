"""Divergences that somebody has looked at and let stand: who, when and why, kept beside the readout.

`accepted.jsonl` holds one line an acceptance, so that it diffs well and two people's additions merge. A finding is
known by its id, which is made of what the versions say: when the words change, the acceptance no longer holds.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.model import Finding

FILE = "accepted.jsonl"


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One divergence let stand."""

    id: str  #: the finding's id
    check: str
    message: str  #: what the finding said when it was accepted
    who: str
    when: str  #: ISO date
    why: str


def load(folder: Path | None) -> dict[str, Acceptance]:
    """Acceptances of a readout's folder, by finding id; a line that is none raises `InputError`."""
    path = folder / FILE if folder else None
    if path is None or not path.is_file():
        return {}
    accepted = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            acceptance = _parse(line, path, number)
            accepted[acceptance.id] = acceptance
    return accepted


def _parse(line: str, path: Path, number: int) -> Acceptance:
    try:
        data: Any = json.loads(line)
        return Acceptance(**data)
    except (json.JSONDecodeError, TypeError) as error:
        raise InputError(path, number, f"not an acceptance ({error})", "mend the line or remove it") from error


def add(
    folder: Path, findings: Sequence[Finding], ids: Iterable[str], who: str, when: str, why: str
) -> list[Acceptance]:
    """Accept the findings named by id (or the beginning of one) and write them down.

    An id that no finding has, or a folder that cannot be written, raises `InputError`.
    """
    chosen = [_named(findings, name) for name in ids]
    new = [Acceptance(f.id, f.check, f.message, who, when, why) for f in chosen]
    path = folder / FILE
    lines = "".join(json.dumps(asdict(acceptance), ensure_ascii=False) + "\n" for acceptance in new)
    try:
        with path.open("a", encoding="utf-8") as stream:  # one write: two people at once lose nothing
            stream.write(lines)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise InputError(path, 0, f"cannot be written ({error.strerror})", "check the folder's permissions") from error
    return new


def _named(findings: Sequence[Finding], name: str) -> Finding:
    fits = [finding for finding in findings if finding.id.startswith(name)]
    exact = [finding for finding in fits if finding.id == name]
    if len(exact or fits) != 1:
        raise unknown("finding", name, [finding.id for finding in findings])
    return (exact or fits)[0]


def baseline(path: Path) -> set[str]:
    """Ids of the findings in an earlier `readout check --format json`; another file raises `InputError`."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
        return {finding["id"] for finding in data["findings"]}
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the name") from error
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            path, 0, "not a result of readout check", "make one with: readout check … --format json -o FILE"
        ) from error
