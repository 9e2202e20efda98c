"""Who says and does, whatever he is called."""

from __future__ import annotations

import pytest

from tests.support import TALKS, readout
from toolkit.facts import extract
from toolkit.facts.attribution import SIDE
from toolkit.glossary import Glossary

CASES = [
    pytest.param("en", "Ulugbek Karimbaev proposed a new route.", "country:UZ", id="en: name"),
    pytest.param("en", "The Head of State stressed this.", "country:KZ", id="en: the issuer's head of state"),
    pytest.param("en", "The President of Uzbekistan thanked the Kazakh side.", "country:UZ", id="en: not the object"),
    pytest.param("en", "“Kazakhstan is near,” Ulugbek Karimbaev said.", "country:UZ", id="en: not within the quote"),
    pytest.param("en", "The parties agreed on a plan.", "both", id="en: both"),
    pytest.param("en", "He stressed this.", None, id="en: a pronoun is nobody"),
    pytest.param("kk", "Мемлекет басшысы мұны баса айтты.", "country:KZ", id="kk: role"),
    pytest.param("kk", "Өзбекстан Президенті жаңа бағыт ұсынды.", "country:UZ", id="kk: country and role"),
    pytest.param("kk", "Ұлықбек Кәрімбаев Айбек Нұрлановқа алғыс айтты.", "country:UZ", id="kk: case tells the object"),
    pytest.param("kk", "«Жол ашық», – деді Ұлықбек Кәрімбаев.", "country:UZ", id="kk: behind the verb"),
    pytest.param("ru", "Глава государства подчеркнул это.", "country:KZ", id="ru: role"),
    pytest.param(
        "ru", "Улугбек Каримбаев поблагодарил Айбека Нурланова.", "country:UZ", id="ru: case tells the object"
    ),
    pytest.param(
        "en", "The host thanked him and invited Ulugbek Karimbaev.", None, id="en: behind its verb, an object"
    ),
    pytest.param("kk", "Мемлекет басшысы Ұлықбек Кәрімбаевқа табыс тіледі.", "country:KZ", id="kk: two cases, two men"),
    pytest.param("ru", "Президент Улугбеку Каримбаеву пожелал успехов.", "country:KZ", id="ru: two cases, two men"),
    pytest.param("ru", "Совет Узбекистана поздравил всех.", None, id="ru: a genitive is no subject"),
    pytest.param("zh", "努尔兰诺夫强调这一点。", "country:KZ", id="zh: surname"),
    pytest.param("zh", "乌方提议新路线。", "country:UZ", id="zh: side"),
    pytest.param("zh", "总统向卡里姆巴耶夫承诺这一点。", "country:KZ", id="zh: preposition tells the object"),
]


@pytest.mark.parametrize("lang, text, value", CASES)
def test_finds_the_agent(lang: str, text: str, value: str | None) -> None:
    texts = {other: opening + (f"\n{text}" if other == lang else "") for other, opening in TALKS.items()}
    facts = extract(readout(**texts), Glossary(()), ["attribution"])
    agents = {
        fact.value for fact in facts[lang][1] if fact.kind == "attribution" and fact.detail["act"] not in ("", SIDE)
    }
    assert agents == ({value} if value else set())
