"""Which name words of the versions are one: by their sound, without comparing all with all.

A form is a word as a version writes it. Forms of one version that share a bare form are joined, then each form with
the form of every other version that sounds most like it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.sounds import keys, likeness, skeleton
from toolkit.languages.transliteration import Syllables, Transliteration
from toolkit.model import Party

SURE = 0.86  #: likeness from which two spellings are one name
LIKELY = 0.78  #: for a longer name, if no other form is as near

Form = tuple[str, str]  #: language, word


@dataclass(slots=True)
class Links:
    """Joined forms: a union-find with the likeness of what was joined."""

    parent: dict[Form, Form] = field(default_factory=dict)
    linked: set[Form] = field(default_factory=set)  #: forms that another version has too

    def root(self, form: Form) -> Form:
        """The form that stands for all that `form` is joined with."""
        self.parent.setdefault(form, form)
        while self.parent[form] != form:
            self.parent[form] = self.parent[self.parent[form]]
            form = self.parent[form]
        return form

    def join(self, one: Form, other: Form) -> None:
        """Make two forms one name."""
        a, b = self.root(one), self.root(other)
        if a != b:
            self.parent[max(a, b)] = min(a, b)


@cache
def variants(word: str, tag: str) -> tuple[tuple[str, str], ...]:
    """Bare forms of a word and their sounds; the word itself first."""
    sounds = table(Transliteration, tag).sounds
    found = [(base, sounds(base)) for base in table(Names, tag).bases(word)]
    return (found[0], *((base, sound) for base, sound in found[1:] if sound))  # a word of signs has no sound


@cache
def readings(word: str, tag: str) -> frozenset[Syllables]:
    """The pinyin syllables that a word may stand for, without its ending or with it; empty for no Chinese name."""
    syllables = table(Transliteration, tag).syllables
    return frozenset(found for base in table(Names, tag).bases(word) if (found := syllables(base)))


def link(forms: Mapping[str, Iterable[str]]) -> Links:
    """Join the forms of all versions with capitals, by language."""
    links = Links()
    filed: dict[str, dict[str, list[str]]] = {}
    for lang, listed in forms.items():
        tag = primary(lang)
        by_base: dict[str, list[str]] = defaultdict(list)
        filed[lang] = defaultdict(list)
        for word in listed:
            links.root((lang, word))
            for base, sound in variants(word, tag):
                by_base[base].append(word)
                filed[lang][f"={sound}"].append(word)
                for key in keys(sound):
                    filed[lang][key].append(word)
            for reading in readings(word, tag):
                filed[lang]["".join(reading)].append(word)
        for base, sharing in by_base.items():
            if base in sharing or len(base) > 4:
                for other in sharing[1:]:
                    links.join((lang, sharing[0]), (lang, other))
    langs = sorted(forms)
    for lang in langs:
        for other in langs:
            if lang != other:
                for word in forms[lang]:
                    _link_one(word, lang, other, filed[other], links)
    return links


def _link_one(word: str, lang: str, other: str, filed: Mapping[str, list[str]], links: Links) -> None:
    tag, other_tag = primary(lang), primary(other)
    mine = variants(word, tag)
    near: dict[str, float] = {}
    for reading in readings(word, tag):
        near.update(dict.fromkeys(filed.get("".join(reading), ()), 1.0))
    for _, sound in mine:
        near.update(dict.fromkeys(filed.get(f"={sound}", ()), 1.0))
    if not near:  # only what is nowhere spelt alike need be compared
        for _, sound in mine:
            for key in keys(sound):
                for candidate in filed.get(key, ()):
                    if candidate not in near:
                        one, two = sorted(((word, tag), (candidate, other_tag)))
                        near[candidate] = _likeness(*one, *two)
    if not near:
        return
    best = max(near.values())
    long = mine and len(skeleton(mine[0][1])) > 2
    if best < (LIKELY if long else SURE):
        return
    for candidate, value in near.items():
        if value > best - 0.02:
            links.join((lang, word), (other, candidate))
            links.linked.update(((lang, word), (other, candidate)))


@cache
def _likeness(one: str, tag: str, other: str, other_tag: str) -> float:
    """How alike two words sound at best, whatever endings they have."""
    mine, theirs = readings(one, tag), readings(other, other_tag)
    if mine and theirs and all(len(reading) == 1 for reading in mine | theirs):
        return 0.0
    best = 0.0
    for n, (_, a) in enumerate(variants(one, tag)):
        for m, (_, b) in enumerate(variants(other, other_tag)):
            best = max(best, likeness(a, b) - 0.01 * min(n + m, 1))
    if len(skeleton(variants(one, tag)[0][1])) < 2 and best < 0.93:
        return 0.0
    return best


def given(parties: Sequence[Party], forms: Mapping[str, Iterable[str]], links: Links) -> None:
    """Join the words of persons whose names are known in several languages, word by word: event.toml gives them."""
    filed: dict[Form, list[Form]] = defaultdict(list)  # the forms of each bare form
    for lang, listed in forms.items() if parties else ():
        bases = table(Names, primary(lang)).bases
        for form in listed:
            for base in bases(form):
                filed[lang, base].append((lang, form))
    for party in parties:
        named = {lang: words for lang in forms if (words := party.called(lang))}
        if len({len(words) for words in named.values()}) != 1:
            continue
        for place in range(len(next(iter(named.values())))):
            met = [found for lang, words in named.items() for found in filed.get((lang, words[place]), ())]
            if len({lang for lang, _ in met}) > 1:
                for other in met[1:]:
                    links.join(met[0], other)
                links.linked.update(met)


def fill(runs: Iterable[tuple[str, tuple[str, ...]]], links: Links) -> None:
    """Join the one word that is left where two versions' runs are as long and share all the others in order.

    Park Ji-hoon is Пак Чи Хун: two of three words sound alike, so the third, which hardly does, is the third.
    """
    filed: dict[tuple[int, int, tuple[Form, ...]], dict[str, str]] = defaultdict(dict)
    listed = sorted({(lang, words) for lang, words in runs if 2 <= len(words) < 6})
    for lang, words in listed:
        roots = tuple(links.root((lang, word)) for word in words)
        for place in range(len(words)):
            if all((lang, word) in links.linked for n, word in enumerate(words) if n != place):
                key = len(words), place, roots[:place] + roots[place + 1 :]
                filed[key].setdefault(lang, words[place])
    for (size, _, _), found in sorted(filed.items()):
        for (lang, word), (other, theirs) in combinations(sorted(found.items()), 2):
            floor = 0.75 if size == 2 else 0.35
            if links.root((lang, word)) != links.root((other, theirs)) and by_ear(word, lang, theirs, other) >= floor:
                links.join((lang, word), (other, theirs))
                links.linked.update(((lang, word), (other, theirs)))


def by_ear(word: str, lang: str, theirs: str, other: str, loose: bool = False) -> float:
    """How alike a word of one version and one of another sound at best, whatever endings they have, 0 to 1."""
    mine, others = variants(word, primary(lang)), variants(theirs, primary(other))
    return max(likeness(a, b, loose) for _, a in mine for _, b in others)
