"""Another person, place or organisation; one name spelt two ways."""

from __future__ import annotations

import pytest

from tests.support import compare, findings

OPENING = {
    "en": "President Aibek Nurlanov met Ingrid Solheim, head of the bank.",
    "kk": "Президент Айбек Нұрланов банк басшысы Ингрид Сольхейммен кездесті.",
    "ru": "Президент Айбек Нурланов встретился с главой банка Ингрид Сольхейм.",
    "zh": "总统艾别克·努尔兰诺夫会见银行行长英格丽德·索尔海姆。",
}
CASES = [  # the second row of each version, which versions are named
    pytest.param("A landslide hit Azuay.", "Кеше Манабиде көшкін жүрді.", "Оползень произошел в Асуае.",
                 "当地发生山体滑坡。", ("kk",), id="a place that no list has"),
    pytest.param("A branch will open in Nukus.", "Филиал Термезде ашылады.", "Филиал откроется в Термезе.",
                 "分校将设在铁尔梅兹。", ("en",), id="another city"),
    pytest.param("The Caspian Sea is falling.", "Арал теңізі тартылып барады.", "Каспийское море мелеет.",
                 "里海水位下降。", ("kk",), id="another sea"),
    pytest.param("Trade with Uzbekistan grew.", "Өзбекстанмен сауда өсті.", "Торговля с Кыргызстаном выросла.",
                 "同乌兹别克斯坦的贸易增长。", ("ru",), id="another country"),
    pytest.param("Uzbek goods were shown.", "Өзбек тауарлары көрсетілді.", "Показали узбекские товары.",
                 "展示了塔吉克斯坦商品。", ("zh",), id="another country, as an adjective"),
    pytest.param("The IMF will help.", "ХВҚ көмектеседі.", "МВФ поможет.", "世界银行将提供帮助。", ("zh",),
                 id="another organisation"),
    pytest.param("Factories stand in Almaty and Taraz.", "Зауыттар Алматы мен Таразда.", "Заводы есть в Алматы и Таразе.",
                 "工厂设在阿拉木图和塔拉兹。", (), id="same cities, inflected"),
    pytest.param("The President left.", "Айбек Нұрланов кетті.", "Глава государства уехал.", "努尔兰诺夫离开。", (),
                 id="a role for a name"),
    pytest.param("She thanked him.", "Ингрид Сольхейм алғыс айтты.", "Она поблагодарила его.", "索尔海姆表示感谢。", (),
                 id="a pronoun for a name"),
    pytest.param("Our country is ready.", "Қазақстан дайын.", "Казахстан готов.", "我国已准备就绪。", (),
                 id="our country for its name, but not in Chinese of another's"),
    pytest.param("Cargo left Shaanxi.", "Жүк Шэньсиден шықты.", "Груз вышел из Шаньси.", "货物从陕西出发。", ("ru",),
                 id="a province whose name is nearly the same"),
    pytest.param("Oil goes to Atyrau.", "Мұнай Атырау мұнай өңдеу зауытына жіберіледі.", "Нефть идет на Атырауский НПЗ.",
                 "石油运往阿特劳炼油厂。", (), id="a city for its plant"),
    pytest.param("In Kyzylorda a plant is built.", "Қызылорда облысында зауыт салынуда.", "В Кызылорде строят завод.",
                 "克孜勒奥尔达州正在建厂。", (), id="a city for its region"),
    pytest.param("Ms Solheim spoke.", "Ингрид Сольхейм сөйледі.", "Выступила г-жа Сольхейм.", "索尔海姆女士发言。", (),
                 id="forms of address"),
    pytest.param("Ingrid Solheim spoke.", "Ингрид Солхейм сөйледі.", "Выступила Ингрид Сольхейм.", "索尔海姆发言。", (),
                 id="a soft sign more or less"),
    pytest.param("Ingrid Solheim spoke.", "Ингрид Сольхейм сөйледі.", "Выступила Марта Сольхейм.", "英格丽德·索尔海姆发言。",
                 ("ru",), id="another given name"),
    pytest.param("Ingrid Solheim spoke.", "Ингрид Сольхейм сөйледі.", "Выступила сенатор Ингрид Сольхейм.",
                 "索尔海姆发言。", (), id="a title before the name"),
    pytest.param("The port of Kuryk was shown.", "Құрық портын көрсетті.", "Показали порт Баутино.", "展示了库雷克港。",
                 ("ru",), id="a place that no list knows"),
    pytest.param("Ingrid Solheim spoke.", "Ингрид Сольхайм сөйледі.", "Выступила Ингрид Сольхейм.", "索尔海姆发言。",
                 ("kk",), id="spelt otherwise than before"),
]  # fmt: skip


@pytest.mark.parametrize("en, kk, ru, zh, odd", CASES)
def test_names_the_odd_one_out(en: str, kk: str, ru: str, zh: str, odd: tuple[str, ...]) -> None:
    second = {"en": en, "kk": kk, "ru": ru, "zh": zh}
    found = findings("name", **{lang: f"{OPENING[lang]}\n{second[lang]}" for lang in OPENING})
    assert [finding.odd for finding in found] == ([odd] if odd else [])


