"""untranslated: a version keeps words of another language or script.

«Генеральное консульство» in Kazakh, “Early Warnings for All” in Russian, Cyrillic in a Chinese text, a Latin c in a
Cyrillic word. Abbreviations, names that the other versions keep too, and proper names in quotation marks are usual.
Russian words in Kazakh, and Kazakh ones in Russian, are told by small words, endings and letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from toolkit import lexicon
from toolkit.checks._borrowed import abbreviating, abbreviations, borrowed
from toolkit.checks._coverage import concepts_of, meaning
from toolkit.checks._lookalikes import disguised
from toolkit.languages import table
from toolkit.languages.foreign import Foreign
from toolkit.languages.profile import Profile
from toolkit.learnt import SENTENCES
from toolkit.lexicon import find
from toolkit.model import Comparison, Finding, Row, Sentence, Severity, Span
from toolkit.settings import Settings
from toolkit.stretch import meets_any

#: For `readout explain`.
EXAMPLE = {
    "en": "The Consulate General will open in May.",
    "kk": "Генеральное консульство мамырда ашылады.",
    "ru": "Генеральное консульство откроется в мае.",
}

OWN = 2  #: versions that must write a name in their own script
COMMON = 2  #: words of a capitalised description; longer ones are names of their own
_LETTERS = {"Latn": "A-Za-zÀ-ÖØ-öø-ɏ", "Cyrl": "\u0400-\u04ff", "Hani": "\u3400-\u9fff"}
_RUNS = {
    "Latn": re.compile(
        rf"[{_LETTERS['Latn']}][{_LETTERS['Latn']}'’]*(?:[ -][{_LETTERS['Latn']}][{_LETTERS['Latn']}'’]*)*"
    ),
    "Cyrl": re.compile(rf"[{_LETTERS['Cyrl']}]{{2,}}(?:[ -][{_LETTERS['Cyrl']}]+)*"),
    "Hani": re.compile(rf"[{_LETTERS['Hani']}]+"),
}
_WORD = re.compile(rf"[{_LETTERS['Cyrl']}]+(?:-[{_LETTERS['Cyrl']}]+)*")
_PLACES = ("city", "region", "place", "country", "water", "land")
_TITLED = re.compile("[A-Z][a-z]{2,}")
_QUOTED = re.compile('[«“„"][^«»“”„"]*[»”"]')


class _Stretch(NamedTuple):
    """Words of another language."""

    start: int
    end: int
    of: str  #: whose words they seem to be
    severity: Severity
    confidence: float


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each stretch of another language or script."""
    mixed: set[tuple[str, str]] = set()
    for row in comparison.rows:
        for lang in row.sentences:
            text = comparison.readout.documents[lang].text
            for sentence in comparison.sentences(row, lang):
                yield from disguised(comparison, row, lang, sentence, mixed)
                for stretch in _all(comparison, row, lang, sentence):
                    span = Span(lang, stretch.start, stretch.end, text[stretch.start : stretch.end])
                    yield _finding(comparison, row, span, stretch)


def _all(comparison: Comparison, row: Row, lang: str, sentence: Sentence) -> list[_Stretch]:
    """Stretches told by script and endings, and those told by the version that they come from; none twice."""
    found = list(_stretches(comparison, row, lang, sentence))
    told = [stretch for stretch in found if stretch.severity != "info"]
    for other in comparison.readout.langs if "-" not in lang else ():
        if other in table(Foreign, lang).neighbours:
            name = table(Profile, other).name
            for start, end in borrowed(comparison, row, lang, sentence, other):
                told.append(_Stretch(sentence.start + start, sentence.start + end, name, "warning", 0.8))
        is_first = sentence.index == row.sentences[lang][0]
        if other != lang and is_first and (row.index, other) in comparison.once(abbreviating):
            name = table(Profile, other).name
            told += [_Stretch(a, b, name, "warning", 0.8) for a, b in abbreviations(comparison, row, lang, other)]
    kept: list[_Stretch] = []
    for stretch in told:
        if not meets_any(stretch, kept):
            kept.append(stretch)
    return kept + [stretch for stretch in found if stretch.severity == "info"]


