"""Inflected term matching: recall of oblique forms, wrong matches on confusables, peers beside it; load and scan speed.

    scripts/bench terms [--cases FILE] [--hunspell FOLDER] [--verbose]

Peers find a concept if any of its terms of the language is found over the span: letter for letter (exact), by the first
half of each word (prefix), by Snowball's stems (nltk), by Hunspell's (spylls, with FOLDER/kk_KZ.aff and .dic).
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

from toolkit.glossary import Glossary, load
from toolkit.glossary.model import Concept, Term
from toolkit.lexicon.rows import read

CASES = Path(__file__).parent.parent / "tests" / "glossary" / "cases.jsonl"
WORD = re.compile(r"[^\W_]+")
SNOWBALL = {"en": "english", "ru": "russian"}
TERMS = 10_000
TEXT = 1_000_000  #: bytes a language is scanned for

Same = Callable[[str, str], bool]  #: (word of a term, word of a text) -> whether they count as one


def exact(term: str, word: str) -> bool:
    """Letter for letter, but for case."""
    return term == word


def prefix(term: str, word: str) -> bool:
    """The first half of the term's word, three letters at least."""
    return word.startswith(term[: max(3, (len(term) + 1) // 2)])


def snowball(lang: str) -> Same | None:
    """The same stem by Snowball, or None where it has none for the language."""
    if lang not in SNOWBALL:
        return None
    from nltk.stem.snowball import SnowballStemmer

    stem = cache(SnowballStemmer(SNOWBALL[lang]).stem)
    return lambda term, word: stem(term) == stem(word)


def hunspell(folder: Path | None, lang: str) -> Same | None:
    """A common stem by Hunspell's dictionary, or None where none is at hand."""
    if folder is None or lang != "kk":
        return None
    from spylls.hunspell import Dictionary

    dictionary = Dictionary.from_files(str(folder / "kk_KZ"))

    @cache
    def stems(word: str) -> frozenset[str]:
        return frozenset((word, *(form.stem for form in dictionary.lookuper.good_forms(word))))

    return lambda term, word: not stems(term).isdisjoint(stems(word))


def found_by(same: Same, terms: list[str], text: str, lang: str) -> list[tuple[int, int]]:
    """Stretches of a text that a peer takes for one of the terms."""
    folded = text.lower()
    if lang == "zh":
        return [match.span() for term in terms for match in re.finditer(re.escape(term), folded)]
    spans = [match.span() for match in WORD.finditer(folded)]
    words = [folded[start:end] for start, end in spans]
    found = []
    for term in terms:
        wanted = WORD.findall(term)
        for at in range(len(words) - len(wanted) + 1):
            if all(same(ours, theirs) for ours, theirs in zip(wanted, words[at:], strict=False)):
                found.append((spans[at][0], spans[at + len(wanted) - 1][1]))
    return found


def is_right(case: dict[str, str], found: list[tuple[int, int]]) -> bool:
    """Whether the span is covered (oblique), or touched (confusable: then it is wrong)."""
    start = case["text"].index(case["span"])
    end = start + len(case["span"])
    if case["kind"] == "confusable":
        return any(a < end and start < b for a, b in found)
    bare = [place for place in range(start, end) if case["text"][place].isalnum()]
    return any(a <= bare[0] and bare[-1] < b for a, b in found)


def quality(cases: list[dict[str, str]], glossary: Glossary, folder: Path | None, verbose: bool) -> None:
    """Print recall and wrong matches by language and way of matching."""
    counts: dict[tuple[str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    lacking = {case["concept"] for case in cases} - set(glossary.concepts)
    for case in cases:
        lang, kind = case["lang"], case["kind"]
        if case["concept"] in lacking:
            continue
        concept = glossary.concepts[case["concept"]]
        terms = [term.text.lower() for term in concept.wordings(lang)]
        ways = {"exact": exact, "prefix": prefix, "Snowball": snowball(lang), "Hunspell": hunspell(folder, lang)}
        results = {
            "ours": [(m.start, m.end) for m in glossary.find(case["text"], lang) if m.concept.id == concept.id],
            **{way: found_by(same, terms, case["text"], lang) for way, same in ways.items() if same},
        }
        for way, found in results.items():
            right = is_right(case, found)
            counts[way, lang, kind][0] += right
            counts[way, lang, kind][1] += 1
            if verbose and way == "ours" and right == (kind == "confusable"):
                print("wrong " if right else "missed", case["id"], concept.id, "|", case["span"])
    if lacking:
        print("concepts that the glossary lacks:", ", ".join(sorted(lacking)))
    print(f"{'':10}" + "".join(f"{lang:>22}" for lang in ("en", "kk", "ru", "zh")))
    print(f"{'':10}" + f"{'recall':>12}{'wrong':>10}" * 4)
    for way in ("ours", "exact", "prefix", "Snowball", "Hunspell"):
        cells = ""
        for lang in ("en", "kk", "ru", "zh"):
            for kind, width in (("oblique", 12), ("confusable", 10)):
                right, total = counts.get((way, lang, kind), (0, 0))
                cells += f"{right / total:{width}.3f}" if total else f"{'-':>{width}}"
        print(f"{way:10}{cells}")
    for lang in ("en", "kk", "ru", "zh"):
        print(
            f"{lang}: {counts['ours', lang, 'oblique'][1]} oblique, {counts['ours', lang, 'confusable'][1]} confusable"
        )


def speed() -> None:
    """Print the time to load 10,000 terms a language and the rate of a scan, on random words of the lexicon."""
    pick = random.Random(1)
    rows = read()
    langs = ("en", "kk", "ru", "zh")
    words = {lang: [variant for row in rows for variant in row.words.get(lang, ())] for lang in langs}
    joint = {"zh": ""}
    pool = {lang: [joint.get(lang, " ").join(pick.choices(words[lang], k=2)) for _ in range(TERMS)] for lang in langs}
    concepts = [Concept(f"c{at}", tuple(Term(lang, pool[lang][at]) for lang in langs)) for at in range(TERMS)]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READOUT_CACHE_DIR"] = folder
        for state in ("first", "cached"):
            matcher, total = Glossary(concepts), 0.0
            for lang in langs:
                start = time.process_time()
                matcher.find("", lang)
                total += time.process_time() - start
            print(f"load {TERMS} terms x {len(langs)} languages, {state}: {total:.2f} s")
        for lang in langs:
            text = joint.get(lang, " ").join(
                pick.choices(words[lang] + pool[lang][: len(words[lang]) // 20], k=TEXT // 12)
            )
            size = len(text.encode())
            start = time.process_time()
            found = len(matcher.find(text, lang))
            taken = time.process_time() - start
            print(f"scan {lang}: {size / taken / 1e6:.1f} MB/s ({size / 1e6:.1f} MB, {found} matches)")


def main() -> None:
    """Run both parts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cases", type=Path, default=CASES)
    parser.add_argument("--hunspell", type=Path, help="folder with kk_KZ.aff and kk_KZ.dic")
    parser.add_argument("--verbose", action="store_true", help="list what is missed or wrong")
    arguments = parser.parse_args()
    cases = [json.loads(line) for line in arguments.cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    quality(cases, load(), arguments.hunspell, arguments.verbose)
    speed()


if __name__ == "__main__":
    main()
