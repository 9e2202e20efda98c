#!/usr/bin/env python3
"""Compile toolkit/lexicon/words/*.tsv into toolkit/lexicon/compiled/: stem to concept numbers, a file a language.

Run it after a change of the words or of a language's stems; tests/lexicon fails until it has been run.
`--check` writes nothing and exits 1 if the compiled files are out of date; with `--sample 40`, it compares the words'
fingerprint and compiles one concept in 40: a second finds any change of the words and most changes of the stems.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.paradigm import Paradigm
from toolkit.lexicon import COMPILED, KINDS
from toolkit.lexicon.contrasts import SOURCE, THINGS, parse
from toolkit.lexicon.finder import marks
from toolkit.lexicon.rows import WORDS, Concept, read

MOST = 2  #: stems of a word in a phrase; more would multiply
MOST_WORDS = 99  #: that a concept has
LONG = 3  #: words; of phrases with more only the stems of the dictionary form are kept
NOUNS = ("n", "name")  #: kinds of concepts that are things

FINGERPRINT = COMPILED / "words.sha256"  #: of the words that the compiled files were made of


def compiled(concepts: Iterable[tuple[int, Concept]], lang: str) -> str:
    """The look-up of one language as text, in the form that toolkit/lexicon/finder.py describes."""
    morphology, keys = table(Morphology, lang), _keys_of(lang)
    words: dict[str, set[int]] = defaultdict(set)
    phrases: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, concept in concepts:
        for variant in concept.words[lang]:
            parts = [variant[start:end] for start, end in morphology.words(variant)]
            if len(parts) == 1:
                for key in keys(parts[0]):
                    words["".join(marks(variant)[-1:]) + key].add(number)
            elif parts:
                first, *further = (
                    (morphology.stems(part)[0],) if len(parts) > LONG else _usual(part, lang) for part in parts
                )
                for key, *rest in itertools.product(first, *further):
                    phrases[key][" ".join(rest)].add(number)
    lines = []
    for stem in sorted(words.keys() | phrases.keys()):
        begun = ";".join(f"{further}:{_listed(numbers)}" for further, numbers in _longest_first(phrases[stem]))
        lines.append(f"{stem}\t{_listed(words[stem])}\t{begun}\n")
    return "".join(lines)


def _keys_of(lang: str) -> Callable[[str], set[str]]:
    """A function from a word in its dictionary form to the stems that stand for it in a text.

    They are the word itself, the longest stem it begins with, and the likeliest where the word does not begin with it:
    «қолдау» (support) stands under «қолда», not under «қол» (hand), «said» under "say". Forms with
    other stems add theirs. A word that denies by its form (қолжетімсіз) stands under no stem without the denial.
    """
    morphology, paradigm = table(Morphology, lang), table(Paradigm, lang)

    def keys(word: str) -> set[str]:
        whole, *forms = paradigm.forms(word)
        stems = morphology.stems(whole)
        if morphology.contrary and (denied := {stem for stem in stems if morphology.contrary.fullmatch(stem)}):
            return denied
        begun = [stem for stem in stems if stem != whole and whole.startswith(stem)]
        found = {max(begun, key=len)} if begun else set()
        found |= {whole} if whole in stems else {stems[0]}
        if not whole.startswith(stems[0]):
            found.add(stems[0])
        return found | {own[0] for form in forms if found.isdisjoint(own := morphology.stems(form))}

    return keys


@cache
def _usual(word: str, lang: str) -> tuple[str, ...]:
    """The stems of a word in a phrase: its own, and those that most of its forms have."""
    stems, forms = table(Morphology, lang).stems, table(Paradigm, lang).forms(word)
    own = stems(word)[0]
    others = Counter(stems(form)[0] for form in forms)
    return tuple(dict.fromkeys((own, *(stem for stem, _ in others.most_common(MOST)))))


def _longest_first(phrases: dict[str, set[int]]) -> list[tuple[str, set[int]]]:
    return sorted(phrases.items(), key=lambda item: (-item[0].count(" "), item[0]))


def _listed(numbers: set[int]) -> str:
    return " ".join(map(str, sorted(numbers)))


def fingerprint() -> str:
    """Of all words: any change in a file of them changes it."""
    told = hashlib.sha256()
    for path in (*sorted(WORDS.glob("*.tsv")), SOURCE):
        told.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return told.hexdigest() + "\n"


def only(text: str, numbers: Container[int]) -> str:
    """What a compiled file says of some concepts."""
    lines = []
    for line in text.splitlines():
        stem, alone, begun = line.split("\t")
        kept = [number for number in map(int, alone.split()) if number in numbers]
        phrases = []
        for phrase in begun.split(";") if begun else ():
            further, _, listed = phrase.rpartition(":")
            if own := [number for number in map(int, listed.split()) if number in numbers]:
                phrases.append(f"{further}:{_listed(set(own))}")
        if kept or phrases:
            lines.append(f"{stem}\t{_listed(set(kept))}\t{';'.join(phrases)}\n")
    return "".join(lines)


def contrasts(concepts: Sequence[Concept]) -> str:
    """The words that exclude one another as text: the check, then the concepts of each side.

    A concept that two sides of a contrast name is on the side that names it by its earlier word. In the contrasts of
    things a word that is a noun is no verb: "cause", not "make".
    """
    numbers: dict[str, dict[int, int]] = defaultdict(dict)  # by word: how early each concept has it
    for number, concept in enumerate(concepts):
        for place, word in enumerate(concept.words[next(iter(concept.words))]):
            numbers[word.lower()].setdefault(number, place)
    lines = []
    for contrast in parse(SOURCE.read_text(encoding="utf-8"), SOURCE, numbers):
        things = contrast.check in THINGS
        named = [
            {n: numbers[word][n] for word in side for n in _things(reversed(numbers[word]), concepts, things)}
            for side in contrast.sides
        ]
        first = {n: min(side.get(n, MOST_WORDS) for side in named) for side in named for n in side}
        sides = [{n for n, place in side.items() if place == first[n]} for side in named]
        lines.append("\t".join((contrast.check, *map(_listed, sides))) + "\n")
    return "".join(lines)


def _things(numbers: Iterable[int], concepts: Sequence[Concept], things: bool) -> list[int]:
    """With `things`, those of some concepts that are things, or all if none is."""
    every = list(numbers)
    nouns = [n for n in every if concepts[n].kind in NOUNS] if things else []
    return nouns or every


def kinds(concepts: Iterable[Concept]) -> str:
    """One character a concept, in order: whether it is a thing or a name."""
    return "".join("n" if concept.kind in NOUNS else "-" for concept in concepts)


def main() -> int:
    """Write or check the compiled files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="with --check: one concept in N")
    arguments = parser.parse_args()
    concepts = read()
    sample = dict(list(enumerate(concepts))[:: arguments.sample if arguments.check else 1])
    files = {COMPILED / f"{lang}.tsv": compiled(sample.items(), lang) for lang in concepts[0].words}
    if not arguments.check:
        files[COMPILED / "contrasts.tsv"] = contrasts(concepts)
        files[KINDS] = kinds(concepts)
    stale = []
    for path, text in {**files, FINGERPRINT: fingerprint()}.items():
        have = path.read_text(encoding="utf-8") if path.is_file() else ""
        if (only(have, sample) if path in files and arguments.check else have) != text:
            stale.append(path.stem)
            if not arguments.check:
                path.write_text(text, encoding="utf-8")
    print(f"{len(sample)} concepts; {'out of date' if arguments.check else 'written'}: {', '.join(stale) or 'none'}")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
