"""Which party of a pair comes first."""

from __future__ import annotations

import pytest

from tests.support import findings

CASES = [
    pytest.param("Kazakhstan and China trade.", "Қазақстан мен Қытай сауда жасайды.", "Китай и Казахстан торгуют.",
                 "哈萨克斯坦和中国开展贸易。", ("ru",), id="coordinated"),
    pytest.param("Kazakh-Chinese talks", "қытай-қазақ келіссөздері", "казахстанско-китайские переговоры", "哈中双方会谈",
                 ("kk",), id="adjectives"),
    pytest.param("Kazakh-Chinese trade", "Қазақстан мен Қытай саудасы", "торговля Казахстана и Китая", "中哈贸易",
                 ("zh",), id="one character each"),
    pytest.param("Kazakhstan–Türkiye council", "Қазақстан-Түркия кеңесі", "казахстанско-турецкий совет",
                 "哈萨克斯坦—土耳其委员会", (), id="adjective for noun"),
    pytest.param("The two countries trade.", "Қазақстан мен Қытай сауда жасайды.", "Две страны торгуют.", "两国开展贸易。", (),
                 id="no pair in the others"),
    pytest.param("The President of Kazakhstan went to China.", "Қазақстан Президенті Қытайға барды.",
                 "Президент Казахстана посетил Китай.", "哈萨克斯坦总统访问中国。", (), id="two countries that are no pair"),
    pytest.param("a Kazakhstan–OSCE plan", "Қазақстан мен ЕҚЫҰ арасындағы жоспар", "план ОБСЕ – Казахстан", "哈萨克斯坦—欧安组织计划",
                 ("ru",), id="a country and an organisation"),
    pytest.param("Riga, Paris and Tokyo", "Рига, Париж және Токио", "Париж, Рига и Токио", "里加、巴黎和东京", ("ru",),
                 id="a list of cities"),
    pytest.param("The Ministry of Energy and the Ministry of Transport met.",
                 "Көлік министрлігі мен Энергетика министрлігі кездесті.",
                 "Встретились Министерство энергетики и Министерство транспорта.", "能源部和交通部举行会议。", ("kk",),
                 id="ministries"),
    pytest.param("President Marat Dosanov met with President Eero Lindqvist today.", "Президент Марат Досанов бүгін Президент Ээро Линдквистпен кездесті.",
                 "Президент Ээро Линдквист встретился сегодня с Президентом Маратом Досановым.", "马拉特·多萨诺夫总统今天会见埃罗·林德奎斯特总统。",
                 ("ru",), id="host and guest in the heading"),
    pytest.param("peace and stability", "бейбітшілік пен тұрақтылық", "стабильность и мир", "和平与稳定", (),
                 id="common nouns"),
    pytest.param("Kazakh-Russian commission", "қазақ-ресей комиссиясы", "казахстанско-российская комиссия",
                 "其中哈萨克斯坦和俄罗斯", (), id="a short name inside a full one"),
]  # fmt: skip


@pytest.mark.parametrize("en, kk, ru, zh, odd", CASES)
def test_names_the_odd_one_out(en: str, kk: str, ru: str, zh: str, odd: tuple[str, ...]) -> None:
    found = findings("party-order", en=en, kk=kk, ru=ru, zh=zh)
    assert [finding.odd for finding in found] == ([odd] if odd else [])


def test_a_habit_is_said_once() -> None:
    (finding,) = findings(
        "party-order",
        en="\n".join(["Kazakhstan and China trade."] * 4),
        ru="\n".join(["Казахстан и Китай торгуют."] * 4),
        zh="\n".join(["哈萨克斯坦谈中哈贸易。"] * 4),
    )
    assert (finding.odd, finding.row) == (("zh",), 0)
    assert "4 rows" in finding.message
