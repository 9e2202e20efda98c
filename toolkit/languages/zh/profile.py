"""Chinese: name, script and writing habits."""

from toolkit.languages.profile import Profile

TABLE = Profile(
    name="Chinese",
    endonym="中文",
    scripts=("Hans", "Hant"),
    decimal_mark=".",
    group_marks=(",",),
    quotes=(("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》")),
    joiner="",
    density=0.33,
    marks={",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"},
    own_marks={"、": ","},
)
