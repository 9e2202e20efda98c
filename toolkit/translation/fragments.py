"""Phrases of a sentence that the memory has in other sentences, with what they were translated by there.

Words of a unit are linked where the lexicon, the glossary or their figures say that they may translate each other, and
where they keep company in the units looked at (Dice's coefficient, as hunalign's dictionary is made). A phrase is taken
with its translation if no word in either is linked to one outside the other (the phrase pairs of Och and Ney, 2004).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import find
from toolkit.translation.memory import FIGURES, Memory

WINDOW = 4  #: words that are looked for together
LIMIT = 40  #: units looked at for each window
LONGEST = 12  #: words of a phrase
ALONE = 2  #: units that must have a single word so, unless lexicon or glossary say so too; and half of all that have it
KEPT = 0.5  #: share of a phrase's content words that must be linked
DICE = 0.5  #: company that two words must keep
OFTEN = 2  #: units that they must keep it in


@dataclass(frozen=True, slots=True)
class Fragment:
    """A phrase of the sentence, and what stands for it."""

    start: int  #: first code point in the sentence
    end: int
    text: str  #: its translation
    words: int
    times: int  #: units that have it so
    linked: float  #: share of its content words that are accounted for, 0..1


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    form: str  #: as it is written; in lower case at the start and of a term, whose capital says nothing
    stem: str
    means: frozenset[object]  #: concepts of the lexicon and the glossary, figures
    content: bool


def fragments(memory: Memory, text: str, lang: str, target: str, glossary: Glossary) -> list[Fragment]:
    """Phrases that cover the sentence as far as the memory goes, none overlapping, in order."""
    words = _words(text, lang, glossary)
    pairs = _pairs(memory, text, words, lang, target, glossary)
    company = _company(pairs)
    offered: dict[tuple[int, int], Counter[str]] = defaultdict(Counter)
    linked: dict[tuple[int, int, str], float] = {}
    sure: set[tuple[int, int, str]] = set()
    forms = [word.form for word in words]
    for one, translation, other in pairs.values():
        links = _links(one, other, company)
        for start, place, size in _common(forms, [word.form for word in one]):
            for first, count in _parts(size):
                span = (place + first, place + first + count)
                made = _carried(one, other, links, *span)
                if made:
                    low, high, share = made
                    key = (start + first, start + first + count)
                    shown = translation[other[low].start : other[high].end]
                    source = next(i for i, j in links if j == low) - place + start
                    if low == 0 and text[words[source].start].islower():  # a capital that the sentence gave it
                        shown = shown[0].lower() + shown[1:]
                    offered[key][shown] += 1
                    linked[*key, shown] = max(share, linked.get((*key, shown), 0))
                    if low == high and one[span[0]].means & other[low].means:
                        sure.add((*key, shown))
    return _chosen(words, offered, linked, sure)


def _chosen(
    words: Sequence[_Word],
    offered: Mapping[tuple[int, int], Counter[str]],
    linked: Mapping[tuple[int, int, str], float],
    sure: Container[tuple[int, int, str]],
) -> list[Fragment]:
    """The longest first, of equals the one met oftenest."""
    found: list[Fragment] = []
    for (start, end), ways in offered.items():
        best, times = min(ways.items(), key=lambda way: (-way[1], -linked[start, end, way[0]], way[0]))
        often = times >= ALONE and 2 * times >= ways.total()
        if end - start == 1 and not (often or (start, end, best) in sure):
            continue
        found.append(
            Fragment(words[start].start, words[end - 1].end, best, end - start, times, linked[start, end, best])
        )
    found.sort(key=lambda f: (-f.words * f.linked, -f.times, f.start))
    kept: list[Fragment] = []
    for fragment in found:
        if all(other.end <= fragment.start or fragment.end <= other.start for other in kept):
            kept.append(fragment)
    return sorted(kept, key=lambda f: f.start)


Pair = tuple[tuple["_Word", ...], str, tuple["_Word", ...]]


def _pairs(
    memory: Memory, text: str, words: Sequence[_Word], lang: str, target: str, glossary: Glossary
) -> dict[int, Pair]:
    """Units that share words with some part of the sentence: their words, their translation and its words."""
    found: dict[int, Pair] = {}
    seen: set[tuple[str, str]] = set()
    for first in range(0, max(1, len(words) - 1), WINDOW // 2):
        part = words[first : first + WINDOW]
        for number, said in memory.near(text[part[0].start : part[-1].end], lang, LIMIT) if part else ():
            if number not in found:
                translation = memory.unit(number).texts.get(target)
                same = FIGURES.sub("", said), FIGURES.sub("", translation or "")
                if translation and same not in seen:  # a sentence said twice is one witness
                    seen.add(same)
                    found[number] = _words(said, lang, glossary), translation, _words(translation, target, glossary)
    return found


@lru_cache(maxsize=1 << 12)
def _words(text: str, lang: str, glossary: Glossary) -> tuple[_Word, ...]:
    """The words of a text; a term or a name is one, whatever words it has."""
    morphology = table(Morphology, lang)
    means: dict[int, set[object]] = defaultdict(set)
    ends: dict[int, int] = {}
    for entry in find(text, lang):
        means[entry.start].update(entry.concepts)
        ends[entry.start] = max(ends.get(entry.start, 0), entry.end)
    terms = {match.start: match for match in glossary.find(text, lang)}
    found = [
        _Word(match.start, match.end, match.text.casefold(), match.concept.id, frozenset((match.concept.id,)), True)
        for match in terms.values()
    ]
    taken = [(match.start, match.end) for match in terms.values()]
    for start, end in morphology.words(text):
        for at, stop in _cut(text, start, end, ends):
            if any(a < stop and at < b for a, b in taken):
                continue
            form = text[at:stop].casefold()
            shown = text[at:stop] if found or text[:at].strip() else form  # Dostyk is no dostyk
            stem = morphology.stems(text[at:stop])[0]
            function = form in morphology.function_words or stem in morphology.function_words
            own = means.get(at, set()) | ({form} if form.isdigit() else set())
            found.append(_Word(at, stop, shown, stem, frozenset(own), not function))
    return tuple(sorted(found, key=lambda word: word.start))


def _cut(text: str, start: int, end: int, ends: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """A word; a run of Han characters at what lexicon and glossary know."""
    if not "\u3400" <= text[start] <= "\u9fff":
        yield start, end
        return
    while start < end:
        stop = min(max(ends.get(start, 0), start + 1), end)
        yield start, stop
        start = stop


def _company(pairs: Mapping[int, Pair]) -> dict[tuple[str, str], float]:
    """Dice's coefficient of stems that occur in the same units."""
    one: Counter[str] = Counter()
    other: Counter[str] = Counter()
    both: Counter[tuple[str, str]] = Counter()
    for source, _, translation in pairs.values():
        left, right = ({word.stem for word in words if word.content} for words in (source, translation))
        one.update(left)
        other.update(right)
        both.update((a, b) for a in left for b in right)
    return {
        (a, b): dice
        for (a, b), times in both.items()
        if times >= OFTEN and (dice := 2 * times / (one[a] + other[b])) >= DICE
    }


