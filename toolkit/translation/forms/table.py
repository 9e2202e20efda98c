"""Two languages side by side, as tab-separated values: what a spreadsheet opens and a script reads."""

from __future__ import annotations

from toolkit.translation.draft import Draft


def render(draft: Draft) -> str:
    """A line a sentence: number, source, translation, origin, confidence, where from, what was checked and parts."""
    lines = [("sentence", draft.source.lang, draft.target, "origin", "confidence", "from", "date", "findings")]
    for sentence, drafted in zip(draft.source.sentences, draft.sentences, strict=True):
        told = "; ".join(finding.message for finding in draft.findings if finding.row == sentence.index)
        unit = drafted.unit
        place = f"{unit.origin}, {unit.place}" if unit else ""
        lines.append(
            (
                str(sentence.index + 1),
                sentence.text,
                drafted.marked,
                drafted.origin,
                f"{drafted.confidence:.2f}",
                place,
                unit.date if unit else "",
                told,
            )
        )
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)
