"""Latin letters that pass for Cyrillic ones: within a word, as a whole abbreviation, as a preposition of one letter.

No search finds such words, and no reader sees why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit import lexicon
from toolkit.languages import primary, table
from toolkit.languages.foreign import Foreign
from toolkit.languages.names import known
from toolkit.model import Comparison, Finding, Row, Sentence, Span

_LATIN, _CYRILLIC = re.compile("[A-Za-z]"), re.compile("[\u0400-\u04ff]")
_LOOKS = dict(zip("aceopxyABCEHKMOPTXiI", "асеорхуАВСЕНКМОРТХіІ", strict=True))
_SAME = "".join(_LOOKS)
_MIXED = re.compile(r"(?<![\w-])(?=\w*[A-Za-z])(?=\w*[\u0400-\u04ff])[A-Za-z\u0400-\u04ff]{3,}")
_WHOLE = re.compile(rf"(?<![\w-])[{_SAME}]{{2,}}(?![\w-])|(?<=[\u0430-\u04ff] )[aceoyk](?= [\u0400-\u04ff])")


def disguised(
    comparison: Comparison, row: Row, lang: str, sentence: Sentence, seen: set[tuple[str, str]]
) -> Iterator[Finding]:
    """Yield a finding for each word of a sentence with Latin letters for Cyrillic ones, each word once a version."""
    if not (_LATIN.search(sentence.text) and _CYRILLIC.search(sentence.text)):
        return
    found = [*_MIXED.finditer(sentence.text)]
    if table(Foreign, lang).script == "Cyrl":
        found += [match for match in _WHOLE.finditer(sentence.text) if _passes(comparison, match[0])]
    for match in found:
        if (lang, match[0]) not in seen:
            seen.add((lang, match[0]))
            yield _finding(row, lang, sentence.start + match.start(), match[0])


def _passes(comparison: Comparison, word: str) -> bool:
    """Whether a word of Latin letters alone stands for a Cyrillic one: some version has that, none the Latin."""
    even = "".join(_LOOKS[char] for char in word)
    if len(word) == 1:
        return True
    texts = {lang: document.text for lang, document in comparison.readout.documents.items()}
    latin = [text for lang, text in texts.items() if table(Foreign, lang).script != "Cyrl"]
    known = any(re.search(rf"\b{even}\b", text) for text in texts.values()) or any(
        _is_known(even, lang) for lang in texts
    )
    return known and not any(re.search(rf"\b{word}\b", text) for text in latin)


def _is_known(word: str, lang: str) -> bool:
    """Whether a language of Cyrillic letters knows a name, or a word, that is written so."""
    return table(Foreign, lang).script == "Cyrl" and bool(lexicon.find(word, lang) or known(primary(lang)).get(word))


def _finding(row: Row, lang: str, start: int, word: str) -> Finding:
    latin = "".join(dict.fromkeys(re.findall("[A-Za-z]", word)))
    even = "".join(_LOOKS.get(char, char) for char in word)
    among = "for Cyrillic letters" if latin == word else "among Cyrillic letters"
    return Finding(
        check="untranslated",
        severity="warning",
        row=row.index,
        odd=(lang,),
        values={lang: word},
        spans=(Span(lang, start, start + len(word), word),),
        message=f"{lang} writes “{word}” with the Latin {latin} {among}",
        suggestion=even if not re.search("[A-Za-z]", even) else None,
        confidence=0.97,
        reason="a word of two scripts" if latin != word else "Latin letters that look like Cyrillic ones",
    )
