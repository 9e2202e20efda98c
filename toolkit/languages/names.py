"""Names of persons, places and organisations: how a language writes, inflects and announces them.

The names known beforehand (countries, cities, waters, organisations) lie in the language's `names.tsv`, made by
`scripts/build_names.py`; their ids are the same in every language. What is said here serves the names that no list
knows: which endings they take and which capitalised words are no names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from toolkit.languages import packages, primary
from toolkit.lines import Lines


class Head(NamedTuple):
    """A word that several names may share: "Regions" of "Abai and Zhambyl Regions"."""

    sign: str  #: letters without which a sentence does not have it in the plural
    plural: str  #: the word that they share, as a regular expression, in lower case or with a capital
    single: tuple[str, ...]  #: the word of one of them, in each form that may agree with it
    first: bool = False  #: whether it may stand before the names, too


class Names(NamedTuple):
    """How names look in one language."""

    endings: Mapping[str, frozenset[str]]  #: what may follow the stem of a known name, by inflection class
    filed: Callable[[str, bool], str]  #: "stem/class" of a word of a known name; True: its last word, which inflects
    bases: Callable[[str], tuple[str, ...]]  #: what an unknown name's word may be without its ending; itself first
    respelt: Callable[[str], tuple[str, ...]] = lambda text: (text,)  #: a lower-case word, or a text of a script
    #: without spaces, as the lists spell it: Kazakh Latin in Cyrillic, Traditional in Simplified characters
    nominative: Mapping[str, frozenset[str]] = MappingProxyType({})  #: those of the endings that a subject has, by
    #: inflection class, in a language where a name's first word shows its case
    spaced: bool = True  #: False for a script without spaces or capitals
    plain: frozenset[str] = frozenset()  #: lower-case words that are no names even with a capital: titles, months
    heads: tuple[Head, ...] = ()  #: words that names of places share
    particles: frozenset[str] = frozenset()  #: small words inside a name: "van", "bin"
    linking: frozenset[str] = frozenset()  #: words that join names of things: "of", "the"
    money: tuple[str, ...] = ()  #: how words for a currency begin that take a country beside them
    initials: str = ""  #: letters that an abbreviated given name may consist of; empty: none are written
    surnames: frozenset[str] = frozenset()  #: Han: family names
    phonetic: Mapping[str, int] = MappingProxyType({})  #: Han: characters that write sounds; 2: hardly else
    breaks: tuple[str, ...] = ()  #: Han: common words made of such characters; no name runs through them
    titles: tuple[str, ...] = ()  #: Han: words that stand before or behind a person's name


@cache
def known(tag: str) -> Lines:
    """The names known beforehand, as `scripts/build_names.py` wrote them; empty for a language without a list.

    Of a script with spaces: the stem of a word and, by inflection class, the names that begin with it, each as the
    keys "stem/class" of its further words, its id and "n", or "a" for an adjective; in JSON. Of one without: a name
    and its ids, or none for a longer word that only holds the characters of a name.
    """
    return _lines(tag, "names.tsv")


@cache
def short(lang: str) -> Mapping[str, Sequence[str]]:
    """Han: the ids of the countries that one character may stand for; empty for a script with spaces."""
    return {char: ids.split() for char, ids in _lines(primary(lang), "short_names.tsv")}


def _lines(tag: str, name: str) -> Lines:
    path = Path(str(import_module(packages()[tag]).__file__)).with_name(name)
    return Lines(path.read_bytes() if path.is_file() else b"")


def words(listed: str) -> frozenset[str]:
    """The words of a table, written with white space between them."""
    return frozenset(listed.split())
