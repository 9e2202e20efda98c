"""What is wrong with a glossary: problems with file and line, and the mending of what can be mended safely."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.errors import unknown
from toolkit.glossary.model import Concept
from toolkit.model import SEVERITIES, Severity

if TYPE_CHECKING:
    from toolkit.glossary import Glossary
    from toolkit.glossary.changes import Workshop

SCHEMA = "readout-lint/1"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one concept."""

    rule: str
    severity: Severity
    concept: str  #: id
    path: str  #: file it stands in
    line: int  #: where the concept begins
    message: str
    remedy: str = ""
    fixable: bool = False  #: `lint --fix` mends it

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.path}:{self.line}: {self.severity}: {self.concept}: {self.message}{remedy} [{self.rule}]"


def problem(
    rule: str, severity: Severity, concept: Concept, message: str, remedy: str = "", fixable: bool = False
) -> Problem:
    """A problem at the place of its concept."""
    return Problem(rule, severity, concept.id, concept.origin, concept.line, message, remedy, fixable)


def modules() -> dict[str, Any]:
    """Rule modules by name."""
    from importlib import import_module

    from toolkit.plugins import names, outside

    package = "toolkit.glossary.rules"
    own = {name: import_module(f"{package}.{name.replace('-', '_')}") for name in names(package)}
    return dict(sorted((own | {name: point.load() for name, point in outside("readout.lint").items()}).items()))


def lint(glossary: Glossary, only: Collection[str] = (), skip: Collection[str] = ()) -> tuple[Problem, ...]:
    """All problems, the gravest first in each concept, in order of file and line."""
    rules = modules()
    for name in (*only, *skip):
        if name not in rules:
            raise unknown("rule", name, rules)
    chosen = [module for name, module in rules.items() if (not only or name in only) and name not in skip]
    found: Iterator[Problem] = (one for module in chosen for one in module.rule(glossary))
    return tuple(sorted(set(found), key=lambda p: (p.path, p.line, SEVERITIES.index(p.severity), p.rule, p.message)))


def mend(workshop: Workshop) -> None:
    """Mend in place what can be mended safely: a plan for `changes.change`."""
    from toolkit.glossary import editing

    menders = [module.mend for module in modules().values() if hasattr(module, "mend")]
    for path, sheet in list(workshop.sheets.items()):
        for concept in sheet.concepts:
            mended = concept
            for mender in menders:
                mended = mender(mended)
            if mended != concept:
                workshop.rewrite(path, editing.put(workshop.texts[path], mended, path))
        workshop.rewrite(path, editing.in_order(workshop.texts[path], path))


def report(problems: Collection[Problem]) -> dict[str, Any]:
    """`readout-lint/1`."""
    from dataclasses import asdict

    return {"schema": SCHEMA, "problems": [asdict(one) for one in problems]}
