"""Known names that share a word: "Abai and Zhambyl Regions", «области Абай и Жетысу», 阿拜、江布尔两州.

By itself such a name is cut short, and a cut name may be another's: Kostanay is a city, and Abai a poet. So each of the
names that stand beside a word in the plural is looked up with that word in the singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from toolkit.facts._known_names import Known, Word, find, find_han, words
from toolkit.languages import table
from toolkit.languages.coordination import Coordination
from toolkit.languages.names import Head, Names

_NAME = r"[^\W\d_a-zа-яёәғқңөұүһі][\w’-]+(?: [^\W\d_a-zа-яёәғқңөұүһі][\w’-]+){0,2}"
_HAN = "[\u4e00-\u9fff]"
_ITEM = re.compile("[^、和及与]+")


def with_shared(text: str, listed: Sequence[Word], found: Sequence[Known], lang: str) -> Sequence[Known]:
    """The known names of a sentence, those that share a word among them in the place of what they were taken for."""
    more = list(_shared(text, lang) if table(Names, lang).spaced else _shared_han(text, lang))
    if not more:
        return found
    places = {word.start: n for n, word in enumerate(listed)}
    whole = []
    for name in more:
        first = places.get(name.start, -1)
        last = first + len(words(text[name.start : name.end])) if first >= 0 else -1
        whole.append(name._replace(first=first, last=last))
    kept = [name for name in found if all(name.end <= one.start or one.end <= name.start for one in whole)]
    return sorted([*kept, *whole])


def _shared(text: str, lang: str) -> Iterator[Known]:
    for head in table(Names, lang).heads:
        for pattern in _patterns(head, lang) if head.sign in text else ():
            for match in pattern.finditer(text):
                places = [item.span() for item in _names().finditer(text, *match.span("names"))]
                found = list(_all_known([_alone(*place, text, head, lang) for place in places]))
                if found and match.end() > match.end("names"):
                    found[-1] = found[-1]._replace(end=match.end())
                yield from found


def _all_known(names: Sequence[Known | None]) -> Sequence[Known]:
    """The names of a list, if there are two or more, and each is known."""
    known = [name for name in names if name]
    return known if len(known) == len(names) > 1 else ()


def _alone(start: int, end: int, text: str, head: Head, lang: str) -> Known | None:
    """The name that a stretch, or its end, makes with the word in the singular; None where it makes none.

    Other words with capitals may stand before the first name: «Акимы Актюбинской и Костанайской областей».
    """
    for word in words(text[start:end]):
        own = text[start + word.start : end]
        for single in head.single:
            for whole in (f"{own} {single}", f"{single} {own}"):
                for name in find(whole, words(whole), lang):
                    if (name.start, name.end) == (0, len(whole)):
                        return name._replace(start=start + word.start, end=end)
    return None


@cache
def _patterns(head: Head, lang: str) -> tuple[re.Pattern[str], ...]:
    """Lists of names before a word that they share; where the language has it first, also behind it."""
    joining = "|".join(map(re.escape, table(Coordination, lang).joining))
    names = rf"(?P<names>{_NAME}(?:,? (?:{joining}) {_NAME}|, {_NAME})+)"
    before = re.compile(rf"\b{names} (?:{head.plural})\b")
    return (before, re.compile(rf"\b(?:{head.plural}) {names}")) if head.first else (before,)


@cache
def _names() -> re.Pattern[str]:
    return re.compile(_NAME)


def _shared_han(text: str, lang: str) -> Iterator[Known]:
    for head in table(Names, lang).heads:
        for match in _pattern_han(head).finditer(text) if head.sign in text else ():
            places = [item.span() for item in _ITEM.finditer(text, *match.span("names"))]
            yield from _all_known([_alone_han(*place, text, head, lang) for place in places])


def _alone_han(start: int, end: int, text: str, head: Head, lang: str) -> Known | None:
    """The same; nothing tells where the first name of a list begins."""
    for single in head.single:
        for name in find_han(text[start:end] + single, lang):
            if start + name.end == end + len(single) and name.end - name.start > len(single):
                return name._replace(start=start + name.start, end=end)
    return None


@cache
def _pattern_han(head: Head) -> re.Pattern[str]:
    return re.compile(rf"(?P<names>{_HAN}{{2,12}}(?:、{_HAN}{{2,8}})*[、和及与]{_HAN}{{2,8}}?)(?:{head.plural})")
