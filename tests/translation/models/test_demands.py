"""Demands: what must stand in a translation stands, in any form that may, and what must not does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.alignment.sample import SENTENCES
from tests.translation.models import tiny
from toolkit.translation.draft import Wanted
from toolkit.translation.models import load

pytest.importorskip("torch")
LANGS = tiny.LANGS

FORMS = {  # a term that the sample's second sentence does not use, in the forms that may stand
    "en": ("bilateral group", "bilateral groups"),
    "kk": ("екіжақты топ", "екіжақты топты", "екіжақты топтың"),
    "ru": ("двусторонняя группа", "двустороннюю группу", "двусторонней группы"),
    "zh": ("农民市场",),
}
SAID = {"en": "railway", "kk": "теміржол", "ru": "железной дороги", "zh": "铁路"}  #: what it does use


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.trained(tmp_path_factory)


def best(folder: Path, target: str, *wanted: Wanted, number: int = 1) -> str:
    source = "ru" if target != "ru" else "kk"
    translator = load(str(folder), protect=False, candidates=1)
    return translator.translate([SENTENCES[source][number]], source, target, [wanted])[0][0].text


def stands(form: str, text: str) -> bool:
    is_spaced = not re.match(r"[\u4e00-\u9fff]", form)
    return re.search(rf"\b{re.escape(form)}\b" if is_spaced else re.escape(form), text, re.IGNORECASE) is not None


@pytest.mark.parametrize("target", LANGS)
def test_a_wanted_term_stands_in_one_of_its_forms(trained: Path, target: str) -> None:
    assert not any(stands(form, best(trained, target)) for form in FORMS[target])
    assert any(stands(form, best(trained, target, Wanted("x", 0, 5, FORMS[target]))) for form in FORMS[target])


@pytest.mark.parametrize("target", LANGS)
def test_a_term_that_is_said_anyway_changes_nothing(trained: Path, target: str) -> None:
    assert best(trained, target, Wanted("x", 0, 5, (SAID[target],))) == best(trained, target)


@pytest.mark.parametrize("target", LANGS)
def test_a_forbidden_wording_does_not_stand(trained: Path, target: str) -> None:
    assert stands(SAID[target], best(trained, target))
    assert not stands(SAID[target], best(trained, target, Wanted("x", 0, 5, (), (SAID[target],))))


def test_only_the_whole_word_is_forbidden(trained: Path) -> None:
    plain = best(trained, "kk")
    assert "көпір" in plain.split()
    assert best(trained, "kk", Wanted("x", 0, 5, (), ("көп", "пір", "мір"))) == plain


def test_a_forbidden_wording_inside_one_that_may_stand_is_let_stand(trained: Path) -> None:
    wanted = Wanted("x", 0, 5, ("новой железной дороги",), ("железной дороги",))
    assert "новой железной дороги" in best(trained, "ru", wanted)


def test_two_places_of_one_concept_need_two_places(trained: Path) -> None:
    twice = best(trained, "ru", *(Wanted("x", place, place + 5, FORMS["ru"]) for place in (0, 9)))
    assert sum(len(re.findall(rf"\b{form}\b", twice, re.IGNORECASE)) for form in FORMS["ru"]) == 2


def test_figures_of_the_source_stand_as_the_target_writes_them(trained: Path) -> None:
    text = "Торговля между двумя странами в прошлом году достигла 7,3 млрд долларов США."
    for target, figure in (("en", "7.3"), ("kk", "7,3"), ("zh", "73亿")):
        found = load(str(trained), candidates=1, beams=8).translate([text], "ru", target, ())
        assert figure in found[0][0].text


def test_what_the_vocabulary_cannot_write_is_not_demanded(trained: Path) -> None:
    assert best(trained, "zh", Wanted("x", 0, 5, ("鑫淼",))) == best(trained, "zh")


def test_every_demand_of_many_is_met(trained: Path) -> None:
    wanted = [Wanted(str(n), n, n + 1, (form,)) for n, form in enumerate(("Астана", "Ташкент", "осенью", "12"))]
    found = best(trained, "ru", *wanted)
    assert all(stands(one.forms[0], found) for one in wanted)
