"""Pairs to learn from, and those held out to be translated for the score."""

from __future__ import annotations

from itertools import permutations

from toolkit.translation.training.pairs import Pair, sample, split
from toolkit.translation.units import Unit

LANGS = ("en", "kk", "ru", "zh")
UNITS = [Unit(f"talks-{n // 4}", f"row {n}", "", 1.0, {lang: f"{lang} {n}" for lang in LANGS}) for n in range(80)]


def test_readouts_are_held_out_whole() -> None:
    learnt, held = split(UNITS, LANGS, 0.3, 1)
    assert len(learnt) + len(held) == 12 * len(UNITS)
    origins = [{int(pair.text.split()[1]) // 4 for pair in pairs} for pairs in (learnt, held)]
    assert all(origins)
    assert not origins[0] & origins[1]


def test_what_is_translated_for_the_score_is_of_all_languages_alike() -> None:
    _, held = split(UNITS, LANGS, 0.3, 1)
    for size in (12, 50, 60, 1000):
        chosen = sample(held, size)
        counts = {
            langs: sum((pair.source, pair.target) == langs for pair in chosen) for langs in permutations(LANGS, 2)
        }
        assert len(set(counts.values())) == 1
        assert len(chosen) <= size


def test_nothing_is_sampled_of_nothing() -> None:
    assert sample((), 10) == ()
    assert sample((Pair("en", "kk", "One.", "Бір."),), 1) == (Pair("en", "kk", "One.", "Бір."),)
