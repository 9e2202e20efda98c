"""Rows over all versions: whole texts of ten sentences with one thing done to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alignment.sample import ALL, SENTENCES, Lines, aligned, gold, made
from tests.support import readout
from toolkit.documents.readout import load
from toolkit.errors import InputError

LANGS = ("en", "kk", "ru", "zh")
CORPUS = Path(__file__).parents[2] / "corpus"


def without(*gone: int) -> Lines:
    return tuple((n,) for n in range(10) if n not in gone)


def merged(first: int) -> Lines:
    return (*((n,) for n in range(first)), (first, first + 1), *((n,) for n in range(first + 2, 10)))


def twice(n: int, at: int) -> Lines:
    return (*ALL[:at], (n,), *ALL[at:])


def moved(what: tuple[int, ...], before: int) -> Lines:
    rest = [n for n in range(10) if n not in what]
    at = rest.index(before)
    return tuple((n,) for n in [*rest[:at], *what, *rest[at:]])


CASES = [  # what is done, to which versions
    pytest.param({}, id="nothing"),
    *(pytest.param({lang: merged(2)}, id=f"two sentences in one in {lang}") for lang in LANGS),
    *(pytest.param({lang: without(4)}, id=f"a sentence missing in {lang}") for lang in LANGS),
    *(pytest.param({lang: moved((3,), 2)}, id=f"neighbours swapped in {lang}") for lang in LANGS),
    *(pytest.param({lang: twice(4, 5)}, id=f"a sentence given twice in {lang}") for lang in LANGS),
    pytest.param({"en": twice(2, 4), "ru": without(3)}, id="given twice, with another in between that ru lacks"),
    pytest.param({"kk": twice(7, 8), "zh": twice(7, 8)}, id="given twice in two versions"),
    pytest.param({lang: without(6) for lang in ("en", "kk", "zh")}, id="a sentence in ru only"),
    pytest.param({"en": merged(1), "kk": merged(6)}, id="different merges in two versions"),
    pytest.param({"en": merged(2), "ru": merged(2)}, id="the same merge in two versions"),
    pytest.param({"kk": without(1), "zh": merged(7)}, id="a gap and a merge"),
    pytest.param({"zh": moved((7, 8), 1)}, id="a paragraph moved in zh"),
    pytest.param({"kk": moved((1,), 8)}, id="a sentence moved far in kk"),
    pytest.param({"en": ((0,), (1, 3), (2,), *ALL[4:])}, id="two that stand apart merged in en"),
    pytest.param({"kk": (*ALL[:2], (2, 4), *ALL[5:], (3,))}, id="two merged in kk, what stood between them last"),
    pytest.param({"ru": (*ALL[:4], (9,), (4,), (5,), (6, 7), (8,))}, id="the last sentence before a merge in ru"),
    pytest.param({"en": merged(1), "ru": merged(2), "zh": merged(3)}, id="a chain of merges"),
    pytest.param({"en": merged(2), "kk": (*ALL[:3], (5,), (3,), (4,), *ALL[6:])}, id="one put where another merges"),
    pytest.param({"zh": (*ALL[:2], (3, 2), *ALL[4:]), "kk": without(2)}, id="merged the other way round in zh"),
]


@pytest.mark.parametrize("done", CASES)
def test_rows_are_what_hangs_together(done: dict[str, Lines]) -> None:
    lines = {lang: done.get(lang, ALL) for lang in LANGS}
    rows = aligned(made(lines))
    found = {tuple(row.sentences[lang] for lang in LANGS) for row in rows}
    assert found == gold(lines)


@pytest.mark.parametrize("done", CASES)
def test_every_sentence_stands_in_one_row(done: dict[str, Lines]) -> None:
    lines = {lang: done.get(lang, ALL) for lang in LANGS}
    rows = aligned(made(lines))
    for lang in LANGS:
        assert sorted(i for row in rows for i in row.sentences[lang]) == list(range(len(lines[lang])))
        for pair in (pair for pair in rows[0].beads if lang in pair.split("-")):
            side = pair.split("-").index(lang)
            held = [i for row in rows for bead in row.beads.get(pair, ()) for i in bead[side]]
            assert len(held) == len(set(held)), pair
        assert all(lang in row.sentences for row in rows)
    assert all(0.0 <= row.score <= 1.0 for row in rows)


def test_beads_of_a_pair_stay_fine_where_a_third_version_merges() -> None:
    rows = aligned(made({"en": ALL, "kk": merged(2), "ru": ALL}))
    row = next(row for row in rows if row.sentences["kk"] == (2,))
    assert row.beads["en-ru"] == (((2,), (2,)), ((3,), (3,)))
    assert row.beads["en-kk"] == (((2, 3), (2,)),)


@pytest.mark.parametrize("langs", [("en", "kk"), ("kk", "ru"), ("ru", "zh"), ("en", "ru", "zh")])
def test_any_versions_will_do(langs: tuple[str, ...]) -> None:
    lines = dict.fromkeys(langs, ALL)
    assert {tuple(row.sentences[lang] for lang in langs) for row in aligned(made(lines))} == gold(lines)


def test_same_in_same_out() -> None:
    lines = {lang: merged(3) if lang == "ru" else ALL for lang in LANGS}
    assert aligned(made(lines)) == aligned(made(lines))


def test_one_sentence_each() -> None:
    rows = aligned(readout(en=SENTENCES["en"][0], kk=SENTENCES["kk"][0]))
    assert [dict(row.sentences) for row in rows] == [{"en": (0,), "kk": (0,)}]


def test_long_texts_go_the_way_of_blocks_and_windows() -> None:
    texts = {
        lang: "\n".join(f"{1000 + 7 * n}. {SENTENCES[lang][n % 10]}" for n in range(240) if n % 17 or lang != "kk")
        for lang in LANGS
    }
    rows = aligned(readout(**texts))
    whole = [row for row in rows if all(row.sentences[lang] for lang in LANGS)]
    assert len(whole) == sum(1 for n in range(240) if n % 17)
    assert all(row.sentences["en"] == row.sentences["zh"] for row in rows)


OTHER = {
    "en": "The museum opened.\nPainters showed landscapes.\nChildren drew horses.\nA choir sang.\nCats slept.\nIt rained.\nEverybody ate soup.",
    "ru": "Музей открылся.\nХудожники показали пейзажи.\nДети рисовали лошадей.\nПел хор.\nКошки спали.\nШёл дождь.\nВсе ели суп.",
}


def test_another_event_is_said_to_be_one() -> None:
    texts = {lang: "\n".join(SENTENCES[lang]) for lang in LANGS} | {"ru": OTHER["ru"]}
    with pytest.raises(InputError) as caught:
        aligned(readout(**texts))
    assert caught.value.path == "ru.txt"
    assert "same text" in caught.value.problem


@pytest.mark.parametrize("lang", LANGS)
def test_another_meeting_told_in_the_same_phrases_is_said_to_be_one(lang: str) -> None:
    other = [CORPUS / ("samarkand-2024-05" if own == lang else "geneva-2024-10") / f"{own}.txt" for own in LANGS]
    with pytest.raises(InputError) as caught:
        aligned(load(other))
    assert caught.value.path.endswith(f"samarkand-2024-05/{lang}.txt")


def test_a_version_in_another_language_is_said_to_be_one() -> None:
    with pytest.raises(InputError, match=r"reads like Russian"):
        aligned(readout(en="\n".join(SENTENCES["en"]), kk="\n".join(SENTENCES["ru"])))


def test_a_version_many_times_as_long_is_said_to_be_so() -> None:
    with pytest.raises(InputError, match=r"times as long"):
        aligned(readout(en="\n".join(SENTENCES["en"]) * 12, zh="\n".join(SENTENCES["zh"][:6])))
