"""omission and addition of whole sentences: who lacks, who has alone, and who is a summary."""

import pytest

from tests.support import findings

LINE = {
    "en": "The parties signed a joint statement.",
    "kk": "Тараптар бірлескен мәлімдемеге қол қойды.",
    "ru": "Стороны подписали совместное заявление.",
    "zh": "双方签署联合声明。",
}
CASES = [  # which versions have the second line, the check that speaks, which versions it names
    pytest.param("en kk ru", "omission", ("zh",), id="one lacks"),
    pytest.param("en ru", "omission", ("kk", "zh"), id="two lack"),
    pytest.param("kk", "addition", ("kk",), id="one alone has"),
]


@pytest.mark.parametrize(("have", "name", "odd"), CASES)
def test_names_the_odd_one_out(have: str, name: str, odd: tuple[str, ...]) -> None:
    texts = {lang: f"{line}\n{line if lang in have.split() else ''}\n{line}" for lang, line in LINE.items()}
    for check in ("omission", "addition"):
        found = findings(check, **texts)
        assert [finding.odd for finding in found] == ([odd] if check == name else [])
        assert all(finding.severity == "error" and finding.row == 1 for finding in found)


def test_of_two_versions_both_are_named() -> None:
    (finding,) = findings("omission", en=f"{LINE['en']}\n{LINE['en']}", kk=LINE["kk"])
    assert finding.odd == ("en", "kk")


def test_the_source_decides() -> None:
    texts = {lang: f"{line}\n{line if lang in ('kk', 'ru') else ''}" for lang, line in LINE.items()}
    assert [f.odd for f in findings("addition", source="en", **texts)] == [("kk", "ru")]
    assert findings("omission", source="en", **texts) == ()


def test_a_missing_heading_is_only_worth_a_look() -> None:
    (finding,) = findings("omission", en=f"\n{LINE['en']}", kk=f"Келіссөз\n{LINE['kk']}", ru=f"Встреча\n{LINE['ru']}")
    assert finding.severity == "info"


def test_a_summary_is_said_once() -> None:
    long = {lang: "\n".join([line] * 12) for lang, line in LINE.items() if lang != "zh"}
    (finding,) = findings("omission", zh="\n".join([LINE["zh"]] * 5), **long)
    assert finding.odd == ("zh",)
    assert finding.values["zh"] == "summary"


def test_complete_versions_are_silent() -> None:
    assert findings("omission", **LINE) == findings("addition", **LINE) == ()
