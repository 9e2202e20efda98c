"""Kazakh: the subject bears no case ending; the verb ends the sentence."""

import re

from toolkit.languages.names import words
from toolkit.languages.parties import Parties

_OBLIQUE = re.compile(
    r"(?:[нтд][ыі]ң|[қкғг][ае]|(?<=[ыі])н[ае]|[нтд][ыі]|(?<=[ысі])[ыі]н|[тдн][ае]н|[мпб]ен|(?<=[ыі])н?д[ае]|[тд][ае])$"
)


def _is_subject(word: str, ending: str) -> bool:
    if ending != "?":
        return ending in ("", "і", "ы", "сы", "сі", "лар", "лер", "дар", "дер", "тар", "тер")
    return not _OBLIQUE.search(word.lower())


TABLE = Parties(
    roles={
        "side": ("тарапы*", "тарап", "тарапқа", "тараптан", "тараппен", "делегациясы*"),
        "both": (
            *("тараптар*", "екі тарап*", "көшбасшылар*", "мемлекет басшылары*", "екі ел басшы*", "президенттер*"),
            *("екі елдің басшы*", "екі президент*", "екі көшбасшы*", "үкімет басшылары*", "премьер-министрлер*"),
            *("екі ел көшбасшы*", "екі мемлекет басшы*", "министрлер", "әңгімелесушілер*"),
        ),
        "pronoun": ("ол", "олар"),
    },
    oblique=words(""),
    is_subject=_is_subject,
    paired=frozenset(("мен", "пен", "бен", "және", "-", "–", "—")),
    verb_last=True,
)
