"""Term candidates from aligned texts, with their counterparts in the other languages.

A candidate is a run of words (in Chinese, of characters) that comes back: in two rows or more, not within a longer run
that comes back just as often, not begun or ended by a grammatical word, unknown to the glossary. Inflected forms are
counted together, by their stems. Its counterpart in another language is the candidate that stands in the same rows
(Dice's coefficient), the two choosing each other. Rank: how often, how long, how surely paired, as in C-value
(Frantzi, Ananiadou & Mima 2000) for what lies inside longer candidates.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError
from toolkit.glossary.model import Concept, Evidence, Term
from toolkit.languages import table
from toolkit.languages.inflection import Inflection
from toolkit.languages.morphology import Morphology
from toolkit.languages.profile import Profile
from toolkit.model import Alignment

if TYPE_CHECKING:
    from toolkit.glossary import Glossary

SCHEMA = "readout-candidates/1"
LONGEST = 6  #: words of a candidate
CHARACTERS = (3, 12)  #: of a candidate in a language without spaces
SURE = 0.5  #: Dice's coefficient of a counterpart
JOINS = re.compile(r"[ \u00a0\n-]?[«»“”\"„]?[ \u00a0\n]?[«»“”\"„]?\Z")  #: what may stand between words of one term

Row = Mapping[str, str]  #: text of each version in one row
Key = tuple[str, ...]  #: stems, or characters


@dataclass(slots=True)
class Run:
    """One candidate in one language."""

    lang: str
    key: Key
    rows: set[int] = field(default_factory=set)
    forms: Counter[str] = field(default_factory=Counter)
    value: float = 0.0  #: C-value

    @property
    def text(self) -> str:
        """The form to show: the commonest, the shortest of equals; without the capital that only a sentence gave it."""
        alike: Counter[str] = Counter()
        for form, count in self.forms.items():
            alike[form.casefold()] += count
        best = min(self.forms, key=lambda form: (-alike[form.casefold()], len(form), form))
        proper = all(form[:1].isupper() for form in self.forms)
        return best if proper else best[:1].lower() + best[1:]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concept to be considered."""

    concept: Concept
    score: float
    rows: int  #: in how many rows the leading term stands
    contexts: Mapping[str, str]  #: a row's text in each language that has a term


def readouts(folder: Path) -> Sequence[Path]:
    """Folders at or below `folder` that hold two versions or more; none raises `InputError`."""
    from toolkit.documents import naming
    from toolkit.documents.reader import suffixes

    known = suffixes()
    langs: dict[Path, set[str]] = defaultdict(set)
    for file in folder.rglob("*"):
        if file.suffix.lower() in known and file.is_file():
            with suppress(InputError):
                langs[file.parent].add(naming.language(file))
    found = sorted(place for place, have in langs.items() if len(have - {""}) > 1)
    if not found:
        raise InputError(folder, 0, "no readout in this folder", "name the versions en.txt, kk.txt … in a folder each")
    return found


def row_texts(alignment: Alignment) -> Iterator[Row]:
    """The text of each version in each row of an alignment."""
    for row in alignment.rows:
        texts = {}
        for lang, indices in row.sentences.items():
            document = alignment.readout.documents[lang]
            if indices:
                texts[lang] = table(Profile, lang).joiner.join(document.sentences[i].text for i in indices)
        yield texts


def memory_rows(data: bytes, origin: Path | str) -> Iterator[Row]:
    """The text of each language in each unit of a translation memory (TMX)."""
    from toolkit.glossary.formats import _ids, _xml

    for unit in _xml.elements(data, origin, ("tu",)):
        yield {
            _ids.language(variant.get(_xml.XML_LANG) or variant.get("lang") or "en"): _xml.text(variant)
            for variant in unit
            if _xml.local(variant) == "tuv"
        }


