"""Chinese: the subject stands before its verb, with no 向 or 同 before it."""

from toolkit.languages.names import words
from toolkit.languages.parties import Parties

TABLE = Parties(
    roles={
        "side": ("一方", "方面", "代表团"),
        "both": ("双方", "两国领导人", "两国元首", "两国总统", "双方领导人", "两位领导人", "两国总理", "各方")
        + ("两位总统", "两国部长", "两国政府首脑"),
        "pronoun": ("他", "她", "他们"),
    },
    oblique=words("对 向 同 与 和 跟 被 由 为 给 在 及 的 于 从 自 到 把 将 请 邀请 感谢 驻 访 赴 来 使 让"),
    is_subject=lambda word, ending: True,
    paired=frozenset(("和", "与", "同", "、", "—", "-", "–", "——", "及", "两国和")),
    joining=frozenset(("和", "及", "、")),
    spaced=False,
    pair_marks=(
        *(
            "两国",
            "关系",
            "合作",
            "友好",
            "双边",
            "边境",
            "友谊",
            "经贸",
            "贸易",
            "战略",
            "全面",
            "永久",
            "人民",
            "元首",
        ),
        *(
            "领导人",
            "双方",
            "企业",
            "政府",
            "投资",
            "产能",
            "论坛",
            "委员会",
            "峰会",
            "伙伴",
            "建交",
            "外交",
            "务实",
            "互利",
        ),
        *(
            "旅游年",
            "文化年",
            "媒体",
            "地方",
            "边界",
            "口岸",
            "铁路",
            "运输",
            "天然气",
            "商务",
            "企业家",
            "联合",
            "共同",
            "历史",
        ),
    ),
)
