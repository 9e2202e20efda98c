"""Controlled terms: one concept in the place of another."""

from __future__ import annotations

import pytest

from tests.support import findings

INTEGRITY = {
    "en": "They stressed the principle of the territorial integrity of states.",
    "kk": "Олар мемлекеттердің аумақтық тұтастығы қағидатын баса айтты.",
    "ru": "Они подчеркнули принцип территориальной целостности государств.",
    "zh": "双方强调国家领土完整原则。",
}
BORDERS = {
    "en": "They stressed the principle of the inviolability of borders of states.",
    "kk": "Олар мемлекеттер шекарасының мызғымастығы қағидатын баса айтты.",
    "ru": "Они подчеркнули принцип нерушимости границ государств.",
    "zh": "双方强调国家边界不可侵犯原则。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_one_principle_for_another(lang: str) -> None:
    """Two concepts of one field are no synonyms, though the glossary does not set them against each other."""
    (finding,) = findings("term", **(INTEGRITY | {lang: BORDERS[lang]}))
    assert (finding.odd, finding.severity) == ((lang,), "warning")


def test_a_government_within_its_head_and_an_abbreviation_of_two() -> None:
    heads = {
        "en": "The heads of government met.",
        "kk": "Үкімет басшылары кездесті.",
        "ru": "Главы правительств встретились.",
        "zh": "两国总理会晤。",
    }
    assert not findings("attribution", **heads)
    assert not findings(
        "term", en="He is a secretary of the CPC.", kk="Ол – ҚКП хатшысы.", ru="Он секретарь КПК.", zh="他是中共书记。"
    )


@pytest.mark.parametrize("texts", [INTEGRITY, BORDERS])
def test_is_silent_when_all_agree(texts: dict[str, str]) -> None:
    assert findings("term", **texts) == ()


def test_a_rung_lower_is_an_error() -> None:
    (finding,) = findings(
        "term",
        en="They discussed the strategic partnership.",
        kk="Олар жан-жақты стратегиялық әріптестікті талқылады.",
        ru="Они обсудили всестороннее стратегическое партнерство.",
    )
    assert (finding.odd, finding.severity) == (("en",), "error")
