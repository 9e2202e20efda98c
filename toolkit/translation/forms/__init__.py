"""What a draft is shown as: a form a file, each with `render(draft) -> str | bytes`."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from toolkit.plugins import names
from toolkit.translation.draft import ORIGINS, Draft, Drafted


class Form(Protocol):
    """A form is a module with this function."""

    def render(self, draft: Draft) -> str | bytes:
        """The draft as text, or as the bytes of an office file."""


def forms() -> tuple[str, ...]:
    """Names of all forms, sorted."""
    return tuple(names(__name__))


def named(form: str) -> Form:
    """The form of that name."""
    return cast("Form", import_module(f"{__name__}.{form}"))


def about(drafted: Drafted) -> str:
    """Where a sentence's translation comes from, in one line: origin, confidence, source and date, words changed."""
    parts = [f"{drafted.origin} {round(100 * drafted.confidence)} %", ORIGINS[drafted.origin]]
    if drafted.unit:
        place = ", ".join(filter(None, (drafted.unit.origin, drafted.unit.place, drafted.unit.date)))
        parts.append(f"from {place}" + (f" ({drafted.likeness:g} % like it)" if drafted.origin == "fuzzy" else ""))
    if drafted.changed:
        parts.append("; ".join(f"{before or '∅'} → {after or '∅'}" for before, after in drafted.changed))
    return " · ".join(parts)
