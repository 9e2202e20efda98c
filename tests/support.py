"""What tests of every package use: readouts made of literals, and rows that need no aligner."""

from __future__ import annotations

from functools import cache

from toolkit.checks import run
from toolkit.facts import extract
from toolkit.glossary import Glossary, load
from toolkit.model import Comparison, Document, Event, Finding, Readout, Row, Sentence
from toolkit.settings import Settings

#: The opening of talks: from here on a text knows both presidents and their countries.
TALKS = {
    "en": "President of Kazakhstan Aibek Nurlanov held talks with President of Uzbekistan Ulugbek Karimbaev.",
    "kk": "Қазақстан Президенті Айбек Нұрланов Өзбекстан Президенті Ұлықбек Кәрімбаевпен келіссөз жүргізді.",
    "ru": "Президент Казахстана Айбек Нурланов провел переговоры с Президентом Узбекистана Улугбеком Каримбаевым.",
    "zh": "哈萨克斯坦总统艾别克·努尔兰诺夫同乌兹别克斯坦总统乌鲁格别克·卡里姆巴耶夫举行会谈。",
}


def document(lang: str, text: str) -> Document:
    """A version with one sentence a line; an empty line is a sentence that this version lacks."""
    sentences, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            sentences.append(Sentence(len(sentences), at, at + len(line), line, paragraph=len(sentences)))
        at += len(line) + 1
    return Document(lang, f"{lang}.txt", text, tuple(sentences))


def readout(event: Event | None = None, **texts: str) -> Readout:
    """A readout of literals: `readout(en="One.\\nTwo.", kk="Бір.\\nЕкі.")`."""
    documents = {lang.replace("_", "-"): document(lang.replace("_", "-"), text) for lang, text in sorted(texts.items())}
    return Readout("test", documents, event or Event())


def rows(made: Readout) -> tuple[Row, ...]:
    """Line n of every version is row n."""
    lines = {lang: d.text.split("\n") for lang, d in made.documents.items()}
    index = {lang: iter(range(len(d.sentences))) for lang, d in made.documents.items()}
    placed = []
    for n in range(max(map(len, lines.values()))):
        here = {
            lang: ((next(index[lang]),) if n < len(lines[lang]) and lines[lang][n].strip() else ()) for lang in lines
        }
        placed.append(Row(n, here, 1.0))
    return tuple(placed)


def compare(event: Event | None = None, glossary: Glossary | None = None, **texts: str) -> Comparison:
    """Readout, rows and facts of literals."""
    made = readout(event, **texts)
    return Comparison(made, rows(made), extract(made, glossary or shipped()))


@cache
def shipped() -> Glossary:
    """The shipped glossary, read and compiled once for all tests."""
    return load()


def findings(name: str, event: Event | None = None, source: str = "", **texts: str) -> tuple[Finding, ...]:
    """What one check finds in literals."""
    return run(compare(event, **texts), Settings(only=(name,), source=source))
