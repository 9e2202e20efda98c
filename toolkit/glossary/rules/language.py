"""A wording written in letters that its language does not use: most often a term under the wrong language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem
from toolkit.languages import table, tags
from toolkit.languages.profile import Profile

#: The first word of a character's Unicode name, for each script of the profiles.
LETTERS = {"Latn": "LATIN", "Cyrl": "CYRILLIC", "Hans": "CJK", "Hant": "CJK", "Hani": "CJK", "Arab": "ARABIC"}


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording without one letter of its language's scripts; abbreviations may be Latin."""
    for concept in glossary.concepts.values():
        for term in concept.terms:
            main, _, script = term.lang.partition("-")
            if main not in tags():
                message = f"'{term.text}' is in '{term.lang}', which is not among the languages compared"
                yield problem("language", "warning", concept, message, f"known: {', '.join(tags())}")
                continue
            scripts = (script,) if script in LETTERS else table(Profile, main).scripts[:1]
            wanted = {LETTERS[one] for one in scripts if one in LETTERS}
            used = {unicodedata.name(c, "").split(" ")[0] for c in term.text if c.isalpha()}
            if used and wanted and not used & wanted and not (used == {"LATIN"} and term.text.isupper()):
                message = f"'{term.text}' is not written in {term.lang}"
                yield problem("language", "error", concept, message, "put it under its own language")
