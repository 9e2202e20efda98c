"""Rows of sentences over all versions at once."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.alignment.constraints import Constraint, stored
from toolkit.alignment.given import given
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout, Row


def align(
    readout: Readout,
    facts: Facts,
    glossary: Glossary,
    constraints: Sequence[Constraint] | None = None,
    encoder: str = "",
) -> tuple[Row, ...]:
    """Rows of all versions together, in order of the text; every sentence stands in exactly one.

    Evidence is gathered from each sentence once, every pair of versions is scored near its diagonal
    (toolkit.alignment.beads), and the rows are those that all pairs together like best (toolkit.alignment.joint).
    What `constraints` settle is kept; None means what the readout's own folder has settled. Time and memory grow about
    linearly with the number of sentences. Versions that their files pair already keep their pairs
    (toolkit.alignment.given). `encoder` names a sentence-embedding model whose word is added to the evidence
    (toolkit.alignment.encoders). Versions of different texts raise `InputError` (toolkit.alignment.doubts).
    """
    constraints = stored(readout) if constraints is None else constraints
    if not constraints and (pairs := given(readout)):
        return pairs
    # numpy is wanted from here on: `readout --help` starts without it
    from toolkit.alignment.aligner import aligned

    return aligned(readout, facts, glossary, constraints, encoder)
