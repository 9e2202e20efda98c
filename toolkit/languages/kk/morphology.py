"""Kazakh: words and stems by rule."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import Morphology, listed

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ENDINGS = sorted(
    listed(
        "лар лер дар дер тар тер ым ім м ың ің ң ы і сы сі ымыз іміз мыз міз ыңыз іңіз ның нің дың дің тың тің ға ге қа ке "
        "на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы "
        "ндегі лық лік дық дік тық тік лы лі сыз сіз ған ген қан кен ып іп п ды ді ты ті у уы уі ады еді атын етін ша ше "
        "дай дей тай тей"
    ),
    key=len,
    reverse=True,
)


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """Likely stems."""
    stem = word = word.lower()
    found = [word]
    while True:
        for ending in ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                stem = stem[: -len(ending)]
                found.append(stem)
                break
        else:
            return tuple(reversed(found))


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "және мен бен пен да де та те үшін туралы бұл сол осы ол олар біз сіз бойынша деп еді екен болып арқылы "
            "ғана емес үшін кейін дейін"
        )
    ),
)
