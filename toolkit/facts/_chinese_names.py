"""Chinese persons: Lu Chengyuan, Лу Чэнъюань and 陆承远 are one by their syllables, whatever the characters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from toolkit.facts._known_names import Known
from toolkit.facts._linking import Form, Links, variants
from toolkit.facts._mentions import Run, Token
from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.transliteration import Syllables, Transliteration
from toolkit.model import Document

Pair = tuple[Form, Form]


def chinese_persons(
    document: Document, known: Sequence[tuple[int, Known]], others: Iterable[Sequence[Run]], links: Links
) -> list[Run]:
    """Runs of surname and given name in a Chinese version that other versions spell out; joins them in `links`."""
    pairs: dict[Syllables, Pair] = {}
    for runs in others:
        for run in runs:
            for first, second in zip(run.tokens, run.tokens[1:], strict=False):
                for syllables in _spelt((run.lang, first.text), (run.lang, second.text)):
                    pairs.setdefault(syllables, ((run.lang, first.text), (run.lang, second.text)))
    if not pairs:
        return []
    surnames = {syllables[0]: pair[0] for syllables, pair in pairs.items()}
    covered = {n for _, name in known for n in range(name.start, name.end)}
    return list(_search(document, pairs, surnames, covered, links))


def _spelt(first: Form, second: Form) -> Iterable[Syllables]:
    """Syllables of surname and given name, for each way of reading them; none if they are not Chinese."""
    for one in _readings(first):
        for two in _readings(second):
            if len(one) == 1 and len(two) <= 2:
                yield (*one, *two)


def _readings(form: Form) -> Iterable[Syllables]:
    lang, word = form
    syllables = table(Transliteration, lang).syllables
    for base, _ in variants(word, primary(lang)):
        for spelling in (base, base + "ь"):
            if found := syllables(spelling):
                yield found


def _search(
    document: Document, pairs: dict[Syllables, Pair], surnames: dict[str, Form], covered: set[int], links: Links
) -> Iterable[Run]:
    lang = document.lang
    shape, syllables = table(Names, lang), table(Transliteration, lang).syllables
    for sentence in document.sentences:
        text, at = sentence.text, 0
        while at < len(text):
            here = sentence.start + at
            if text[at] not in shape.surnames or here in covered or syllables(text[at])[0] not in surnames:
                at += 1
                continue
            for size in (3, 2):
                pair = pairs.get(syllables(text[at : at + size]))
                if pair and len(text) >= at + size:
                    given = text[at + 1 : at + size]
                    tokens = [
                        Token(here, here + 1, text[at], True),
                        Token(here + 1, here + size, given, True),
                    ]
                    for form, word in zip(pair, (text[at], given), strict=True):
                        links.join((lang, word), form)
                        links.linked.update(((lang, word), form))
                    yield Run(lang, sentence.index, tokens)
                    at += size - 1
                    break
            else:
                if text.startswith(shape.titles, at + 1):
                    form = surnames[syllables(text[at])[0]]
                    links.join((lang, text[at]), form)
                    yield Run(lang, sentence.index, [Token(here, here + 1, text[at], True)])
            at += 1
