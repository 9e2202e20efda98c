#!/usr/bin/env python3
"""Compile toolkit/lexicon/words/*.tsv into toolkit/lexicon/compiled/: stem to concept numbers, a file a language.

Run it after a change of the words or of a language's stems; tests/lexicon fails until it has been run.
`--check` writes nothing and exits 1 if the compiled files are out of date.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import COMPILED
from toolkit.lexicon.rows import Concept, read


def compiled(concepts: list[Concept], lang: str) -> str:
    """The look-up of one language as JSON text: one line a first letter, so that changes show as small diffs."""
    morphology = table(Morphology, lang)
    words: dict[str, set[int]] = defaultdict(set)
    phrases: dict[str, dict[tuple[str, ...], set[int]]] = defaultdict(lambda: defaultdict(set))
    for number, concept in enumerate(concepts):
        for variant in concept.words[lang]:
            stems = [morphology.stems(variant[start:end])[0] for start, end in morphology.words(variant)]
            if len(stems) == 1:
                words[stems[0]].add(number)
            elif stems:
                phrases[stems[0]][tuple(stems[1:])].add(number)
    parts = [
        _lines({stem: sorted(numbers) for stem, numbers in words.items()}),
        _lines(
            {
                first: [[list(rest), sorted(rests[rest])] for rest in sorted(rests, key=lambda r: (-len(r), r))]
                for first, rests in phrases.items()
            }
        ),
    ]
    return '{"words": {\n' + parts[0] + '\n},\n"phrases": {\n' + parts[1] + "\n}}\n"


def _lines(entries: dict[str, list[object]] | dict[str, list[int]]) -> str:
    rows: dict[str, list[str]] = defaultdict(list)
    for key in sorted(entries):
        value = json.dumps(entries[key], ensure_ascii=False, separators=(",", ":"))
        rows[key[0]].append(f"{json.dumps(key, ensure_ascii=False)}:{value}")
    return ",\n".join(",".join(row) for _, row in sorted(rows.items()))


def main() -> int:
    """Write or check the compiled files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say whether the files are up to date")
    arguments = parser.parse_args()
    concepts = read()
    stale = []
    for lang in concepts[0].words:
        path, text = COMPILED / f"{lang}.json", compiled(concepts, lang)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(lang)
            if not arguments.check:
                path.write_text(text, encoding="utf-8")
    print(f"{len(concepts)} concepts; {'out of date' if arguments.check else 'written'}: {', '.join(stale) or 'none'}")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
