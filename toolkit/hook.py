"""The pre-commit hook: of the files that a commit changes, every readout they belong to is checked, whole.

    python -m toolkit.hook corpus/beijing-2022/kk.txt talks.ru.txt

A hook is given the changed files only, and a check needs all versions: a file named for its language alone (kk.txt)
stands for its folder, one with more in its name (talks.kk.txt) for all files of that name. Files whose names tell no
language are passed over. Settings come from readout.toml.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from toolkit.errors import InputError


def readouts(files: Sequence[Path]) -> list[tuple[Path, ...]]:
    """What to check for these changed files: a folder, or all files of one name; each once, in order of the paths."""
    from toolkit.documents import naming
    from toolkit.documents.reader import suffixes

    known = suffixes()
    found: set[tuple[Path, ...]] = set()
    for file in files:
        if file.suffix.lower() not in known or not _language(file):
            continue
        name = naming.rest(file)
        beside = (other for other in file.parent.iterdir() if other.suffix.lower() in known and _language(other))
        versions = tuple(sorted(other for other in beside if naming.rest(other) == name))
        if len(versions) > 1:
            found.add(versions if name else (file.parent,))
    return sorted(found)


def _language(file: Path) -> str:
    """The language in a file's name; "" where it tells none that we know."""
    from toolkit.documents import naming

    try:
        return naming.language(file)
    except InputError:
        return ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Check and print; 0: clean, 1: findings at or above `fail-on`, 2: a file that cannot be used."""
    from toolkit.api import check, report
    from toolkit.settings import load

    code = 0
    for paths in readouts([Path(argument) for argument in (sys.argv[1:] if arguments is None else arguments)]):
        try:
            chosen = load(Path.cwd())
            checked = check(paths, chosen)
        except InputError as error:
            print(f"readout: {error}", file=sys.stderr)
            code = 2
            continue
        if checked.findings:
            print(report(checked, "terminal"))
        if any(finding.severity in chosen.gravest for finding in checked.findings):
            code = max(code, 1)
    return code


if __name__ == "__main__":
    sys.exit(main())
