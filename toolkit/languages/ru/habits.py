"""Russian: 14 сентября 2023 года, 5 млн долларов, 36 %, № 5, в 15:00."""

from toolkit.languages.habits import CYRILLIC, SPACED, Habits
from toolkit.languages.units import cldr

_MONTH = (
    f"(?:{'|'.join(cldr('ru')['months'])}"
    "|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)"
)

TABLE = Habits(
    samples={
        "a date": "14 сентября 2023 года",
        "a time": "15:00",
        "a percentage": "36 %, 36 процентов",
        "a sum": "5 млн долларов",
        "a number": "№ 5",
        "quotation marks": "« »",
        "spacing": "no space before a mark, one after it",
    },
    foreign={
        "a date": (
            rf"\b[0-3]?\d\.\s{_MONTH}\b",
            rf"\b[0-3]?\d\s{_MONTH},\s(?:19|20)\d\d\b",
            rf"\b(?i:{_MONTH})\s[0-3]?\d,?\s(?:19|20)\d\d\b",
            rf"\b(?:19|20)\d\d(?:\sгода)?,?\s[0-3]?\d\s{_MONTH}\b",
        ),
        **CYRILLIC,
        "spacing": (*SPACED, r"(?<=[а-я]),(?=[А-Яа-я]{2})"),
    },
)
