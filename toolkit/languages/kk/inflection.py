"""Kazakh: the chain of suffixes read off one word and spelt on another.

The last word of a term takes the endings (стратегиясының: стратегия – 3rd person – genitive). The third person's
possessive that holds a term together (… бастамасы) belongs to the term, not to the form: it is taken off with the old
term and put on with the new one, unless another possessive stands there (бастамамыз). A suffix after a hyphen
(«Жол»-дың, ШЫҰ-ға) is read without its word and spelt on the new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.languages.inflection import Inflection
from toolkit.languages.kk.morphology import endings, words
from toolkit.languages.kk.phonology import CLASS, FLEETING, VOWELS, bases, harmonies, restored, sound
from toolkit.languages.kk.suffixes import CLASSES, RULES, paths, spelt

Path = tuple[str, ...]

POSSESSIVE = frozenset(("1sg", "2sg", "2pol", "2polpl", "1pl", "3"))
TAIL = re.compile(r"[-‑]([^\W\d_]+)\Z")


def _like(found: str, old: str, new: str, before: str) -> str:
    if tail := TAIL.search(found):
        head = found[: tail.start()]
        if not TAIL.search(old) or not old.lower().endswith(tail[0].lower()):
            return _with_tail(head, tail[1].lower(), old, new)
    ours, theirs, wanted = _cut(found), _cut(old), _cut(new)
    if ours is None or theirs is None or wanted is None or ours[0].lower() != theirs[0].lower():
        return ""  # words inside the term are inflected too: a person must see it
    for path in _form(ours[1].lower(), theirs[1].lower()):
        if word := _spelt(wanted[1], path):
            return wanted[0] + word + wanted[2]
    return ""


def _cut(text: str) -> tuple[str, str, str] | None:
    """What stands before the last word, the word, what stands after it."""
    spans = words(text)
    if not spans:
        return None
    start, end = spans[-1]
    return " ".join(text[:start].split()) + " " * (start > 0 and text[start - 1].isspace()), text[start:end], text[end:]


def _with_tail(head: str, suffix: str, old: str, new: str) -> str:
    """A suffix after a hyphen, put on the new term: after a hyphen too where that ends in a mark or in capitals."""
    wanted = _cut(new)
    if wanted is None or head.lower() != old.lower():
        return ""
    readings = (path for kind in CLASSES for harmony in "bf" for path in paths("n", harmony, kind, suffix))
    path = next((reading for reading in readings if "3" not in reading), None)
    if path is None:
        return ""
    before, word, after = wanted
    if not after and not word.isupper():
        made = _spelt(word, path)
        return before + made if made else ""
    chain = _chain(word.lower(), path)
    return f"{new}-{chain}" if chain else ""


def _form(form: str, term: str) -> Iterator[Path]:
    """Readings of `form` as a form of `term`, without the possessive that belongs to the term."""
    for stem, own in _stems(term):
        for path in sorted(endings(stem, form), key=len):
            if "3" in own and "3" in path:
                at = path.index("3")
                yield path[:at] + path[at + 1 :]
            elif "3" not in own or POSSESSIVE & set(path) or path[:1] == ("pl",):
                yield path


@cache
def _stems(word: str) -> tuple[tuple[str, Path], ...]:
    """What a term's last word may be built on, and the suffixes it has itself: third person's possessives first."""
    found: list[tuple[str, Path]] = []
    for cut in range(2, len(word)):
        base, rest = word[:cut], word[cut:]
        if rest in ("сы", "сі", "ы", "і") and any(letter in VOWELS for letter in base):
            found += [(stem, ("3",)) for stem in restored(base) if ("3",) in endings(stem, word)]
        if rest[:1] in ("л", "д", "т") and len(rest) > 3 and any(letter in VOWELS for letter in base):
            found += [(base, ("pl", "3")) for _ in (0,) if ("pl", "3") in endings(base, word)]
    return (*found, (word, ()))


def _spelt(word: str, path: Path) -> str:
    """A term's last word with a chain of suffixes, its own possessive kept unless another takes its place."""
    lower = word.lower()
    for stem, own in _stems(lower):
        if generate(stem, own) != lower:
            continue
        whole = path
        if own:
            at = len(path[:1]) if path[:1] == ("pl",) else 0
            plural = own[:1] if own[:1] == ("pl",) and not at else ()
            possessed = () if POSSESSIVE & set(path) else ("3",)
            whole = (*plural, *path[:at], *possessed, *path[at:])
        if made := generate(stem, whole):
            same = next(
                (n for n, (a, b) in enumerate(zip(lower, made, strict=False)) if a != b), min(len(lower), len(made))
            )
            return word[:same] + made[same:]
    return ""


@cache
def generate(stem: str, path: Path) -> str:
    """A noun with a chain of suffixes; "" where the chain does not fit."""
    chain = _chain(stem, path)
    if not path:
        return stem
    return _base(stem, chain) + chain if chain else ""


def _chain(stem: str, path: Path) -> str:
    """The suffixes of a path as they are spelt after a stem."""
    harmony, kind, state = harmonies(stem)[0], sound(stem), "n"
    letters = ""
    for says in path:
        rule = next((rule for rule in RULES[state] if rule[1] == says), None)
        if rule is None:
            return ""
        text = spelt(rule[0], harmony, kind)
        letters += text
        kind, state = CLASS.get(text[-1], "t"), rule[2]
    return letters


def _base(stem: str, chain: str) -> str:
    """What the stem looks like before a chain."""
    before_vowel = chain[0] in VOWELS
    fitting = [base for base, vowel, consonant in bases(stem) if (vowel if before_vowel else consonant)]
    if not before_vowel and stem.endswith("ст") and chain[0] == "т":
        return stem[:-1]
    if not before_vowel and stem.endswith("кт"):
        return stem + "і"
    if before_vowel and (stem in FLEETING or stem.endswith("ь")):
        return fitting[-1]
    return fitting[0]


TABLE = Inflection(like=_like)
