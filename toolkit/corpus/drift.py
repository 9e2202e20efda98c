"""How a term was rendered over the years, and when that changed.

Of a controlled term, the glossary knows the wordings. Of any other phrase, the wordings in the other versions are
worked out from the rows: the words that stand where the phrase stands and hardly elsewhere, the best first, then the
best for the rows that these leave unexplained.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from toolkit.corpus.index import LANGS, Index
from toolkit.corpus.search import Place, Query, search, term
from toolkit.corpus.tokens import is_spaced, plain, token
from toolkit.errors import InputError
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology

SCHEMA = "readout-drift/1"
OTHER = "—"  #: rows of which no wording was made out
UNDATED = "undated"
LONGEST = 4  #: words (or characters) of a wording that is worked out
WORDINGS = 4  #: worked out for each version
LEAST = 0.3  #: share of its places that a wording must have beside the phrase
STRAGGLING = 0.25  #: share that a wording may keep after it gave way to another
REST = 2_000  #: rows that the phrase's are compared with


@dataclass(frozen=True, slots=True)
class Wording:
    """One rendering in one version."""

    lang: str
    text: str
    years: Mapping[str, int]  #: year -> rows
    partners: Mapping[str, int]  #: ISO 3166 code of the other party -> rows


@dataclass(frozen=True, slots=True)
class Drift:
    """All renderings of a term."""

    term: str
    wordings: tuple[Wording, ...]  #: by language, the commonest first
    changes: tuple[str, ...]  #: "kk: 'тауар айналымы' until 2016, 'өзара сауда' from 2017"


Row = tuple[Place, dict[str, str]]  #: a row, and its wording by language


def drift(index: Index, glossary: Glossary, text: str, langs: Sequence[str] = ()) -> Drift:
    """The renderings of a concept (by id or by one of its terms) or of a phrase; nothing found raises `InputError`."""
    concept = text if text in glossary.concepts else _concept(glossary, text, langs or index.langs)
    rows = _of_concept(index, glossary, concept) if concept else _of_phrase(index, text, langs)
    if not rows:
        raise InputError("", 0, f"'{text}' stands nowhere in the corpus", "check the spelling, or try readout search")
    wordings = tuple(wording for lang in index.langs for wording in _counted(rows, lang))
    return Drift(concept or text, wordings, tuple(_changes(wordings)))


def _concept(glossary: Glossary, text: str, langs: Iterable[str]) -> str:
    """The concept that a phrase as a whole is a term of, or ""."""
    for lang in langs:
        for match in glossary.find(text, lang):
            if match.start == 0 and match.end == len(text):
                return match.concept.id
    return ""


def _of_concept(index: Index, glossary: Glossary, concept: str) -> list[Row]:
    rows: dict[tuple[str, int], Row] = {}
    for place in term(index, glossary, concept):
        key = (place.event, place.row)
        if key not in rows:
            rows[key] = (
                place,
                {lang: _wording(glossary, concept, said, lang) for lang, said in place.versions.items()},
            )
    return list(rows.values())


def _wording(glossary: Glossary, concept: str, text: str, lang: str) -> str:
    return next((match.term.text for match in glossary.find(text, lang) if match.concept.id == concept), OTHER)


def _of_phrase(index: Index, text: str, langs: Sequence[str]) -> list[Row]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in search(index, Query(text, tuple(langs), lemma=True)):
        found[place.lang].append(place)
    if not found:
        return []
    lang = max(sorted(found), key=lambda lang: len(found[lang]))
    places = found[lang]
    rest = _rest(index, {(place.event, place.row) for place in places})
    rows: list[Row] = [(place, {lang: text}) for place in places]
    for other in index.langs:
        if other != lang:
            here = [(k, place.versions[other]) for k, place in enumerate(places) if other in place.versions]
            for k, wording in _worked_out(here, rest.get(other, []), other).items():
                rows[k][1][other] = wording
    return rows


def _rest(index: Index, apart: set[tuple[str, int]]) -> dict[str, list[str]]:
    """Texts of rows spread over the corpus, without those of `apart`, by language."""
    (last,) = index.db.execute("SELECT coalesce(max(id), 0) FROM row").fetchone()
    step = max(1, last // REST)
    tags = {index.number(tag): tag for tag in index.langs}
    texts: dict[str, list[str]] = defaultdict(list)
    asked = (
        "SELECT said.id, said.text, readout.event, row.number FROM row JOIN readout ON readout.id = row.readout"
        " JOIN said ON said.id BETWEEN row.id * ? AND row.id * ? + ? WHERE row.id % ? = 0"
    )
    for place, text, event, number in index.db.execute(asked, (LANGS, LANGS, LANGS - 1, step)):
        if (event, number) not in apart:
            texts[tags[place % LANGS]].append(text)
    return texts


def _worked_out(here: Sequence[tuple[int, str]], rest: Sequence[str], lang: str) -> dict[int, str]:
    """The wording of each row, by its number."""
    elsewhere = Counter(gram for text in rest for gram in _grams(text, lang))
    left = {k: _grams(text, lang) for k, text in here}
    result = {k: OTHER for k, _ in here}
    for _ in range(WORDINGS):
        inside = Counter(gram for grams in left.values() for gram in grams)
        scored = [
            (times * _share(times, elsewhere[gram]) ** 2 * (1 + 0.2 * gram.count(" ")), gram)
            for gram, times in inside.items()
            if times > 1 and _share(times, elsewhere[gram]) >= LEAST
        ]
        if not scored:
            break
        _, best = max(scored)
        shown = Counter(grams[best] for grams in left.values() if best in grams).most_common(1)[0][0]
        for k in [k for k, grams in left.items() if best in grams]:
            result[k] = shown
            del left[k]
    return result


def _share(inside: int, elsewhere: int) -> float:
    """The part of a wording's places that stands beside the phrase."""
    return inside / (inside + elsewhere)


