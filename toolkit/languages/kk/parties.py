"""Kazakh: the subject bears no case ending; the verb ends the sentence."""

import re

from toolkit.languages.names import words
from toolkit.languages.parties import Parties

_OBLIQUE = re.compile(
    r"(?:[нтд][ыі]ң|[қкғг][ае]|(?<=[ыі])н[ае]|[нтд][ыі]|(?<=[ысі])[ыі]н|[тдн][ае]н|[мпб]ен|(?<=[ыі])н?д[ае]|[тд][ае])$"
)


_NOMINATIVE = re.compile(
    "(?:президент|министр|директор|король|канцлер|спикер|лидер|елші|әкім|хатшы|төраға|басшы|орынбасар|кеңесші|губернатор"
    "|мэр|ханзада|әмір|өкіл|консул)(?:[лдт][ае]р)?(?:с?[ыі])?$"
)


def _is_subject(word: str, ending: str) -> bool:
    if ending != "?":
        return ending in ("", "і", "ы", "сы", "сі", "лар", "лер", "дар", "дер", "тар", "тер")
    if _NOMINATIVE.search(word.lower()):
        return True
    return not _OBLIQUE.search(word.lower())


TABLE = Parties(
    roles={
        "side": (
            "тарапы*",
            "!тарапынан",
            "тарап",
            "тараптың",
            "тарапты",
            "тарапқа",
            "тараптан",
            "тараппен",
            "делегациясы*",
        ),
        "both": (
            *(
                "тараптар*",
                "екі тарап*",
                "көшбасшылар*",
                "мемлекет басшылары*",
                "мемлекеттер басшылары*",
                "екі ел басшы*",
                "президенттер*",
            ),
            *("екі елдің басшы*", "екі президент*", "екі көшбасшы*", "үкімет басшылары*", "премьер-министрлер*"),
            *("екі ел көшбасшы*", "екі мемлекет басшы*", "министрлер", "әңгімелесушілер*"),
        ),
        "pronoun": ("ол", "олар"),
    },
    oblique=words(""),
    trailing=(" ретінде", " болып"),
    is_subject=_is_subject,
    is_bearer=_is_subject,
    side_first=True,
    is_agent=lambda before, head, behind: behind.startswith(" тарапынан"),
    paired=frozenset(("мен", "пен", "бен", "және", "-", "–", "—")),
    joining=frozenset(("мен", "пен", "бен", "және")),
    passive=re.compile(r"(?:[ыі]л|[лдт][ае]н|[дт][ае]л)(?:ды|ді|ған|ген|ып|іп)$"),
    inverts=True,
    verb_last=True,
)
