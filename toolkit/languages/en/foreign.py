"""English: common words show that a stretch of Latin letters is English and not a name."""

from toolkit.languages.foreign import Foreign
from toolkit.languages.names import words

_GRAMMAR = words(
    "the of and for in on to with from by at is are was were will has have that this which all our their its between "
    "without under into about not be been an as or"
)


def _evidence(word: str) -> int:
    return 2 if word.lower() in _GRAMMAR else 0


TABLE = Foreign(script="Latn", neighbours=(), evidence=_evidence)
