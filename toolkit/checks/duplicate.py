"""duplicate: a sentence is given twice in one version and once in the others.

It happens when two drafts are joined, and the second copy is often a little different ("President Tokayev is
convinced …", "Kassym-Jomart Tokayev is convinced …"): equal sentences are looked for everywhere, nearly equal ones
close by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.learnt import SENTENCES
from toolkit.model import Comparison, Document, Finding, Row, Sentence, Span
from toolkit.settings import Settings

NEAR = 3  #: sentences apart, at most, for nearly equal ones: further apart they are a refrain
ALIKE = 86.0  #: percent of characters in common that make two sentences nearly equal (of both together)
MATTER = 24  #: characters of English length that a sentence must have: "Thank you." may well be said twice

#: For `readout explain`.
EXAMPLE = {
    "en": "The sides signed a plan of cooperation.\nThe parties signed a plan of cooperation.",
    "ru": "Стороны подписали план сотрудничества.",
    "kk": "Тараптар ынтымақтастық жоспарына қол қойды.",
}

_NOT_WORDS = re.compile(r"[\W_]+")


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each second copy that most other versions do not repeat."""
    rows = {(lang, i): row for row in comparison.rows for lang, indices in row.sentences.items() for i in indices}
    copies = {lang: list(_copies(document)) for lang, document in comparison.readout.documents.items()}
    repeated = {lang: {_rows(rows, lang, i, j) for i, j in pairs} for lang, pairs in copies.items()}
    for lang, pairs in copies.items():
        for i, j in pairs:
            first, second = rows[lang, i], rows[lang, j]
            others = [other for other in comparison.readout.langs if other != lang and second.sentences.get(other)]
            also = [other for other in others if (first.index, second.index) in repeated[other]]
            if len(also) <= len(others) / 2:
                yield _finding(comparison.readout.documents[lang], i, j, second, others)


def _rows(rows: dict[tuple[str, int], Row], lang: str, i: int, j: int) -> tuple[int, int]:
    return rows[lang, i].index, rows[lang, j].index


def _copies(document: Document) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later) of sentences that say the same words, or nearly so and close by."""
    least = MATTER * table(Profile, document.lang).density
    seen: dict[str, int] = {}
    words = [_plain(sentence.text) for sentence in document.sentences]
    for j, said in enumerate(words):
        if len(said) < least:
            continue
        if said in seen:
            yield seen[said], j
        else:
            near = [i for i in range(max(0, j - NEAR), j) if len(words[i]) >= least]
            near = [i for i in near if _may_be_alike(words[i], said) and _ends(document.sentences[i])]
            best = max(near, key=lambda i: _likeness(words[i], said), default=None)
            if best is not None and _alike(words[best], said):
                yield best, j
        seen[said] = j


@lru_cache(maxsize=SENTENCES)
def _plain(text: str) -> str:
    """The words alone, without case."""
    return _NOT_WORDS.sub(" ", text).casefold().strip()


def _ends(sentence: Sentence) -> bool:
    """Whether a sentence has a mark at its end; a heading has none, and says what the first sentence says."""
    return not sentence.text[-1].isalnum()


def _may_be_alike(one: str, other: str) -> bool:
    """Whether two texts can be nearly equal: each character put in or taken out changes five threes of characters."""
    most = (len(one) + len(other)) * (1 - ALIKE / 100) + 1e-6
    if abs(len(one) - len(other)) > most:
        return False
    mine, theirs = _threes(one), _threes(other)
    return len(mine) + len(theirs) - 2 * len(mine & theirs) <= 5 * most


@lru_cache(maxsize=256)  # only sentences close by are compared; so many, a readout in four versions has
def _threes(text: str) -> frozenset[tuple[str, str, str]]:
    return frozenset(zip(text, text[1:], text[2:], strict=False))


def _likeness(one: str, other: str) -> float:
    """Percent of the characters that both have in one order: found bit by bit (Hyyrö 2004)."""
    places: dict[str, int] = {}
    for i, character in enumerate(one):
        places[character] = places.get(character, 0) | 1 << i
    whole = (1 << len(one)) - 1
    row = whole
    for character in other:
        met = row & places.get(character, 0)
        row = ((row + met) | (row - met)) & whole
    return 200 * (len(one) - row.bit_count()) / (len(one) + len(other))


def _alike(one: str, other: str) -> bool:
    """Nearly equal, and not by a figure alone: "in 2021 it rose", "in 2022 it rose" are two statements."""
    if _likeness(one, other) < ALIKE:
        return False
    return sorted(re.findall(r"\d+", one)) == sorted(re.findall(r"\d+", other))


def _finding(document: Document, i: int, j: int, row: Row, others: list[str]) -> Finding:
    one, other = document.sentences[i], document.sentences[j]
    difference = _difference(one, other)
    return Finding(
        check="duplicate",
        severity="error" if difference else "warning",
        row=row.index,
        odd=(document.lang,),
        values={document.lang: "twice", **dict.fromkeys(others, "once")},
        spans=tuple(Span(document.lang, s.start, s.end, s.text) for s in (one, other)),
        message=f"{document.lang} gives this sentence twice"
        + (f", the second time with other words ({difference})" if difference else "")
        + (f"; {', '.join(others)} once" if others else ""),
        suggestion=f"remove one of the two from {document.lang}",
        confidence=0.95,
        reason="equal sentences in one version" if not difference else "nearly equal sentences close together",
    )


def _difference(one: Sentence, other: Sentence) -> str:
    """The words that changed, as "A → B"; empty where only punctuation did."""
    import difflib

    if _NOT_WORDS.sub("", one.text).casefold() == _NOT_WORDS.sub("", other.text).casefold():
        return ""
    before, after = one.text.split(), other.text.split()
    changes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    told = [
        f"{' '.join(before[a:b]) or '–'} → {' '.join(after[c:d]) or '–'}"
        for tag, a, b, c, d in changes
        if tag != "equal"
    ]
    return "; ".join(told)
