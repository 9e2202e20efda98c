"""Sources of evidence that sentences belong together, one file each: what a sentence says that another may say too.

A source is a module with `clues(readout, facts, glossary) -> Mapping[lang, Sequence[Clue]]`; an entry point of the
group `readout.evidence` adds one from outside. Its weights are learnt (scripts/fit_alignment.py); one that has none
counts as 0.
"""
