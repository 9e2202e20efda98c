"""Persons written in two to four characters: Chinese ones by their syllables, others by their titles.

Lu Chengyuan, Лу Чэнъюань and 陆承远 are one, whatever the characters. Korean, Japanese and Vietnamese names sound
otherwise in Chinese (金敏在 is Kim Min-jae): where one person of the other versions has no name yet in the Chinese one,
and one name beside a title has no person, they belong together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from toolkit.facts._known_names import Known
from toolkit.facts._linking import Form, Links, readings
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
    for one in sorted(readings(first[1], primary(first[0]))):
        for two in sorted(readings(second[1], primary(second[0]))):
            if len(one) == 1 and len(two) <= 2:
                yield (*one, *two)


def _search(
    document: Document, pairs: dict[Syllables, Pair], surnames: dict[str, Form], covered: set[int], links: Links
) -> Iterable[Run]:
    lang = document.lang
    shape, syllables = table(Names, lang), table(Transliteration, lang).syllables
    for sentence in document.sentences:
        (text,), at = shape.respelt(sentence.text), 0
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


def titled_person(document: Document, taken: Set[int], others: Sequence[Sequence[Run]], links: Links) -> list[Run]:
    """Runs of the one name beside a title that belongs to the one person of the other versions not heard yet."""
    person = _unheard(others, links, document.lang)
    if person is None:
        return []
    name = _beside_titles(document, taken, len(person[1]) > 2)
    if not name:
        return []
    lang, words = person
    surname = words[0] if len(words) > 2 else words[-1]
    links.join((document.lang, name), (lang, surname))
    links.linked.update(((document.lang, name), (lang, surname)))
    found = []
    for sentence in document.sentences:
        at = sentence.text.find(name)
        while at >= 0:
            start = sentence.start + at
            found.append(Run(document.lang, sentence.index, [Token(start, start + len(name), name, False)]))
            at = sentence.text.find(name, at + len(name))
    return found


def _unheard(others: Sequence[Sequence[Run]], links: Links, lang: str) -> tuple[str, tuple[str, ...]] | None:
    """The only full name of the other versions of which no word is heard in `lang`; None if there are several."""
    heard = {links.root(form) for form in links.parent if form[0] == lang}
    met: dict[frozenset[Form], set[str]] = defaultdict(set)
    first: dict[frozenset[Form], tuple[str, tuple[str, ...]]] = {}
    for runs in others:
        for run in runs:
            words = tuple(token.text for token in run.tokens)
            if not _may_be_east_asian(words) or not any(token.sure for token in run.tokens):
                continue
            roots = frozenset(links.root((run.lang, word)) for word in words)
            if not roots & heard:
                met[roots].add(run.lang)
                first.setdefault(roots, (run.lang, words))
    wanted = [roots for roots, langs in met.items() if len(langs) == max(map(len, met.values()))]
    return first[wanted[0]] if len(wanted) == 1 and (len(others) == 1 or len(met[wanted[0]]) > 1) else None


_SHORT = 6  #: letters that a syllable of a Korean or Vietnamese name has at most, with an ending
_OPEN = re.compile("(?:[^aeiouаеиоуыэюя]{0,2}[aeiouаеиоуыэюя]+[nн]?)+(?:[а-яәіңғүұқөһ]{0,4})", re.IGNORECASE)


def _may_be_east_asian(words: Sequence[str]) -> bool:
    """Whether a name is one of three short words (Ким Мин Чжэ) or of two with open syllables (Takamura Hiroshi)."""
    if len(words) == 3:
        return all(len(word) <= _SHORT for word in words[:2])
    return len(words) == 2 and all(_OPEN.fullmatch(word) for word in words)


def _beside_titles(document: Document, taken: Set[int], long: bool) -> str:
    """The name that stands beside titles most often; of equally frequent ones the longest usual one."""
    shape = table(Names, document.lang)
    titles = "|".join(sorted(shape.titles, key=lambda title: (-len(title), title)))
    counts: Counter[str] = Counter()
    for match in re.finditer(titles, document.text):
        behind, before = document.text[match.end() : match.end() + 3], document.text[: match.start()][-3:]
        for size in (3, 2):
            ahead = behind[:size]
            if ahead[:1] in shape.surnames and _is_free(match.end(), size, ahead, taken):
                counts[ahead] += document.text.count(ahead)
            back = before[-size:]
            if back[:1] in shape.surnames and _is_free(match.start() - size, size, back, taken):
                counts[back] += document.text.count(back)
    if not counts:
        return ""
    usual = 3 if long else 2
    return max(counts, key=lambda name: (counts[name], len(name) == usual, len(name), name))


def _is_free(start: int, size: int, name: str, taken: Set[int]) -> bool:
    return (
        len(name) == size
        and all("\u4e00" <= c <= "\u9fff" for c in name)
        and taken.isdisjoint(range(start, start + size))
    )
