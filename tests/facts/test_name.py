"""Names: one value for one person, place or organisation in whatever script."""

from __future__ import annotations

import json

import pytest

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.languages import table, tags
from toolkit.languages.names import Names, known

# how each version writes one invented person: en, kk, ru (instrumental), zh
PERSONS = [
    pytest.param("Aidar Serikbayev", "Айдар Серікбаевпен", "Айдаром Серикбаевым", "艾达尔·谢里克巴耶夫", id="kazakh"),
    pytest.param("Gulnara Tastanova", "Гүлнара Тастановамен", "Гульнарой Тастановой", "古丽娜拉·塔斯塔诺娃", id="woman"),
    pytest.param("Zhanel Ospanqyzy", "Жанел Оспанқызымен", "Жанель Оспанкызы", "扎涅尔·奥斯潘克孜", id="patronymic"),
    pytest.param("Nodira Yuldasheva", "Нодира Юлдашевамен", "Нодирой Юлдашевой", "诺季拉·尤尔达舍娃", id="uzbek"),
    pytest.param("Azamat Toktogulov", "Азамат Тоқтоғұловпен", "Азаматом Токтогуловым", "阿扎马特·托克托古洛夫", id="kyrgyz"),
    pytest.param("Zhou Mingde", "Чжоу Миндэмен", "Чжоу Миндэ", "周明德", id="chinese"),
    pytest.param("Wang Haoran", "Ван Хаожаньмен", "Ван Хаожанем", "王浩然", id="chinese, declined"),
    pytest.param("Xu Qingxia", "Сюй Цинсямен", "Сюй Цинся", "徐清霞", id="chinese with q and x"),
    pytest.param("Mehmet Karadağ", "Мехмет Карадағпен", "Мехметом Карадагом", "穆罕默德·卡拉达格", id="turkish"),
    pytest.param("Kim Min-jae", "Ким Мин Чжэмен", "Ким Мин Чжэ", "金敏在", id="korean"),
    pytest.param("Nguyen Van Thanh", "Нгуен Ван Тханьмен", "Нгуен Ван Тханем", "阮文成", id="vietnamese"),
    pytest.param("Hiroshi Takamura", "Хироси Такамурамен", "Хироси Такамурой", "高村浩", id="japanese"),
    pytest.param("Marie-Claire Dubosquet", "Мари-Клер Дюбоскемен", "Мари-Клер Дюбоске", "玛丽-克莱尔·迪博斯凯", id="french"),
    pytest.param("László Kerekes", "Ласло Керекешпен", "Ласло Керекешем", "拉斯洛·凯赖凯什", id="hungarian"),
    pytest.param("Yousef Al-Otaiba", "Юсеф Әл-Отайбамен", "Юсефом аль-Отейбой", "优素福·欧泰巴", id="arab with article"),
    pytest.param("Hendrik van der Meulen", "Хендрик ван дер Мёленмен", "Хендриком ван дер Мёленом", "亨德里克·范德默伦",
                 id="dutch with particles"),
    pytest.param("Davit Gelashvili", "Давит Гелашвилимен", "Давидом Гелашвили", "达维德·格拉什维利", id="georgian"),
]  # fmt: skip


@pytest.mark.parametrize("en, kk, ru, zh", PERSONS)
def test_a_person_has_one_value_in_all_versions(en: str, kk: str, ru: str, zh: str) -> None:
    surname = zh.split("·")[-1] + ("" if "·" in zh else "副部长")
    made = readout(
        en=f"On Monday, the Minister met with Deputy Minister {en} in Astana.",
        kk=f"Дүйсенбіде министр Астанада министрдің орынбасары {kk} кездесті.",
        ru=f"В понедельник министр встретился в Астане с заместителем министра {ru}.",
        zh=f"星期一，部长在阿斯塔纳会见副部长{zh}。\n{surname}强调贸易的作用。",
    )
    facts = extract(made, Glossary(()), ["name"])
    values = {
        lang: {fact.value for fact in found[0] if fact.detail["kind"] == "person"} for lang, found in facts.items()
    }
    assert len(values["en"]) == 1
    assert values["kk"] == values["ru"] == values["zh"] == values["en"]


