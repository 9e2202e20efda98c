"""Rows of sentences over all versions at once."""

from __future__ import annotations

from itertools import combinations

from toolkit.alignment.given import given
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout, Row


def align(readout: Readout, facts: Facts, glossary: Glossary) -> tuple[Row, ...]:
    """Rows of all versions together, in order of the text; every sentence stands in exactly one.

    Evidence is gathered from each sentence once, every pair of versions is scored near its diagonal
    (toolkit.alignment.beads), and the rows are those that all pairs together like best (toolkit.alignment.joint).
    Time and memory grow about linearly with the number of sentences. Versions that their files pair already keep their
    pairs (toolkit.alignment.given).
    """
    if pairs := given(readout):
        return pairs
    # numpy is wanted here only: `readout --help` starts without it
    from toolkit.alignment.beads import beads, pair
    from toolkit.alignment.gather import gather
    from toolkit.alignment.joint import blocks
    from toolkit.alignment.paths import paths
    from toolkit.alignment.rows import pieces
    from toolkit.alignment.weights import load

    fitted = load()
    matter = gather(readout, facts, glossary, fitted.sources)
    langs = readout.langs
    found = {}
    for a, b in combinations(range(len(langs)), 2):
        one, other = langs[a], langs[b]
        known = pair(
            (matter.tokens[one], matter.tokens[other]), (matter.lengths[one], matter.lengths[other]), matter.sources
        )
        found[a, b] = paths(beads(known, fitted.weights))
    sizes = [len(readout.documents[lang].sentences) for lang in langs]
    rows: list[Row] = []
    for nodes, links in pieces(blocks(found, sizes)):
        sentences = {lang: tuple(sorted(i for v, i in nodes if v == k)) for k, lang in enumerate(langs)}
        beads_ = {f"{langs[a]}-{langs[b]}": found_ for (a, b), found_ in links.items()}
        rows.append(Row(len(rows), sentences, 0.9, beads_))
    return tuple(rows)
