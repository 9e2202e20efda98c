"""A corpus as files for other tools, by the forms of `toolkit.batch.export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from toolkit.batch import export as forms
from toolkit.batch import outputs
from toolkit.batch.store import Folder
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
        names: list[str] = []
        for form in wanted:
            own = folder / form
            names += [file.relative_to(own).as_posix() for file in own.rglob("*") if file.is_file()]
            outputs.put(own, Folder(out))
    return tuple(sorted(names))
