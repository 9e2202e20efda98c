"""modality: how firmly something is going to happen: must, will, intends, is ready, can, may; must not, need not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from toolkit.facts._endings import by_form
from toolkit.facts._stated import Stated, placed
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.modality import Modality
from toolkit.languages.phrases import Hit, Phrases
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout
from toolkit.stretch import meets_any


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each modal phrase; the value is its degree on `modality.SCALE`, one of DENIED, or "near"."""
    return placed("modality", readout, _stated)


@lru_cache(maxsize=SENTENCES)
def _stated(text: str, lang: str) -> tuple[Stated, ...]:
    modality, (phrases, near, denied) = table(Modality, lang), _phrases(primary(lang))
    exempted = denied.find(text)
    hits = _apart(phrases.find(text), exempted)
    loose = _apart(near.find(text), hits)
    formed = [
        Hit(start, end, degree)
        for degree, pattern in modality.endings.items()
        for start, end, _ in by_form(pattern, text)
    ]
    shaped = [
        Hit(found.start(), found.end(), degree)
        for degree, pattern in modality.shapes.items()
        for found in pattern.finditer(text)
    ]
    found = (*hits, *loose, *formed, *shaped, *exempted)
    return tuple([Stated(hit.start, hit.end, label) for hit in found if (label := _label(hit, text, modality))])


def _apart(hits: Sequence[Hit], taken: Sequence[Hit]) -> list[Hit]:
    """The hits that share no word with those taken: «қажет емес» is no «қажет»."""
    return [hit for hit in hits if not meets_any(hit, taken)]


def _label(hit: Hit, text: str, modality: Modality) -> str:
    """The degree of a phrase, seen together with the word before it; "" for none."""
    before = text[: hit.start].rstrip()
    if modality.proper and before and modality.proper.fullmatch(text[hit.start : hit.end]):
        return ""
    if (
        modality.taken
        and modality.taken[0].fullmatch(text[hit.start : hit.end])
        and not modality.taken[1].search(before)
    ):
        return ""
    return "can" if hit.label == "will" and modality.able and modality.able.search(before) else hit.label


@cache
def _phrases(tag: str) -> tuple[Phrases, Phrases, Phrases]:
    modality = table(Modality, tag)
    tables = (modality.phrases, {"near": modality.near}, modality.denied)
    first, second, third = (Phrases(patterns, modality.spaced) for patterns in tables)
    return first, second, third
