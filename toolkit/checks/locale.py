"""locale: a figure, a date, a quotation mark or a punctuation mark is not written as that language writes it.

A decimal comma in English, a decimal point in Kazakh or Russian, straight or foreign quotation marks, a half-width
comma between Chinese characters, a hyphen for a dash. One slip among marks that are otherwise right is a warning; a
habit that a whole version keeps is said once, as worth a look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.calendar import Calendar
from toolkit.languages.habits import Habits
from toolkit.languages.numerals import Figure, figure
from toolkit.languages.profile import Profile
from toolkit.learnt import SENTENCES
from toolkit.model import Comparison, Document, Fact, Finding, Severity, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The two countries will invest 1,5 million dollars.",
    "kk": "Екі ел 1,5 миллион доллар инвестиция салады.",
    "ru": "Две страны инвестируют 1,5 млн долларов.",
    "zh": "两国将投资150万美元。",
}

#: So many slips at the most, beside so many right marks at the least, are slips and no habit.
FEW, MANY = 2, 2
#: What nobody reads wrongly: spaces beside full-width marks, a half-width comma beside figures.
LIGHT = ("spaces", "half-width punctuation")
#: Spans shown of one habit.
SHOWN = 12

_HAN = r"^\W\0-\u0530"  # what is written neither in Latin nor Cyrillic: a class of all Han characters takes re 3 ms
_QUOTES = '«»„“”"「」『』'
_TIME = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")
_DIGITS = re.compile(r"\d[\d.,]*\d|\d")
_HALF_WIDTH = re.compile(rf"(?<=[{_HAN}])[,;:?!](?=[{_HAN}])|(?<=[{_HAN}])\.(?=\s|$)")
_FULL_WIDTH = re.compile("[，。；：？！、（）％]")
_HYPHEN = re.compile(r"(?<=[^\W\d_] )-(?= \w)")
_DASH = re.compile(r"(?<=\s)[–—](?=\s)")
_WIDE = str.maketrans(",;:?!.", "，；：？！。")
_NARROW = str.maketrans("，。；：？！、（）％", ",.;:?!,()%")


class Slip(NamedTuple):
    """A mark that stands where the language writes another."""

    start: int
    end: int
    right: str  #: what to write; empty where it depends


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield the slips of each version, and its habits once."""
    documents = comparison.readout.documents
    for lang, document in documents.items():
        places = _Places(comparison, lang)
        profile = table(Profile, lang)
        yield from _decimals(comparison, places, profile)
        yield from _dates(comparison, places)
        yield from _manners(places, {other: d.text for other, d in documents.items() if other != lang})
        quotes = _quotes(document, profile)
        yield from _marks("quotation marks", quotes, places, _right_quotes(document, profile, quotes))
        if profile.joiner:
            yield from _marks("full-width punctuation", _replaced(_FULL_WIDTH, document, _NARROW), places, MANY)
            yield from _marks("a hyphen for a dash", _hyphens(document), places, 0)
        else:
            right = len(_FULL_WIDTH.findall(document.text))
            yield from _marks("half-width punctuation", _replaced(_HALF_WIDTH, document, _WIDE), places, right)


class _Places:
    """Where in the rows an offset of one version lies."""

    def __init__(self, comparison: Comparison, lang: str) -> None:
        self.lang, self.document = lang, comparison.readout.documents[lang]
        self.rows = {index: row.index for row in comparison.rows for index in row.sentences.get(lang, ())}

    def row(self, start: int) -> int | None:
        """Index of the row with this offset; None between sentences and outside all rows."""
        sentences = self.document.sentences
        low, high = 0, len(sentences)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if sentences[middle].end <= start else (low, middle)
        return self.rows.get(low) if low < len(sentences) and sentences[low].start <= start else None

    def span(self, slip: Slip) -> Span:
        """The slip as evidence."""
        return Span(self.lang, slip.start, slip.end, self.document.text[slip.start : slip.end])


# ---- figures and dates --------------------


def _decimals(comparison: Comparison, places: _Places, profile: Profile) -> Iterator[Finding]:
    """Decimal and thousands marks of another language."""
    wrong: list[tuple[Slip, int]] = []
    right = 0
    for row in comparison.rows:
        for index in row.sentences.get(places.lang, ()):
            for fact in comparison.facts[places.lang][index]:
                if fact.kind != "quantity" or not (match := _DIGITS.search(fact.span.text)):
                    continue
                read = figure(match.group(), profile.decimal_mark)
                if read is None or match.group().isdigit():
                    continue
                start = fact.span.start + match.start()
                if _is_foreign(comparison, row.index, fact, read):
                    wrong.append(
                        (Slip(start, start + len(match.group()), _rewritten(match.group(), read, profile)), row.index)
                    )
                elif not read.foreign:
                    right += 1
    habit = len(wrong) > FEW and not right
    for slip, row_index in wrong[:1] if habit else wrong:
        message = (
            f"{places.lang}: {places.span(slip).text} is not written as {profile.name} writes figures: {slip.right}"
        )
        if habit:
            message += "; so throughout this version"
        yield _finding(places, row_index, [slip], message, slip.right, "info" if habit else "warning")