def _links(
    one: Sequence[_Word], other: Sequence[_Word], company: Mapping[tuple[str, str], float]
) -> set[tuple[int, int]]:
    """Pairs of places, each word once, the surest and nearest to the diagonal first."""
    scored = []
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            sure = 1.0 if a.means & b.means else company.get((a.stem, b.stem), 0.0) if a.content and b.content else 0.0
            if sure:
                scored.append((sure - abs(i / len(one) - j / len(other)) / 2, i, j))
    links: set[tuple[int, int]] = set()
    left: set[int] = set()
    right: set[int] = set()
    for _, i, j in sorted(scored, reverse=True):
        if i not in left and j not in right:
            links.add((i, j))
            left.add(i)
            right.add(j)
    return links


def _common(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Longest runs of words that two sentences share: place in each, and length."""
    for i in range(len(one)):
        for j in range(len(other)):
            if one[i] == other[j] and (i == 0 or j == 0 or one[i - 1] != other[j - 1]):
                size = 1
                while i + size < len(one) and j + size < len(other) and one[i + size] == other[j + size]:
                    size += 1
                yield i, j, min(size, LONGEST)


def _parts(size: int) -> Iterator[tuple[int, int]]:
    """All stretches of a run: first word and length."""
    for first in range(size):
        for count in range(1, size - first + 1):
            yield first, count


def _carried(
    one: Sequence[_Word], other: Sequence[_Word], links: set[tuple[int, int]], start: int, end: int
) -> tuple[int, int, float] | None:
    """First and last word of what those from `start` to `end` were translated by, and the share of them linked."""
    inside = [j for i, j in links if start <= i < end]
    content = [i for i in range(start, end) if one[i].content]
    if not inside or not content:
        return None
    low, high = min(inside), max(inside)
    if any(low <= j <= high and not start <= i < end for i, j in links):
        return None
    linked = {i for i, _ in links}
    share = sum(i in linked for i in content) / len(content)
    stray = sum(word.content for word in other[low : high + 1]) - len(inside)
    if share < KEPT or stray > len(content) / 2:
        return None
    return low, high, share
