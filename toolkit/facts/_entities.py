"""Who is meant: words of names joined to persons, places and things, with one value for all versions."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from toolkit.facts._linking import Form, Links, variants
from toolkit.facts._mentions import Run, Token
from toolkit.languages import primary, table
from toolkit.languages.sounds import likeness
from toolkit.languages.transliteration import Transliteration

Parts = tuple[str, ...]


class Entities:
    """The persons and things of a readout, and which of them a mention means."""

    def __init__(self, runs: Sequence[Run], links: Links) -> None:
        self._links = links
        self._sure: set[Form] = set()
        groups: dict[Form, list[Form]] = defaultdict(list)
        for run in runs:
            for token in run.tokens:
                if token.sure:
                    self._sure.add(links.root((run.lang, token.text)))
        for form in sorted(links.parent):
            groups[links.root(form)].append(form)
        self._sound = {root: _pivot(forms) for root, forms in groups.items()}
        self._name = {root: _roman(forms) for root, forms in groups.items()}
        self._langs = {root: {lang for lang, _ in forms} for root, forms in groups.items()}
        self._persons = self._gather(runs)
        self._aliases: dict[tuple[str, Parts], Parts] = {}
        self._learn(runs)

    def is_linked(self, token: Token, lang: str) -> bool:
        """Whether another version has the word too."""
        return len(self._langs[self._links.root((lang, token.text))]) > 1

    def part(self, token: Token, lang: str) -> str:
        """The word in a form equal in all versions: "ormanbekov"."""
        return self._name[self._links.root((lang, token.text))]

    def bare(self, token: Token, lang: str) -> str:
        """The word as this version spells it, without its ending: of the forms it may have, what the others say."""
        pivot = self._sound[self._links.root((lang, token.text))]
        return max(variants(token.text, primary(lang)), key=lambda v: (round(likeness(v[1], pivot), 3), len(v[0])))[0]

    def parts(self, run: Run) -> list[list[Token]]:
        """The mentions in a run: words that are names, side by side."""
        groups: list[list[Token]] = [[]]
        for token in run.tokens:
            if self._links.root((run.lang, token.text)) in self._sure:
                groups[-1].append(token)
            elif groups[-1]:
                groups.append([])
        return [group for group in groups if group]

    def mentions(self, run: Run) -> Iterator[list[Token]]:
        """The persons and things in a run; two persons side by side are two (Kazakh puts no comma between them)."""
        for group in self.parts(run):
            while group:
                size, names = len(group), self._names(group, run.lang)
                if size > 2 and not self._resolve(names):
                    fits = [n for n in range(2, size) if self._resolve(names[:n])]
                    rests = [n for n in range(1, size - 1) if self._resolve(names[n:])]
                    size = fits[-1] if fits else rests[0] if rests else size
                yield group[:size]
                group = group[size:]

    def _names(self, tokens: Sequence[Token], lang: str) -> Parts:
        return tuple(self.part(token, lang) for token in tokens)

    def value(self, tokens: Sequence[Token], lang: str) -> tuple[str, str]:
        """The value and kind of a mention: "person:sanzhar-ormanbekov", "name:registan" where no more is known."""
        names = self._names(tokens, lang)
        person = self._resolve(names) or self._aliases.get((lang, names)) or self._by_half(tokens, names, lang)
        if person:
            return f"person:{'-'.join(person)}", "person"
        return f"name:{'-'.join(names)}", "name"

    def _by_half(self, tokens: Sequence[Token], names: Parts, lang: str) -> Parts | None:
        """The person of whom the linked words of a longer mention tell; the others may be spelt beyond recognition."""
        told = tuple(name for token, name in zip(tokens, names, strict=True) if self.is_linked(token, lang))
        return self._resolve(told) if told and len(told) < len(names) < 4 else None

    def _learn(self, runs: Iterable[Run]) -> None:
        """Words that stand beside a person's linked name in a mention are that person's too."""
        for run in runs:
            for tokens in self.parts(run):
                names = tuple(self.part(token, run.lang) for token in tokens)
                if person := self._by_half(tokens, names, run.lang):
                    for token, name in zip(tokens, names, strict=True):
                        if not self.is_linked(token, run.lang):
                            self._aliases.setdefault((run.lang, (name,)), person)

    def _gather(self, runs: Iterable[Run]) -> dict[str, list[Parts]]:
        """Full names by each of their words; the same words in another order, or fewer of them, are the same name."""
        counts: dict[Parts, int] = defaultdict(int)
        langs: dict[frozenset[str], set[str]] = defaultdict(set)
        for run in sorted(runs, key=lambda r: (r.lang, r.sentence, r.tokens[0].start)):
            for tokens in self.parts(run):
                linked = [self.is_linked(token, run.lang) for token in tokens]
                if len(tokens) > 1 and all(linked) and len(tokens) < 6:
                    counts[self._names(tokens, run.lang)] += 1
                    langs[frozenset(self._names(tokens, run.lang))].add(run.lang)
        kept: list[Parts] = []
        for parts in sorted(counts, key=lambda p: (-len(set(p)), -counts[p], p)):
            whole = frozenset(parts)
            alone = len(langs[whole]) < 2
            if alone and len(whole) > 2 and any(other < whole and len(langs[other]) > 1 for other in langs):
                continue  # a name and another word beside it, in one version only
            if alone and len(whole) > 3:
                continue
            if not any(whole <= set(other) for other in kept):
                kept.append(parts)
        filed: dict[str, list[Parts]] = defaultdict(list)
        for parts in kept:
            for part in dict.fromkeys(parts):
                filed[part].append(parts)
        return filed

    def _resolve(self, names: Parts) -> Parts | None:
        """The full name that contains all of `names`; a surname shared by two persons is nobody's."""
        offered = [full for full in self._persons.get(names[0], ()) if set(names) <= set(full)]
        if len(offered) > 1:
            offered = [full for full in offered if full[-1] == names[-1]] or offered
        return offered[0] if len(offered) == 1 else None


def _pivot(forms: Sequence[Form]) -> str:
    """The sound that the forms of a name share: of the variants, the one nearest to all the others."""
    exact = [form for form in forms if not table(Transliteration, form[0]).loose] or list(forms)
    offered = dict.fromkeys(sound for lang, word in exact for _, sound in variants(word, primary(lang)))
    if len(offered) == 1 or len(exact) == 1:
        return next(iter(offered))
    best: dict[str, float] = {}
    for sound in offered:
        near = [max(likeness(sound, s) for _, s in variants(word, primary(lang))) for lang, word in exact[:12]]
        best[sound] = round(sum(near) / len(near), 4)
    return max(best, key=lambda sound: (best[sound], len(sound), sound))


def _roman(forms: Sequence[Form]) -> str:
    """A name in plain Latin letters: as the Latin version spells it, else by sound."""
    for _lang, word in forms:
        plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
        if re.fullmatch(r"[a-zıøłđ’'ʻ‘`-]+", plain):
            return re.sub(r"[^a-zıøłđ]", "", plain)
    return _pivot(forms).lower()
