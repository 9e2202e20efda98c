"""Text into sentences with exact offsets: one rule set for all languages, over tables of each language's own.

A sentence ends at a mark (. ! ? … 。 ！ ？) with the quotes and brackets that close behind it, where the next word
may open one. What speaks against it: an abbreviation, initials, the number of a paragraph, a tail that says who spoke
the words just quoted. A paragraph always ends a sentence, so headings and datelines stand alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.paragraphs import lines as stripped_lines
from toolkit.documents.paragraphs import paragraphs as found_paragraphs
from toolkit.languages import table
from toolkit.languages.segmentation import Segmentation
from toolkit.model import Sentence

LONGEST_WORD = 8  #: letters; no abbreviation of ours has so many
REACH = 16  #: code points: how far an abbreviation and the figure before it are looked for
LONGEST = 4000  #: code points; what is longer is no sentence, and is cut at a weaker mark

MARKS = ".!?…。！？｡"
QUOTES = "\"'“”‘’«»„‟‹›「」『』〝〞＂"
CLOSING = "\"'”’»›)）\\]】」』〉》］〞＂"
OPENING = "\"'“”‘„«‹(（\\[【「『〈《［〝＂¿¡"  # ” opens too where a text knows one shape only
DASHES = "—–-"
HAN = r"^\W\0-\u0530"  # neither Latin nor Cyrillic; a class of all Han characters takes re 8 ms to compile

SMALL, LARGE = "а-яёәғқңөұүһі", "А-ЯЁӘҒҚҢӨҰҮҺІ"  # where a space was forgotten; Latin has addresses like Akorda.Kz

#: A mark with what closes behind it (group 1), and what must follow: after 。 anything, after . white space and a word;
#: its first letter is group 2, and may not be small.
BORDER = re.compile(
    rf"([{MARKS}](?<![{MARKS}]{{2}})[{MARKS}]*+[{CLOSING}]*(?:\s[»”](?=\s))?)"
    rf"(?:\s++(?=[{OPENING}]*(?:[{DASHES}•·]{{1,2}}\s*[{OPENING}]*)?(\w))"
    rf"|(?=[{OPENING}]*[{HAN}])"
    rf"|(?<=[{SMALL}][{SMALL}][.!?])(?=[{LARGE}][{SMALL}])"
    rf"|(?<=[。！？｡])\s*|(?<=[。！？｡][{CLOSING}])\s*|(?<=[。！？｡][{CLOSING}]{{2}})\s*)"
)
QUOTE = re.compile('["“”]')
LATIN = re.compile(r"[A-Za-z0-9.]*\Z")
FIGURES = "0123456789-–"
WORD = re.compile(r"[^\W_]+")
INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.(?:-)?)*[^\W\d_]\Z")
CLAUSE = re.compile(r"[^,.;:!?，。；：！？…\n]{1,60}")
NUMBERING = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*(?:-[^\W\d_]+)?|[IVXLC]{1,6}|[^\W\d_])\Z")
HEADED = re.compile(r"(?:(?!\d)\w{4,} )?[\w.-]{1,10}\Z")  #: one word at most before the number
WEAK = (re.compile(r"[;；]"), re.compile(r"[,，、:：]"), re.compile(r"\s"))


def segment(text: str, lang: str, paragraphs: Iterable[Paragraph] | None = None) -> tuple[Sentence, ...]:
    """The sentences of `text`: in order, disjoint, with nothing but white space between them.

    A format that knows its paragraphs gives them (only they are read then); else line breaks tell.
    """
    rules = table(Segmentation, lang)
    sentences: list[Sentence] = []
    for number, (start, end, place) in enumerate(found_paragraphs(text) if paragraphs is None else paragraphs):
        for first, last in _cuts(text, start, end, rules):
            sentences.append(Sentence(len(sentences), first, last, text[first:last], number, place))
    return tuple(sentences)


def lines(text: str) -> tuple[Sentence, ...]:
    """Each line that is not blank, stripped, as one sentence and one paragraph."""
    return whole(text, (Paragraph(start, end) for start, end in stripped_lines(text)))


def whole(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Sentence, ...]:
    """Each paragraph as one sentence: for files that come cut already."""
    return tuple(Sentence(n, start, end, text[start:end], n, place) for n, (start, end, place) in enumerate(paragraphs))


def _cuts(text: str, start: int, end: int, rules: Segmentation) -> list[tuple[int, int]]:
    """Start and end of each sentence of one paragraph."""
    cuts: list[tuple[int, int]] = []
    is_open, seen, first = False, start, start
    for match in BORDER.finditer(text, start, end):
        mark, after = match.span()
        last, letter = match.end(1), match[2]
        if letter and letter.islower():
            continue
        if not rules.is_spaced:
            # Without spaces a quote that touches the mark closes if one is open, whatever shape it was typed in.
            is_open, seen = _quote_open(text, seen, mark, is_open), mark
            last, after = _closed(text, last, after, is_open)
        if after >= end:
            break
        if after == last and text[last - 1] in ".…" and text[mark:last] != ".":
            continue  # dots that Chinese goes on behind
        if last == mark + 1:
            if text[mark] == "." and not _ends(text, first, mark, after, rules):
                continue
        elif text[last - 1] in QUOTES and _has_tail(text, mark, after, rules):
            continue
        cuts.append((first, last))
        first = after
    cuts.append((first, end))
    if rules.restarting and (lost := _lost(text, start, end, rules.restarting)):
        cuts = _split(text, cuts, lost)
    if any(last - first > LONGEST for first, last in cuts):
        return [piece for first, last in cuts for piece in _pieces(text, first, last)]
    return cuts


def _lost(text: str, start: int, end: int, words: frozenset[str]) -> list[int]:
    """Where a sentence begins with no mark before it: a heading that lost its line break on the way here."""
    lost = []
    for match in _capitals(words).finditer(text, start + 1, end):
        word, first = match.group(), match.start()
        # Two letters may be half of a name: Ли На, Пак Он.
        is_name = len(word) == 2 and not text[max(start, text.rfind(" ", start, first - 1) + 1)].islower()
        if word.lower() in words and not is_name:
            lost.append(first)
    return lost


@cache
def _capitals(words: frozenset[str]) -> re.Pattern[str]:
    """A word behind another one, or a closing quote, with the capital of one of `words` and the rest of one.

    The class comes first, for re skips to its next character, and only there looks back and on.
    """
    firsts = "".join(sorted({word[0].upper() for word in words}))
    rests = "|".join(sorted({re.escape(word[1:]) for word in words}, key=lambda word: (-len(word), word)))
    return re.compile(rf"[{firsts}](?<=[\w{CLOSING}]\s.)(?:{rests})(?=\s)")


def _split(text: str, cuts: list[tuple[int, int]], lost: list[int]) -> list[tuple[int, int]]:
    """`cuts` with borders at `lost` as well."""
    borders = iter([*lost, len(text) + 1])
    at = next(borders)
    finer = []
    for first, last in cuts:
        while at < last:
            if at > first:
                finer.append((first, first + len(text[first:at].rstrip())))
                first = at
            at = next(borders)
        finer.append((first, last))
    return finer


def _quote_open(text: str, start: int, end: int, is_open: bool) -> bool:
    """Whether a double quote is open at `end`, given that `is_open` said so at `start`."""
    for mark in QUOTE.findall(text, start, end):
        is_open = mark != "”" and not is_open
    return is_open


def _closed(text: str, last: int, after: int, is_open: bool) -> tuple[int, int]:
    """Where the sentence ends and the next begins, by what is open rather than by the shape of the quotes."""
    if is_open and after == last and text[last - 1] not in CLOSING and text[after : after + 1] == "“":
        return after + 1, after + 1
    if not is_open and after == last and text[last - 1] == '"':
        return last - 1, last - 1
    return last, after


def _ends(text: str, start: int, mark: int, after: int, rules: Segmentation) -> bool:
    """Whether the full stop at `mark` ends the sentence begun at `start`; the next one would begin at `after`."""
    if text[mark - LONGEST_WORD : mark].isalpha() and mark - LONGEST_WORD >= start:
        return True
    before = text[max(start, mark - REACH) : mark].split()
    if not before:
        return True
    word = before[-1].lstrip(OPENING)
    if not rules.is_spaced:
        word = LATIN.search(word)[0]  # type: ignore[index]  # it matches nothing too
    whole = word.lower()
    key = whole.lstrip(FIGURES) or whole  # "2022г.", "3-т."
    if key in rules.joined or (key in rules.before_figure and text[after].isdigit()):
        return False
    if key in rules.after_figure:
        return key != whole or (len(before) > 1 and _is_figure(before[-2], rules))
    if key in rules.either:
        return _opens(text, after, rules)
    if NUMBERING.match(word) and HEADED.match(text, start, mark):
        return False  # "1. …", "1-бап. …", "Статья 1. …"
    if word[:1].isupper() and INITIALS.match(word):
        # A name is written in one script: "Washington, D.C. В пятницу …" are two sentences.
        return word.isascii() != text[after].isascii() or (bool(rules.openings) and _opens(text, after, rules))
    return True


def _is_figure(word: str, rules: Segmentation) -> bool:
    """Whether `word` ends a number: "2022", "5 млн."."""
    return word[-1].isdigit() or word.rstrip(".").lower() in rules.either


def _opens(text: str, start: int, rules: Segmentation) -> bool:
    """Whether the word at `start` begins a sentence rather than going on with the abbreviation before it."""
    if not (match := WORD.search(text, start, start + REACH)):
        return True
    word = match.group()
    if rules.openings:
        return word.lower() in rules.openings
    return len(word) == 1 or sum(map(str.isupper, word)) < 2


def _has_tail(text: str, mark: int, after: int, rules: Segmentation) -> bool:
    """Whether what follows a closed quote says whose words they are: “…!” – деді ол; “…?” Mr Lee asked."""
    if text[after] in DASHES:
        return True
    # Before a tail a full stop becomes a comma, save in Chinese.
    if not rules.saying or text[mark] == "." or not (match := CLAUSE.match(text, after)):
        return False
    clause = match.group()
    if not rules.is_spaced:
        stops = text[match.end() : match.end() + 1] in {"", *"。！？.!?\n"}
        return stops and len(clause) <= REACH and any(clause.endswith(verb) for verb in rules.saying)
    words = clause.split()[:5]
    if words[0].lower() in rules.openings:
        return False
    return any(
        word in rules.saying and after_it != "that" for word, after_it in zip(words, [*words[1:], ""], strict=True)
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch itself, or pieces of it of at most LONGEST, cut at the last weaker mark or space."""
    while end - start > LONGEST:
        cut = start + LONGEST
        for weak in WEAK:
            if found := [match.end() for match in weak.finditer(text, start + 1, cut)]:
                cut = found[-1]
                break
        yield start, cut - (len(text[start:cut]) - len(text[start:cut].rstrip()))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
