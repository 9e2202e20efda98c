"""Which term holds for whom."""

from __future__ import annotations

import pytest

from toolkit.glossary import Concept, Term

POLICY = Concept(
    "one-china-policy",
    (
        Term("en", "One China policy"),
        Term("en", "One China policy", "forbidden", issuer="CN", instead="One China principle"),
        Term("ru", "политика одного Китая", issuer="KZ"),
        Term("ru", "принцип одного Китая", issuer="CN"),
        Term("kk", "бір Қытай саясаты"),
        Term("kk-Latn", "bir Qytai saiasaty"),
    ),
)

PREFERRED = [
    pytest.param("en", "", "One China policy", id="general"),
    pytest.param("en", "KZ", "One China policy", id="an issuer without a rule of its own has the general one"),
    pytest.param("ru", "CN", "принцип одного Китая", id="the issuer's own"),
    pytest.param("ru", "KZ", "политика одного Китая", id="another issuer's own"),
    pytest.param("ru", "", "политика одного Китая", id="no general one: the first"),
    pytest.param("kk-Latn", "", "bir Qytai saiasaty", id="script"),
    pytest.param("zh", "", None, id="language without a term"),
]


@pytest.mark.parametrize("lang, issuer, text", PREFERRED)
def test_preferred(lang: str, issuer: str, text: str | None) -> None:
    term = POLICY.preferred(lang, issuer)
    assert (term.text if term else None) == text


STANDING = [
    pytest.param("", "preferred", id="nobody in particular"),
    pytest.param("KZ", "preferred", id="Astana"),
    pytest.param("CN", "forbidden", id="Beijing"),
]


@pytest.mark.parametrize("issuer, status", STANDING)
def test_one_wording_stands_differently_with_two_issuers(issuer: str, status: str) -> None:
    term = POLICY.standing("en", "One China policy", issuer)
    assert term is not None and term.status == status


def test_a_script_falls_back_on_its_language() -> None:
    assert [term.text for term in POLICY.wordings("zh-Hant")] == []
    assert [term.text for term in POLICY.wordings("kk-Cyrl")] == ["бір Қытай саясаты"]


COUNCIL = Concept(
    "ots",
    (Term("en", "Organization of Turkic States"), Term("en", "Turkic Council", "superseded", valid_until="2021-11")),
)
THEN = [
    pytest.param("", "superseded", id="no date known"),
    pytest.param("2019-10-15", "admitted", id="years before"),
    pytest.param("2021-11-12", "admitted", id="in the last month"),
    pytest.param("2021-12", "superseded", id="the month after"),
    pytest.param("2021", "admitted", id="some day of the last year"),
    pytest.param("2022", "superseded", id="the year after"),
]


@pytest.mark.parametrize("date, status", THEN)
def test_what_was_right_then_is_not_held_against_a_text(date: str, status: str) -> None:
    term = COUNCIL.standing("en", "Turkic Council", date=date)
    assert term is not None and term.status == status
