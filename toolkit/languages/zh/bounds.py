"""Chinese: 到2030年, 自星期一起, 5月后, 三年内."""

from toolkit.languages.bounds import Bounds

TABLE = Bounds(
    before={
        "until": r"(?:截至|截止|不晚于|直到|直至|到|至)",
        "from": r"(?:自从|自|从)",
        "any": r"(?:比|较)",
    },
    after={
        "until": r"(?:之前|以前|为止|前|止)",
        "from": r"(?:以来|来|起)",
        "after": r"(?:之后|以后|后)",
        "any": r"(?:期间|间|中|至|到|和|与)",
        "within": r"(?:之内|以内|内)",
    },
    filler=r"(?:年?(?:底|初|末|中|春|夏|秋|冬)|的)?",
)