def _stretches(comparison: Comparison, row: Row, lang: str, sentence: Sentence) -> Iterator[_Stretch]:
    for script, match in _foreign_runs(sentence.text, lang):
        if stretch := _of_script(comparison, row, lang, sentence, match, script):
            yield stretch
    for other in table(Foreign, lang).neighbours:
        if "-" not in lang and _bears_signs(sentence.text, other):
            yield from _of_neighbour(comparison, row, lang, sentence, other)


@lru_cache(maxsize=SENTENCES)
def _foreign_runs(text: str, lang: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Words in the scripts that a version is not written in, each with its script."""
    own = table(Foreign, lang).script
    scripts = [name for name in _RUNS if name != own and not lang.endswith(f"-{name}")]
    return tuple([(name, match) for name in scripts for match in _RUNS[name].finditer(text)])


@lru_cache(maxsize=SENTENCES)
def _bears_signs(text: str, lang: str) -> bool:
    """Whether some word is plainly one of a language."""
    evidence = table(Foreign, lang).evidence
    return any(evidence(word) > 1 for word in _WORD.findall(text))


def _of_script(
    comparison: Comparison, row: Row, lang: str, sentence: Sentence, match: re.Match[str], script: str
) -> _Stretch | None:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    if script != "Latn":
        if sentence.text[max(0, match.start() - 1) : match.start()] in ("(", "（") or _beside(
            sentence, match, "A-Za-z"
        ):
            return None
        return _Stretch(start, end, "another script", "warning", 0.9)
    words = match[0].split()
    if len(words) == 1 and _is_lone(comparison, row, lang, words[0]):
        return _Stretch(start, end, "Latin letters", "warning", 0.7)
    others = [text for other, text in _texts(comparison, row) if other != lang and not _is_latin(other)]
    kept = any(match[0] in text for text in others)
    there = dict(_texts(comparison, row)).get("en", "")
    single = match[0].islower() or (match[0].istitle() and _is_common(comparison, row, lang, match[0]))
    if len(words) == 1 and not kept and single and len(match[0]) > 3 and find(match[0].lower(), "en"):
        return _Stretch(start, end, "English", "warning", 0.8)
    if kept or len(words) < 2:
        return None
    known = sum(bool(find(word.lower(), "en")) for word in words)
    lower = known == len(words) and match[0].islower()  # "joint statement"
    common = (
        known and len(words) == COMMON and f"the {match[0]}" in there
    )  # "the Botanical Garden", not "Fox News Channel"
    plain = lower or common
    if others and match[0] in there and plain:
        return _Stretch(start, end, "English", "warning", 0.85)
    english = sum(table(Foreign, "en").evidence(word) for word in words)
    small = sum(word.islower() and len(word) > 2 for word in words)
    if _is_plain(match[0]) and len(others) > 1 and not _is_brand(comparison, match[0], lang):
        return _Stretch(start, end, "English", "warning", 0.7)
    if english and small and sentence.text[match.start() - 1 : match.start()] not in ("(", "（"):
        return _Stretch(start, end, "English", "warning", 0.8)
    return _Stretch(start, end, "English", "info", 0.4) if others and len(words) > 2 else None


def _is_lone(comparison: Comparison, row: Row, lang: str, word: str) -> bool:
    """Whether a single word in Latin letters is a place that another version of the row names so.

    Or any name that other versions of other scripts, two at least, write in their own, and this one Latin word alone.
    """
    stated = comparison.stated(row, "name")
    names = [fact for facts in stated.values() for fact in facts if fact.span.text == word]
    if any(fact.detail["kind"] in _PLACES and fact.detail.get("form") == "n" for fact in names):
        return True
    values = {fact.value for fact in names if word[0].isupper()}
    own = [
        other
        for other, facts in stated.items()
        if not _is_latin(other) and values & {f.value for f in facts if not f.span.text.isascii()}
    ]
    return len(own) >= OWN and len(_TITLED.findall(comparison.readout.documents[lang].text)) == 1


def _is_common(comparison: Comparison, row: Row, lang: str, word: str) -> bool:
    """Whether a word with a capital stands for a common one: the other versions of other scripts render it."""
    meant = concepts_of(word.lower(), "en")
    content = comparison.stated(row, "content")
    others = [other for other in content if other != lang and not _is_latin(other)]
    lone = len(_TITLED.findall(" ".join(sentence.text for sentence in comparison.sentences(row, lang)))) == 1
    return lone and bool(others) and all(meaning(content[other], meant) for other in others)


def _is_plain(words: str) -> bool:
    """Whether all words are common English ones: "joint statement", "Botanical Garden"."""
    listed = words.split()
    return all(len(word) > 2 for word in listed) and len(lexicon.find(words, "en")) >= len(listed) > 1


def _is_brand(comparison: Comparison, words: str, lang: str) -> bool:
    """Whether another version of another script keeps the words somewhere in the text, or this one says them often."""
    texts = {other: document.text for other, document in comparison.readout.documents.items()}
    return texts[lang].count(words) > 1 or any(words in t for o, t in texts.items() if o != lang and not _is_latin(o))


def _is_latin(lang: str) -> bool:
    return table(Foreign, lang).script == "Latn"


def _texts(comparison: Comparison, row: Row) -> list[tuple[str, str]]:
    return [
        (lang, " ".join(sentence.text for sentence in comparison.sentences(row, lang)))
        for lang, indices in row.sentences.items()
        if indices
    ]


def _beside(sentence: Sentence, match: re.Match[str], letters: str) -> bool:
    around = sentence.text[max(0, match.start() - 1) : match.start()] + sentence.text[match.end() : match.end() + 1]
    return bool(re.search(f"[{letters}]", around))


def _of_neighbour(comparison: Comparison, row: Row, lang: str, sentence: Sentence, other: str) -> Iterator[_Stretch]:
    """Words side by side that bear the signs of a neighbour, at least one of them plain ones."""
    mine, theirs = table(Foreign, lang).evidence, table(Foreign, other).evidence
    # a proper name is foreign as a whole; a quotation is the version's own words
    quoted = [m.span() for m in _QUOTED.finditer(sentence.text) if not any(mine(w[0]) for w in _WORD.finditer(m[0]))]
    run: list[re.Match[str]] = []
    for match in [*_WORD.finditer(sentence.text), None]:
        if match and theirs(match[0]) and not mine(match[0]):
            gap = sentence.text[run[-1].end() : match.start()] if run else ""
            if not gap.strip():
                run.append(match)
                continue
        if run and (stretch := _judged(comparison, row, lang, sentence, other, run, quoted)):
            yield stretch
        run = [match] if match and theirs(match[0]) and not mine(match[0]) else []


def _judged(
    comparison: Comparison,
    row: Row,
    lang: str,
    sentence: Sentence,
    other: str,
    run: Sequence[re.Match[str]],
    quoted: Sequence[tuple[int, int]],
) -> _Stretch | None:
    score = sum(table(Foreign, other).evidence(m[0]) for m in run)
    start, end = run[0].start(), run[-1].end()
    names = all(m[0][0].isupper() for m in run)
    if names or any(a < start and end < b for a, b in quoted):
        return None
    there = dict(_texts(comparison, row)).get(other, "")
    same = sentence.text[start:end] in there
    longest = max(len(m[0]) for m in run)
    if longest < 4 or (score < 3 and not (same and score > 1)):
        return None
    name = table(Profile, other).name
    return _Stretch(sentence.start + start, sentence.start + end, name, "warning", 0.9 if same else 0.75)


def _finding(comparison: Comparison, row: Row, span: Span, stretch: _Stretch) -> Finding:
    return Finding(
        check="untranslated",
        severity=stretch.severity,
        row=row.index,
        odd=(span.lang,),
        values={span.lang: span.text},
        spans=(span,),
        message=f"{span.lang} leaves “{span.text}” untranslated ({stretch.of})",
        confidence=stretch.confidence,
        reason="letters, small words and endings of another language",
    )
