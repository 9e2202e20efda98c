"""Which name words of the versions are one: by their sound, without comparing all with all.

A form is a word as a version writes it. Forms of one version that share a bare form are joined, then each form with
the form of every other version that sounds most like it. A Chinese run of characters is searched for the stretch that
sounds like a name of another version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from toolkit.facts._sound import keys, likeness, skeleton
from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.transliteration import Transliteration

SURE = 0.86  #: likeness from which two spellings are one name
LIKELY = 0.78  #: for a longer name, if no other form is as near
HEARD = 0.74  #: for a Chinese transcription of three characters or more

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
    return tuple((base, sound) for base, sound in found if sound)


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
                for key in keys(sound):
                    filed[lang][key].append(word)
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
    near: dict[str, float] = {}
    for _, sound in variants(word, primary(lang)):
        for key in keys(sound):
            for candidate in filed.get(key, ()):
                if candidate not in near:
                    near[candidate] = _likeness(word, primary(lang), candidate, primary(other))
    if not near:
        return
    best = max(near.values())
    long = len(skeleton(variants(word, primary(lang))[0][1])) > 2
    if best < (LIKELY if long else SURE):
        return
    for candidate, value in near.items():
        if value > best - 0.02:
            links.join((lang, word), (other, candidate))
            links.linked.update(((lang, word), (other, candidate)))


@cache
def _likeness(one: str, tag: str, other: str, other_tag: str) -> float:
    """How alike two words sound at best, whatever endings they have."""
    chinese = table(Transliteration, tag).syllables(one), table(Transliteration, other_tag).syllables(other)
    if all(chinese):
        if chinese[0] == chinese[1]:
            return 1.0
        if len(chinese[0]) == len(chinese[1]) == 1:
            return 0.0
    best = 0.0
    for n, (_, a) in enumerate(variants(one, tag)):
        for m, (_, b) in enumerate(variants(other, other_tag)):
            value = likeness(a, b) - 0.01 * min(n + m, 1)
            best = max(best, value)
    if len(skeleton(variants(one, tag)[0][1])) < 2 and best < 0.93:
        return 0.0
    return best


class Listener:
    """Finds the names of the other versions in runs of Chinese characters."""

    def __init__(self, links: Links, lang: str) -> None:
        self._tag = primary(lang)
        self._shape = table(Names, lang)
        self._sounds = table(Transliteration, lang).sounds
        self._filed: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        self._heard: dict[str, list[tuple[int, int, Form | None]]] = {}
        for form in sorted(links.parent):
            for _, sound in variants(form[1], primary(form[0])):
                if len(skeleton(sound)) > 1:
                    for key in keys(sound, deep=True):
                        self._filed[key].append((sound, form))

    def hear(self, run: str) -> list[tuple[int, int, Form | None]]:
        """Stretches of `run` that are names, with a form that each sounds like; None where only its look says so."""
        if run not in self._heard:
            self._heard[run] = self._search(run)
        return self._heard[run]

    def _search(self, run: str) -> list[tuple[int, int, Form | None]]:
        scored: list[tuple[float, int, int, Form]] = []
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + 12) + 1):
                scored.extend(self._candidates(run[start:end], start, end))
        scored.sort(key=lambda s: (-s[0], s[1], s[2], s[3]))
        found: list[tuple[int, int, Form | None]] = []
        for _, start, end, form in scored:
            if all(end <= s or start >= e for s, e, _ in found):
                found.append((start, end, form))
        rest = [(0, len(run))] if not found else []
        for start, end in rest:
            if self._looks_foreign(run[start:end]):
                found.append((start, end, None))
        return sorted(found, key=lambda f: f[:2])

    def _candidates(self, part: str, start: int, end: int) -> Iterable[tuple[float, int, int, Form]]:
        sound = self._sounds(part)
        if len(skeleton(sound)) < 2:
            return
        rare = sum(self._shape.phonetic.get(char, 0) == 2 for char in part)
        floor = HEARD if len(part) > 2 and rare else 0.82 if rare else 0.9
        best: tuple[float, Form] | None = None
        tried = set()
        for key in keys(sound, deep=True):
            for other, form in self._filed.get(key, ()):
                if other in tried:
                    continue
                tried.add(other)
                value = likeness(sound, other, True)
                if value >= floor and (best is None or value > best[0]):
                    best = value, form
        if best:
            yield best[0] + 0.015 * len(part), start, end, best[1]

    def _looks_foreign(self, part: str) -> bool:
        rare = sum(self._shape.phonetic.get(char, 0) == 2 for char in part)
        return (len(part) >= 3 and rare >= 2 and rare >= len(part) / 2) or (len(part) >= 5 and rare >= 2)