SAME = [  # what is one and the same, in four languages
    pytest.param(("Kazakhstan", "Қазақстанға", "Казахстаном", "哈萨克斯坦"), "country:KZ", id="country"),
    pytest.param(("Kazakh", "қазақстандық", "казахстанские", "哈萨克斯坦"), "country:KZ", id="adjective"),
    pytest.param(("Nukus", "Нөкісте", "Нукусе", "努库斯"), "city:nukus", id="neighbour's city"),
    pytest.param(
        ("Kyzylorda Region", "Қызылорда облысында", "Кызылординской областью", "克孜勒奥尔达州"),
        "region:kyzylorda-region",
        id="region, not its city",
    ),
    pytest.param(("Caspian Sea", "Каспий теңізінің", "Каспийского моря", "里海"), "water:caspian-sea", id="sea"),
    pytest.param(("WMO", "ДМҰ-ның", "ВМО", "世界气象组织"), "organisation:wmo", id="abbreviation with a suffix"),
    pytest.param(("G20", "G20-ның", "G20", "二十国集团"), "organisation:g20", id="abbreviation with a figure"),
    pytest.param(("Shaanxi", "Шэньсиде", "шэньсийские", "陕西省"), "region:shaanxi", id="province, not Shanxi"),
    pytest.param(
        ("Central and Eastern Europe", "Орталық және Шығыс Еуропада", "Центральной и Восточной Европой", "中东欧"),
        "land:central-and-eastern-europe",
        id="part of a continent, not the Middle East",
    ),
    pytest.param(("Asian", "азиялық", "азиатские", "亚洲"), "land:asia", id="adjective of a continent"),
    pytest.param(("Lake Tengiz", "Теңіз көлінде", "озере Тенгиз", "田吉兹湖"), "water:lake-tengiz", id="a small first word"),
    pytest.param(("New Development Bank", "Жаңа даму банкінің", "Новым банком развития", "新开发银行"),
                 "organisation:ndb", id="a short adjective first"),
]  # fmt: skip


@pytest.mark.parametrize("words, value", SAME)
def test_known_names_are_found_in_any_form(words: tuple[str, ...], value: str) -> None:
    en, kk, ru, zh = words
    made = readout(en=f"There is {en}.", kk=f"Мұнда {kk} бар.", ru=f"Здесь {ru}.", zh=f"这里有{zh}。")
    facts = extract(made, Glossary(()), ["name"])
    assert [[fact.value for fact in found[0]] for found in facts.values()] == [[value]] * 4


@pytest.mark.parametrize(
    "ru, value",
    [
        pytest.param("КПК", "organisation:cpc", id="the party"),
        pytest.param("КТК", "organisation:caspian-pipeline-consortium", id="the pipeline"),
    ],
)
def test_of_names_written_the_same_the_one_that_another_version_names(ru: str, value: str) -> None:
    facts = extract(readout(en="The CPC announced it.", ru=f"{ru} сообщил об этом."), Glossary(()), ["name"])
    assert [[fact.value for fact in found[0]] for found in facts.values()] == [[value]] * 2


def test_every_known_name_is_known_in_every_language() -> None:
    ids: dict[str, set[str]] = {lang: set() for lang in tags()}
    for lang in tags():
        for _, said in known(lang):
            if table(Names, lang).spaced:
                ids[lang].update(entry[1] for entries in json.loads(said).values() for entry in entries)
            else:
                ids[lang].update(said.split())
    everywhere = set.union(*ids.values())
    assert {lang: sorted(everywhere - found) for lang, found in ids.items()} == {lang: [] for lang in tags()}


