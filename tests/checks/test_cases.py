"""Statements in four languages, each with one version changed: how many the check finds, and how quiet it is otherwise.

The tables in cases/ were written to measure by, not to tune to: a check must find most of the changes in each language, and
say nothing where all versions agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import findings

HERE = Path(__file__).parent / "cases"
CHECKS = sorted(path.stem for path in HERE.glob("*.tsv"))
LEAST = 0.8  #: of the changes, in each language


def blocks(name: str) -> Iterator[dict[str, tuple[str, str]]]:
    """Each statement: language -> (said, said instead)."""
    block: dict[str, tuple[str, str]] = {}
    for line in [*(HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:], ""]:
        if line.startswith("#"):
            continue
        if line:
            lang, said, instead = line.split("\t")
            block[lang] = said, instead
        elif block:
            yield block
            block = {}


def missed(name: str, lang: str) -> list[str]:
    """Statements whose change in one language the check does not find, or lays to another."""
    lost = []
    for block in blocks(name):
        texts = {other: pair[other == lang] for other, pair in block.items()}
        found = findings(name.replace("_", "-"), **texts)
        if not any(finding.odd == (lang,) and finding.severity != "info" for finding in found):
            lost.append(texts[lang])
    return lost


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize("name", CHECKS)
def test_most_changes_are_found(name: str, lang: str) -> None:
    lost = missed(name, lang)
    assert len(lost) <= (1 - LEAST) * len(list(blocks(name))), lost


@pytest.mark.parametrize("name", CHECKS)
def test_is_silent_where_all_versions_agree(name: str) -> None:
    for block in blocks(name):
        for side in (0, 1):
            assert findings(name.replace("_", "-"), **{lang: pair[side] for lang, pair in block.items()}) == ()
