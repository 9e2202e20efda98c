"""A corpus as files for other tools, by the forms of `toolkit.batch.export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit.batch import export as forms
from toolkit.batch import outputs
from toolkit.batch.export import Filters
from toolkit.corpus import entries
from toolkit.corpus.keeping import lines
from toolkit.settings import Settings


def export(corpus: Path, out: Path, wanted: Sequence[str], filters: Filters, settings: Settings) -> tuple[str, ...]:
    """Write the forms `wanted` into `out`, each file at one stroke; the files' names."""
    for form in wanted:
        forms.module(form)
    langs = sorted({lang for line in lines(corpus, settings) for lang in line.sentences})
    with outputs.growing(out) as folder:
        forms.write(entries.results(corpus, settings), wanted, folder, langs, filters)
        names = tuple(sorted(f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()))
        outputs.put(folder, out)
    return names