def mine(
    rows: Iterable[Row], glossary: Glossary, pivot: str = "en", least: int = 2, most: int = 100
) -> list[Candidate]:
    """The best candidates, ranked; `pivot` is the language that leads, `least` the number of rows it must stand in."""
    texts = [row for row in rows if len(row) > 1]
    langs = sorted({lang for row in texts for lang in row})
    runs = {lang: _runs(texts, lang, glossary, least) for lang in langs}
    if pivot not in runs:
        pivot = langs[0] if langs else pivot
    paired = {lang: _paired(runs[pivot], runs[lang]) for lang in langs if lang != pivot}
    found = []
    for run in runs.get(pivot, ()):
        others = {lang: pairs[run.key] for lang, pairs in paired.items() if run.key in pairs}
        if others:
            found.append(_candidate(run, others, texts))
    found.sort(key=lambda candidate: (-candidate.score, candidate.concept.id))
    return [_cited(candidate) for candidate in _distinct(found)[:most]]


def _cited(candidate: Candidate) -> Candidate:
    """The candidate with its terms in their dictionary forms, where the language is sure of them."""
    terms = tuple(term._replace(text=_citation(term.text, term.lang)) for term in candidate.concept.terms)
    return replace(candidate, concept=replace(candidate.concept, terms=terms))


def _citation(text: str, lang: str) -> str:
    try:
        return table(Inflection, lang).citation(text)
    except InputError:  # a language from outside may know no inflection
        return text


def _distinct(found: Sequence[Candidate]) -> list[Candidate]:
    """Each id once; later ones of the same words are numbered."""
    seen: Counter[str] = Counter()
    result = []
    for one in found:
        seen[one.concept.id] += 1
        if (n := seen[one.concept.id]) > 1:
            one = replace(one, concept=replace(one.concept, id=f"{one.concept.id}-{n}"))
        result.append(one)
    return result


def _runs(texts: Sequence[Row], lang: str, glossary: Glossary, least: int) -> list[Run]:
    """Candidates of one language that come back, longest-lived first."""
    spaced = bool(table(Profile, lang).joiner)
    places: dict[Key, list[int]] = defaultdict(list)
    pieces: list[list[tuple[Key, str]]] = []
    for number, row in enumerate(texts):
        text = row.get(lang, "")
        pieces.append(list(_word_runs(text, lang) if spaced else _character_runs(text, lang)))
        for key, _ in pieces[-1]:
            rows = places[key]
            if not rows or rows[-1] != number:
                rows.append(number)
    kept = {key: Run(lang, key, set(rows)) for key, rows in places.items() if len(rows) >= least}
    for own in pieces:  # most runs never come back: only those that do are worth their forms
        for key, form in own:
            if key in kept:
                kept[key].forms[form] += 1
    return [run for run in _closed(kept) if not _known(run, glossary)]


def _word_runs(text: str, lang: str) -> Iterator[tuple[Key, str]]:
    """Runs of two words or more, not across punctuation, not begun or ended by a grammatical word."""
    spans = table(Morphology, lang).words(text)
    words = [text[start:end] for start, end in spans]
    stems = [_stem(word, lang) for word in words]
    weak = [_is_weak(word, stem, lang) for word, stem in zip(words, stems, strict=True)]
    for first in range(len(words)):
        if weak[first]:
            continue
        for last in range(first + 1, min(first + LONGEST, len(words))):
            if not JOINS.match(text[spans[last - 1][1] : spans[last][0]]):
                break
            if not weak[last]:
                yield tuple(stems[first : last + 1]), " ".join(text[spans[first][0] : spans[last][1]].split())


@cache
def _stem(word: str, lang: str) -> str:
    return table(Morphology, lang).stems(word)[0]


@cache
def _is_weak(word: str, stem: str, lang: str) -> bool:
    function_words = table(Morphology, lang).function_words
    return word.lower() in function_words or stem in function_words or not word[:1].isalpha() or len(word) < 2


def _character_runs(text: str, lang: str) -> Iterator[tuple[Key, str]]:
    """Runs of characters between punctuation marks."""
    morphology = table(Morphology, lang)
    shortest, longest = CHARACTERS
    for run in re.finditer(r"[\u3400-\u9fff\U00020000-\U0003ffff]+", text):
        words = run[0]
        for start in range(len(words)):
            if words[start] in morphology.function_words:
                continue
            for end in range(start + shortest, min(start + longest, len(words)) + 1):
                if words[end - 1] not in morphology.function_words:
                    yield tuple(words[start:end]), words[start:end]


