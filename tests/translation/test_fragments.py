"""Phrases that a memory has in other sentences: found with what they were translated by, never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import shipped
from toolkit.translation.drafting import sentence_draft
from toolkit.translation.fragments import fragments
from toolkit.translation.memory import Memory
from toolkit.translation.units import Unit

KNOWN = [
    {
        "en": "Farmers bought new tractors in spring.",
        "kk": "Фермерлер көктемде жаңа тракторлар сатып алды.",
        "ru": "Фермеры купили новые тракторы весной.",
        "zh": "农民春天购买了新拖拉机。",
    },
    {
        "en": "The minister visited a school in the village.",
        "kk": "Министр ауылдағы мектепке барды.",
        "ru": "Министр посетил школу в селе.",
        "zh": "部长参观了村里的学校。",
    },
    {
        "en": "The framework agreement was signed in the morning.",
        "kk": "Негіздемелік келісімге таңертең қол қойылды.",
        "ru": "Рамочное соглашение подписано утром.",
        "zh": "框架协定于上午签署。",
    },
]
SAID = {  # a sentence that the memory lacks
    "en": "The company showed new tractors.",
    "kk": "Компания жаңа тракторлар көрсетті.",
    "ru": "Компания показала новые тракторы.",
    "zh": "公司展示新拖拉机。",
}
PHRASE = {"en": "new tractors", "kk": "жаңа тракторлар", "ru": "новые тракторы", "zh": "新拖拉机"}
LANGS = ("en", "kk", "ru", "zh")
PAIRS = [(source, target) for source in LANGS for target in LANGS if source != target]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    made = Memory(tmp_path / "m.sqlite", is_new=True)
    made.add(Unit("old", f"row {n}", "2020", 1.0, texts) for n, texts in enumerate(KNOWN, 1))
    return made


@pytest.mark.parametrize("source, target", PAIRS)
def test_a_phrase_of_another_sentence(source: str, target: str, memory: Memory) -> None:
    found = fragments(memory, SAID[source], source, target, shipped())
    text = "".join(fragment.text for fragment in found)
    assert any(word in text for word in (PHRASE[target], *PHRASE[target].split()))
    for fragment in found:
        assert SAID[source][fragment.start : fragment.end]
        assert any(fragment.text.casefold() in known[target].casefold() for known in KNOWN)
    assert [f.start for f in found] == sorted(f.start for f in found)


@pytest.mark.parametrize("target", ["kk", "ru"])
def test_the_draft_says_that_it_is_put_together(target: str, memory: Memory) -> None:
    made = sentence_draft(SAID["en"], "en", target, shipped(), (), [memory])
    assert made.origin == "phrases"
    assert PHRASE[target] in made.text
    assert "⟦" in made.marked
    assert 0 < made.confidence < 0.6


@pytest.mark.parametrize("target, term", [("kk", "негіздемелік келісім"), ("ru", "рамочного соглашения")])
def test_a_term_is_set_by_its_role_here_not_there(target: str, term: str, memory: Memory) -> None:
    made = sentence_draft("The text of the framework agreement is short.", "en", target, shipped(), (), [memory])
    assert term in made.text


@pytest.mark.parametrize(
    "lang, sentence, target, word",
    [
        pytest.param("en", "Bread grew dear in spring.", "kk", "көктемде", id="en"),
        pytest.param("kk", "Нан көктемде қымбаттады.", "ru", "весной", id="kk"),
        pytest.param("ru", "Хлеб подорожал весной.", "zh", "春天", id="ru"),
        pytest.param("zh", "面包春天涨价。", "en", "spring", id="zh"),
    ],
)
def test_one_word_of_one_sentence_where_the_lexicon_says_so_too(
    lang: str, sentence: str, target: str, word: str, memory: Memory
) -> None:
    assert word in [fragment.text for fragment in fragments(memory, sentence, lang, target, shipped())]


HOTEL = {
    "en": ("The Dawn hotel was closed in spring.", "Guests praised the Dawn for its bread."),
    "kk": ("Көктемде Заря қонақүйі жабылды.", "Қонақтар наны үшін Заря туралы жақсы айтты."),
    "ru": ("Гостиница Заря закрылась весной.", "Гости хвалили Заря за хлеб."),
}


@pytest.mark.parametrize(
    "source, target, name, other, expected",
    [
        pytest.param("en", "ru", "They stayed at the Dawn.", "They left at the dawn.", "Заря", id="en"),
        pytest.param("ru", "en", "Они жили там, где Заря.", "Они уехали, когда заря.", "Dawn", id="ru"),
        pytest.param("kk", "en", "Олар барған жер Заря.", "Олар көрген заря.", "Dawn", id="kk"),
    ],
)
def test_a_name_is_not_the_word_it_is_made_of(
    source: str, target: str, name: str, other: str, expected: str, tmp_path: Path
) -> None:
    made = Memory(tmp_path / "m.sqlite", is_new=True)
    made.add(Unit("old", f"row {n}", "", 1.0, {lang: said[n] for lang, said in HOTEL.items()}) for n in (0, 1))
    assert expected in [fragment.text for fragment in fragments(made, name, source, target, shipped())]
    assert expected not in " ".join(f.text for f in fragments(made, other, source, target, shipped()))


def test_nothing_in_common(memory: Memory) -> None:
    assert fragments(memory, "It rained.", "en", "kk", shipped()) == []


def test_a_capital_that_the_sentence_gave_goes(memory: Memory) -> None:
    (fragment,) = fragments(memory, "Yesterday farmers bought bread.", "en", "ru", shipped())
    assert fragment.text == "фермеры купили"
