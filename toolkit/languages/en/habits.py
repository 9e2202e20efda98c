"""English: 14 September 2023, 12,000, 36%, $5 million, the twenty-first century."""

from toolkit.languages.habits import SPACED, Habits
from toolkit.languages.units import cldr

_MONTH = f"(?:{'|'.join(cldr('en')['months'])})"

TABLE = Habits(
    samples={
        "a date": "14 September 2023 or September 14, 2023",
        "thousands": "12,000",
        "a percentage": "36% or 36 per cent",
        "a sum": "$5 million or 5 million dollars",
        "a number": "No. 5",
        "an ordinal": "the 5th, the twenty-first century",
        "spacing": "no space before a mark, one after it",
    },
    foreign={
        "a date": (
            rf"\b[0-3]?\d\.\s{_MONTH}\s[12]\d{{3}}\b",
            rf"(?<=\bon )[0-3]?\d\.\s{_MONTH}\b",
            rf"\b[12]\d{{3}},? [0-3]?\d {_MONTH}\b",
            rf"\b[12]\d{{3}},? {_MONTH} [0-3]?\d\b(?!,? [12]\d{{3}})",
        ),
        "thousands": (r"(?<![\d.,+] )(?<![\d.,+()-])\b[1-9]\d{0,2}(?:[ \u00a0]\d{3})+(?![\d.,]|[ -]\d)",),
        "a percentage": (r"\b\d[\d.,]*[ \u00a0]%", r"(?<!\S)%\d+"),
        "a sum": (
            r"\b\d[\d.,]*[ \u00a0]?[€£₸₽](?!\w)",
            r"\b\d[\d.,]*[ \u00a0]\$(?!\w)",
            r"\b\d[\d.,]* (?:mln|bln|mlrd|mlr|tys)\b\.?",
        ),
        "a number": (r"№\s?\d+",),
        "an ordinal": (r"\b\d+-(?:th|st|nd|rd)\b", r"\b[XVI]{2,}(?:th)? century"),
        "spacing": (*SPACED, r"(?<=[a-z]),(?=[A-Za-z]{2})"),
    },
)
