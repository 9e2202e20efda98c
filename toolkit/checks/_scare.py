"""A plain word that one version alone puts in quotation marks: «справедливое» использование, a “reform”.

Such marks cast doubt on the word. Names stand in quotation marks in one language and not in the next; they have a
capital there or in the others, and are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit import lexicon
from toolkit.checks._coverage import concepts, meaning
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.lexicon.finder import is_han
from toolkit.model import Comparison, Fact, Finding, Row

_MARKS = "«»“”„‘’「」『』\"' "
REACH = 40  #: characters behind the marks that may hold the rest of a set phrase
ENOUGH = 2  #: others that must say plainly what the word means, where any version quotes something
CHARACTERS = 4  #: Han characters of a word
WORDS = 1  #: words that may be plain in quotation marks; a longer stretch is a name, a set phrase, or speech


def scared(comparison: Comparison, row: Row, stated: Mapping[str, Sequence[Fact]]) -> Iterator[Finding]:
    """Yield a finding for each plain word that all other versions of a row, two at least, write without marks."""
    for lang, facts in stated.items():
        others = [other for other in stated if other != lang]
        for fact in facts if len(others) > 1 else ():
            word = fact.span.text.strip(_MARKS)
            if fact.value != "term" or not _is_plain(word, lang) or _is_set(comparison, fact, word):
                continue
            if _is_bare(comparison, row, fact, others, stated):
                yield _finding(row, fact, word, others)


def _is_plain(word: str, lang: str) -> bool:
    if word and is_han(word):
        return len(word) <= CHARACTERS and any(
            entry.end - entry.start == len(word) for entry in lexicon.find(word, lang)
        )
    return word.islower() and word.replace(" ", "").isalpha() and len(word.split()) <= WORDS


def _is_set(comparison: Comparison, fact: Fact, word: str) -> bool:
    """Whether the word is half of a set phrase, said of things as a figure: «жасыл» энергетика."""
    behind = comparison.readout.documents[fact.span.lang].text[fact.span.end :][:REACH].split("\n")[0]
    return any(
        entry.start == 0 and entry.end > len(word) for entry in lexicon.find(f"{word} {behind.strip()}", fact.span.lang)
    )


def _is_bare(
    comparison: Comparison, row: Row, fact: Fact, others: Sequence[str], stated: Mapping[str, Sequence[Fact]]
) -> bool:
    """Whether no other version quotes anything, or all say what the word means outside what they quote."""
    content = comparison.stated(row, "content")
    meant = {key for f in content[fact.span.lang] if _inside(f, fact) for key in concepts(f.value)}
    quotes = any(stated[other] for other in others)
    plain = 0
    for other in others:
        said = meaning(content[other], meant)
        if any(_inside(f, quoted) for f in said for quoted in stated[other]):
            return False
        plain += any(not f.span.text[0].isupper() for f in said)
    return plain >= ENOUGH or not (quotes or is_han(fact.span.text.strip(_MARKS)))


def _inside(fact: Fact, quoted: Fact) -> bool:
    return quoted.span.start <= fact.span.start and fact.span.end <= quoted.span.end


def _finding(row: Row, fact: Fact, word: str, others: Sequence[str]) -> Finding:
    lang = fact.span.lang
    return Finding(
        check="quotation",
        severity="warning",
        row=row.index,
        odd=(lang,),
        values={lang: fact.span.text} | dict.fromkeys(others, "without quotation marks"),
        spans=(fact.span,),
        message=f"{lang} puts {fact.span.text} in quotation marks, which cast doubt on the word; the others do not",
        suggestion=word,
        confidence=0.75,
        reason=f"a plain word of {table(Profile, lang).name} in quotation marks",
    )