def _is_foreign(comparison: Comparison, row: int, fact: Fact, read: Figure) -> bool:
    """Whether the marks are surely another language's: the unit or the other versions leave no doubt."""
    if fact.detail.get("label") or _is_time(comparison, row, fact):
        return False
    elsewhere = {
        other.value.partition(" ")[0]
        for lang, facts in comparison.stated(comparison.rows[row], "quantity").items()
        for other in facts
        if lang != fact.span.lang
    }
    number = fact.value.partition(" ")[0]
    if read.foreign:
        return fact.detail.get("by") == "mixed" or "unit" in fact.detail or number in elsewhere
    other = fact.detail.get("or", "")
    return not read.grouped and bool(other) and number not in elsewhere and other in elsewhere


def _is_time(comparison: Comparison, row: int, fact: Fact) -> bool:
    """Whether a figure is a time of day, by what another version says: в 10.30."""
    match = _TIME.fullmatch(fact.span.text)
    dates = comparison.stated(comparison.rows[row], "date").values()
    said = f"T{match[1]:>02}:{match[2]}" if match else "-"
    return any(fact.value.endswith(said) for facts in dates for fact in facts)


def _rewritten(raw: str, read: Figure, profile: Profile) -> str:
    if not read.foreign:  # a decimal mark that stands for thousands
        return raw.replace(profile.decimal_mark, profile.group_marks[0])
    whole, _, fraction = raw.replace("，", ",").replace(",", ".").rpartition(".")
    if read.grouped and len(fraction) == 3:
        return raw.replace(",", ".").replace(".", profile.group_marks[0])
    return f"{whole}{profile.decimal_mark}{fraction}"


def _dates(comparison: Comparison, places: _Places) -> Iterator[Finding]:
    """Dates in figures with another language's marks, and months with the wrong initial."""
    calendar = table(Calendar, places.lang)
    for row in comparison.rows:
        for index in row.sentences.get(places.lang, ()):
            sentence = places.document.sentences[index]
            for fact in comparison.facts[places.lang][index]:
                if fact.kind != "date":
                    continue
                text = fact.span.text
                slip = None
                if re.fullmatch(r"\d+[./]\d+[./]\d+", text) and not set(text) & set(calendar.separators):
                    slip = Slip(fact.span.start, fact.span.end, "")
                elif match := re.search(r"(?<=\d )[^\W\d_]{3,}", text):
                    slip = _initial(match, fact, calendar, sentence.start == fact.span.start + match.start())
                if slip:
                    span = places.span(slip)
                    name = table(Profile, places.lang).name
                    message = f"{places.lang}: {span.text} is not written as {name} writes dates"
                    yield _finding(places, row.index, [slip], message, slip.right or None, "warning")


def _manners(places: _Places, others: Mapping[str, str]) -> Iterator[Finding]:
    """Dates, sums, spaces in another language's manner: 26. September 2013, 5 million €.

    What is as foreign to one of the `others` (texts by language), which has it too, is a name or a telephone number.
    """
    found: dict[str, list[Slip]] = {}
    for sentence in places.document.sentences:
        for start, end, what in _foreign_in(sentence.text, places.lang):
            words = sentence.text[start:end]
            if not any(words in text and _foreign(lang)[1].search(words) for lang, text in others.items()):
                found.setdefault(what, []).append(Slip(sentence.start + start, sentence.start + end, ""))
    samples = table(Habits, places.lang).samples
    for what, slips in sorted(found.items()):
        shown = [(slip, row) for slip in slips if (row := places.row(slip.start)) is not None]
        habit = len(shown) > FEW or what in LIGHT
        for slip, row in shown[:1] if habit else shown:
            span = places.span(slip)
            words = span.text if span.text.strip(" ,;") else _around(places, slip)
            message = f"{places.lang}: “{words}” is not how {table(Profile, places.lang).name} writes {what}"
            message += f" ({samples[what]})" + ("; a habit of this version" if len(shown) > FEW else "")
            yield _finding(places, row, [slip], message, None, "info" if habit else "warning")


def _around(places: _Places, slip: Slip) -> str:
    """A mark with the words beside it."""
    return places.document.text[max(0, slip.start - 8) : slip.end + 8].strip()


@lru_cache(maxsize=SENTENCES)
def _foreign_in(text: str, lang: str) -> tuple[tuple[int, int, str], ...]:
    """Where a sentence has something in another language's manner, and of what kind it is."""
    kinds, pattern = _foreign(lang)
    return tuple([(*match.span(), kinds[match.lastgroup or ""]) for match in pattern.finditer(text)])


