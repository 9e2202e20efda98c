"""What this installation can do: its dependencies, its data, its writable folders."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from toolkit.errors import InputError


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing looked at."""

    name: str
    well: bool
    needed: bool  #: False for what only an extra needs
    state: str  #: version or short description
    remedy: str = ""  #: what to do where it is not well


def examine() -> list[Symptom]:
    """Python, every dependency, the data and the cache folder, in this order."""
    return [_python(), *_dependencies(), _glossary(), _cache()]


def _python() -> Symptom:
    state = ".".join(map(str, sys.version_info[:3]))
    return Symptom("Python", sys.version_info >= (3, 11), True, state, "install Python 3.11 or later")


def _dependencies() -> list[Symptom]:
    symptoms = []
    for requirement in requires("readout-toolkit") or ():
        name = requirement.split(";")[0]
        for mark in "<>=!~[ ":
            name = name.split(mark)[0]
        extra = requirement.partition("extra == ")[2].strip("'\" ")
        if extra in ("test", "bench"):
            continue
        try:
            state, well = version(name), True
        except PackageNotFoundError:
            state, well = "not installed", False
        remedy = f"pip install 'readout-toolkit[{extra}]'" if extra else "pip install readout-toolkit again"
        purpose = f"{name} (extra {extra})" if extra else name
        symptoms.append(Symptom(purpose, well, not extra, state, remedy))
    return symptoms


def _glossary() -> Symptom:
    from toolkit.glossary import load

    try:
        concepts = len(load().concepts)
    except InputError as error:
        return Symptom("glossary", False, True, str(error), "mend the file named")
    return Symptom("glossary", concepts > 0, True, f"{concepts} concepts", "reinstall, or name one with --glossary")


def _cache() -> Symptom:
    import platformdirs

    folder = Path(os.environ.get("READOUT_CACHE_DIR") or platformdirs.user_cache_dir("readout-toolkit"))
    nearest = next(parent for parent in (folder, *folder.parents) if parent.exists())
    well = os.access(nearest, os.W_OK)
    return Symptom("cache folder", well, False, str(folder), "set READOUT_CACHE_DIR to a folder you may write to")


def as_text(symptoms: Sequence[Symptom]) -> str:
    """One line a symptom, the remedy below where it is not well."""
    width = max(len(symptom.name) for symptom in symptoms)
    lines = []
    for symptom in symptoms:
        sign = "ok" if symptom.well else "MISSING" if symptom.needed else "absent"
        lines.append(f"{sign:<8} {symptom.name:<{width}}  {symptom.state}")
        if not symptom.well:
            lines.append(f"{'':<8} {'':<{width}}  → {symptom.remedy}")
    return "\n".join(lines) + "\n"


def as_json(symptoms: Sequence[Symptom]) -> str:
    """`readout-doctor/1`."""
    return json.dumps({"schema": "readout-doctor/1", "symptoms": [asdict(s) for s in symptoms]}, indent=1) + "\n"
