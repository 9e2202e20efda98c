"""The language of a text from the text itself."""

from __future__ import annotations

import pytest

from toolkit.documents.language import detect, reads_like_another

SAID = {
    "en": "The President of Kazakhstan held talks with the Chairman of the State Council in Beijing.",
    "kk": "Қазақстан Президенті Бейжіңде Мемлекеттік кеңес төрағасымен келіссөз жүргізді.",
    "kk-Latn": "Qazaqstan Prezidenti Beıjińde Memlekettik keńes tóraǵasymen kelissóz júrgizdi jáne el týraly aıtty.",
    "ru": "Президент Казахстана провел в Пекине переговоры с председателем Государственного совета.",
    "zh": "哈萨克斯坦总统在北京同国务院总理举行会谈。",
    "zh-Hant": "哈薩克斯坦總統在北京同國務院總理舉行會談。",
}
NOTHING = [
    pytest.param("", id="empty"),
    pytest.param("12.03.2024, 15 %", id="figures"),
    pytest.param("Astana", id="a name"),
    pytest.param("Der Präsident hat mit dem Vorsitzenden gesprochen und die gute Zusammenarbeit gelobt.", id="German"),
    pytest.param(
        "Cumhurbaşkanı Astana'da görüştü ve iki ülke arasında işbirliği için ortak bildiriye imza attı. " * 2,
        id="Turkish",
    ),
    pytest.param("Президент Тошкентда музокара ўтказди ва ҳужжатларни имзолади.", id="Uzbek"),
    pytest.param("ہم خوش ہیں", id="another script"),
]


@pytest.mark.parametrize("lang", sorted(SAID))
def test_detects(lang: str) -> None:
    assert detect(SAID[lang]) == lang


@pytest.mark.parametrize("text", NOTHING)
def test_does_not_guess(text: str) -> None:
    assert detect(text) == ""


def test_names_inside_do_not_count() -> None:
    assert detect("Стороны обсудили программу «Нұрлы жол» и проект «Қазақстан» в городе Өскемен и на реке Іле.") == "ru"


@pytest.mark.parametrize("lang", sorted(SAID))
@pytest.mark.parametrize("named", ["en", "kk", "ru", "zh"])
def test_says_what_a_misnamed_text_is(lang: str, named: str) -> None:
    same = lang.partition("-")[0] == named
    assert reads_like_another(SAID[lang], named) == ("" if same else lang)
