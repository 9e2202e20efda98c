"""semantic: a version means something else, as a model sees it, where no other check says why.

Only with `--encoder`. Each version of a row is turned into a vector by the encoder; a version whose likeness to the
others lies far below what is usual for it in this very readout is named, with its words that have the least counterpart
in the version nearest to it (each token's best likeness there, after Vamvas and Sennrich 2023, DiffAlign).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolkit.checks._middle import median
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Finding, Row, Span
from toolkit.settings import Settings

#: For `readout explain`: without an encoder there is nothing to show.
EXAMPLE: dict[str, str] = {}

#: Rows from which a version's usual likeness can be told.
ENOUGH = 8
#: Robust deviations, and cosine, below the usual that make a row stand out.
FAR, LEAST = 3.0, 0.08
#: Words of the odd version that are shown.
SHOWN = 3

Likeness = dict[str, float]  #: by language, the mean cosine to the other versions of the row


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row in which one version is unlike the others; a broken encoder raises `InputError`."""
    if not settings.encoder:
        return
    from toolkit.alignment.encoders import load
    from toolkit.alignment.encoders.cache import encoded

    encoder = load(settings.encoder)
    likeness = {row.index: found for row, found in _likeness(comparison, lambda texts: encoded(encoder, texts))}
    for lang in comparison.readout.langs:
        usual = [found[lang] for found in likeness.values() if lang in found]
        if len(usual) < ENOUGH:
            continue
        level = median(usual)
        spread = 1.48 * median(abs(value - level) for value in usual)
        for index, found in likeness.items():
            low = lang in found and found[lang] < level - max(LEAST, FAR * spread)
            if low and found[lang] == min(found.values()):
                yield _finding(comparison, comparison.rows[index], lang, found, level, encoder)


def _likeness(comparison: Comparison, encode: Callable[[list[str]], Any]) -> Iterator[tuple[Row, Likeness]]:
    texts = {(row.index, lang): _text(comparison, row, lang) for row in comparison.rows for lang in _present(row)}
    vectors = dict(zip(texts, encode(list(texts.values())), strict=True))
    for row in comparison.rows:
        langs = _present(row)
        if len(langs) > 1:
            yield (
                row,
                {
                    lang: sum(
                        float(vectors[row.index, lang] @ vectors[row.index, other]) for other in langs if other != lang
                    )
                    / (len(langs) - 1)
                    for lang in langs
                },
            )


def _present(row: Row) -> list[str]:
    return [lang for lang, indices in row.sentences.items() if indices]


def _text(comparison: Comparison, row: Row, lang: str) -> str:
    return table(Profile, lang).joiner.join(sentence.text for sentence in comparison.sentences(row, lang))


def _finding(
    comparison: Comparison, row: Row, lang: str, found: Mapping[str, float], level: float, encoder: Any
) -> Finding:
    nearest = max((other for other in found if other != lang), key=lambda other: (found[other], other))
    words = _unlike(comparison, row, lang, nearest, encoder)
    told = ", ".join(f"“{span.text}”" for span in words)
    odd = (lang,) if len(found) > 2 else tuple(sorted(found))
    return Finding(
        check="semantic",
        severity="warning",
        row=row.index,
        odd=odd,
        values={other: f"{value:.2f}" for other, value in sorted(found.items())},
        spans=tuple(sorted((*words, _whole(comparison, row, nearest)), key=lambda span: (span.lang, span.start))),
        message=f"{lang} seems to mean something else than the others here: {told or 'its whole sentence'}",
        confidence=0.6,
        reason=f"likeness {found[lang]:.2f}, usually {level:.2f}",
    )


def _whole(comparison: Comparison, row: Row, lang: str) -> Span:
    sentences = comparison.sentences(row, lang)
    start, end = sentences[0].start, sentences[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])


def _unlike(comparison: Comparison, row: Row, lang: str, other: str, encoder: Any) -> list[Span]:
    """The words of a version with the least counterpart in another, in order; all of it, where that is unknown."""
    there = [vector for s in comparison.sentences(row, other) for _, _, vector in encoder.tokens(s.text)]
    rated: list[tuple[float, Span]] = []
    for sentence in comparison.sentences(row, lang):
        for start, end, vector in encoder.tokens(sentence.text):
            best = max((float(vector @ against) for against in there), default=0.0)
            span = Span(lang, sentence.start + start, sentence.start + end, sentence.text[start:end])
            rated.append((best, span))
    if not rated:
        return [_whole(comparison, row, lang)]
    least = sorted(rated, key=lambda item: (item[0], item[1].start))[:SHOWN]
    return sorted((span for _, span in least), key=lambda span: span.start)
