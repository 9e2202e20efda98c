"""Causal models: what an answer must be to count as a translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.translation.models import tiny
from toolkit.errors import InputError
from toolkit.translation.draft import Wanted
from toolkit.translation.models import load

GOOD = {
    "en": "The parties discussed the construction of a new railway.",
    "kk": "Тараптар жаңа теміржол салу мәселесін талқылады.",
    "ru": "Стороны обсудили строительство новой железной дороги.",
    "zh": "双方讨论了新铁路的建设问题。",
}
BAD = [
    pytest.param("", "nothing", id="no answer"),
    pytest.param(GOOD["en"], "the text itself", id="the source again"),
    pytest.param("Тараптар.", "far too short", id="a fragment"),
    pytest.param(GOOD["kk"] * 4, "far too long", id="over and over"),
    pytest.param("Стороны обсудили и то, что было сказано о дороге.", "it reads like ru", id="another language"),
    pytest.param(f"{GOOD['kk']}\nNote: formal style.", "more than the sentence", id="a note after it"),
    pytest.param(f"<|assistant|>{GOOD['kk']}", "marks of the template are in it", id="marks of the template"),
]


@pytest.mark.parametrize("answer, reason", BAD)
def test_an_answer_that_is_no_translation_is_refused(answer: str, reason: str) -> None:
    from toolkit.translation.models.causal import fault

    assert fault(GOOD["en"], answer, "en", "kk") == reason


@pytest.mark.parametrize("source", GOOD)
@pytest.mark.parametrize("target", GOOD)
def test_a_translation_counts_in_every_language(source: str, target: str) -> None:
    from toolkit.translation.models.causal import fault

    assert source == target or fault(GOOD[source], GOOD[target], source, target) == ""


def test_a_model_that_babbles_gives_nothing_and_that_is_told(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    told: list[str] = []
    found = load(str(tiny.chat(tmp_path)), tell=told.append, beams=2).translate(["Guests left.", ""], "en", "kk", ())
    assert found[0] == []
    assert found[1][0].text == ""
    assert len(told) == 1
    assert told[0].startswith("sentence 1:")


def test_the_question_holds_terms_figures_and_what_was_translated_before() -> None:
    pytest.importorskip("torch")
    from toolkit.translation.models.causal import _messages

    wanted = (Wanted("state-visit", 0, 11, ("мемлекеттік сапар",), ("ресми сапар",)),)
    asked = list(_messages("State visit: 4.5 billion", "en", "kk", wanted, [("Guests left.", "Қонақтар кетті.")]))
    assert [message["role"] for message in asked] == ["user", "assistant", "user"]
    assert "from English into Kazakh" in asked[0]["content"]
    assert "«State visit» as «мемлекеттік сапар»" in asked[0]["content"]
    assert "Never write «ресми сапар»" in asked[0]["content"]
    assert "so that it has «4,5»" in asked[0]["content"]
    assert asked[0]["content"].endswith("Guests left.")
    assert asked[2]["content"] == "State visit: 4.5 billion"


def test_a_model_without_chat_template_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    with pytest.raises(InputError, match="without a chat template"):
        load(str(tiny.chat(tmp_path, template=False)))
