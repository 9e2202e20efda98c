"""Rows that say one thing in four ways, each once taken for a divergence: nothing is found by any check."""

from __future__ import annotations

import pytest

from tests.support import compare
from toolkit.checks import run
from toolkit.settings import Settings

ROWS = [
    pytest.param(
        "On 9 May, the Minister of Culture opened the exhibition.",
        "9 мамырда Мәдениет министрі көрмені ашты.",
        "9 мая министр культуры открыл выставку.",
        "5月9日，文化部长为展览揭幕。",
        id="a month that looks like a verb",
    ),
    pytest.param(
        "The Prime Minister was invited to visit the plant.",
        "Премьер-министр зауытқа келуге шақырылды.",
        "Премьер-министр получил приглашение посетить завод.",
        "总理应邀访问该厂。",
        id="a word across two words",
    ),
    pytest.param(
        "After the change of ownership the plant was modernised.",
        "Меншік иесі ауысқаннан кейін зауыт жаңғыртылды.",
        "После смены собственника завод модернизировали.",
        "所有权变更后，该厂进行了现代化改造。",
        id="a right within ownership",
    ),
    pytest.param(
        "The dispute must be settled by peaceful means alone.",
        "Дау тек бейбіт жолмен шешілуге тиіс.",
        "Спор не должен решаться иначе как мирным путем.",
        "争端必须且只能以和平方式解决。",
        id="not otherwise than",
    ),
    pytest.param(
        "Some 7,000 jobs will be created, mostly in villages.",
        "7 мыңға жуық жұмыс орны құрылады, олардың басым бөлігі – ауылда.",
        "Будет создано около 7 тысяч рабочих мест, преимущественно в селах.",
        "将创造约7000个就业岗位，其中多数在农村。",
        id="some that means about",
    ),
    pytest.param(
        "Mandatory insurance was discussed.",
        "Міндетті сақтандыру талқыланды.",
        "Обсудили обязательное страхование.",
        "讨论了强制保险问题。",
        id="a kind of insurance is no duty",
    ),
    pytest.param(
        "Not a single village was left without light.",
        "Бірде-бір ауыл жарықсыз қалмады.",
        "Ни одно село не осталось без света.",
        "没有让任何一个村庄失去照明。",
        id="nobody is left without",
    ),
    pytest.param(
        "The region is short of 40 doctors.",
        "Өңірде 40 дәрігер жетіспейді.",
        "Региону не хватает 40 врачей.",
        "该州缺少40名医生。",
        id="a lack is no denial",
    ),
    pytest.param(
        "The storm damaged 318 roofs.",
        "Дауылдан 318 үйдің шатырына зақым келді.",
        "Буря повредила 318 крыш.",
        "风暴致使318处屋顶受损。",
        id="damage that ends like a wish",
    ),
    pytest.param(
        "Young doctors are entitled to a one-off allowance.",
        "Жас дәрігерлер бір жолғы жәрдемақы алуға құқылы.",
        "Молодым врачам полагается единовременное пособие.",
        "青年医生有权享受一次性补助。",
        id="what is due to somebody",
    ),
    pytest.param(
        "The Cabinet will consider the possibility of deferring the loan payments of the farms that suffered.",
        "Үкімет зардап шеккен шаруашылықтардың несие төлемдерін кейінге шегеру мүмкіндігін қарастырады.",
        "Правительство рассмотрит возможность отсрочки платежей по кредитам пострадавших хозяйств.",
        "政府将研究受灾农场延期偿还贷款的可能性。",
        id="a possibility that is considered",
    ),
    pytest.param(
        "If the deadline is missed, those at fault will answer for it.",
        "Мерзім бұзылса, кінәлілер жауап береді.",
        "Если срок будет сорван, виновные за это ответят.",
        "如果延误期限，责任人将被追责。",
        id="a missed deadline is late",
    ),
    pytest.param(
        "Two documents were signed: a memorandum and a programme of cooperation between universities.",
        "Екі құжатқа қол қойылды: меморандум және жоғары оқу орындары арасындағы ынтымақтастықтың үш жылдық бағдарламасы.",
        "Подписаны два документа: меморандум и программа межвузовского сотрудничества.",
        "签署了两份文件：备忘录和高校合作计划。",
        id="a wider term with its other words beside it",
    ),
    pytest.param(
        "The President turned down the proposal to raise the fee.",
        "Президент алымды көтеру туралы ұсынысты қабылдамады.",
        "Президент отклонил предложение повысить сбор.",
        "总统否决了提高收费的建议。",
        id="what is not accepted is rejected",
    ),
    pytest.param(
        "The findings of the inquiry will be made public.",
        "Тергеу нәтижелері жарияланады.",
        "Результаты расследования будут обнародованы.",
        "调查结果将予公布。",
        id="a light verb is no thing",
    ),
    pytest.param(
        "The border post will switch to round-the-clock work.",
        "Шекара бекеті тәулік бойы жұмыс істейтін болады.",
        "Пограничный пост перейдет на круглосуточный режим работы.",
        "口岸将改为24小时运行。",
        id="round the clock with hyphens",
    ),
]


@pytest.mark.parametrize("en, kk, ru, zh", ROWS)
def test_nothing_is_found(en: str, kk: str, ru: str, zh: str) -> None:
    found = run(compare(en=en, kk=kk, ru=ru, zh=zh), Settings())
    assert [finding.message for finding in found if finding.severity != "info"] == []
