"""Kazakh in Latin letters, read into Cyrillic: the alphabet of 2021 and those of 2019, 2018 and 2017 before it.

The alphabets differ in what i, u and the marked letters stand for, and much is written between them (i for both и and
і, w for у). So a word has several readings; `cyrillic` gives them, the likeliest first. A reader that looks words up
takes the one it knows.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product

LATIN = re.compile(r"^[a-zäáğǵıïĭíńñóöúüūýşŝžçć'’ʼ]+$")
MARKED = {  # letters and pairs that mean one thing in every alphabet that has them
    "shch": "щ", "sh": "ш", "ch": "ч", "ş": "ш", "ŝ": "ш", "ç": "ч", "ć": "ч",
    "ä": "ә", "á": "ә", "a'": "ә", "ğ": "ғ", "ǵ": "ғ", "g'": "ғ", "ñ": "ң", "ń": "ң", "n'": "ң",
    "ö": "ө", "ó": "ө", "o'": "ө", "ü": "ү", "ú": "ү", "u'": "ү", "ū": "ұ", "ý": "у", "y'": "у", "w": "у",
    "s'": "ш", "c'": "ч", "i'": "й", "ï": "и", "í": "и",
    "ia": "ия", "iya": "ия", "io": "ио", "iu": "ию",
}  # fmt: skip
PLAIN = dict(zip("abdefghjklmnopqrstvxyzc", "абдефгһжклмнопқрствхызц", strict=True))
DOUBTFUL = {"i": "іий", "ı": "ій", "u": "уұү"}  #: letters that the alphabets use differently
PIECES = re.compile("|".join(sorted(map(re.escape, (*MARKED, *PLAIN, *DOUBTFUL)), key=len, reverse=True)))
MOST = 5  #: doubtful letters in a word that are tried out; further ones take their likeliest reading
VOWELS = frozenset("аәеоөұүыіияёую")


@cache
def cyrillic(word: str) -> tuple[str, ...]:
    """Readings of a lower-case word in Latin letters, the likeliest first; the word itself if it is not Latin."""
    word = word.replace("’", "'").replace("ʼ", "'")
    if not LATIN.match(word):
        return (word,)
    modern = re.search("[ıūäñşğ]", word) is not None and re.search("[áǵńóúý']", word) is None
    choices: list[str] = []
    doubtful = 0
    pieces = PIECES.findall(word)
    for place, piece in enumerate(pieces):
        choice = MARKED.get(piece) or PLAIN.get(piece) or _doubtful(piece, pieces, place, modern)
        if piece in DOUBTFUL:
            doubtful += 1
            choice = choice[:1] if doubtful > MOST else choice
            choices.append(choice)
        else:
            choices.append("=" + choice)
    options = [(choice[1:],) if choice[0] == "=" else tuple(choice) for choice in choices]
    return tuple(dict.fromkeys("".join(letters) for letters in product(*options)))


def _doubtful(piece: str, pieces: list[str], place: int, modern: bool) -> str:
    before = pieces[place - 1] if place else ""
    if piece == "u":
        return "уұ" if modern else "уұү"
    after_vowel = bool(before) and (MARKED.get(before) or PLAIN.get(before, ""))[-1:] in VOWELS
    if after_vowel:
        return "йи" if piece == "i" else "йі"
    if piece == "ı":
        return "іи"
    return "иі" if modern else "іи"
