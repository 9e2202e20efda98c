"""The translation alone, a paragraph a block; what is left in the source language stands in ⟦ ⟧."""

from __future__ import annotations

from toolkit.translation.draft import Draft, joined


def render(draft: Draft) -> str:
    """Sentences of one paragraph together, an empty line between paragraphs."""
    blocks = (joined([drafted.marked for _, drafted in each], draft.target) for each in draft.paragraphs())
    return "\n\n".join(blocks) + "\n"
