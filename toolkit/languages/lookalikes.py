"""Latin letters typed into Cyrillic words, and the other way round."""

from __future__ import annotations

import re

MIXED = re.compile(r"(?=.*[a-z])(?=.*[Ѐ-ӿ])")
CYRILLIC = str.maketrans("aceiopxyhktmb", "асеіорхунктмв")


def unmixed(word: str) -> str:
    """A lower-case word with Cyrillic letters for the Latin ones that look alike, if it has both."""
    return word.translate(CYRILLIC) if MIXED.match(word) else word
