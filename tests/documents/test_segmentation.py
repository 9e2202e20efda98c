"""Sentences as a whole: offsets, paragraphs, overlong stretches, the readouts we adopted."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.segmentation import LONGEST, lines, segment
from toolkit.model import Sentence

LANGS = ("en", "kk", "kk-Latn", "ru", "zh", "zh-Hant")
PIECES = st.sampled_from(
    [
        "Mr. ",
        "The talks ended",
        ". ",
        "! ",
        "?",
        "…",
        "...",
        "\n",
        "\n\n",
        " ",
        "\u00a0",
        "«",
        "»",
        "“",
        "”",
        '"',
        "'",
        "(",
        ")",
    ]
    + [
        "Стороны",
        "т.е. ",
        "2022 г. ",
        "18,2 млрд. ",
        "Тараптар",
        "қ. ",
        "– деді ол",
        "双方会谈",
        "。",
        "！",
        "「",
        "」",
        "“",
        "；",
    ]
    + ["К.К. ", "U.S. ", "1. ", "\t", "Ә", "é", "𠀀", "5.2", "%", "—", "\r", "\u2028", "\x0c", "e\u0301"]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def check_cover(text: str, sentences: tuple[Sentence, ...]) -> None:
    """In order, disjoint, exact, stripped, and nothing but white space left out."""
    at = 0
    for index, sentence in enumerate(sentences):
        assert sentence.index == index
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != ""
        at = sentence.end
    assert not text[at:].strip()
    assert [s.paragraph for s in sentences] == sorted(s.paragraph for s in sentences)


@settings(deadline=None)
@given(text=TEXTS, lang=st.sampled_from(LANGS))
def test_sentences_cover_the_text(text: str, lang: str) -> None:
    check_cover(text, segment(text, lang))


@settings(deadline=None)
@given(text=TEXTS)
def test_lines_cover_the_text(text: str) -> None:
    check_cover(text, lines(text))


@settings(deadline=None)
@given(text=TEXTS, lang=st.sampled_from(LANGS))
def test_a_sentence_has_no_more_to_give(text: str, lang: str) -> None:
    for sentence in segment(text.replace("\n", " "), lang):
        assert len(sentence.text) <= LONGEST


def test_lines_takes_each_line_that_is_not_blank() -> None:
    assert [(s.text, s.paragraph) for s in lines("Бір. Екі.\n\n  Үш \n")] == [("Бір. Екі.", 0), ("Үш", 1)]


@pytest.mark.parametrize(
    "lang, text",
    [
        pytest.param("en", "Talks held in Astana\nAstana, 14 September 2023\nThe sides met. They agreed.", id="en"),
        pytest.param(
            "kk", "Астанада келіссөз өтті\nАстана, 2023 жылғы 14 қыркүйек\nТараптар кездесті. Олар келісті.", id="kk"
        ),
        pytest.param(
            "ru", "Переговоры в Астане\nАстана, 14 сентября 2023 года\nСтороны встретились. Они договорились.", id="ru"
        ),
        pytest.param("zh", "阿斯塔纳举行会谈\n阿斯塔纳，2023年9月14日\n双方举行会谈。双方达成一致。", id="zh"),
    ],
)
def test_heading_and_dateline_stand_alone(lang: str, text: str) -> None:
    assert [s.paragraph for s in segment(text, lang)] == [0, 1, 2, 2]


@pytest.mark.parametrize("lang", LANGS)
def test_one_endless_line_is_cut_where_it_is_weakest(lang: str) -> None:
    text = "сөз слово word 词语 " * 10 * LONGEST
    sentences = segment(text.strip(), lang)
    assert max(s.end - s.start for s in sentences) <= LONGEST
    check_cover(text, sentences)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("unit", [".", "…", "。", "“", '"', ")", ". ", "A.", "。”", "。“", "а", "字", " ", "\n", "-\n"])
def test_monotonous_text_takes_linear_time(lang: str, unit: str) -> None:
    check_cover(unit * 50_000, segment(unit * 50_000, lang))  # a quadratic rule would run for minutes


def test_paragraphs_of_the_format_are_kept() -> None:
    text = "# Heading\nOne. Two."
    found = segment(text, "en", [Paragraph(2, 9, "h"), Paragraph(10, 19, "p. 1")])
    assert [(s.text, s.place, s.paragraph) for s in found] == [
        ("Heading", "h", 0),
        ("One.", "p. 1", 1),
        ("Two.", "p. 1", 1),
    ]


WRAPPED = {
    "en": "President K. Brown met Mr. Lee on 14 Sept. 2023 in Astana. They spoke of 18.2 billion US dollars of trade, of "
    "transit and of No. 5, the new railway. “We are ready. We will come,” the guest said. The U.S. delegation left at 5 p.m.",
    "kk": "Президент Қ. Нұрматов 2023 ж. 14 қыркүйекте Астанада мейманды қабылдады. Олар 18,2 млрд. АҚШ доллары көлеміндегі "
    "сауда, транзит т.б. мәселелерді талқылады. «Біз дайынбыз. Келеміз», – деді мейман. Кездесу үш сағатқа созылды.",
    "ru": "Президент К. Нурматов принял гостя в г. Астане 14 сентября 2023 г. Они обсудили торговлю на 18,2 млрд. долл. США, "
    "транзит и т.д. и строительство дороги. «Мы готовы. Мы приедем», – сказал гость. Встреча длилась три часа.",
}


@pytest.mark.parametrize("lang", sorted(WRAPPED))
@pytest.mark.parametrize("width", [40, 60, 72, 78])
def test_broken_lines_change_no_sentence(lang: str, width: int) -> None:
    broken = "\n".join(textwrap.wrap(WRAPPED[lang], width, break_on_hyphens=False))
    found = [" ".join(s.text.split()) for s in segment(broken, lang)]
    assert found == [s.text for s in segment(WRAPPED[lang], lang)]
    assert len(found) == 5
