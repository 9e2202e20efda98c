"""One line a row, one column a language, with findings one more for them, and a note where the row is a guess."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model import Comparison, Finding
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """Tab-separated values with a header; tabs and line breaks inside sentences become spaces."""
    langs = comparison.readout.langs
    header = ["row", "score", *langs, *([] if findings is None else ["findings"]), "note"]
    lines = ["\t".join(header)]
    for row in comparison.rows:
        cells = [str(row.index), f"{row.score:.2f}"]
        cells += [_joined([s.text for s in comparison.sentences(row, lang)]) for lang in langs]
        if findings is not None:
            cells.append(_joined([f"{f.severity}: {f.message}" for f in findings if f.row == row.index]))
        cells.append(UNSURE_NOTE if row.is_unsure else "")
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _joined(texts: Sequence[str]) -> str:
    return " ".join(" ".join(texts).split())
