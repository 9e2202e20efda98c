"""A wording that says nothing of where it comes from. Unknown is allowed; silence that looks like knowledge is not."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem
from toolkit.glossary.model import UNKNOWN


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a remark for each concept with a preferred term whose evidence is unknown."""
    for concept in glossary.concepts.values():
        langs = sorted({t.lang for t in concept.terms if t.status == "preferred" and t.evidence == UNKNOWN})
        if langs:
            message, remedy = (
                f"evidence unknown: {', '.join(langs)}",
                "name the document it is taken from, when you see one",
            )
            yield problem("no-evidence", "info", concept, message, remedy)
