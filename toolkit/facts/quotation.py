"""quotation: direct speech, told apart from terms and ironic words in quotation marks.

The value is "direct" for a stretch of speech, "term" for a name or a few words in quotation marks, and "open" for a
quotation that does not both open and close in its paragraph. A quotation that runs over several sentences gives a fact
in each, clipped to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.model import Document, Fact, Facts, Readout, Span

#: Words (Han text: characters) from which a stretch in quotation marks can be speech.
WORDS, CHARACTERS = 4, 9
#: Part of its words that may be capitalised; a title («Западная Европа – Западный Китай») has more.
TITLE = 0.6

_MARKS = '«»“”„‘’「」『』"'
_MARK = re.compile('[«»“”„「」『』"\\n]')
_CLOSING = frozenset("»”」』")
_CLOSES = {"„": "“", '"': '"'}  #: marks whose closing partner opens elsewhere
_ENDED = re.compile(r"[.,!?…。，！？]\s*$")
_GOES_ON = re.compile(r"\s*[,，–—-]")
_WORD = re.compile(r"[^\W_]+")


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each sentence that a quotation touches."""
    for lang, document in readout.documents.items():
        quoted = list(_quotations(document))
        at = 0
        for sentence in document.sentences:
            while at < len(quoted) and quoted[at][1] <= sentence.start:
                at += 1
            for start, end, value in quoted[at:]:
                if start >= sentence.end:
                    break
                start, end = max(start, sentence.start), min(end, sentence.end)
                yield Fact("quotation", value, Span(lang, start, end, document.text[start:end]), sentence.index)


def _quotations(document: Document) -> Iterator[tuple[int, int, str]]:
    """Start, end (marks included) and kind of each outermost quotation."""
    text = document.text
    for start, end, whole in _outermost(text):
        inside, before, after = text[start:end].strip(_MARKS), text[max(0, start - 3) : start], text[end : end + 4]
        kind = _kind(inside, before, after) if whole else "open"
        yield start, end, kind


def _outermost(text: str) -> Iterator[tuple[int, int, bool]]:
    """Start and end of each quotation, and whether it opens and closes in one paragraph."""
    depth: list[str] = []
    start = 0
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        if mark == "\n":
            if depth:
                yield start, place, False
            depth, start = [], place + 1
        elif not _closes(mark, depth, text, place):
            start = start if depth else place
            depth.append(mark)
        elif depth:
            depth.pop()
            if not depth:
                yield start, place + 1, True
                start = place + 1
        else:
            yield start, place + 1, False
            start = place + 1
    if depth:
        yield start, len(text), False


def _closes(mark: str, depth: list[str], text: str, place: int) -> bool:
    """Whether a mark closes what is open; “ and " are used for both ends, and tell by what stands around them."""
    if mark in _CLOSING:
        return True
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark == "“":
        return bool(depth) and (depth[-1] == "„" or (depth[-1] == "“" and not after.isalnum() and not before.isspace()))
    return mark == '"' and bool(before) and not before.isspace() and before not in ("(—–:：" if depth else "(—–:：，,")


def _kind(inside: str, before: str, after: str) -> str:
    """Speech has a mark of its own at its end, or a colon before it, or is a sentence; a title has capitals."""
    words = _WORD.findall(inside)
    han = sum("\u3400" <= character <= "\u9fff" for character in inside)
    size, enough = (han, CHARACTERS) if han > 2 else (len(words), WORDS)
    spoken = _ENDED.search(inside) or _GOES_ON.match(after) or before.rstrip().endswith((":", "："))
    spoken = spoken or (after.startswith(".") and before.strip()[-1:] in ("", *".!?…"))
    capitals = sum(word[0].isupper() for word in words)
    return "direct" if spoken and size >= enough and capitals <= TITLE * len(words) else "term"
