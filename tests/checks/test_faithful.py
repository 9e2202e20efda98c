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
    pytest.param(
        "The discount of 15 per cent was extended.",
        "15 пайыздық жеңілдіктің мерзімі ұзартылды.",
        "15-процентную скидку продлили.",
        "15%的优惠获得延长。",
        id="a per cent in an adjective",
    ),
    pytest.param(
        "The joint commission questioned nine witnesses.",
        "Бірлескен комиссия тоғыз куәден жауап алды.",
        "Совместная комиссия опросила девять свидетелей.",
        "联合委员会询问了九名证人。",
        id="one Chinese word for committee and commission",
    ),
    pytest.param(
        "“We are not looking for excuses,” he said.",
        "«Біз сылтау іздеп отырған жоқпыз», – деді ол.",
        "«Мы не ищем отговорок», – сказал он.",
        "他说：“我们不是在找借口。”",
        id="we are not, in Kazakh",
    ),
    pytest.param(
        "The work is slow in Abai, Akmola and Kostanay Regions.",
        "Абай, Ақмола және Қостанай облыстарында жұмыс баяу.",
        "В областях Абай, Акмолинской и Костанайской работа идет медленно.",
        "阿拜、阿克莫拉和科斯塔奈三州工作进展缓慢。",
        id="regions that share a word",
    ),
    pytest.param(
        "“I will take no more excuses,” the minister said.",
        "«Бұдан былай ешқандай сылтауды қабылдамаймын», – деді министр.",
        "«Никаких отговорок я больше не приму», – сказал министр.",
        "部长说：“我不会再接受任何借口。”",
        id="no more is a denial",
    ),
    pytest.param(
        "The Head of Government set the akims two tasks.",
        "Үкімет басшысы әкімдердің алдына екі міндет қойды.",
        "Глава Правительства поставил перед акимами две задачи.",
        "政府首脑向各州州长提出两项任务。",
        id="governors all together",
    ),
    pytest.param(
        "“People come first,” the minister stressed.",
        "«Ең алдымен – адам», – деп атап көрсетті министр.",
        "«Прежде всего – люди», – подчеркнул министр.",
        "部长强调：“以人为先。”",
        id="one Kazakh verb for noting and stressing",
    ),
    pytest.param(
        "The leaders confirmed that the SCO is open to dialogue.",
        "Көшбасшылар ШЫҰ диалогқа ашық екенін растады.",
        "Лидеры подтвердили, что ШОС открыта для диалога.",
        "领导人们确认，上合组织对对话持开放态度。",
        id="a subject of the clause behind the verb",
    ),
    pytest.param(
        "The city was named the SCO Tourism and Cultural Capital.",
        "Қала ШЫҰ-ның туристік және мәдени астанасы болып жарияланды.",
        "Город объявлен туристической и культурной столицей ШОС.",
        "该市被宣布为上合组织旅游和文化之都。",
        id="capitals of a title are no name",
    ),
    pytest.param(
        "The invitation was accepted with thanks, and the dates of the visit will be agreed later.",
        "Шақыру ризашылықпен қабылданды, сапардың мерзімі кейін келісіледі.",
        "Приглашение было с благодарностью принято, сроки визита согласуют позже.",
        "对方感谢并接受了邀请，访问时间将另行商定。",
        id="a clause behind a comma and and",
    ),
    pytest.param(
        "Osaka University will open a branch.",
        "Осака университеті филиал ашады.",
        "Осакский университет откроет филиал.",
        "大阪大学将开设分校。",
        id="the adjective of a town",
    ),
    pytest.param(
        "The time for considering applications will be cut to ten days.",
        "Өтінімдерді қарау мерзімі он күнге дейін қысқартылады.",
        "Срок рассмотрения заявок сократят до десяти дней.",
        "申请审批时限将缩短至十天。",
        id="applications are examined, not weighed",
    ),
    pytest.param(
        "The new mortgage programme will start on 4 May.",
        "Жаңа ипотекалық бағдарлама 4 мамырда іске қосылады.",
        "Новая ипотечная программа стартует 4 мая.",
        "新的住房按揭贷款计划将于5月4日启动。",
        id="a programme that looks like a verb",
    ),
    pytest.param(
        "Funds must be found without increasing the budget deficit.",
        "Қаражатты бюджет тапшылығын ұлғайтпай табу керек.",
        "Средства необходимо изыскать, не увеличивая дефицит бюджета.",
        "必须在不扩大预算赤字的情况下筹措资金。",
        id="without and a verb",
    ),
    pytest.param(
        "The Minister was charged with overseeing the work.",
        "Жұмысты қадағалау министрге тапсырылды.",
        "Контролировать работу поручено министру.",
        "部长受命监督这项工作。",
        id="charged with a task",
    ),
    pytest.param(
        "Flour prices have remained unchanged since October.",
        "Ұн бағасы қазан айынан бері өзгерген жоқ.",
        "Цены на муку с октября не меняются.",
        "面粉价格自10月以来保持不变。",
        id="unchanged by a denial",
    ),
    pytest.param(
        "Stocks of fuel and food have been laid in.",
        "Жанармай мен азық-түлік қоры жасалды.",
        "Создан запас топлива и продовольствия.",
        "燃料和食品储备已经建立。",
        id="a noun that ends like a denial",
    ),
    pytest.param(
        "The Akims of Aktobe and Kostanay regions reported.",
        "Ақтөбе және Қостанай облыстарының әкімдері есеп берді.",
        "Акимы Актюбинской и Костанайской областей доложили.",
        "阿克托别州和科斯塔奈州州长作了汇报。",
        id="a capital before the first of some regions",
    ),
    pytest.param(
        "The repair of the water mains could not be delayed, she stressed.",
        "Ол су құбырларын жөндеуді кейінге қалдыруға болмайтынын баса айтты.",
        "Она подчеркнула, что ремонт водопровода не терпит отлагательства.",
        "她强调，供水管网维修刻不容缓。",
        id="what could not be is no may",
    ),
]


@pytest.mark.parametrize("en, kk, ru, zh", ROWS)
def test_nothing_is_found(en: str, kk: str, ru: str, zh: str) -> None:
    found = run(compare(en=en, kk=kk, ru=ru, zh=zh), Settings())
    assert [finding.message for finding in found if finding.severity != "info"] == []
