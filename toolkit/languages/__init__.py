"""What is particular to one language: a folder a language, a file a subject.

`toolkit/languages/<subject>.py` declares the shape of a subject (a named tuple, say `Segmentation`);
`toolkit/languages/<tag>/<subject>.py` gives the language's own as `TABLE`. A new language is a new folder; from
outside, an entry point of the group `readout.languages` names a package of the same layout.

    from toolkit.languages import table
    from toolkit.languages.segmentation import Segmentation
    abbreviations = table(Segmentation, "kk").abbreviations
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, TypeVar

from toolkit.errors import InputError, unknown
from toolkit.plugins import outside

Shape = TypeVar("Shape")


@cache
def packages() -> dict[str, str]:
    """Package of each known language, by primary tag."""
    found = {m.name: f"{__name__}.{m.name}" for m in iter_modules(__path__) if m.ispkg and not m.name.startswith("_")}
    return dict(sorted((found | {name: point.value for name, point in outside("readout.languages").items()}).items()))


def tags() -> tuple[str, ...]:
    """Primary tags of the known languages, sorted."""
    return tuple(packages())


@cache
def primary(lang: str) -> str:
    """The language without script or region: "zh" for "zh-Hant". An unknown one raises `InputError`."""
    tag = lang.split("-")[0].lower()
    if tag not in packages():
        raise unknown("language", lang, tags())
    return tag


def table(shape: type[Shape], lang: str) -> Shape:
    """The language's own value of a subject; an unknown language or a subject it lacks raises `InputError`."""
    value: Shape = _shaped(shape, lang)  # type: ignore[arg-type]  # a class is hashable
    return value


@cache  # asked some thousand times a readout
def _shaped(shape: type[Any], lang: str) -> Any:
    value = _table(shape.__module__.rpartition(".")[2], primary(lang))
    assert isinstance(value, shape), f"{lang}: TABLE of {shape.__module__} is not a {shape.__name__}"
    return value


@cache
def _table(subject: str, tag: str) -> Any:
    try:
        module = import_module(f"{packages()[tag]}.{subject}")
    except ModuleNotFoundError as error:
        if error.name != f"{packages()[tag]}.{subject}":
            raise
        raise InputError("", 0, f"language '{tag}' has no {subject}", f"add {subject}.py to its folder") from error
    return module.TABLE
