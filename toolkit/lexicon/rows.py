"""The lexicon as people write it: one concept a row, one language a column, variants parted by `|`.

The files of `words/` are the source; `scripts/build_lexicon.py` compiles them into `compiled/`, which is all that a
look-up reads. Rows of different files that mean the same are merged here, so each field may list what it needs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from toolkit.errors import InputError

WORDS = Path(__file__).parent / "words"
KIND = "pos"  #: the column that is no language


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and its words in each language."""

    kind: str  #: part of speech: n, v, a, adv, prep, pron, conj, num, name
    words: dict[str, tuple[str, ...]]  #: variants by language tag, the usual one first


def parse(text: str, origin: Path) -> list[Concept]:
    """Concepts of one file, in its order; a row with a missing or empty cell raises `InputError`."""
    lines = text.splitlines()
    columns = lines[0].split("\t")
    concepts = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(columns) or not all(part.strip() for cell in cells for part in cell.split("|")):
            raise InputError(origin, number, "a cell is missing or empty", f"give {', '.join(columns)} parted by tabs")
        row = dict(zip(columns, cells, strict=True))
        concepts.append(Concept(row.pop(KIND), {lang: tuple(cell.split("|")) for lang, cell in row.items()}))
    return concepts


def read(folder: Path = WORDS) -> list[Concept]:
    """Concepts of all files in `folder`, those that mean the same merged; the place in the list is the number."""
    files = sorted(folder.glob("*.tsv"))
    return merge(concept for path in files for concept in parse(path.read_text(encoding="utf-8"), path))


def merge(concepts: Iterable[Concept]) -> list[Concept]:
    """Concepts with the doubles joined: same part of speech, same first language's word, and another word in common.

    A row joins the earliest concept whose own first row it fits, never a chain of them: "rise" must not tie
    "improve" to "stand up".
    """
    merged: list[Concept] = []
    holders: dict[tuple[str, str, str], list[int]] = defaultdict(list)  # places, by kind, language and word
    for concept in concepts:
        shared: dict[int, set[str]] = defaultdict(set)
        for lang, words in concept.words.items():
            for word in words:
                for place in holders[concept.kind, lang, word.lower()]:
                    shared[place].add(lang)
        pivot = next(iter(concept.words))
        same = min((place for place, langs in shared.items() if pivot in langs and len(langs) > 1), default=-1)
        if same >= 0:
            merged[same] = _joined(merged[same], concept)
            continue
        for lang, words in concept.words.items():
            for word in words:
                holders[concept.kind, lang, word.lower()].append(len(merged))
        merged.append(concept)
    return merged


def _joined(one: Concept, other: Concept) -> Concept:
    return Concept(one.kind, {lang: tuple(dict.fromkeys(one.words[lang] + other.words[lang])) for lang in one.words})
