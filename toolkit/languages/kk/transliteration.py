"""Kazakh letters as sounds; in Kazakh Latin script too."""

import re
from functools import cache

from toolkit.languages.transliteration import Transliteration, cyrillic_pinyin, once

_LETTERS = str.maketrans(
    dict(zip("аәбвгғдеёжзикқлмнңоөпрстуұүфхһцчшщыіэюя", "aabvggdeoZzikklmnnooprstuuufhhcCSSiieua", strict=True))
    | dict(zip("ğıñöşūúüäá", "ginoSuuuaa", strict=True))
    | {"j": "Z", "q": "k", "y": "i", "w": "u", "c": "C", "x": "h"}
    | dict.fromkeys("йъь’'- ", "")
)

_ARTICLE = re.compile("^(?:әл|әс|әр|ән|әш|әт|аль|эль|ад|ас|ар|ан|аш|ат)[-’ ](?=...)")


@cache
def _sounds(word: str) -> str:
    low = _ARTICLE.sub("", word.lower()).replace("дж", "җ").replace("цз", "җ").replace("чж", "ж").replace("ий", "и")
    low = low.replace("sh", "ш").replace("ch", "ч").replace("zh", "ж")
    low = re.sub(r"[^a-zA-Z]", "", low.translate(_LETTERS).replace("җ", "j"))
    return once(re.sub("ng(?![aeiourl])", "n", low))


TABLE = Transliteration(sounds=_sounds, syllables=cyrillic_pinyin)
