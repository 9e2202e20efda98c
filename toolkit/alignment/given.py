"""Rows that the files give: units of a TMX or XLIFF, rows of a table. Nobody aligned them better than who made them."""

from __future__ import annotations

from itertools import combinations

from toolkit.model import Readout, Row


def given(readout: Readout) -> tuple[Row, ...]:
    """A row for each place that the versions share, in order of the text; nothing where they are not paired."""
    documents = readout.documents
    if not all(document.paired for document in documents.values()):
        return ()
    found = {lang: _by_place(lang, readout) for lang in documents}
    rows: list[Row] = []
    for place in _order([list(places) for places in found.values()]):
        sentences = {lang: found[lang].get(place, ()) for lang in documents}
        present = [lang for lang in documents if sentences[lang]]
        beads = {f"{one}-{other}": ((sentences[one], sentences[other]),) for one, other in combinations(present, 2)}
        rows.append(Row(len(rows), sentences, 1.0, beads))
    return tuple(rows)


def _by_place(lang: str, readout: Readout) -> dict[str, tuple[int, ...]]:
    places: dict[str, tuple[int, ...]] = {}
    for sentence in readout.documents[lang].sentences:
        places[sentence.place] = (*places.get(sentence.place, ()), sentence.index)
    return places


def _order(lists: list[list[str]]) -> list[str]:
    """All places, each where the longest list has it, those that it lacks behind what they follow elsewhere."""
    lists = sorted(lists, key=len, reverse=True)
    after: dict[str, list[str]] = {}
    known = set(lists[0])
    for places in lists[1:]:
        before = ""
        for place in places:
            if place not in known:
                known.add(place)
                after.setdefault(before, []).append(place)
            before = place
    order: list[str] = []
    stack = [*reversed(lists[0]), *reversed(after.get("", []))]
    while stack:
        place = stack.pop()
        order.append(place)
        stack += reversed(after.get(place, []))
    return order
