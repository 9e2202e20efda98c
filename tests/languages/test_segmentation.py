"""Sentence borders, language by language: what ends a sentence, and what only looks as if it did."""

from __future__ import annotations

import pytest

from toolkit.documents.segmentation import LONGEST_WORD, segment
from toolkit.languages import table, tags
from toolkit.languages.segmentation import Segmentation

#: "|" stands where a sentence ends; the text itself has none.
ENDS = [
    pytest.param("en", "The talks began. |They lasted an hour.", id="en full stop"),
    pytest.param("en", "Was it useful? |Yes! |We agreed… |Then we left.", id="en question, exclamation, ellipsis"),
    pytest.param("en", "He came to the U.S. |The sides met again.", id="en acronym, then a word that opens a sentence"),
    pytest.param("en", "“We are ready. |We will come,” he said.", id="en inside a quote"),
    pytest.param("en", "“We are ready.” |The talks went on.", id="en behind a closed quote"),
    pytest.param("en", '"We are ready." |"So are we."', id="en straight quotes"),
    pytest.param("en", "They met (for the first time.) |Talks followed.", id="en closing bracket"),
    pytest.param("en", "It grew in 2022. |18 projects began.", id="en figure opens a sentence"),
    pytest.param("en", "Trade reached 5.2 billion. |In 2021 it was 4.1.", id="en decimals stay whole"),
    pytest.param("en", "They left at 5 p.m. |The day was over.", id="en p.m. at the end"),
    pytest.param("en", "The answer was no. |The talks ended.", id="en the word no"),
    pytest.param("ru", "Стороны встретились. |Переговоры длились час.", id="ru full stop"),
    pytest.param("ru", "Договор подписан в 2022 г. |Стороны его выполняют.", id="ru year at the end"),
    pytest.param("ru", "Обсудили торговлю, транзит и т.д. |Встреча завершилась.", id="ru и т.д. at the end"),
    pytest.param("ru", "Оборот вырос до 5 млн. |Это рекорд.", id="ru млн. at the end"),
    pytest.param("ru", "«Мы готовы. |Мы приедем», – сказал он.", id="ru inside a quote"),
    pytest.param("ru", "«Мы готовы!» |Переговоры продолжились.", id="ru behind a closed quote"),
    pytest.param("ru", "Объем вырос до 27 млн. т. |В 2024 г. план – 30.", id="ru unit behind a scale"),
    pytest.param("ru", "Построено 5 тыс. км. |Дороги открыты.", id="ru unit behind тыс."),
    pytest.param("ru", "Длина тоннеля – 12 км. |Он открыт.", id="ru unit at the end"),
    pytest.param("ru", "Он жил в Washington, D.C. |Потом уехал.", id="ru acronym in another script"),
    pytest.param(
        "ru", "В Астане прошли переговоры |В четверг стороны встретились.", id="ru heading without its line break"
    ),
    pytest.param("ru", "Завершился форум «Өңір» |Среди участников – 20 стран.", id="ru heading that ends in a quote"),
    pytest.param("kk", "Астанада келіссөз өтті |Бұл кездесу алғашқы болды.", id="kk heading without its line break"),
    pytest.param("kk-Latn", "Astanada kelissóz ótti |Olar keldi.", id="kk-Latn heading without its line break"),
    pytest.param("ru", "Стороны встретились.|Они договорились!|Визит завершен.", id="ru forgotten space"),
    pytest.param("ru", "Стороны решили. |• Создать комиссию. |– Встретиться вновь.", id="ru items"),
    pytest.param("ru", "В зале 5. |Стороны встретились.", id="ru number at the end"),
    pytest.param("kk", "Тараптар кездесті.|Олар уағдаласты.", id="kk forgotten space"),
    pytest.param("en", "“We are ready.” |President Brown said the talks were useful.", id="en next sentence says"),
    pytest.param("zh", "双方会谈.|会谈结束.", id="zh Latin full stop"),
    pytest.param("kk", "Тараптар кездесті. |Келіссөз бір сағатқа созылды.", id="kk full stop"),
    pytest.param("kk", "Шартқа 2022 ж. |Тараптар қол қойды.", id="kk year at the end"),
    pytest.param("kk", "Сауда, транзит т.б. |Кездесу аяқталды.", id="kk т.б. at the end"),
    pytest.param("kk", "«Біз дайынбыз. |Келеміз», – деді ол.", id="kk inside a quote"),
    pytest.param("kk", "Алматыда не болды? |Әлі белгісіз.", id="kk Ә opens"),
    pytest.param(
        "kk", "Қол қойылды. |Ұйым құрылды. |Өңір дамиды. |Іс басталды. |Һәм бітті.", id="kk own capitals open"
    ),
    pytest.param("kk-Latn", "Taraptar kezdesti. |Ózara saýda ósti. |Şart küşine endi.", id="kk-Latn own capitals open"),
    pytest.param("kk-Latn", "Şartqa 2022 j. |Taraptar qol qoıdy.", id="kk-Latn year at the end"),
    pytest.param("zh", "双方举行会谈。|会谈持续一小时。", id="zh full stop"),
    pytest.param("zh", "会谈有成果吗？|有！|双方满意。", id="zh question, exclamation"),
    pytest.param("zh", "他说：“我们准备好了。|我们会来。”|会谈继续。", id="zh inside and behind a quote"),
    pytest.param("zh", "他说：「我們準備好了。」|會談繼續。", id="zh corner quotes"),
    pytest.param("zh", "贸易额增长1.4万。|2021年为5。|MSNBC报道了此事。", id="zh figure or Latin opens"),
    pytest.param(
        "zh", '他说："我们来。"|会谈继续。|"我们准备好了。"|他走了。', id="zh straight quotes by what is open"
    ),
    pytest.param("zh-Hant", "雙方舉行會談。|會談持續一小時。", id="zh-Hant full stop"),
]
STAYS = [
    pytest.param("en", "Mr. Smith met Dr. Lee and Gen. Brown.", id="en titles"),
    pytest.param("en", "J. R. Smith and K.J. Lee met.", id="en initials"),
    pytest.param("en", "The U.S. Secretary of State spoke at the U.N. General Assembly.", id="en acronyms"),
    pytest.param("en", "See No. 5, Art. 12, Vol. 3 and p. 7.", id="en before a figure"),
    pytest.param("en", "He works for Steppe Rail Inc. Chairman Brown said so.", id="en Inc. goes on"),
    pytest.param("en", "“Is it ready?” he asked.", id="en tail in small letters"),
    pytest.param("en", "“Is it ready?” Mr Lee asked.", id="en tail with a name"),
    pytest.param("en", "“It is ready!” – Minister Lee.", id="en tail behind a dash"),
    pytest.param("en", "1. The sides agreed", id="en number of a paragraph"),
    pytest.param("en", "IV. Final provisions", id="en Roman number of a section"),
    pytest.param("en", "The visit (e.g. to Astana, i.e. the capital) vs. Almaty.", id="en Latin abbreviations"),
    pytest.param("ru", "К. К. Токаев и К.К. Токаев, К.-Ж. Токаев.", id="ru initials"),
    pytest.param("ru", "Улица им. Абая в г. Алматы, т.е. в центре.", id="ru им., г., т.е."),
    pytest.param("ru", "Сумма 5 млрд. США заняли и 3 млн. долл. США вернули.", id="ru scale goes on with an acronym"),
    pytest.param("ru", "Согласно п. 5 ст. 12 и рис. 3 на с. 7.", id="ru before a figure"),
    pytest.param("ru", "В 2020–2022 гг. объем вырос, в XX в. упал.", id="ru small letter goes on"),
    pytest.param("ru", "Закон от 8 янв. 2003 г. действует.", id="ru month in a date"),
    pytest.param("ru", "«Все готово?» – спросил он.", id="ru tail"),
    pytest.param("ru", "«Все готово!» — Президент.", id="ru tail with a capital"),
    pytest.param("ru", "Г-н Ли и проф. Браун, акад. Сатпаев.", id="ru titles"),
    pytest.param("ru", "3.2. Стороны договорились", id="ru number of a clause"),
    pytest.param("ru", "Выступила Ли На, фильм «В пути» показали.", id="ru half of a name, a title"),
    pytest.param("ru", "Премьер-министр Казахстана Сам Лин прибыл.", id="ru capitals of names"),
    pytest.param("kk", "Биыл Бейсенбі Құрманов Бір белдеу жобасын таныстырды.", id="kk capitals of names"),
    pytest.param("kk", "Қ.К. Тоқаев пен Н. Ә. Жақсыгелдин кездесті.", id="kk initials"),
    pytest.param("kk", "5 млрд. АҚШ доллары бөлінді.", id="kk scale goes on with an acronym"),
    pytest.param("kk", "«Дайынбыз ба?» – деді ол.", id="kk tail"),
    pytest.param("kk", "«Дайынбыз!» – Президент осылай деді.", id="kk tail with a capital"),
    pytest.param("kk", "2020 ж. тараптар, т.б. елдер, мыс. Қытай келісті.", id="kk ж., т.б., мыс."),
    pytest.param("kk", "1-б. 3-т. және 12-бап 5,2 пайыз.", id="kk clauses and decimals"),
    pytest.param("kk", "Шартқа 2022 ж. 14 қыркүйекте қол қойылды.", id="kk year before the day"),
    pytest.param("kk", "II. Қорытынды ережелер", id="kk Roman number"),
    pytest.param("kk-Latn", "5 mlrd. AQSh dollary bólindi.", id="kk-Latn scale goes on with an acronym"),
    pytest.param("kk-Latn", "Q.K. Toqaev kezdesti.", id="kk-Latn initials"),
    pytest.param("ru", "Статья 1. Общие положения", id="ru heading of an article"),
    pytest.param("ru", "Сайт primeminister.kz и Akorda.Kz, улица им.Абая, проф.Иванов.", id="ru addresses, no space"),
    pytest.param("kk", "1-бап. Жалпы ережелер", id="kk heading of an article"),
    pytest.param("en", "Article IV. Final provisions", id="en heading of an article"),
    pytest.param("en", "See Akorda.Kz and Ministry.Of.Trade for more.", id="en addresses"),
    pytest.param("zh", "1.双方同意加强合作。", id="zh number of a paragraph"),
    pytest.param("zh", "双方讨论了贸易；物流；农业，并签署文件。", id="zh semicolons"),
    pytest.param("zh", "“准备好了吗？”他问道。", id="zh tail"),
    pytest.param("zh", "贸易额达3.5亿美元……并继续增长。", id="zh decimal"),
    pytest.param("zh", "据Mr. Lee和J. Smith说，会谈成功。", id="zh Latin names"),
    pytest.param("zh-Hant", "「準備好了嗎？」他問道。", id="zh-Hant tail"),
]


