"""Chinese terms: by characters, Traditional or Simplified, whatever quotes and spaces stand between them."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.languages.forms import Forms, Slot
from toolkit.languages.zh.longer import LONGER
from toolkit.languages.zh.morphology import words
from toolkit.languages.zh.traditional import simplified

WIDE = str.maketrans({chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)})
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―─－～", "-"))


def _folded(text: str) -> tuple[str, ...]:
    return (simplified(text).translate(DASHES).translate(WIDE).lower(),)


def _slots(words: Sequence[str], joints: Sequence[str], part: str) -> list[Slot]:
    return []


TABLE = Forms(words=words, folded=_folded, slots=_slots, spaced=False, longer=LONGER)
