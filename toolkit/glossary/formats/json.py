"""JSON: `readout-glossary/1`, as `list --format json` prints it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.errors import InputError
from toolkit.glossary import records
from toolkit.glossary.formats import Imported
from toolkit.glossary.model import Concept

SUFFIXES: tuple[str, ...] = (".json",)


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a JSON file."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise InputError(origin, data[: error.start].count(b"\n") + 1, "not UTF-8", "save it as UTF-8") from error
    except json.JSONDecodeError as error:
        raise InputError(
            origin, error.lineno, f"not valid JSON ({error.msg})", "mend it, or export it again"
        ) from error
    except RecursionError as error:
        raise InputError(origin, 0, "nested too deeply", "export it again") from error
    return Imported(records.to_concepts(value, origin))


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The file's bytes."""
    return (json.dumps(records.of_glossary(concepts), ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Nothing is lost."""
    return ()
