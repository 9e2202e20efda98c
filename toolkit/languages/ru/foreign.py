"""Russian: small words, and endings that neither Kazakh nor a loan in Kazakh has."""

import re
from functools import cache

from toolkit.languages.foreign import Foreign
from toolkit.languages.names import words

_GRAMMAR = words(
    """
    и в во на с со о об для из от до по при что как это его ее её их был была были было также который которая
    которые вместе также очень уже только можно нужно наш наши мы вы они всех все этого этой этих этом которого
    которых между через после перед под над за не но же бы ли к ко у если или без более будет будут чтобы
    """
)
_ENDING = re.compile(
    r"(?:ство|ства|ству|ством|ость|ости|остью|ение|ения|ению|ением|ание|(?<!омп)(?<!амп)(?:ания|анию)|анием|ется|ются|лся|лась|лись|ются"
    r"|[а-я]{3,}(?:[врлмдтжн]ый|[кгхшщжч]ий)|[а-я]{2,}(?:ое|ая|ые|ого|ому|ыми|ых|ую|ской|ских|ским|скими|скую|ский|ого|ими|ный|ной))$"
)
_PLAIN = re.compile(
    "[а-я]{3,}(?:ение|ения|ению|ением|ении|ость|ости|остью|ство|ства|ству|ством|ется|ются|лась|лись|лся|тно|льно|нно|чно)$"
)
_LONG = re.compile("[а-я]{3,}(?:ые|ое|ого|ому|ых|ыми)$")
_SOFT = re.compile(r"(?:[а-я]{3,}(?:ии|ия|ию|ией|ов|ами|ями|ах|ях|ть|ла|ли|ем|ет|ют|ут|ит|ят))$")
_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


@cache
def _evidence(word: str) -> int:
    low = word.lower()
    if _KAZAKH.search(low):
        return 0
    if low in _GRAMMAR:
        return 2
    if len(low) > 6 and word.islower() and _PLAIN.search(low):
        return 3
    if (len(low) > 5 and _ENDING.search(low)) or (len(low) > 4 and _LONG.search(low)):
        return 2
    return 1 if len(low) > 5 and _SOFT.search(low) else 0


_NATIVE = re.compile("[а-я]{3,}(?:[бвгджзлмнпрстхчшщ]ка|щик|чик|[внст]ок|тель|жба|тьба|еж|[а-я]ие|[а-я](?:ой|ый))$")


def _native(word: str) -> bool:
    return _NATIVE.search(word) is not None


TABLE = Foreign(script="Cyrl", neighbours=("kk",), evidence=_evidence, native=_native, lends=True)
