"""Settings: readout.toml, or [tool.readout] in pyproject.toml, each overridden by a flag."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.model import SEVERITIES, Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may choose. The defaults need no file."""

    only: tuple[str, ...] = ()  #: checks to run; empty means all
    skip: tuple[str, ...] = ()  #: checks to leave out
    source: str = ""  #: the version that is right by definition; empty: the majority is
    fail_on: Severity = "warning"  #: the gravest severity that still gives exit code 0 lies below this
    min_confidence: float = 0.0  #: findings less sure than this are dropped, 0..1
    segmentation: str = "auto"  #: "auto", or "lines": each non-empty line is one sentence
    glossaries: tuple[str, ...] = ()  #: files or folders, later ones override; empty means the shipped glossary
    encoder: str = ""  #: name or path of a sentence-embedding model; empty means none

    @property
    def gravest(self) -> tuple[Severity, ...]:
        """Severities at or above `fail_on`."""
        return SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]


def load(start: Path) -> Settings:
    """Settings of the nearest readout.toml or pyproject.toml with [tool.readout], from `start` upwards.

    A file that does not parse, an unknown key or a value of the wrong kind raises `InputError`.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        own = folder / "readout.toml"
        if own.is_file():
            return parse(own.read_text(encoding="utf-8"), own)
        project = folder / "pyproject.toml"
        if project.is_file() and "[tool.readout]" in (text := project.read_text(encoding="utf-8")):
            return parse(text, project, under=("tool", "readout"))
    return Settings()


def parse(text: str, origin: Path, under: tuple[str, ...] = ()) -> Settings:
    """Settings from TOML text; `origin` is named in errors."""
    try:
        values: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            origin, _line(str(error)), f"not valid TOML ({error})", "mend the line or remove it"
        ) from error
    for key in under:
        values = values[key]
    return replace(Settings(), **_checked(values, text, origin))


def _line(message: str) -> int:
    _, _, rest = message.partition("at line ")
    return int(rest.split(",")[0]) if rest[:1].isdigit() else 0


def _checked(values: Mapping[str, Any], text: str, origin: Path) -> dict[str, Any]:
    defaults: dict[str, Any] = {field.name: field.default for field in fields(Settings)}
    checked: dict[str, Any] = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        line = next((n for n, row in enumerate(text.splitlines(), 1) if row.strip().startswith(key)), 0)
        if name not in defaults:
            raise unknown("setting", key, [k.replace("_", "-") for k in defaults], origin, line)
        default = defaults[name]
        if isinstance(default, tuple) and isinstance(value, list) and all(isinstance(v, str) for v in value):
            value = tuple(value)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, type(default)):
            kind = {tuple: "a list of strings", float: "a number", str: "a string"}[type(default)]
            raise InputError(
                origin, line, f"setting '{key}' must be {kind}", f"write it so, or remove it (it is {value!r})"
            )
        if name == "fail_on" and value not in SEVERITIES:
            raise unknown("severity", str(value), SEVERITIES, origin, line)
        if name == "glossaries":
            value = tuple(str(origin.parent / v) for v in value)
        checked[name] = value
    return checked
