"""Russian: в or во, с or со, о or об."""

from __future__ import annotations

import re

from toolkit.languages.joining import Joining

FAMILIES = {"в": "в", "во": "в", "с": "с", "со": "с", "о": "о", "об": "о", "обо": "о"}
LONG = {  # before what the longer form stands: во Франции, со Швецией, об Узбекистане
    "в": ("во", re.compile("[вф][бвгджзклмнпрстфхцчшщь]", re.IGNORECASE)),
    "с": ("со", re.compile("[сзшж][бвгджзклмнпрстфхцчшщ]", re.IGNORECASE)),
    "о": ("об", re.compile("[аоуэи]", re.IGNORECASE)),
}


def _before(small: str, word: str) -> str | None:
    family = FAMILIES.get(small)
    if family is None:
        return small
    if word[0].isdigit():  # в 2027 году, с 15 мая
        return small if small in ("в", "с") and not re.match(r"(2|100)(?!\d)", word) else None
    longer, where = LONG[family]
    return longer if where.match(word) else family


TABLE = Joining(before=_before)
