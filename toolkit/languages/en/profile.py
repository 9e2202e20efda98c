"""English: name, script and writing habits."""

from toolkit.languages.profile import Profile

TABLE = Profile(
    name="English",
    endonym="English",
    scripts=("Latn",),
    decimal_mark=".",
    group_marks=(",", "\u00a0", "\u202f"),
    quotes=(("“", "”"), ("‘", "’"), ('"', '"')),
    joiner=" ",
    density=1.0,
)
