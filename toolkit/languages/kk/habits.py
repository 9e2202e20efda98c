"""Kazakh: 2023 жылғы 14 қыркүйек, 5 миллион доллар, 36 пайыз, № 5, сағат 15:00-де."""

from toolkit.languages.habits import CYRILLIC, SPACED, Habits
from toolkit.languages.units import cldr

_MONTH = f"(?:{'|'.join(cldr('kk')['months'])})"

TABLE = Habits(
    samples={
        "a date": "2023 жылғы 14 қыркүйек",
        "a time": "сағат 15:00-де",
        "a percentage": "36 пайыз, 36 %",
        "a sum": "5 миллион доллар",
        "a number": "№ 5",
        "quotation marks": "« »",
        "spacing": "no space before a mark, one after it",
    },
    foreign={
        "a date": (
            rf"\b[0-3]?\d\.?\s{_MONTH},?\s(?:19|20)\d\d\b(?:\sжыл\b)?",
            rf"\b[0-3]?\d\.\s{_MONTH}",
            rf"\b{_MONTH}\s[0-3]?\d,?\s(?:19|20)\d\d\b",
        ),
        **CYRILLIC,
        "spacing": (
            *SPACED,
            r"(?<=[а-яәғқңөұүһі]),(?=[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{2})",
        ),
    },
)
