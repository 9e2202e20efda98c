"""A sentence as a line of classed tokens: figures, and the words that count, measure or date; all else is `x`.

Grammars of quantities and dates are then short regular expressions over the classes, alike in every language. Classes
of words are in `numerals`, `units` and `calendar`; the lexer adds

    2 figure 1–31   4 figure 1000–2199   9 any other figure   T time on the clock   D date in figures   X decade (1930s)
    F sequence of digits that is no number (a telephone, 1.2.3)   L Roman numeral   @ number and unit in one word
    - hyphen or dash inside, _ dash between spaces   x anything else; and , . ( ) / + : as they are
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from toolkit.languages import primary, table
from toolkit.languages.calendar import Calendar
from toolkit.languages.han import DIGITS, SCALES
from toolkit.languages.han import value as han_value
from toolkit.languages.numerals import Figure, Numerals, Sense, figure
from toolkit.languages.profile import Profile
from toolkit.languages.units import Units


class Token(NamedTuple):
    """A figure, a word that means something here, or a mark."""

    kind: str  #: class, one letter
    value: Any  #: what the class says
    start: int
    end: int
    note: str = ""  #: what is written after a figure: "th", "-ші"


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence, and their classes in one string."""

    classes: str
    tokens: tuple[Token, ...]


_EMPTY = Line("", ())
_OTHER = Token("x", None, -1, -1)  #: words that mean nothing here; nobody asks where they stand
_DASHES = "‐-―−–—\\-"
_MARKS = {mark: mark for mark in ",.()/+:%‰°&"} | dict(zip("，、。（）：％~～至", ",,.():%---", strict=True))
_ROMAN = re.compile(r"M{0,2}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "M": 1000}
_LOOK_ALIKES = str.maketrans("ХІМС", "XIMC")


@lru_cache(maxsize=1 << 15)
def lex(text: str, lang: str) -> Line:
    """Classed tokens of a sentence; none where nothing in it counts, measures or dates."""
    return _lexer(lang)(text)


@cache
def _lexer(lang: str) -> Callable[[str], Line]:
    tag = primary(lang)
    profile = table(Profile, tag)
    return _joined(tag, profile) if profile.joiner == "" else _spaced(tag, profile, lang != tag)


# ---- figures, alike in all languages --------------------

#: Dates and times in figures, then telephone numbers, then numbers.
_FIGURE = (
    r"(?P<date>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?!\d)|(?<!\d)\d{{1,2}}(?P<sep>[./])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d{{2}})(?![./]?\d))"
    r"|(?P<clock>(?<![\d:.,])\d{{1,2}}[:：]\d{{2}}(?:[:：][0-5]\d)?(?![\d:]))"
    r"|(?P<phone>(?<![\w.,])(?:\+\d{{1,3}}|0\d{{2,}})(?:[ \u00a0-]\(?\d{{2,}}\)?)+)"
    r"|(?P<figure>\d{{1,3}}(?:[ '’\u00a0\u202f\u2009]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,．，]\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔])"
    r"(?P<suffix>{suffix})?"
)


def _figure_pattern(tag: str) -> str:
    return _FIGURE.format(suffix=table(Numerals, tag).suffixes or "(?!)")


def _read_figure(match: re.Match[str], decimal_mark: str, decades: frozenset[str]) -> Token:
    start, end = match.span()
    if raw := match["date"]:
        return Token("D", raw, start, end)
    if raw := match["clock"]:
        hour, minute = re.split("[:：]", raw)[:2]
        if int(minute) < 60:
            return Token("T", (int(hour), int(minute)), start, end)
        return Token("F", f"{hour}.{minute}", start, end)
    if raw := match["phone"]:
        return Token("F", "".join(c for c in raw if c.isdigit()), start, end)
    raw, note = match["figure"], match["suffix"] or ""
    read = figure(raw, decimal_mark)
    if read is None:
        return Token("F", "".join(c if c.isdigit() else "." for c in raw), start, end)
    value = read.value
    if note and note in decades and raw.isdigit() and value % 10 == 0 and (len(raw) == 4 or len(raw) == 2):
        return Token("X", value, start, end, note)
    return Token(_figure_class(raw, value), read, start, end, note)


def _figure_class(raw: str, value: Decimal) -> str:
    if not raw.isdigit():
        return "9"
    if len(raw) <= 2 and 1 <= value <= 31:
        return "2"
    return "4" if len(raw) == 4 and 1000 <= value < 2200 else "9"


# ---- languages that set words apart --------------------


@dataclass(frozen=True, slots=True)
class _Phrase:
    rest: tuple[str, ...]  #: the words after the first, each as in a table
    sense: Sense


class _Words:
    """The merged vocabulary of a language: single words in all their forms, and phrases."""

    def __init__(self, tag: str, respelt: bool) -> None:
        numerals, units, calendar = table(Numerals, tag), table(Units, tag), table(Calendar, tag)
        self.endings = numerals.endings
        self.respelt = numerals.respelt if respelt else None  #: for a version in another script than the tables
        self.exact: dict[str, Sense] = {}
        self.stems: dict[str, list[tuple[frozenset[str], Sense]]] = {}
        for word, sense in (dict(units.words) | dict(numerals.words) | dict(calendar.words)).items():
            self._add(word, sense)
        self.first: dict[str, list[_Phrase]] = {}
        self.first_stems: dict[str, list[tuple[frozenset[str], _Phrase]]] = {}
        phrases = dict(units.phrases) | dict(numerals.phrases) | dict(calendar.phrases)
        for text, sense in sorted(phrases.items(), key=lambda item: -len(item[0])):
            head, *rest = text.split()
            phrase = _Phrase(tuple(rest), sense)
            if head[-1] in self.endings:
                self.first_stems.setdefault(head[:-1], []).append((self.endings[head[-1]], phrase))
            else:
                self.first.setdefault(head, []).append(phrase)
        self.compounds = numerals.compounds
        self.proper = calendar.proper
        self.abbreviations = numerals.abbreviations
        self.joints = numerals.joints
        stems = [*self.stems, *self.first_stems, *self.compounds]
        self.heads = {stem[:3] for stem in stems}  #: how a word must begin to be worth cutting
        self.entries: dict[str, tuple[Sense | None, tuple[_Phrase, ...]] | None] = {}

    def _add(self, word: str, sense: Sense) -> None:
        if word[-1] in self.endings:
            self.stems.setdefault(word[:-1], []).insert(0, (self.endings[word[-1]], sense))
        else:
            self.exact[word] = sense

    def known(self, raw: str) -> tuple[Sense | None, tuple[_Phrase, ...]] | None:
        """Sense of a word as written and the phrases that it may begin; None where it has neither."""
        try:
            return self.entries[raw]
        except KeyError:
            if len(self.entries) > 1 << 16:
                self.entries.clear()
        word = raw.lower()
        sense, phrases = self._look_up(word)
        if self.respelt and not sense and not phrases:
            for reading in self.respelt(word):
                sense, phrases = self._look_up(reading)
                if sense or phrases:
                    break
        if sense is not None and sense[0] in "MAW" and word in self.proper and not raw[0].isupper():
            sense = None
        if sense is None and raw.isupper() and len(raw) < 7 and (number := _roman(raw)):
            sense = ("L", number)
        entry = self.entries[raw] = (sense, phrases) if sense or phrases else None
        return entry

    def shortened(self, raw: str) -> bool:
        """Whether a word is an abbreviation, whose full stop ends no sentence."""
        return raw.lower() in self.abbreviations

    def _look_up(self, word: str) -> tuple[Sense | None, tuple[_Phrase, ...]]:
        sense = self.exact.get(word)
        phrases = list(self.first.get(word, ()))
        promising = word[:3] in self.heads or word[:2] in self.heads or word[:1] in self.heads
        for cut in range(len(word), 0, -1) if promising else ():
            if sense is None and (stems := self.stems.get(word[:cut])):
                sense = next((found for endings, found in stems if word[cut:] in endings), None)
                if sense and sense[0] == "n" and cut < len(word):
                    sense = ("N", sense[1])
            for endings, phrase in self.first_stems.get(word[:cut], ()):
                if word[cut:] in endings:
                    phrases.append(phrase)
        if sense is None and word in self.joints:
            sense = ("&", None)
        if sense is None and self.compounds and promising:
            sense = self._compound(word)
        return sense, tuple(phrases)

    def _compound(self, word: str) -> Sense | None:
        """двухметровый: a number and a unit in one word."""
        for cut in range(min(len(word) - 2, 14), 2, -1):
            if (number := self.compounds.get(word[:cut])) is not None:
                sense, _ = self._look_up(word[cut:])
                if sense and sense[0] == "u":
                    return ("@", (Decimal(number), sense[1]))
        return None

    def matches(self, word: str, pattern: str) -> bool:
        """Whether a lower-case word is a form of a word as tables write it."""
        if self.respelt:
            return any(self._matches(reading, pattern) for reading in self.respelt(word))
        return self._matches(word, pattern)

    def _matches(self, word: str, pattern: str) -> bool:
        if pattern[-1] not in self.endings:
            return word == pattern
        stem = pattern[:-1]
        return word.startswith(stem) and word[len(stem) :] in self.endings[pattern[-1]]


def _spaced(tag: str, profile: Profile, respelt: bool) -> Callable[[str], Line]:
    words = _Words(tag, respelt)
    numerals, units = table(Numerals, tag), table(Units, tag)
    symbols = sorted((re.escape(s) for s in units.before), key=len, reverse=True)
    pattern = re.compile(
        rf"(?P<symbol>{'|'.join(symbols)})|{_figure_pattern(tag)}"
        rf"|(?P<word>[^\W\d_]+(?:[.’'](?=[^\W\d_]\b)[^\W\d_])*)|(?P<mark>[,.()/+:%％‰°℃&{_DASHES}])",
        re.IGNORECASE,
    )
    decades = frozenset(numerals.decades.split())
    decimal_mark, before = profile.decimal_mark, units.before

    def run(text: str) -> Line:
        found: list[Token] = []
        useful, skip, last = False, -1, ""
        matches = list(pattern.finditer(text))
        for at, match in enumerate(matches):
            if at <= skip:
                continue
            which = match.lastgroup
            if which == "word":
                entry = words.known(match.group())
                if entry is None:
                    if last != "x":
                        found.append(_OTHER)
                        last = "x"
                    continue
                sense, phrases = entry
                start, end = match.span()
                for phrase in phrases:
                    if (stop := _phrase_end(words, matches, at, phrase)) >= 0:
                        sense, skip, end = phrase.sense, stop, matches[stop].end()
                        break
                if sense is None:
                    token = _OTHER
                else:
                    token = Token(sense[0], sense[1], start, end)
                    useful = True
            elif which == "mark":
                start, end = match.span()
                mark = match.group()
                if mark == "." and found and found[-1].end == start and words.shortened(text[found[-1].start : start]):
                    continue
                token = Token(_mark(mark, text, start), "c" if mark == "℃" else None, start, end)
            elif which == "symbol":
                token = Token("$", before[match.group().lower()][1], *match.span(), "before")
                useful = True
            else:
                token = _read_figure(match, decimal_mark, decades)
                useful = True
            found.append(token)
            last = token.kind
        return Line("".join([token[0] for token in found]), tuple(found)) if useful else _EMPTY

    return run


def _phrase_end(words: _Words, matches: list[re.Match[str]], at: int, phrase: _Phrase) -> int:
    """Index of the phrase's last match, or -1; hyphens and full stops between its words do not count."""
    for pattern in phrase.rest:
        at += 1
        while at < len(matches) and matches[at].group() in ("-", ".", "·", "/", "°", "‑"):
            at += 1
        if at >= len(matches) or not words.matches(matches[at].group().lower(), pattern):
            return -1
    return at


def _mark(mark: str, text: str, at: int) -> str:
    if mark in _MARKS:
        return _MARKS[mark]
    if mark == "℃":
        return "u"
    return "_" if text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace() else "-"


def _roman(raw: str) -> Decimal | None:
    raw = raw.translate(_LOOK_ALIKES)
    if not _ROMAN.fullmatch(raw):
        return None
    total = 0
    for letter, following in zip(raw, [*raw[1:], ""], strict=True):
        value = _ROMAN_VALUES[letter]
        total += -value if following and _ROMAN_VALUES[following] > value else value
    return Decimal(total)


# ---- Chinese: no spaces; the longest word of the tables wins --------------------


def _joined(tag: str, profile: Profile) -> Callable[[str], Line]:
    numerals, units, calendar = table(Numerals, tag), table(Units, tag), table(Calendar, tag)
    vocabulary: Mapping[str, Sense] = (
        dict(units.words) | dict(numerals.words) | dict(numerals.phrases) | dict(units.phrases) | dict(calendar.words)
    )
    lengths: dict[str, tuple[int, ...]] = {}
    for word in vocabulary:
        lengths[word[0]] = tuple(sorted({*lengths.get(word[0], ()), len(word)}, reverse=True))
    symbols = sorted((re.escape(s) for s in units.before), key=len, reverse=True)
    counting = DIGITS + SCALES
    firsts = "".join(sorted({re.escape(c) for c in lengths if c not in counting}))
    pattern = re.compile(
        rf"(?P<symbol>{'|'.join(symbols)})|{_figure_pattern(tag)}|(?P<han>[{counting}])|(?P<word>[{firsts}])"
        rf"|(?P<mark>[,.，、。()（）/+:：%％‰&~～至{_DASHES}])",
        re.IGNORECASE,
    )
    run_of_digits = re.compile(f"[{counting}]+")
    decades: frozenset[str] = frozenset()

    def longest(text: str, at: int) -> str:
        for length in lengths.get(text[at], ()):
            if (word := text[at : at + length]) in vocabulary and len(word) == length:
                return word
        return ""

    respelt = numerals.respelt

    def run(text: str) -> Line:
        found: list[Token] = []
        at, useful = 0, False
        if respelt:
            (text,) = respelt(text)
        while match := pattern.search(text, at):
            start, end = match.span()
            if text[at:start].strip():
                found.append(_OTHER)
            which = match.lastgroup
            if which in ("word", "han") and (word := longest(text, start)):
                kind, value = vocabulary[word]
                fraction = text.startswith("分之", start + 1)  # 十分之九 is not the word 十分
                if (which == "han" and kind == "x" and not fraction) or which == "word" or len(word) > 1:
                    end = start + len(word)
                    found.append(Token({"rS": "y", "rW": "w"}.get(kind, kind[0]), value, start, end, kind))
                    useful = useful or kind != "x"
                    at = end
                    continue
            if which == "word" and text[start] not in _MARKS:
                found.append(_OTHER)
            elif which == "han":
                digits = run_of_digits.match(text, start)
                assert digits
                end = _shorter(text, start, digits.end(), longest)
                found.append(_han(text[start:end], start, end, found))
                useful = True
            elif which in ("mark", "word"):
                mark = match.group()
                found.append(Token(_MARKS.get(mark, "-"), None, start, end))
            elif which == "symbol":
                found.append(Token("$", units.before[match.group().lower()][1], start, end, "before"))
            else:
                found.append(_read_figure(match, profile.decimal_mark, decades))
                useful = True
            at = end
        if text[at:].strip():
            found.append(_OTHER)
        return Line("".join([token[0] for token in found]), tuple(found)) if useful else _EMPTY

    return run


def _shorter(text: str, start: int, end: int, longest: Callable[[str, int], str]) -> int:
    """End of a run of Han digits: its last character may begin a word (三千米 is 三 千米, 三百万吨 is not)."""
    for cut in range(end - 1, start, -1):
        if len(longest(text, cut)) > end - cut:
            return cut
    return end


def _han(run: str, start: int, end: int, before: list[Token]) -> Token:
    """A run of Han digits after a figure is its scale (1.5万), else a number of its own."""
    number = han_value(run)
    if (
        all(c in SCALES for c in run)
        and before
        and before[-1].kind in "249><"
        and (before[-1].end == start or before[-1].kind in "249")
    ):
        scale = Decimal(1)
        for c in run:
            scale *= han_value(c) or 1
        return Token("s", scale, start, end)
    if number is None:
        return Token("v", None, start, end)
    if len(run) == 4 and all(c in DIGITS for c in run) and 1000 <= number < 2200:
        return Token("4", Figure(number), start, end, "han")
    return Token("n", number, start, end)
