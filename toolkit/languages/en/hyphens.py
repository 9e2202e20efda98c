"""English: words with a hyphen of their own."""

from toolkit.languages.hyphens import Hyphens
from toolkit.languages.segmentation import words

TABLE = Hyphens(
    firsts=words("vice self half twenty thirty forty fifty sixty seventy eighty ninety agro"),
    pairs=(
        "long-term", "short-term", "medium-term", "mid-term", "high-level", "high-tech", "large-scale", "full-scale",
        "full-fledged", "well-known", "well-being", "co-chair", "co-operat", "co-ordinat", "ex-president", "set-up",
        "follow-up", "so-called", "non-prolif", "non-resident", "non-nuclear", "non-primary", "non-tariff", "pre-war",
        "post-war", "post-industrial", "anti-terror", "anti-corrupt", "cross-border", "win-win", "one-china",
        "one-time", "multi-vector", "multi-modal", "year-on-year", "day-to-day", "face-to-face", "people-to-people",
    ),
)  # fmt: skip
