"""A sentence as a line of classed tokens (see `toolkit.languages.tokens`), in languages with and without spaces."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, lru_cache

from toolkit.languages import primary, table
from toolkit.languages.calendar import Calendar
from toolkit.languages.han import DIGITS, SCALES
from toolkit.languages.han import value as han_value
from toolkit.languages.numerals import Figure, Numerals, Sense
from toolkit.languages.profile import Profile
from toolkit.languages.tokens import DASHES, EMPTY, MARKS, OTHER, Line, Token, figure_pattern, read_figure
from toolkit.languages.units import Units
from toolkit.languages.vocabulary import Phrase, Words


@lru_cache(maxsize=1024)  # dates and quantities ask in turn
def lex(text: str, lang: str) -> Line:
    """Classed tokens of a sentence; none where nothing in it counts, measures or dates."""
    return _lexer(lang)(text)


@cache
def _lexer(lang: str) -> Callable[[str], Line]:
    tag = primary(lang)
    profile = table(Profile, tag)
    return _joined(tag, profile) if profile.joiner == "" else _spaced(tag, profile, lang != tag)


def _spaced(tag: str, profile: Profile, respelt: bool) -> Callable[[str], Line]:
    words = Words(tag, respelt)
    numerals, units = table(Numerals, tag), table(Units, tag)
    symbols = sorted((re.escape(s) for s in units.before), key=len, reverse=True)
    pattern = re.compile(
        rf"(?P<symbol>(?i:{'|'.join(symbols)}))|{figure_pattern(tag)}"
        rf"|(?P<word>[^\W\d_]+(?:[.’'](?=[^\W\d_]\b)[^\W\d_])*)|(?P<mark>[,.()/+:%％‰°℃&{DASHES}])"
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
                        found.append(OTHER)
                        last = "x"
                    continue
                sense, phrases = entry
                start, end = match.span()
                for phrase in phrases:
                    if (stop := _phrase_end(words, matches, at, phrase)) >= 0:
                        sense, skip, end = phrase.sense, stop, matches[stop].end()
                        break
                if sense is None:
                    token = OTHER
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
                token = read_figure(match, decimal_mark, decades)
                useful = True
            found.append(token)
            last = token.kind
        return Line("".join([token[0] for token in found]), tuple(found)) if useful else EMPTY

    return run


def _phrase_end(words: Words, matches: list[re.Match[str]], at: int, phrase: Phrase) -> int:
    """Index of the phrase's last match, or -1; hyphens and full stops between its words do not count."""
    for pattern in phrase.rest:
        at += 1
        while at < len(matches) and matches[at].group() in ("-", ".", "·", "/", "°", "‑"):
            at += 1
        if at >= len(matches) or not words.matches(matches[at].group().lower(), pattern):
            return -1
    return at


def _mark(mark: str, text: str, at: int) -> str:
    if mark in MARKS:
        return MARKS[mark]
    if mark == "℃":
        return "u"
    return "_" if text[at - 1 : at].isspace() and text[at + 1 : at + 2].isspace() else "-"


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
        rf"(?P<symbol>(?i:{'|'.join(symbols)}))|{figure_pattern(tag)}|(?P<han>[{counting}])|(?P<word>(?i:[{firsts}]))"
        rf"|(?P<mark>[,.，、。()（）/+:：%％‰&~～至{DASHES}])"
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
                found.append(OTHER)
            which = match.lastgroup
            if which in ("word", "han") and (word := longest(text, start)):
                kind, value = vocabulary[word]
                fraction = text.startswith("分之", start + 1)  # 十分之九 is not the word 十分
                if not (fraction and kind == "x") and (kind == "x" or which == "word" or len(word) > 1):
                    end = start + len(word)
                    found.append(Token({"rS": "y", "rW": "w"}.get(kind, kind[0]), value, start, end, kind))
                    useful = useful or kind != "x"
                    at = end
                    continue
            if which == "word" and text[start] not in MARKS:
                found.append(OTHER)
            elif which == "han":
                digits = run_of_digits.match(text, start)
                assert digits
                end = _shorter(text, start, digits.end(), longest)
                found.append(_han(text[start:end], start, end, found))
                useful = True
            elif which in ("mark", "word"):
                mark = match.group()
                found.append(Token(MARKS.get(mark, "-"), None, start, end))
            elif which == "symbol":
                found.append(Token("$", units.before[match.group().lower()][1], start, end, "before"))
            else:
                found.append(read_figure(match, profile.decimal_mark, decades))
                useful = True
            at = end
        if text[at:].strip():
            found.append(OTHER)
        return Line("".join([token[0] for token in found]), tuple(found)) if useful else EMPTY

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
