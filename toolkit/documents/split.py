"""One file with all versions in it: columns of a table, one text after the other, or paragraph by paragraph.

Columns are told by their headings or by what they are written in. A stack is taken apart by the cheapest labelling of
its paragraphs: each says how well a language explains it, and a change of language costs, so a short line that could be
either goes with its neighbours. A language that says little beside the others is a quotation, not a version.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise
from math import log
from typing import TYPE_CHECKING

from toolkit.documents.language import detect, scores
from toolkit.documents.naming import named
from toolkit.languages import primary, table
from toolkit.languages.profile import Profile

if TYPE_CHECKING:
    from toolkit.documents.parts import Part

SHARE = 0.25  #: of the longest version: what says less is no version
CHANGE = 0.8  #: what a change of language costs
EVIDENCE = 30  #: what a full paragraph costs a language that explains it worse by 1
FOREIGN = 6.0  #: what a paragraph costs a language in another script
LATE = 0.7  #: what a change costs more where nothing like a heading begins
RARE = 0.3  #: times that a change is counted before it is seen
ENDS = re.compile(r"[.!?…。！？][\"'”’»)）」』]*\Z")
FULL = 120  #: code points of a paragraph that has its say in full
LABEL = 40  #: code points; a line that names a language is no longer


Changes = Mapping[tuple[str, str], float]  #: cost of one language being followed by another


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
        if (lang := _nearest(part.text, found)) and not named(part.text):
            found[lang].append(part)
    return {lang: sorted(own, key=lambda part: places[part]) for lang, own in found.items()}


def _nearest(text: str, langs: Iterable[str]) -> str:
    """The language of `langs` that explains a line best; "" for a line without letters of any of them."""
    known = scores(text)
    alike = {
        lang: max((s for tag, s in known.items() if primary(tag) == primary(lang)), default=-1.0) for lang in langs
    }
    best = max(sorted(alike), key=lambda lang: alike[lang])
    return best if alike[best] >= 0 else ""


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
    """Versions that follow each other, as wholes or paragraph by paragraph."""
    known = [scores(part.text) for part in parts]
    langs = sorted({tag for found in known for tag in found})
    likely = _openings(parts)
    while len(langs) > 1:
        costs = [_costs(part, found, langs) for part, found in zip(parts, known, strict=True)]
        labels = _cheapest(costs, _even(langs), likely)
        labels = _cheapest(costs, _learnt(labels, langs), likely)
        found = _grouped(parts, labels)
        weights = {tag: sum(map(_weight, found.get(tag, ()))) / table(Profile, tag).density for tag in langs}
        weak = [tag for tag in langs if weights[tag] < SHARE * max(weights.values())]
        if not weak:
            return found
        langs.remove(min(weak, key=lambda tag: weights[tag]))
    return {}


def _grouped(parts: Sequence[Part], labels: Sequence[str]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for part, lang in zip(parts, labels, strict=True):
        if not (len(part.text) <= LABEL and named(part.text)):
            found.setdefault(lang, []).append(part)
    return found


def _costs(part: Part, known: Mapping[str, float], langs: Sequence[str]) -> dict[str, float]:
    """What it costs to take a part for each language."""
    said = named(part.text) if len(part.text) <= LABEL else ""
    if said in langs:  # a label opens its version, so what follows it needs no evidence of its own
        return {tag: (tag != said) * FOREIGN for tag in langs}
    most = max((known[tag] for tag in langs if tag in known), default=0.0)
    size = min(len(part.text), FULL) / FULL
    return {tag: EVIDENCE * size * (most - known[tag]) if tag in known else FOREIGN * bool(known) for tag in langs}


def _even(langs: Sequence[str]) -> Changes:
    return {(one, other): (one != other) * CHANGE for one in langs for other in langs}


def _learnt(labels: Sequence[str], langs: Sequence[str]) -> Changes:
    """What it costs that one language follows another, by how often it does so."""
    pairs, singles = Counter(pairwise(labels)), Counter(labels[:-1])
    return {
        (one, other): -log((pairs[one, other] + RARE) / (singles[one] + RARE * len(langs)))
        for one in langs
        for other in langs
    }


def _openings(parts: Sequence[Part]) -> list[bool]:
    """Which parts may open a version: headings that follow a whole sentence."""
    ends = [bool(ENDS.search(part.text)) for part in parts]
    return [True, *(before and not here for before, here in pairwise(ends))]


def _cheapest(costs: Sequence[Mapping[str, float]], changes: Changes, likely: Sequence[bool]) -> list[str]:
    """The language of each part: the cheapest way through all of them (Viterbi)."""
    total = dict(costs[0])
    back: list[dict[str, str]] = []
    for own, is_opening in zip(costs[1:], likely[1:], strict=True):
        late = 0.0 if is_opening else LATE
        paid = {(one, tag): total[one] + changes[one, tag] + (one != tag) * late for one in own for tag in own}
        before = {tag: min(own, key=lambda one, tag=tag: (paid[one, tag], one)) for tag in own}  # type: ignore[misc]
        total = {tag: paid[before[tag], tag] + own[tag] for tag in own}
        back.append(before)
    labels = [min(total, key=lambda tag: (total[tag], tag))]
    for before in reversed(back):
        labels.append(before[labels[-1]])
    return labels[::-1]


def _weight(part: Part) -> int:
    return len(part.text)
