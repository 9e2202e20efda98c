"""Signals of a translation that need no reference, only its source: hints where to look, not verdicts.

A round trip says how much of the source comes back (a model that translates both ways badly alike hides it); closeness
says how near the meanings are by a sentence encoder.
"""

from __future__ import annotations

from toolkit.alignment.encoders import Encoder
from toolkit.translation.models import Translator
from toolkit.translation.sample import Lines


def round_trip(lines: Lines, lang: str, source: tuple[str, Lines], translator: Translator) -> float:
    """chrF2++ of the translation translated back, against the source; 0..100."""
    from sacrebleu.metrics.chrf import CHRF

    back = translator.translate(list(lines), lang, source[0], ())
    said = [candidates[0].text if candidates else "" for candidates in back]
    return float(CHRF(word_order=2).corpus_score(said, [list(source[1])]).score)


def closeness(lines: Lines, source: Lines, encoder: Encoder) -> float:
    """Mean cosine of each line's vector with its source's, times 100; an empty line counts as 0."""
    pairs = [(line, said) for line, said in zip(lines, source, strict=True) if line.strip()]
    if not pairs:
        return 0.0
    own, given = (encoder.encode(list(side)) for side in zip(*pairs, strict=True))
    return float(100 * (own * given).sum() / len(lines))
