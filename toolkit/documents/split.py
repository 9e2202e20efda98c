"""One file with all versions in it: columns of a table, one text after the other, or paragraph by paragraph.

Columns are told by their headings or by what they are written in. A stack is taken apart by the cheapest labelling of
its paragraphs: each says how well a language explains it, and a change of language costs, so a short line that could be
either goes with its neighbours. A language that says little beside the others is a quotation, not a version.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.documents.language import detect, scores
from toolkit.documents.naming import named
from toolkit.languages import primary, table
from toolkit.languages.profile import Profile

if TYPE_CHECKING:
    from toolkit.documents.parts import Part

SHARE = 0.25  #: of the longest version: what says less is no version
CHANGE = 2.0  #: what a change of language costs, in units of a paragraph's evidence
FULL = 120  #: code points of a paragraph that has its say in full
LABEL = 40  #: code points; a line that names a language is no longer


def split(parts: Sequence[Part]) -> Mapping[str, Sequence[Part]]:
    """The parts of each version by language, or nothing where there is one version only."""
    found = _columns(parts) or _stack(parts)
    return found if len(found) > 1 else {}


def by_language(texts: Sequence[str]) -> Sequence[str]:
    """The language of each column of texts, "" where nothing tells or two columns are in one."""
    langs = [detect(text) for text in texts]
    return [lang if lang and langs.count(lang) == 1 else "" for lang in langs]


def _columns(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """Versions that stand side by side in tables; lines outside go where their language says."""
    found: dict[str, list[Part]] = {}
    outside: list[Part] = []
    for number, group in groupby(parts, key=lambda part: part.cell and part.cell[0]):
        rows = list(group)
        if number is None:
            outside += rows
            continue
        langs, has_head = _heads(rows)
        if sum(map(bool, langs.values())) < 2:
            outside += rows
            continue
        for part in rows:
            assert part.cell is not None
            if lang := langs.get(part.cell[2], ""):
                if not (has_head and part.cell[1] == rows[0].cell[1]):  # type: ignore[index]
                    found.setdefault(lang, []).append(part)
            elif not has_head:
                outside.append(part)
    if len(found) < 2 or sum(map(_weight, outside)) > max(sum(map(_weight, own)) for own in found.values()):
        return {}
    places = {part: n for n, part in enumerate(parts)}
    for part in outside:
        if (lang := detect(part.text)) in found and not named(part.text):
            found[lang].append(part)
    return {lang: sorted(own, key=lambda part: places[part]) for lang, own in found.items()}


def _heads(rows: Sequence[Part]) -> tuple[dict[int, str], bool]:
    """The language of each column of a table, and whether its first row says so."""
    texts: dict[int, list[str]] = {}
    heads: dict[int, str] = {}
    first = min(part.cell[1] for part in rows if part.cell)
    for part in rows:
        if part.cell:
            texts.setdefault(part.cell[2], []).append(part.text)
            if part.cell[1] == first and len(part.text) <= LABEL:
                heads[part.cell[2]] = named(part.text)
    if sum(map(bool, heads.values())) > 1:
        return heads, True
    return dict(zip(texts, by_language([" ".join(own) for own in texts.values()]), strict=True)), False


def _stack(parts: Sequence[Part]) -> dict[str, list[Part]]:
    """Versions that follow each other."""
    known = [scores(part.text) for part in parts]
    langs = sorted({primary(tag) for found in known for tag in found})
    while len(langs) > 1:
        labels = _labels(parts, known, langs)
        found: dict[str, list[Part]] = {}
        for part, lang in zip(parts, labels, strict=True):
            if not (len(part.text) <= LABEL and named(part.text)):
                found.setdefault(lang, []).append(part)
        weights = {
            lang: sum(map(_weight, found.get(lang, ()))) / max(table(Profile, lang).density, 0.1) for lang in langs
        }
        weak = [lang for lang in langs if weights[lang] < SHARE * max(weights.values())]
        if not weak:
            return {_tag(own, lang): own for lang, own in found.items()}
        langs.remove(min(weak, key=lambda lang: weights[lang]))
    return {}


def _labels(parts: Sequence[Part], known: Sequence[Mapping[str, float]], langs: Sequence[str]) -> list[str]:
    """The language of each part: the cheapest way through all of them."""
    costs = dict.fromkeys(langs, 0.0)
    back: list[dict[str, str]] = []
    for part, found in zip(parts, known, strict=True):
        best = {lang: max((s for tag, s in found.items() if primary(tag) == lang), default=0.0) for lang in langs}
        most, size = max(best.values()), min(len(part.text), FULL) / FULL
        said = named(part.text) if len(part.text) <= LABEL else ""
        # A label opens its version, so what follows it needs no evidence of its own.
        own = {lang: (lang != said) * 9.0 if said in langs else 10 * size * (most - best[lang]) for lang in langs}
        cheapest = min(langs, key=lambda lang: costs[lang])
        before = {lang: lang if costs[lang] <= costs[cheapest] + CHANGE else cheapest for lang in langs}
        costs = {lang: costs[before[lang]] + (before[lang] != lang) * CHANGE + own[lang] for lang in langs}
        back.append(before)
    labels = [min(langs, key=lambda lang: costs[lang])]
    for before in reversed(back[1:]):
        labels.append(before[labels[-1]])
    return labels[::-1]


def _tag(parts: Sequence[Part], lang: str) -> str:
    """The full tag of a version: "zh-Hant" where it is written so."""
    tag = detect("\n".join(part.text for part in parts))
    return tag if tag and primary(tag) == lang else lang


def _weight(part: Part) -> int:
    return len(part.text)
