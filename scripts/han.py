"""Tables of Chinese syllables: characters by pinyin, and pinyin by Palladius' Cyrillic. Needs pypinyin (MIT)."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

LANGUAGES = Path(__file__).resolve().parent.parent / "toolkit" / "languages"
#: Readings that a character has in names.
IN_NAMES = {
    "曾": "zeng",
    "单": "shan",
    "仇": "qiu",
    "查": "zha",
    "盖": "gai",
    "翟": "zhai",
    "解": "xie",
    "什": "shi",
    "茜": "xi",
    "厦": "xia",
    "朴": "piao",
    "柏": "bo",
    "佛": "fo",
    "都": "du",
}


def write() -> None:
    """Write zh/han.json and palladius.json."""
    from pypinyin import Style, lazy_pinyin

    chars: dict[str, str] = defaultdict(str)
    palladius: dict[str, str] = {}
    for first in range(0xB0, 0xF8):
        for second in range(0xA1, 0xFF):
            try:
                char = bytes((first, second)).decode("gb2312")
            except UnicodeDecodeError:
                continue
            syllable = IN_NAMES.get(char) or lazy_pinyin(char, style=Style.NORMAL, v_to_u=False)[0]
            chars[syllable.replace("v", "ü")] += char
            cyrillic = lazy_pinyin(char, style=Style.CYRILLIC)[0].rstrip("012345")
            if char not in IN_NAMES:
                palladius.setdefault(cyrillic, syllable.replace("v", "ü"))
    _dump(LANGUAGES / "zh" / "han.json", dict(sorted(chars.items())))
    _dump(LANGUAGES / "palladius.json", dict(sorted(palladius.items())))


def _dump(path: Path, table: dict[str, str]) -> None:
    text = json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")
    print(path, path.stat().st_size)
