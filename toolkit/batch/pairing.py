"""Which files tell of one event, where neither folder nor name says so: by names, figures, dates, terms and length.

Each text becomes the set of what it states, in values that compare across languages. Two texts are as alike as what
they share weighs (a rare figure much, the name of the country little) against what each states; unlike lengths and
unlike datelines count against it. The likest two are joined first; a group takes one text a language. The confidence of
a group says how much liker its members are to each other than to the best stranger.
"""

from __future__ import annotations

import math
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from pathlib import Path

from toolkit.batch.model import File, Job
from toolkit.documents import naming
from toolkit.documents.reader import reader
from toolkit.errors import InputError
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import Glossary, load
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Document, Fact, Readout

LEAST = 0.08  #: likeness below which two texts are strangers
TOGETHER = 0.5  #: share of `LEAST` that all members of two groups must have on average to be joined
COMMON = 100  #: texts that may state a thing for it to make candidates of them
SPREAD = 0.35  #: how far the logarithm of the ratio of two versions' lengths usually lies from 0
OTHER_DAY = 0.3  #: what is left of a likeness where the datelines name two days
HEAD = 3  #: sentences that the dateline is looked for in
POOL = 200  #: files from which several processes read them
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Portrait:
    """What a text states, as far as it tells events apart."""

    lang: str
    keys: frozenset[str]
    length: float  #: in characters of an English version
    day: str  #: ISO date of the dateline, or ""


def paired(loose: Sequence[File]) -> tuple[tuple[Job, ...], list[File]]:
    """The files that belong together as jobs, and those that belong to none."""
    portraits = _portraits(loose)
    own = Counter(file.path.parent for file in loose)
    jobs = [Job(_name([file], own), (file,)) for file, found in zip(loose, portraits, strict=True) if len(found) > 1]
    single = [(file, found[0]) for file, found in zip(loose, portraits, strict=True) if len(found) == 1]
    unread = [file for file, found in zip(loose, portraits, strict=True) if not found]
    groups = grouped([portrait for _, portrait in single])
    alone = [single[group[0]][0] for group, _ in groups if len(group) == 1]
    for group, confidence in groups:
        if len(group) > 1:
            files = sorted((replace(single[i][0], lang=single[i][1].lang) for i in group), key=lambda file: file.lang)
            jobs.append(Job(_name(files, own), tuple(files), confidence=round(confidence, 3)))
    return tuple(jobs), sorted((*alone, *unread), key=lambda file: file.shown)


def _name(files: Sequence[File], own: Mapping[Path, int]) -> str:
    """The event's name: that of a folder with nothing else in it, or of the first version's file."""
    homes = {file.path.parent for file in files}
    if len(homes) == 1 and own[files[0].path.parent] == len(files) > 1:
        return files[0].path.parent.resolve().name
    try:
        return naming.rest(files[0].path) or files[0].path.stem
    except InputError:
        return files[0].path.stem


def _portraits(files: Sequence[File]) -> list[tuple[Portrait, ...]]:
    if len(files) < POOL:
        return [portraits(file) for file in files]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(portraits, files, chunksize=16))


def portraits(file: File) -> tuple[Portrait, ...]:
    """A portrait of each version in a file; none where it cannot be read, which whoever reads it next will tell."""
    try:
        documents = reader(file.path).read(file.path, file.lang or None, "auto")
    except (InputError, OSError, RecursionError):
        return ()
    return tuple(portrait(document, _glossary()) for document in documents)


@cache
def _glossary() -> Glossary:
    return load()


def portrait(document: Document, glossary: Glossary) -> Portrait:
    """What one version states."""
    lang = document.lang
    facts = extract(Readout("", {lang: document}), glossary, EVIDENCE)[lang]
    keys = {key for sentence in facts for fact in sentence for key in _keys(fact)}
    days = [fact.value for sentence in facts[:HEAD] for fact in sentence if DAY.fullmatch(fact.value)]
    return Portrait(lang, frozenset(keys), len(document.text) / table(Profile, lang).density, days[0] if days else "")