NONE = [  # no names at all
    pytest.param("en", "The sides agreed on Monday. Following the talks, documents were signed.", id="sentence starts"),
    pytest.param("en", "The President and the Prime Minister met in September.", id="titles and months"),
    pytest.param("en", "It cost 5 million US dollars.", id="whose dollar"),
    pytest.param("kk", "Тараптар келісті. Мемлекет басшысы сөз сөйледі.", id="kazakh titles"),
    pytest.param("ru", "Стороны договорились. Глава государства подчеркнул важность темы.", id="russian titles"),
    pytest.param("zh", "双方达成共识，特别是在加快合作方面。", id="sound characters in words"),
    pytest.param(
        "zh", "商务部长谈到通往出海口的公路，全长三百公里海底隧道由交通部门管理。", id="names inside longer words"
    ),
    pytest.param("en", "The lake and the central bank of the state were discussed.", id="small first words of names"),
]


@pytest.mark.parametrize("lang, text", NONE)
def test_ordinary_words_are_no_names(lang: str, text: str) -> None:
    facts = extract(readout(**{lang: text}), Glossary(()), ["name"])
    assert [fact.value for found in facts[lang] for fact in found] == []


def test_surname_and_full_name_are_one_person() -> None:
    made = readout(
        en="President Sanzhar Ormanbekov spoke.\nOrmanbekov left.",
        kk="Президент Санжар Орманбеков сөйледі.\nОрманбековті шығарып салды.",
        zh="桑扎尔·奥尔曼别科夫总统讲话。\n奥尔曼别科夫离开。",
    )
    facts = extract(made, Glossary(()), ["name"])
    values = {fact.value for sentences in facts.values() for found in sentences for fact in found}
    assert values == {"person:sanzhar-ormanbekov"}


def test_persons_with_one_given_name_stay_apart() -> None:
    made = readout(
        en="Jamshid Nurmatov met Jamshid Karimov in Tashkent.",
        ru="Джамшид Нурматов встретил Джамшида Каримова в Ташкенте.",
    )
    facts = extract(made, Glossary(()), ["name"])
    persons = {lang: [fact.value for fact in found[0] if "person" in fact.value] for lang, found in facts.items()}
    assert persons["en"] == persons["ru"] == ["person:jamshid-nurmatov", "person:jamshid-karimov"]


def test_the_longer_name_is_not_hidden_by_one_across_it() -> None:
    facts = extract(readout(zh="采购更多哈萨克斯坦粮食。"), Glossary(()), ["name"])
    assert [fact.value for fact in facts["zh"][0]] == ["country:KZ"]


def test_half_a_foreign_name_is_no_place() -> None:
    made = readout(en="The sportsman Michael Jordan came.", ru="Приехал спортсмен Майкл Джордан.")
    facts = extract(made, Glossary(()), ["name"])
    assert [fact.value for fact in facts["en"][0]] == [fact.value for fact in facts["ru"][0]]


def test_kazakh_latin_and_traditional_chinese() -> None:
    made = readout(
        en="President of Kazakhstan Sanzhar Ormanbekov met President of the People’s Republic of China Lu Chengyuan.",
        kk_Latn="Qazaqstan Prezidentı Sanjar Ormanbekov Qytai Halyq Respublikasynyñ Törağasy Lu Çenuanmen kezdestı.",
        zh_Hant="哈薩克斯坦總統桑扎爾·奧爾曼別科夫會見中華人民共和國主席陸承遠。",
    )
    facts = extract(made, Glossary(()), ["name"])
    values = {lang: {fact.value for fact in found[0]} for lang, found in facts.items()}
    assert values["kk-Latn"] == values["zh-Hant"] == values["en"]


def test_one_version_alone_is_read_too() -> None:
    facts = extract(readout(zh="奥尔曼别科夫·桑扎尔访问阿斯塔纳。"), Glossary(()), ["name"])
    assert [fact.value for fact in facts["zh"][0]][-1] == "city:astana"
