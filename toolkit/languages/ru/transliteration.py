"""Russian letters as sounds."""

import re
from functools import cache

from toolkit.languages.transliteration import Transliteration, cyrillic_pinyin, once

_LETTERS = str.maketrans(
    dict(zip("абвгдеёжзиклмнопрстуфхцчшщыэюя", "abvgdeoZziklmnoprstufhcCSSieua", strict=True))
    | dict.fromkeys("йъь’'- ", "")
)

_ARTICLE = re.compile("^(?:аль|эль|ад|ас|ар|ан|аш|ат)[-’ ](?=...)")


@cache
def _sounds(word: str) -> str:
    low = _ARTICLE.sub("", word.lower()).replace("дж", "җ").replace("цз", "җ").replace("чж", "ж").replace("ий", "и")
    low = re.sub(r"[^a-zA-Z]", "", low.translate(_LETTERS).replace("җ", "j"))
    return once(re.sub("ng(?![aeiourl])", "n", low))


TABLE = Transliteration(sounds=_sounds, syllables=cyrillic_pinyin)
