"""English and other Latin spelling, with the letters of Turkish, Uzbek, German, Polish and the like."""

import re
import unicodedata
from functools import cache

from toolkit.languages.transliteration import Transliteration, once, pinyin, syllable_sounds

_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "ß": "s", "đ": "d", "þ": "t", "ð": "d", "æ": "e", "œ": "o", "ə": "a", "ş": "S"}
    | {"š": "S", "ś": "S", "ç": "C", "č": "C", "ć": "C", "ž": "Z", "ż": "Z", "ź": "Z", "ğ": "g", "ñ": "n", "ň": "n"}
    | {"ü": "u", "ö": "o", "ä": "e"}
)
#: Names that are not said as they are written.
_USUAL = {
    "park": "pak",
    "choi": "Ce",
    "michael": "maikl",
    "charles": "Carlz",
    "james": "jeims",
    "jean": "Zan",
    "george": "jorj",
    "hugh": "hiu",
    "sean": "Son",
    "stephen": "stiven",
    "stephanie": "stefani",
    "geoffrey": "jefri",
    "jacques": "Zak",
    "guillaume": "giom",
    "louis": "lui",
    "juan": "huan",
    "jorge": "horhe",
    "jose": "hose",
}
_ARTICLE = re.compile("^(?:al|el|ad|as|ar|an|ash|at)[-’' ](?=...)")
#: Read in one pass: what a spelling sounds like is not read again (ts is one sound, c before a is another).
_SPELLINGS = {
    "tsch": "C", "shch": "S", "sch": "S", "tch": "C", "dzh": "j", "dj": "j", "sh": "S", "ch": "C",
    "zh": "Z", "kh": "h", "gh": "g", "ph": "f", "th": "t", "ts": "c", "tz": "c", "ck": "k",
    "que": "ke", "qui": "ki", "qu": "kv", "wh": "v", "rh": "r", "x": "ks", "q": "k", "w": "v",
    "ce": "se", "ci": "si", "cy": "si", "c": "k", "oo": "u", "ee": "i", "yeo": "o", "yo": "o",
    "yu": "u", "ya": "a", "ye": "e", "iy": "i", "y": "i",
}  # fmt: skip
_SPELLING = re.compile("|".join(_SPELLINGS))


@cache
def _sounds(word: str) -> str:
    low = word.lower().translate(_LETTERS)
    low = "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))
    if re.search("[qx]", low) and 0 < len(syllables := pinyin(low)) < 3:
        return once("".join(map(syllable_sounds, syllables)))
    if usual := _USUAL.get(low):
        return usual
    low = _ARTICLE.sub("", low)
    low = re.sub(r"ng(?![aeiouyrlw])", "n", re.sub(r"[^a-zA-Z]", "", low))
    return once(_SPELLING.sub(lambda found: _SPELLINGS[found.group()], low))


TABLE = Transliteration(sounds=_sounds, syllables=pinyin)
