"""duplicate: second copies, and what only looks like one."""

from dataclasses import replace

import pytest

from tests.support import compare, findings
from toolkit.checks import run
from toolkit.model import Comparison
from toolkit.settings import Settings

FIRST = {
    "en": "The parties agreed to hold the next meeting in the autumn.",
    "kk": "Тараптар келесі отырысты күзде өткізуге уағдаласты.",
    "ru": "Стороны договорились провести следующее заседание осенью.",
    "zh": "双方商定于秋季举行下一次会议。",
}
OTHER = {
    "en": "Afterwards they planted a tree in the park of friendship.",
    "kk": "Кейін олар достық саябағында ағаш отырғызды.",
    "ru": "Затем они посадили дерево в парке дружбы.",
    "zh": "随后，他们在友谊公园共同植树留念。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_sentence_given_twice_is_named(lang: str) -> None:
    texts = {other: f"{FIRST[other]}\n{FIRST[other] if other == lang else ''}\n{OTHER[other]}" for other in FIRST}
    (finding,) = findings("duplicate", **texts)
    assert finding.odd == (lang,)
    assert [span.text for span in finding.spans] == [FIRST[lang]] * 2


CASES = [  # English text, severities found beside a Russian that gives each line once
    pytest.param(
        "President Tan is convinced that the visit will give an impetus to the partnership.\n"
        "Tan Wei is convinced that the visit will give an impetus to the partnership.",
        ["error"],
        id="nearly equal, another subject",
    ),
    pytest.param(
        "Exports of grain to the region rose by 12 per cent in 2021.\n"
        "Exports of grain to the region rose by 15 per cent in 2022.",
        [],
        id="the figures differ: two statements",
    ),
    pytest.param("Thank you.\nThank you.", [], id="too short to matter"),
    pytest.param(f"{FIRST['en']}\n{OTHER['en']}", [], id="two different sentences"),
]


@pytest.mark.parametrize(("text", "severities"), CASES)
def test_nearly_equal_sentences(text: str, severities: list[str]) -> None:
    found = findings("duplicate", en=text, ru=f"{FIRST['ru']}\n{OTHER['ru']}")
    assert [finding.severity for finding in found] == severities


def test_a_refrain_that_all_versions_repeat_is_no_finding() -> None:
    texts = {lang: f"{FIRST[lang]}\n{OTHER[lang]}\n{FIRST[lang]}" for lang in FIRST}
    assert findings("duplicate", **texts) == ()


def test_an_unsure_row_does_not_make_a_copy_doubtful() -> None:
    texts = {lang: f"{FIRST[lang]}\n{FIRST[lang] if lang == 'kk' else ''}\n{OTHER[lang]}" for lang in FIRST}
    sure = compare(**texts)
    unsure = Comparison(sure.readout, tuple(replace(row, score=0.2) for row in sure.rows), sure.facts)
    (finding,) = run(unsure, Settings(only=("duplicate",)))
    assert finding.severity == "warning"
