"""What every check promises: silence on equal versions, spans that lie in the text, no order of languages."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.support import compare
from toolkit.checks import chosen, run
from toolkit.explain import found, page
from toolkit.settings import Settings

CHECKS = chosen(Settings())
FAITHFUL = {
    "en": "On 14 May 2031 the President of Kazakhstan met the Prime Minister of Japan in Astana.\n"
    "The sides agreed to raise trade to 5 billion dollars by 2035.",
    "kk": "2031 жылғы 14 мамырда Қазақстан Президенті Астанада Жапония Премьер-министрімен кездесті.\n"
    "Тараптар 2035 жылға қарай сауданы 5 миллиард долларға жеткізуге уағдаласты.",
    "ru": "14 мая 2031 года Президент Казахстана встретился в Астане с Премьер-министром Японии.\n"
    "Стороны договорились довести торговлю до 5 млрд долларов к 2035 году.",
    "zh": "2031年5月14日，哈萨克斯坦总统在阿斯塔纳会见日本首相。\n双方商定，到2035年将贸易额提升至50亿美元。",
}


@pytest.mark.parametrize("name", CHECKS)
def test_is_silent_when_all_versions_agree(name: str) -> None:
    assert run(compare(**FAITHFUL), Settings(only=(name,))) == ()


@pytest.mark.parametrize("name", CHECKS)
def test_has_a_docstring_and_an_example_that_speaks(name: str) -> None:
    module = import_module(f"toolkit.checks.{name.replace('-', '_')}")
    assert module.__doc__ is not None and module.__doc__.startswith(f"{name}: ")
    if name in ("order", "semantic"):
        pytest.skip("rows that cross, and an encoder, do not come from literals")
    spoken = found(name, module.EXAMPLE)
    assert {finding.check for finding in spoken} == {name}


@pytest.mark.parametrize("name", [name for name in CHECKS if name not in ("order", "semantic")])
def test_spans_lie_in_the_text_and_languages_have_no_order(name: str) -> None:
    example: dict[str, str] = import_module(f"toolkit.checks.{name.replace('-', '_')}").EXAMPLE
    for finding in found(name, example):
        for span in finding.spans:
            assert example[span.lang][span.start : span.end] == span.text
        assert set(finding.odd) <= set(example)
        assert finding.message and "\n" not in finding.message
    turned = dict(sorted(example.items(), reverse=True))
    assert found(name, turned) == found(name, example)


def test_every_check_has_a_section_in_the_documentation() -> None:
    text = page()
    assert [name for name in CHECKS if f"## {name}\n" not in text] == []