def _grams(text: str, lang: str) -> dict[str, str]:
    """Runs of words by their stems (or of characters), each with how it is written there; none of grammar alone."""
    morphology = table(Morphology, lang)
    spans = morphology.words(text)
    if not is_spaced(lang):
        runs = [plain(text[start:end], lang) for start, end in spans]
        return {
            run[i : i + n]: run[i : i + n] for run in runs for n in (2, 3, 4, 5, 6) for i in range(len(run) - n + 1)
        }
    words = [text[start:end] for start, end in spans]
    stems = [token(word, lang) for word in words]
    grammar = morphology.function_words
    found: dict[str, str] = {}
    for n in range(1, LONGEST + 1):
        for i in range(len(words) - n + 1):
            edge = {words[i].lower(), words[i + n - 1].lower()}
            between = text[spans[i][0] : spans[i + n - 1][1]]
            if edge.isdisjoint(grammar) and not any(mark in between for mark in ".,;:!?"):
                found.setdefault(" ".join(stems[i : i + n]), between)
    return found


def _counted(rows: Sequence[Row], lang: str) -> Iterator[Wording]:
    years: dict[str, Counter[str]] = defaultdict(Counter)
    partners: dict[str, Counter[str]] = defaultdict(Counter)
    for place, wording in rows:
        if lang in wording:
            years[wording[lang]][place.date[:4] or UNDATED] += 1
            partners[wording[lang]].update(place.partners)
    for text in sorted(years, key=lambda text: (text == OTHER, -years[text].total(), text)):
        yield Wording(lang, text, dict(sorted(years[text].items())), dict(sorted(partners[text].items())))


def _changes(wordings: Sequence[Wording]) -> Iterator[str]:
    """Where one wording gives way to another for good."""
    for lang in sorted({wording.lang for wording in wordings}):
        own = [wording for wording in wordings if wording.lang == lang and wording.text != OTHER]
        years = sorted({year for wording in own for year in wording.years} - {UNDATED})
        leading = [(year, max(own, key=lambda w: w.years.get(year, 0)).text) for year in years]
        runs: list[list[str]] = []  # wording, first year, last year
        for year, text in leading:
            if runs and runs[-1][0] == text:
                runs[-1][2] = year
            else:
                runs.append([text, year, year])
        for before, after in pairwise(runs):
            if _left(own, before[0], after[1]) < STRAGGLING:
                yield f"{lang}: “{before[0]}” until {before[2]}, “{after[0]}” from {after[1]}"


def _left(wordings: Sequence[Wording], text: str, year: str) -> float:
    """The share that a wording still has from a year on."""
    times = {w.text: sum(n for y, n in w.years.items() if year <= y != UNDATED) for w in wordings}
    return times[text] / sum(times.values())


def as_text(found: Drift) -> str:
    """A line a wording with its years, then the changes."""
    lines = [found.term]
    for wording in found.wordings:
        years = ", ".join(f"{year}: {times}" for year, times in wording.years.items())
        partners = ", ".join(f"{code} {times}" for code, times in wording.partners.items())
        lines.append(f"  {wording.lang:<4} {wording.text}   {years}" + (f"   [{partners}]" if partners else ""))
    lines += [f"changed: {change}" for change in found.changes]
    return "\n".join(lines) + "\n"


def as_json(found: Drift) -> str:
    """`readout-drift/1`."""
    wordings = [
        {"lang": w.lang, "text": w.text, "years": dict(w.years), "partners": dict(w.partners)} for w in found.wordings
    ]
    data = {"schema": SCHEMA, "term": found.term, "wordings": wordings, "changes": list(found.changes)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_tsv(found: Drift) -> str:
    """A line a version, wording and year."""
    lines = ["lang\twording\tyear\trows"]
    lines += [f"{w.lang}\t{w.text}\t{year}\t{times}" for w in found.wordings for year, times in w.years.items()]
    return "\n".join(lines) + "\n"
