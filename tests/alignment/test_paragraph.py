"""paragraph: what begins a paragraph in one version mostly begins one in the others, where they break alike."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

import pytest

from tests.alignment.sample import ALL, SENTENCES, aligned, gold
from tests.support import readout
from toolkit.alignment.evidence.paragraph import clues
from toolkit.glossary import Glossary
from toolkit.model import Readout

LANGS = ("en", "kk", "ru", "zh")


def broken(starts: dict[str, tuple[int, ...]]) -> Readout:
    """The ten sentences in each version, a paragraph beginning at the first and at each of `starts`."""
    made = readout(**{lang: "\n".join(SENTENCES[lang]) for lang in starts})
    documents = {
        lang: replace(
            document,
            sentences=tuple(replace(s, paragraph=bisect_right(starts[lang], s.index)) for s in document.sentences),
        )
        for lang, document in made.documents.items()
    }
    return replace(made, documents=documents)


def begun(text: Readout) -> dict[str, list[int]]:
    return {lang: [clue.sentence for clue in found] for lang, found in clues(text, {}, Glossary(())).items()}


CASES = [  # where paragraphs begin in each version, what is told by them
    pytest.param(dict.fromkeys(LANGS, (3, 7)), {lang: [3, 7] for lang in LANGS}, id="all break alike"),
    pytest.param(
        {**dict.fromkeys(LANGS, (2, 4, 6)), "kk": (5,)},
        {lang: [2, 4, 6] for lang in LANGS if lang != "kk"},
        id="one version breaks in its own way",
    ),
    pytest.param({"en": (2, 5, 8), "ru": ()}, {}, id="a version without paragraphs"),
    pytest.param(dict.fromkeys(LANGS, ()), {}, id="no paragraphs"),
    pytest.param(dict.fromkeys(LANGS, tuple(range(1, 10))), {}, id="every sentence on its own"),
]


@pytest.mark.parametrize("starts, told", CASES)
def test_tells_where_paragraphs_begin(starts: dict[str, tuple[int, ...]], told: dict[str, list[int]]) -> None:
    assert begun(broken(starts)) == told


@pytest.mark.parametrize("starts", [case.values[0] for case in CASES], ids=[case.id for case in CASES])
def test_rows_are_the_same_however_versions_break(starts: dict[str, tuple[int, ...]]) -> None:
    lines = dict.fromkeys(starts, ALL)
    found = {tuple(row.sentences[lang] for lang in starts) for row in aligned(broken(starts))}
    assert found == gold(lines)


def test_a_clue_stands_beside_the_words() -> None:
    text = broken(dict.fromkeys(LANGS, (3, 7)))
    for lang, found in clues(text, {}, Glossary(())).items():
        assert all(text.documents[lang].text[clue.start : clue.end].isspace() for clue in found)
