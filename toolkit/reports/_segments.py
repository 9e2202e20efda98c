"""The finest pieces of a row for one pair of languages: what translation memories live on."""

from __future__ import annotations

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Row


def segments(comparison: Comparison, row: Row, source: str, target: str) -> list[tuple[str, str]]:
    """Text in both languages of each piece, "" where one lacks it; a merge in a third version coarsens nothing."""
    beads = row.beads.get(f"{min(source, target)}-{max(source, target)}")
    if beads is None:
        beads = ((row.sentences.get(min(source, target), ()), row.sentences.get(max(source, target), ())),)
    found = []
    for first, second in beads:
        own, other = (first, second) if source < target else (second, first)
        if own or other:
            found.append((_text(comparison, source, own), _text(comparison, target, other)))
    return found


def _text(comparison: Comparison, lang: str, indices: tuple[int, ...]) -> str:
    sentences = comparison.readout.documents[lang].sentences
    return table(Profile, lang).joiner.join(sentences[index].text for index in indices)
