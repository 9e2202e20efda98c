"""Chinese characters as sounds, by their usual pinyin reading; a transcription only comes near the foreign name."""

import json
from functools import cache
from pathlib import Path

from toolkit.languages.transliteration import Syllables, Transliteration, once, syllable_sounds
from toolkit.languages.zh.traditional import simplified


@cache
def _readings() -> dict[str, str]:
    table = json.loads(Path(__file__).with_name("han.json").read_text(encoding="utf-8"))
    return {char: syllable for syllable, chars in table.items() for char in chars}


def _syllables(word: str) -> Syllables:
    readings = _readings()
    return tuple(readings.get(char, "") for char in simplified(word))


@cache
def _sounds(word: str) -> str:
    return once("".join(syllable_sounds(syllable) for syllable in _syllables(word) if syllable))


TABLE = Transliteration(sounds=_sounds, syllables=_syllables, loose=True)
