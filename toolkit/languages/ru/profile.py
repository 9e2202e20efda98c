"""Russian: name, script and writing habits."""

from toolkit.languages.profile import Profile

TABLE = Profile(
    name="Russian",
    endonym="русский",
    scripts=("Cyrl",),
    decimal_mark=",",
    group_marks=("\u00a0", "\u202f", " "),
    quotes=(("«", "»"), ("„", "“")),
    joiner=" ",
    density=1.05,
)