def _closed(runs: Mapping[Key, Run]) -> list[Run]:
    """Runs that are not part of a longer one in the same rows, with their C-value."""
    inside: dict[Key, list[int]] = defaultdict(list)
    swallowed: set[Key] = set()
    for key, run in runs.items():
        for part in (key[1:], key[:-1]):
            if part in runs:
                inside[part].append(len(run.rows))
                if runs[part].rows <= run.rows:
                    swallowed.add(part)
    result = []
    for key in sorted(runs, key=lambda key: (-len(key), key)):
        run = runs[key]
        if key in swallowed:
            continue
        longer = inside.get(key, [])
        frequency = len(run.rows) - (sum(longer) / len(longer) if longer else 0.0)
        run.value = math.log2(len(key) + 1) * max(frequency, 0.5)
        result.append(run)
    return result


def _known(run: Run, glossary: Glossary) -> bool:
    """Whether the glossary has it already, whole or but for a word at its edge."""
    text = run.text
    covered = sum(match.end - match.start for match in glossary.find(text, run.lang))
    return covered * 10 >= len(text) * 7


def _paired(ours: Sequence[Run], theirs: Sequence[Run]) -> dict[Key, tuple[Run, float]]:
    """For each run of ours the run of theirs that stands in the same rows, where each is the other's best."""
    by_row: dict[int, list[Run]] = defaultdict(list)
    for run in theirs:
        for row in run.rows:
            by_row[row].append(run)
    best: dict[Key, tuple[float, float, Run]] = {}
    for run in ours:
        shared: Counter[Key] = Counter()
        runs: dict[Key, Run] = {}
        for row in run.rows:
            for other in by_row[row]:
                shared[other.key] += 1
                runs[other.key] = other
        ranked = [
            (2 * n / (len(run.rows) + len(runs[key].rows)), _fit(run, runs[key]), key)
            for key, n in shared.items()
            if n >= 2
        ]
        if ranked:
            dice, fit, key = max(ranked)
            if dice >= SURE:
                best[run.key] = dice, fit, runs[key]
    chosen: dict[Key, tuple[float, float, Key]] = {}
    for key, (dice, fit, other) in best.items():
        if (dice, fit, key) > chosen.get(other.key, (0.0, -math.inf, ())):
            chosen[other.key] = dice, fit, key
    return {key: (best[key][2], dice) for dice, _, key in chosen.values()}


def _fit(one: Run, other: Run) -> float:
    """How well the lengths go together, by what a character carries in each language."""
    a = len(one.text) * table(Profile, one.lang).density
    b = len(other.text) * table(Profile, other.lang).density
    return -abs(math.log((a + 1) / (b + 1)))


def _candidate(run: Run, others: Mapping[str, tuple[Run, float]], texts: Sequence[Row]) -> Candidate:
    from toolkit.glossary.operations import identifier

    together = [row for row in sorted(run.rows) if all(row in other.rows for other, _ in others.values())]
    row = texts[(together or sorted(run.rows))[0]]
    wordings = {run.lang: run.text} | {lang: other.text for lang, (other, _) in others.items()}
    evidence = Evidence("mined from aligned texts; to be confirmed")
    terms = tuple(Term(lang, wordings[lang], evidence=evidence) for lang in sorted(wordings))
    name = identifier(wordings.get("en", "")) or f"candidate-{min(run.rows) + 1}"
    score = run.value * (1 + sum(dice for _, dice in others.values()))
    return Candidate(
        Concept(name, terms), round(score, 3), len(run.rows), {lang: row.get(lang, "") for lang in sorted(wordings)}
    )


def report(candidates: Iterable[Candidate]) -> dict[str, Any]:
    """`readout-candidates/1`; `add -` reads it."""
    from toolkit.glossary.records import of_concept

    return {
        "schema": SCHEMA,
        "candidates": [
            {
                "concept": _plain(of_concept(one.concept)),
                "score": one.score,
                "rows": one.rows,
                "contexts": dict(one.contexts),
            }
            for one in candidates
        ],
    }


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name in ("id", "definition", "domain", "terms")}