@pytest.mark.parametrize("lang, marked", ENDS)
def test_sentence_ends(lang: str, marked: str) -> None:
    text = marked.replace("|", "")
    assert [s.text for s in segment(text, lang)] == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("lang, text", STAYS)
def test_sentence_goes_on(lang: str, text: str) -> None:
    assert [s.text for s in segment(text, lang)] == [text]


@pytest.mark.parametrize("lang", tags())
def test_every_language_has_a_table_in_its_own_form(lang: str) -> None:
    rules = table(Segmentation, lang)
    words = rules.joined | rules.before_figure | rules.after_figure | rules.either
    assert [word for word in words if word != word.lower() or word.endswith(".") or " " in word] == []


@pytest.mark.parametrize("lang", tags())
def test_no_abbreviation_outgrows_the_look_back(lang: str) -> None:
    rules = table(Segmentation, lang)
    words = rules.joined | rules.before_figure | rules.after_figure | rules.either
    assert [word for word in words if word.isalpha() and len(word) >= LONGEST_WORD] == []


@pytest.mark.parametrize("lang", tags())
def test_a_word_says_one_thing_only(lang: str) -> None:
    rules = table(Segmentation, lang)
    assert rules.joined & (rules.before_figure | rules.after_figure | rules.either) == frozenset()
