"""Quantities by value, in each language's writing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import load
from toolkit.languages.han import value as han_value
from toolkit.languages.morphology import listed
from toolkit.model import Fact

GLOSSARY = load()


def quantities(lang: str, text: str) -> list[Fact]:
    facts = extract(readout(**{lang: text}), GLOSSARY, ["quantity"])
    return [fact for fact in facts[lang][0] if fact.kind == "quantity"]


def values(lang: str, text: str) -> list[str]:
    return [fact.value for fact in quantities(lang, text)]


SAID = [  # language, text, values in order
    pytest.param("en", "Trade reached 18.2 billion US dollars.", ["18200000000 USD"], id="en: billions of dollars"),
    pytest.param("kk", "Сауда 18,2 миллиард АҚШ долларына жетті.", ["18200000000 USD"], id="kk: billions of dollars"),
    pytest.param(
        "ru", "Товарооборот достиг 18,2 млрд долларов США.", ["18200000000 USD"], id="ru: billions of dollars"
    ),
    pytest.param("zh", "贸易额达182亿美元。", ["18200000000 USD"], id="zh: billions of dollars"),
    pytest.param("zh", "貿易額達182億美元。", ["18200000000 USD"], id="zh: Traditional"),
    pytest.param("zh", "贸易额达１８２亿美元。", ["18200000000 USD"], id="zh: full-width digits"),
    pytest.param("en", "It grew by 15.2 per cent.", ["15.2 %"], id="en: per cent"),
    pytest.param("kk", "Ол 15,2 пайызға өсті.", ["15.2 %"], id="kk: percent, inflected"),
    pytest.param("kk", "Көлемі 15,2%-ға өсті.", ["15.2 %"], id="kk: percent sign with a suffix"),
    pytest.param("ru", "Он вырос на 15,2 процента.", ["15.2 %"], id="ru: percent"),
    pytest.param("zh", "增长百分之十五。", ["15 %"], id="zh: percent in words"),
    pytest.param("en", "The rate rose by 2 percentage points.", ["2 pp"], id="en: percentage points"),
    pytest.param("ru", "Ставка выросла на 2 процентных пункта.", ["2 pp"], id="ru: percentage points"),
    pytest.param("kk", "Мөлшерлеме 2 пайыздық тармаққа өсті.", ["2 pp"], id="kk: percentage points"),
    pytest.param("zh", "利率上调2个百分点。", ["2 pp"], id="zh: percentage points"),
    pytest.param("en", "Half of the goods are sold.", ["50 %"], id="en: half"),
    pytest.param("kk", "Тауарлардың тең жартысы сатылды.", ["50 %"], id="kk: half"),
    pytest.param("ru", "Половина товаров продана.", ["50 %"], id="ru: half"),
    pytest.param("zh", "半数货物已售出。", ["50 %"], id="zh: half"),
    pytest.param("en", "a third of it", ["33.3333 %"], id="en: a third"),
    pytest.param("kk", "оның үштен бірі", ["33.3333 %"], id="kk: a third"),
    pytest.param("ru", "треть этого", ["33.3333 %"], id="ru: a third"),
    pytest.param("zh", "其中三分之一", ["33.3333 %"], id="zh: a third"),
    pytest.param("en", "10–12 million people", ["10000000", "12000000"], id="en: a range shares its scale"),
    pytest.param("ru", "10–12 млн человек", ["10000000", "12000000"], id="ru: a range shares its scale"),
    pytest.param("kk", "10-нан 12-ге дейін", ["10", "12"], id="kk: a range with suffixes"),
    pytest.param("en", "1.5 thousand km", ["1500000 m"], id="en: thousand kilometres"),
    pytest.param("ru", "1500 километров", ["1500000 m"], id="ru: kilometres"),
    pytest.param("kk", "1,5 мың шақырым", ["1500000 m"], id="kk: kilometres by the old word"),
    pytest.param("zh", "1500公里", ["1500000 m"], id="zh: kilometres"),
    pytest.param("ru", "в двухстах двадцати двух школах", ["222"], id="ru: number in words, oblique"),
    pytest.param("kk", "қырық екі мектепте", ["42"], id="kk: number in words"),
    pytest.param("en", "two hundred and five schools", ["205"], id="en: number in words"),
    pytest.param("zh", "两百零五所学校", ["205"], id="zh: number in words"),
    pytest.param("ru", "пятилетний план", ["5 year"], id="ru: compound adjective"),
    pytest.param("en", "a 44-year-old man", ["44 year"], id="en: age"),
    pytest.param("kk", "44 жастағы адам", ["44 year"], id="kk: age"),
    pytest.param("ru", "44-летний мужчина", ["44 year"], id="ru: age"),
    pytest.param("zh", "44岁男子", ["44 year"], id="zh: age"),
    pytest.param("ru", "минус 5 градусов", ["-5 deg"], id="ru: below zero"),
    pytest.param("zh", "零下5摄氏度", ["-5 c"], id="zh: below zero"),
    pytest.param("ru", "тенге: 350 000 тенге", ["350000 KZT"], id="ru: thousands set apart"),
    pytest.param("zh", "1亿3000万", ["130000000"], id="zh: two scales"),
    pytest.param("zh", "1000多万人", ["10000000"], id="zh: more than, before the scale"),
    pytest.param("en", "£2.8bn", ["2800000000 GBP"], id="en: sign and short scale"),
    pytest.param("en", "the 6-foot-6 player", ["78 inch"], id="en: feet and inches"),
    pytest.param("ru", "вдвое", ["2 x"], id="ru: twofold"),
    pytest.param("kk", "екі есе", ["2 x"], id="kk: twofold"),
    pytest.param("zh", "翻一番", ["2 x"], id="zh: twofold"),
    pytest.param("en", "call 0800 555 111", ["0800555111"], id="a telephone number"),
    pytest.param("zh", "每小时85英里", ["85 mph"], id="zh: speed"),
    pytest.param("ru", "14½", ["14.5"], id="vulgar fraction"),
]

SILENT = [  # language, text: nothing is counted
    pytest.param("zh", "共建“一带一路”是两国的统一立场", id="zh: digits inside words"),
    pytest.param("zh", "坚持一个中国原则", id="zh: the one-China principle"),
    pytest.param("zh", "四川和三亚", id="zh: place names"),
    pytest.param("kk", "осы мақсат үшін онда алтын бар", id="kk: words that begin like numbers"),
    pytest.param("ru", "десятки школ", id="ru: dozens"),
    pytest.param("en", "dozens of schools", id="en: dozens"),
    pytest.param("kk", "ондаған мектеп", id="kk: dozens"),
    pytest.param("zh", "数十所学校", id="zh: dozens"),
    pytest.param("en", "in 2023", id="en: a year is a date"),
    pytest.param("kk", "2023 жылғы 14 қыркүйекте", id="kk: a date"),
    pytest.param("ru", "14 сентября 2023 года", id="ru: a date"),
    pytest.param("zh", "2023年9月14日", id="zh: a date"),
]


@pytest.mark.parametrize("lang, text, said", SAID)
def test_value(lang: str, text: str, said: list[str]) -> None:
    assert values(lang, text) == said


@pytest.mark.parametrize("lang, text", SILENT)
def test_counts_nothing(lang: str, text: str) -> None:
    assert values(lang, text) == []


def test_span_holds_the_figure_to_its_unit() -> None:
    (fact,) = quantities("en", "It is worth US$1.5 million today.")
    assert (fact.span.text, fact.shown) == ("US$1.5 million", "1.5 million USD")


def test_approximation_is_a_detail_and_no_other_value() -> None:
    (about,) = quantities("kk", "14 мыңға жуық")
    (over,) = quantities("zh", "超过200万人")
    assert (about.value, about.detail["approx"]) == ("14000", "about")
    assert (over.value, over.detail["approx"]) == ("2000000", "over")


def test_a_bare_dollar_is_not_settled() -> None:
    (fact,) = quantities("ru", "5 долларов")
    assert (fact.value, fact.detail["loose"]) == ("5 USD", "yes")


# ---- every number, written in each language, is read back --------------------

ONES = {
    "en": listed(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen"
    ),
    "kk": listed("нөл бір екі үш төрт бес алты жеті сегіз тоғыз"),
    "ru": listed(
        "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать"
        " пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
    ),
    "zh": list("零一二三四五六七八九"),
}
TENS = {
    "en": listed("- ten twenty thirty forty fifty sixty seventy eighty ninety"),
    "kk": listed("- он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан"),
    "ru": listed("- десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
}
HUNDREDS_RU = listed("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
SCALES = {
    "en": ("thousand", "million", "billion"),
    "kk": ("мың", "миллион", "миллиард"),
    "ru": ("тысяч", "миллионов", "миллиардов"),
}


def below_thousand(number: int, lang: str) -> str:
    words = []
    hundreds, rest = divmod(number, 100)
    if hundreds and lang == "ru":
        words.append(HUNDREDS_RU[hundreds])
    elif hundreds:
        words.append(f"{ONES[lang][hundreds]} {'hundred' if lang == 'en' else 'жүз'}")
        if lang == "en" and rest:
            words.append("and")
    ones = ONES[lang]
    if rest >= len(ones):
        tens, rest = divmod(rest, 10)
        words.append(f"{TENS[lang][tens]}{('-' if lang == 'en' else ' ') + ones[rest] if rest else ''}")
    elif rest or not number:
        words.append(ones[rest])
    return " ".join(words)


def in_words(number: int, lang: str) -> str:
    if lang == "zh":
        return han(number)
    parts, level = [], 0
    rest = number
    while rest:
        rest, chunk = divmod(rest, 1000)
        if chunk:
            parts.append(below_thousand(chunk, lang) + (f" {SCALES[lang][level - 1]}" if level else ""))
        level += 1
    return " ".join(reversed(parts))


def han(number: int) -> str:
    text, zero = "", False
    for size, mark in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            text += han(number // size) + mark
            number %= size
            zero = 0 < number < size // 10
    for size, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        if digit:
            text += ("零" if zero else "") + ONES["zh"][digit] + mark
            zero = False
        elif text and number:
            zero = True
    return text


WHOLE = st.integers(min_value=11, max_value=10**9 - 1)


@settings(deadline=None)
@given(WHOLE, st.sampled_from(["en", "kk", "ru", "zh"]))
def test_number_in_words_is_read_back(number: int, lang: str) -> None:
    assert values(lang, f"({in_words(number, lang)})") == [str(number)]


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=10**11))
def test_han_digits_are_read_back(number: int) -> None:
    assert han_value(han(number)) == number


def as_figure(number: Decimal, lang: str) -> str:
    whole, _, fraction = f"{number:,f}".partition(".")
    groups = whole if lang in ("en", "zh") else whole.replace(",", "\u00a0")
    return groups + ({"en": ".", "zh": "."}.get(lang, ",") + fraction if fraction else "")


UNITS = {"en": "tonnes", "kk": "тонна", "ru": "тонн", "zh": "吨"}


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["en", "kk", "ru", "zh"]))
def test_figure_in_the_writing_of_each_language_is_read_back(number: Decimal, lang: str) -> None:
    (value,) = values(lang, f"{as_figure(number, lang)} {UNITS[lang]}")
    assert Decimal(value.split()[0]) == number * 1000