def test_two_versions_have_no_majority() -> None:
    (finding,) = findings("name", en="A school will open in Nukus.", ru="Школа откроется в Термезе.")
    assert (finding.odd, finding.severity) == (("en", "ru"), "error")


def test_with_a_source_the_other_is_odd() -> None:
    (finding,) = findings("name", source="en", en="A school will open in Nukus.", ru="Школа откроется в Термезе.")
    assert finding.odd == ("ru",)


def test_a_source_beside_several_others() -> None:
    found = findings("name", source="en", en="It opens in Nukus.", kk="Ол Нөкісте ашылады.", ru="Откроется в Термезе.")
    assert [finding.odd for finding in found] == [("ru",)]


def test_a_misspelt_name_is_the_one_that_the_other_versions_do_not_bear_out() -> None:
    found = findings(
        "name",
        en="Minister Askar Bektemisov spoke.\nThen Askar Bektemirov left.",
        kk="Министр Асқар Бектеміров сөйледі.\nСодан кейін Асқар Бектеміров кетті.",
        ru="Министр Аскар Бектемиров выступил.\nЗатем Аскар Бектемиров уехал.",
    )
    assert [(f.odd, f.row, f.suggestion) for f in found] == [(("en",), 0, "Bektemirov")]


def test_a_country_for_its_neighbour_beside_a_third() -> None:
    found = findings(
        "name",
        en="Orders went to Korea and France.",
        kk="Тапсырыс Корея мен Францияға берілді.",
        ru="Заказы сделаны в Корее и Франции.",
        zh="已在朝鲜和法国订购。",
    )
    assert [f.odd for f in found] == [("zh",)]


def test_a_name_and_an_office_for_each_of_two() -> None:
    """Where one version names the first of two and the others the second, all speak of the same two."""
    texts = {
        "en": "President of Kazakhstan Aibek Nurlanov met President of Chile Ramon Salcedo.\n"
        "Aibek Nurlanov wished the President of Chile success.",
        "kk": "Қазақстан Президенті Айбек Нұрланов Чили Президенті Рамон Сальседомен кездесті.\n"
        "Мемлекет басшысы Рамон Сальседоға табыс тіледі.",
        "ru": "Президент Казахстана Айбек Нурланов встретился с Президентом Чили Рамоном Сальседо.\n"
        "Глава государства пожелал Рамону Сальседо успеха.",
    }
    assert findings("name", **texts) == ()


def test_a_spelling_that_no_list_has() -> None:
    """Қалжат is a place that is known, Kalzhat how another version writes it."""
    assert not findings(
        "name",
        en="The Kalzhat crossing will be open all day.",
        kk="Бүгіннен бастап Қалжат өткелі тәулік бойы ашық болады.",
        ru="С сегодняшнего дня Калжат открыт круглосуточно.",
    )


def test_one_consonant_of_a_name() -> None:
    (finding,) = findings(
        "name",
        en="Student Aruzhan Sadykova spoke.",
        kk="Кеше студент Аружан Садырова сөйледі.",
        ru="Вчера студентка Аружан Садырова выступила.",
    )
    assert finding.odd == ("en",)


def test_two_persons_side_by_side_one_of_them_with_another_surname() -> None:
    (finding,) = findings(
        "name",
        en="Akim Galym Tastemirov assured Beibit Sarsenaliyev.\nBeibit Sarsenaliyev agreed.",
        kk="Әкім Ғалым Тастанбеков Бейбіт Сәрсенәлиевті сендірді.\nОған Бейбіт Сәрсенәлиев келісті.",
        ru="Аким Галым Тастемиров заверил Бейбита Сарсеналиева.\nС ним согласился Бейбит Сарсеналиев.",
    )
    assert (finding.odd, finding.row) == (("kk",), 0)


def test_the_words_of_a_longer_name_are_not_names() -> None:
    found = findings(
        "name",
        en="The Archaeological Museum of Taranto opened an exhibition.",
        kk="Неапольдің археология музейі көрме ашты.",
        ru="Археологический музей Неаполя открыл выставку.",
        zh="那不勒斯考古博物馆举办展览。",
    )
    assert [finding.odd for finding in found] == [("en",)]


@pytest.mark.parametrize(
    "lang, text",
    [
        ("en", "Work began in Abai, Kostanay and North Kazakhstan Regions."),
        ("kk", "Абай, Қостанай және Солтүстік Қазақстан облыстарында жұмыс басталды."),
        ("ru", "Работа началась в областях Абай, Костанайской и Северо-Казахстанской."),
        ("zh", "阿拜、科斯塔奈和北哈萨克斯坦三州开始施工。"),
    ],
)
def test_names_that_share_a_word_are_whole(lang: str, text: str) -> None:
    comparison = compare(**{lang: text})
    names = [fact.value for row in comparison.rows for fact in comparison.stated(row, "name")[lang]]
    assert names == ["region:abai-region", "region:kostanay-region", "region:north-kazakhstan-region"]
