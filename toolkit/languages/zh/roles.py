"""Chinese: coverbs before a phrase, 的 and words of place and time behind it, and the order of the words."""

from __future__ import annotations

import re

from toolkit.languages.roles import Phrase, Roles, Use

READ = {
    "在": "place", "于": "place", "对": "goal", "向": "receiver", "到": "goal", "赴": "goal", "从": "origin",
    "自": "origin", "与": "with", "同": "with", "为": "for", "就": "about", "关于": "about",
    "通过": "through", "以": "means", "由": "means", "按照": "within", "反对": "against", "没有": "without",
    "围绕": "about", "给": "receiver", "至": "until",
}  # fmt: skip
FRAMED = {  # what stands behind the phrase -> role
    "期间": "during", "过程中": "during", "框架内": "within", "框架下": "within", "领域": "sphere", "方面": "sphere",
    "之前": "before", "前夕": "before", "之后": "after", "后": "after", "之间": "between", "中": "place", "上": "place",
}  # fmt: skip
WRITE = {  # role -> before, behind
    "owner": ("", "的"), "receiver": ("向", ""), "goal": ("对", ""), "place": ("在", ""), "origin": ("从", ""),
    "with": ("与", ""), "means": ("以", ""), "until": ("至", ""), "for": ("为", ""), "about": ("就", ""),
    "on": ("就", ""), "through": ("通过", ""), "within": ("在", "框架内"), "during": ("", "期间"),
    "between": ("", "之间"), "before": ("", "之前"), "after": ("", "之后"), "sphere": ("在", "领域"),
    "against": ("反对", ""), "without": ("没有", ""),
}  # fmt: skip
WORD = 2  #: characters of a verb that may also be a noun: counts only just before its object
CLAUSE = re.compile(r"[，。；：、！？（）“”]")


def _read(phrase: Phrase) -> Use:
    text, start, end = phrase.text, phrase.start, phrase.end
    small = next((each for each in sorted(READ, key=len, reverse=True) if text[:start].endswith(each)), "")
    frame = next((each for each in sorted(FRAMED, key=len, reverse=True) if text.startswith(each, end)), "")
    if frame and (small == "在" or len(frame) > 1):
        begin = start - len(small) if small == "在" else start
        return Use(begin, end + len(frame), FRAMED[frame])
    if text.startswith("的", end):
        return Use(start, end + 1, "owner")
    if small:
        return Use(start - len(small), end, READ[small])
    clause = CLAUSE.split(text[:start])[-1]
    offset = start - len(clause)
    governed = any(offset <= place < start and (sure or start - place <= WORD) for place, sure in phrase.verbs.items())
    return Use(start, end, "object" if governed else "subject")


def _write(wording: str, role: str, plural: bool) -> tuple[str, str, str] | None:
    small, frame = WRITE.get(role, ("", ""))
    return small, wording, frame


TABLE = Roles(read=_read, write=_write, both=("和", "及", "与", "以及"))
