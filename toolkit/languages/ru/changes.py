"""Russian: на 30 процентов, до 30 процентов."""

import re

from toolkit.languages.changes import Changes

_ABOUT = r"(?:почти |более чем |более |свыше |около |примерно |порядка |отметки |уровня |\$ ?)*$"
TABLE = Changes(
    before={
        "level": re.compile(rf"\bдо {_ABOUT}"),
        "reached": re.compile(rf"\b(?:достиг\w*|достига\w+|состав\w+) {_ABOUT}"),
        "step": re.compile(rf"(?<!приходится )\bна {_ABOUT}"),
    },
    after={},
    growth=re.compile(r"\b(?:рост|прирост|увеличени|снижени|сокращени|спад|падени|темп)\w*"),
)