@cache
def _foreign(lang: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The kinds of a language's foreign manners by the group of one pattern that finds them all."""
    foreign = table(Habits, lang).foreign
    kinds = {f"k{n}": what for n, what in enumerate(foreign)}
    parts = [f"(?P<{group}>{'|'.join(foreign[what])})" for group, what in kinds.items()]
    return kinds, re.compile("|".join(parts))


def _initial(match: re.Match[str], fact: Fact, calendar: Calendar, opens: bool) -> Slip | None:
    """A month with a capital where the language writes a small letter, or the other way round."""
    word = match.group()
    if opens or word.isupper() or not word.isalpha() or word[0].isupper() == calendar.capital_months:
        return None
    sense = calendar.words.get(word.lower())
    is_month = (sense is not None and sense[0] in "MA") or any(
        word.lower().startswith(stem[:-1]) and sense[0] in "MA"
        for stem, sense in calendar.words.items()
        if stem[-1] in "*~"
    )
    if not is_month:
        return None
    right = word.capitalize() if calendar.capital_months else word.lower()
    if right == word:
        return None
    start = fact.span.start + match.start()
    return Slip(start, start + len(word), right)


# ---- marks --------------------


def _marks(what: str, slips: list[Slip], places: _Places, right: int) -> Iterator[Finding]:
    """One finding for all slips of a kind in a version: a warning where they are few among many right marks.

    A half-width colon is seen in the best Chinese headlines; it is only worth a look.
    """
    shown = [(slip, row) for slip in slips if (row := places.row(slip.start)) is not None]
    if not shown:
        return
    few = len(slips) <= FEW and right >= MANY
    plain = all(slip.right == "：" for slip, _ in shown)
    severity: Severity = "warning" if few and not plain else "info"
    name = table(Profile, places.lang).name
    message = f"{places.lang}: {what} ({len(slips)}), not as {name} writes"
    if not few:
        message += "; a habit of this version" if len(slips) > FEW else ""
    rights = list(dict.fromkeys(slip.right for slip, _ in shown if slip.right))
    suggestion = f"write {' '.join(rights)}" if rights else None
    yield _finding(places, shown[0][1], [slip for slip, _ in shown[:SHOWN]], message, suggestion, severity)


def _right_quotes(document: Document, profile: Profile, slips: Sequence[Slip]) -> int:
    """How many marks, beside the slips, are right; MANY where the slips are so foreign that none need be right."""
    marks = {document.text[slip.start] for slip in slips}
    if marks == {'"'}:
        return 0 if len(slips) == 1 else _own_quotes(document, profile) + 1  # half a pair: an inch, or a dropped mark
    own = {mark for pair in profile.quotes for mark in pair}
    return MANY if not marks & own else _own_quotes(document, profile) + 1


def _own_quotes(document: Document, profile: Profile) -> int:
    opening = {pair[0] for pair in profile.quotes}
    return sum(document.text.count(mark) for mark in opening if mark in _QUOTES)


def _quotes(document: Document, profile: Profile) -> list[Slip]:
    """Quotation marks that the language does not use, or not outermost beside its usual ones.

    An inner pair inside its own marks, and inches, are no slips.
    """
    opening, closing = profile.quotes[0]
    usual = document.text.count(opening) > 0
    own = {mark for pair in profile.quotes[: 1 if usual else None] for mark in pair}
    slips, depth, opened = [], 0, False
    for match in re.finditer(f"[{_QUOTES}]", document.text):
        mark, start = match.group(), match.start()
        if mark == opening:
            depth += 1
        elif mark == closing:
            depth = max(0, depth - 1)
        if mark in own or depth > 0:
            continue
        if mark == '"' and not opened and document.text[start - 1 : start].isdigit():
            continue
        opened = bool(document.text[start + 1 : start + 2].strip(" .,;:!?。，；：！？）)\n"))
        slips.append(Slip(start, start + 1, opening if opened else closing))
    return slips


def _replaced(pattern: re.Pattern[str], document: Document, right: dict[int, int]) -> list[Slip]:
    return [Slip(*match.span(), match.group().translate(right)) for match in pattern.finditer(document.text)]


def _hyphens(document: Document) -> list[Slip]:
    dash = "—" if document.text.count("—") > document.text.count("–") else "–"
    return [Slip(*match.span(), dash) for match in _HYPHEN.finditer(document.text)]


def _finding(
    places: _Places, row: int, slips: list[Slip], message: str, suggestion: str | None, severity: Severity
) -> Finding:
    spans = tuple(places.span(slip) for slip in slips)
    return Finding(
        check="locale",
        severity=severity,
        row=row,
        odd=(places.lang,),
        values={places.lang: " ".join(dict.fromkeys(span.text for span in spans))},
        spans=spans,
        message=message,
        suggestion=suggestion,
        confidence=0.9 if severity == "warning" else 0.5,
        reason=f"writing habits of {table(Profile, places.lang).name}",
    )