def _keys(fact: Fact) -> Iterator[str]:
    """What a fact says as keys; of a name that no list knows, its parts without what transcriptions differ in."""
    kind, _, name = fact.value.partition(":")
    if fact.kind == "name" and kind == "name":
        for part in name.split("-"):
            if len(part) > 3:
                yield f"part {part[:5]}"
    else:
        yield f"{fact.kind} {fact.value}"


def grouped(found: Sequence[Portrait]) -> list[tuple[list[int], float]]:
    """Groups of places in `found`, one text a language in each, with the confidence of each group."""
    weights = _weights(found)
    likeness = {pair: like for pair in _candidates(found) if (like := alike(found[pair[0]], found[pair[1]], weights))}
    group_of = {i: [i] for i in range(len(found))}
    for (i, j), like in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        one, other = group_of[i], group_of[j]
        if like < LEAST or one is other or {found[k].lang for k in one} & {found[k].lang for k in other}:
            continue
        between = [likeness.get((min(a, b), max(a, b)), 0.0) for a, b in product(one, other)]
        if sum(between) / len(between) >= LEAST * TOGETHER:
            one += other
            group_of |= dict.fromkeys(other, one)
    groups = {id(group): sorted(group) for group in group_of.values()}
    rivals = _rivals(likeness, group_of)
    return [(group, _confidence(group, likeness, rivals)) for group in sorted(groups.values())]


def _weights(found: Sequence[Portrait]) -> Mapping[str, float]:
    """How much each key tells: the logarithm of how rare it is among the texts of a language, at most one an event."""
    texts = max(Counter(portrait.lang for portrait in found).values(), default=1)
    seen = Counter((key, portrait.lang) for portrait in found for key in portrait.keys)
    most: dict[str, int] = {}
    for (key, _), times in seen.items():
        most[key] = max(times, most.get(key, 0))
    return {key: math.log((texts + 1) / times) for key, times in most.items()}


def _candidates(found: Sequence[Portrait]) -> Iterable[tuple[int, int]]:
    """Pairs of texts in two languages that share something not too common."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(found):
        for key in one.keys:
            holders[key].append(i)
    pairs: set[tuple[int, int]] = set()
    for held in holders.values():
        if len(held) <= COMMON:
            pairs |= {(i, j) for a, i in enumerate(held) for j in held[a + 1 :] if found[i].lang != found[j].lang}
    return sorted(pairs)


def alike(one: Portrait, other: Portrait, weights: Mapping[str, float]) -> float:
    """How alike two texts are, 0..1: the cosine of what they state, less for unlike lengths and datelines."""
    shared = sum(weights[key] ** 2 for key in one.keys & other.keys)
    if not shared:
        return 0.0
    size = math.sqrt(sum(weights[key] ** 2 for key in one.keys) * sum(weights[key] ** 2 for key in other.keys))
    ratio = math.log(max(one.length, 1.0) / max(other.length, 1.0))
    like = shared / size * (0.5 + 0.5 * math.exp(-(ratio**2) / (2 * SPREAD**2)))
    return like * OTHER_DAY if one.day and other.day and one.day != other.day else like


def _rivals(likeness: Mapping[tuple[int, int], float], group_of: Mapping[int, list[int]]) -> dict[int, float]:
    """For each text its likeness to the best one outside its group."""
    best: dict[int, float] = {}
    for (i, j), like in likeness.items():
        if group_of[i] is not group_of[j]:
            best[i], best[j] = max(like, best.get(i, 0.0)), max(like, best.get(j, 0.0))
    return best


def _confidence(group: Sequence[int], likeness: Mapping[tuple[int, int], float], rivals: Mapping[int, float]) -> float:
    """The members' mean likeness against that to the best strangers, 0..1."""
    inside = [likeness.get((i, j), 0.0) for a, i in enumerate(group) for j in group[a + 1 :]]
    if not inside:
        return 0.0
    mean = sum(inside) / len(inside)
    return mean / (mean + max(rivals.get(i, 0.0) for i in group))
