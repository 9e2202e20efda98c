"""Names of the other versions in runs of Chinese characters: the stretch that sounds like one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from toolkit.facts._linking import Form, Links, variants
from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.sounds import keys, likeness, skeleton, transcribed_keys
from toolkit.languages.transliteration import Transliteration

DOTTED = 0.66  #: likeness from which a part beside the dot between names is one
HEARD = 0.74  #: likeness for a transcription of three characters or more


class Listener:
    """Finds the names of the other versions in runs of Chinese characters."""

    def __init__(self, links: Links, lang: str) -> None:
        self._tag = primary(lang)
        self._shape = table(Names, lang)
        self._sounds = table(Transliteration, lang).sounds
        self._forms: dict[str, Form] = {}  # one for each sound
        self._heard: dict[tuple[str, str], list[tuple[int, int, Form | None]]] = {}
        self._names: dict[str, Form] = {}  # what was heard beside a dot: sure elsewhere too
        for form in sorted(links.parent):
            for _, sound in variants(form[1], primary(form[0])):
                if len(skeleton(sound)) > 1:
                    self._forms.setdefault(sound, form)
        self._filed = self._file(5)
        self._deep: dict[str, list[str]] | None = None  # by fewer consonants still; made when first needed

    def _file(self, deep: int) -> dict[str, list[str]]:
        """Sounds by their keys; those of `deep` consonants or more also by the keys that lack two."""
        filed: dict[str, list[str]] = defaultdict(list)
        for sound in self._forms:
            for key in keys(sound, len(skeleton(sound)) >= deep):
                filed[key].append(sound)
        return filed

    def hear(self, run: str, dots: str) -> list[tuple[int, int, Form | None]]:
        """Stretches of `run` that are names, with a form that each sounds like; None where only its look says so.

        `dots` tells on which sides a dot between names stands ("<", ">"): there the name begins or ends.
        """
        if (run, dots) not in self._heard:
            self._heard[run, dots] = self._search(run, dots)
        return self._heard[run, dots]

    def _search(self, run: str, dots: str) -> list[tuple[int, int, Form | None]]:
        scored: list[tuple[float, int, int, Form]] = []
        for start in range(1 if "<" in dots else len(run)):
            for end in range(len(run) if ">" in dots else start + 2, min(len(run), start + 12) + 1):
                part = run[start:end]
                if part in self._names:
                    scored.append((2.0 + len(part), start, end, self._names[part]))
                elif end - start > 1:
                    scored.extend(self._candidates(part, start, end, dots))
        scored.sort(key=lambda s: (-s[0], s[1], s[2], s[3]))
        found: list[tuple[int, int, Form | None]] = []
        for _, start, end, form in scored:
            if all(end <= s or start >= e for s, e, _ in found):
                found.append((start, end, form))
                if dots:
                    self._names.setdefault(run[start:end], form)
        if not found and self._looks_foreign(run):
            found.append((0, len(run), None))
        return sorted(found, key=lambda f: f[:2])

    def _candidates(self, part: str, start: int, end: int, dots: str) -> Iterable[tuple[float, int, int, Form]]:
        rare = sum(self._shape.phonetic.get(char, 0) == 2 for char in part)
        sound = self._sounds(part) if rare or dots else ""
        size = len(skeleton(sound))
        if size < 2:
            return
        floor = DOTTED if dots else HEARD if len(part) > 2 else 0.82
        if dots and self._deep is None:
            self._deep = self._file(4)
        filed = self._deep if dots and self._deep is not None else self._filed
        tried = {other for key in transcribed_keys(sound, bool(dots) or size > 4) for other in filed.get(key, ())}
        best = max(((likeness(sound, other, True), other) for other in tried), default=(0.0, ""))
        if best[0] >= floor:
            yield best[0] + 0.02 * len(part), start, end, self._forms[best[1]]

    def _looks_foreign(self, part: str) -> bool:
        rare = sum(self._shape.phonetic.get(char, 0) == 2 for char in part)
        return (len(part) >= 3 and rare >= 2 and rare >= len(part) / 2) or (len(part) >= 5 and rare >= 2)
