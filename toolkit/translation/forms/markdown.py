"""Markdown, for a merge request or a message: a table of both languages."""

from __future__ import annotations

import re

from toolkit.translation.draft import Draft
from toolkit.translation.forms import about

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def render(draft: Draft) -> str:
    """A line a sentence; below it what parts the draft from its source."""
    lines = [f"# {_plain(draft.source.path)}: {draft.source.lang} → {draft.target}", ""]
    lines += [f"| | {draft.source.lang} | {draft.target} | origin |", "|---|---|---|---|"]
    for sentence, drafted in zip(draft.source.sentences, draft.sentences, strict=True):
        cells = (str(sentence.index + 1), _plain(sentence.text), _plain(drafted.marked), _plain(about(drafted)))
        lines.append(f"| {' | '.join(cells)} |")
    if draft.findings:
        lines += ["", "To look at:", ""]
        lines += [f"- sentence {f.row + 1}, {f.check}: {_plain(f.message)}" for f in draft.findings]
    return "\n".join([*lines, "", f"<sub>{_plain(draft.signature)}</sub>"]) + "\n"


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
