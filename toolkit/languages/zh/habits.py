"""Chinese: 2023年9月14日, 12000, 36%, 500万美元, 第5号, 21世纪."""

from toolkit.languages.habits import Habits

_HAN = r"[\u3400-\u9fff]"

TABLE = Habits(
    samples={
        "a date": "2023年9月14日",
        "a time": "15:00, 下午3点",
        "thousands": "12000",
        "a percentage": "36%",
        "a sum": "500万美元",
        "a number": "第5号",
        "an ordinal": "21世纪",
        "spaces": "no space before or after a full-width mark",
        "half-width punctuation": "，。",
    },
    foreign={
        "a date": (r"\d{1,2}日\d{1,2}月(?:\d{4}年)?", r"\d{1,2}月\d{1,2}日[，,]?\s?\d{4}年(?=[\s。，）)]|$)"),
        "a time": (r"\d[\d.:]* ?[ap]\.?m(?![a-z])\.?", r"\d[\d.:]* ?[AP]M(?![A-Za-z])"),
        "thousands": (r"(?<![\d.,+] )(?<![\d.,+()-])(?<!\d)[1-9]\d{0,2}(?:[ \u00a0]\d{3})+(?![\d.,]|[ -]\d)",),
        "a percentage": (r"\d[\d.]*[ \u00a0]%", r"(?<![\d%])%\d+"),
        "a sum": (r"\d[\d.]*[万亿千百]*[ \u00a0]?[€£₸₽$](?!\w)", r"\d百万|\d十亿"),
        "a number": (r"№\s?\d+", r"\bNo\. ?\d+"),
        "an ordinal": (r"[XVI]{2,}世纪",),
        "spaces": (rf"(?<={_HAN}) (?=[，。；：？！])", rf"(?<=[，；：？！、]) (?={_HAN})"),
        "half-width punctuation": (rf"(?<=[\d%”』」》]),(?={_HAN})", rf"(?<={_HAN}),(?=[\d“『「《])"),
    },
)
