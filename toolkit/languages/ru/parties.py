"""Russian: the subject is in the nominative."""

import re

from toolkit.languages.names import words
from toolkit.languages.parties import Parties

_OBLIQUE = re.compile(r"(?:ого|ому|ым|им|ом|ем|ём|ей|ой|у|ю|е|ами|ями|ах|ях|ам|ям|ов|ев|ых|их|ую|ями)$")
_WOMEN = ("ова", "ева", "ёва", "ина", "ына", "ская", "цкая")
_SUBJECTS = words("глава лидер президент председатель сторона генсек король королева эмир спикер министр посол")


def _is_subject(word: str, ending: str) -> bool:
    low = word.lower()
    if ending != "?":
        return not ending
    if low in _SUBJECTS:
        return True
    return not _OBLIQUE.search(low) and low[-1] not in "аяыи"


def _is_bearer(word: str, ending: str) -> bool:
    """A name is written bare in the nominative, but for women's surnames, which may be filed with men's: Соколова."""
    return _is_subject(word, "?") if ending == "?" else not ending or word.lower().endswith(_WOMEN)


#: A short participle, and the instrumental of whoever did it: «был приглашен Президентом».
_DONE = re.compile(r"(?:[её]н|ан|ят|ыт)[аоы]?\s+$", re.IGNORECASE)
_BY_WHOM = re.compile(r"(?:ом|ем|ём|ым|им|ой|ей)$")

TABLE = Parties(
    roles={
        "side": ("сторона", "стороны", "стороне", "сторону", "стороной", "делегация", "делегации"),
        "both": (
            *(
                "стороны",
                "обе стороны",
                "лидеры",
                "главы государств",
                "главы двух государств",
                "президенты",
                "собеседники",
            ),
            *("главы правительств", "премьер-министры", "лидеры двух стран", "министры", "два лидера", "оба лидера"),
            *("лидеры стран*", "главы делегаций"),
            *("лидеры двух государств", "президенты двух стран"),
        ),
        "pronoun": ("он", "она", "они"),
    },
    oblique=words("с со к ко у от для по на в во о об обо при за между над под перед из без до через против и как"),
    is_subject=_is_subject,
    is_bearer=_is_bearer,
    head_first=True,
    passive=re.compile(r"(?<!увер)(?<!намер)(?:[ае]н|ят)[оаы]$"),
    inverts=True,
    is_agent=lambda before, head, behind: bool(_DONE.search(before) and _BY_WHOM.search(head.lower())),
    paired=frozenset(("и", "-", "–", "—", "с")),
    joining=frozenset(("и",)),
)
