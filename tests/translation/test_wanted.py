"""What the glossary binds in a sentence, in every pair of languages."""

from __future__ import annotations

import pytest

from tests.support import shipped
from toolkit.translation.wanted import wanted

SAID = {  # "He came to Astana on a state visit."
    "en": "He came to Astana on a state visit.",
    "kk": "Ол Астанаға мемлекеттік сапармен келді.",
    "ru": "Он прибыл в Астану с государственным визитом.",
    "zh": "他对阿斯塔纳进行国事访问。",
}
FORMS = {  # concept -> its dictionary form and one more form that must be among those allowed
    "state-visit": {
        "en": ("state visit", "state visits"),
        "kk": ("мемлекеттік сапар", "мемлекеттік сапарымен"),
        "ru": ("государственный визит", "государственных визитах"),
        "zh": ("国事访问", "国事访问"),
    },
    "astana": {
        "en": ("Astana", "Astana’s"),
        "kk": ("Астана", "Астанадан"),
        "ru": ("Астана", "Астаной"),
        "zh": ("阿斯塔纳", "阿斯塔纳"),
    },
}
LANGS = ("en", "kk", "ru", "zh")


@pytest.mark.parametrize("target", LANGS)
@pytest.mark.parametrize("source", LANGS)
def test_all_forms_of_what_may_stand(source: str, target: str) -> None:
    found = wanted(shipped(), SAID[source], source, target)
    assert {each.concept for each in found} == set(FORMS)
    for each in found:
        first, other = FORMS[each.concept][target]
        assert each.forms[0] == first
        assert other in each.forms
        assert SAID[source][each.start : each.end]


@pytest.mark.parametrize(
    "target, never",
    [
        pytest.param("kk", "мемлекеттік визитпен", id="kk"),
        pytest.param("ru", "правительственным визитом", id="ru"),
    ],
)
def test_what_must_not_stand_is_inflected_too(target: str, never: str) -> None:
    visit = next(w for w in wanted(shipped(), SAID["en"], "en", target) if w.concept == "state-visit")
    assert never in visit.forbidden
    assert not set(visit.forms) & set(visit.forbidden)


@pytest.mark.parametrize("lang", LANGS)
def test_a_sentence_without_terms_binds_nothing(lang: str) -> None:
    assert (
        wanted(
            shipped(),
            {"en": "It rains.", "kk": "Жаңбыр жауды.", "ru": "Идет дождь.", "zh": "下雨了。"}[lang],
            lang,
            "kk",
        )
        == ()
    )


def test_an_apostrophe_may_be_straight_or_curled() -> None:
    (office,) = wanted(shipped(), "С докладом выступил Председатель Китайской Народной Республики.", "ru", "en")
    assert {"President of the People's Republic of China", "President of the People’s Republic of China"} <= {
        *office.forms
    }


def test_a_place_before_a_noun_is_a_form() -> None:
    (place,) = wanted(shipped(), "The guests met in Beijing.", "en", "kk")
    assert "Бейжіңдегі" in place.forms
