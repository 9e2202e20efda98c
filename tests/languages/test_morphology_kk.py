"""Kazakh forms, written down by the grammar: which a stem has, which it cannot have, and what is taken off a word."""

from __future__ import annotations

import pytest

from toolkit.languages import table
from toolkit.languages.kk.latin import cyrillic
from toolkit.languages.kk.morphology import endings, words
from toolkit.languages.morphology import Morphology

stems = table(Morphology, "kk").stems

NOUNS = {  # what it shows: stem -> forms
    "case: after a vowel": ("дала", "даланың далаға даланы далада даладан даламен даладай даласыз"),
    "case: after a front vowel": ("мәселе", "мәселенің мәселеге мәселені мәселеде мәселеден мәселемен"),
    "case: after р": ("өңір", "өңірдің өңірге өңірді өңірде өңірден өңірмен өңірлер"),
    "case: after й": ("сарай", "сарайдың сарайға сарайды сарайда сарайдан сараймен сарайлар"),
    "case: after у": ("тау", "таудың тауға тауды тауда таудан таумен таулар тауы тауымыз"),
    "case: after л": ("жол", "жолдың жолға жолды жолда жолдан жолмен жолдар"),
    "case: after м": ("адам", "адамның адамға адамды адамда адамнан адаммен адамдар"),
    "case: after н": ("орман", "орманның орманға орманды орманда орманнан орманмен ормандар"),
    "case: after ң": ("таң", "таңның таңға таңды таңда таңнан таңмен таңдар"),
    "case: after з": ("теңіз", "теңіздің теңізге теңізді теңізде теңізден теңізбен теңіздер"),
    "case: after ж": ("Париж", "париждің парижге парижді парижде парижден парижбен"),
    "case: after a voiceless sound": ("шарт", "шарттың шартқа шартты шартта шарттан шартпен шарттар"),
    "case: after к": ("серіктестік", "серіктестіктің серіктестікке серіктестікті серіктестікте серіктестіктен"),
    "case: after б, в, г, д of loans": ("архив", "архивтің архивке архивті архивте архивтен архивпен архивтер"),
    "plural after voiced sounds": ("мүдде", "мүдделер мүдделердің мүдделерге мүдделерді мүдделерде мүдделерден"),
    "possessive: first person": ("бастама", "бастамам бастамамның бастамама бастамамды бастамамнан бастамаммен"),
    "possessive: second person": ("ұсыныс", "ұсынысың ұсынысыңа ұсынысыңның ұсынысыңды ұсынысыңнан ұсынысыңмен"),
    "possessive: polite": ("сапар", "сапарыңыз сапарыңыздың сапарыңызға сапарыңызды сапарыңызда сапарыңызбен"),
    "possessive: third, after a vowel": ("жоба", "жобасы жобасының жобасына жобасын жобасында жобасынан жобасымен"),
    "possessive: third, after a consonant": ("келісім", "келісімі келісімінің келісіміне келісімін келісімінде"),
    "possessive: ours": ("ел", "еліміз еліміздің елімізге елімізді елімізде елімізден елімізбен еліміздегі"),
    "possessive of many": ("басшы", "басшылары басшыларының басшыларына басшыларын басшыларында басшыларымен"),
    "ours, many": ("бағыт", "бағыттарымыз бағыттарымыздың бағыттарымызға бағыттарымыздағы бағыттарыңызды"),
    "-ғы after a locative": ("аймақ", "аймақтағы аймақтағылар аймақтағылардың аймағымыздағы аймақтарындағы"),
    "-нікі": ("халық", "халықтікі"),
    "copula": ("мұғалім", "мұғаліммін мұғалімсің мұғалімсіз мұғалімміз"),
    "copula after a voiceless sound": ("серік", "серікпін серіксің серіксіз серікпіз серікпін"),
    "к, қ and п voiced": ("әріптестік", "әріптестігі әріптестігін әріптестігіміз әріптестігіне әріптестігіміздегі"),
    "қ voiced": ("тұтастық", "тұтастығы тұтастығын тұтастығымыз тұтастығына тұтастығында тұтастығымыздың"),
    "п voiced": ("кітап", "кітабы кітабын кітабына кітабымыз кітаптың кітапқа кітаппен кітаптар"),
    "көк": ("көк", "көгі көгін көгінде көкте көкке көктің"),
    "vowel dropped: орын": ("орын", "орны орнын орнына орнында орнымыз орындар орынға орынның"),
    "vowel dropped: халық": ("халық", "халқы халқын халқына халқымыз халқымыздың халқының халықтар халыққа"),
    "vowel dropped: мүлік": ("мүлік", "мүлкі мүлкін мүлкіне мүлкінен мүліктің мүлікке"),
    "vowel dropped: ерік": ("ерік", "еркі еркін еркіне еркімен еріктің"),
    "vowel dropped: қалып": ("қалып", "қалпы қалпын қалпына қалпында"),
    "loan keeps к": ("банк", "банкі банкін банкіне банктің банкке банктер"),
    "loan keeps п": ("принцип", "принципі принципін принциптер принципке"),
    "loan in ь": ("октябрь", "октябрьде октябрьдің октябрьге"),
    "loan in ль": ("ансамбль", "ансамблі ансамблінің ансамбльдер ансамбльге"),
    "loan in -ст": ("турист", "туристер туристердің туристі туристің туристерге"),
    "loan in -кт": ("факт", "фактілер фактіге фактіні факті фактілердің"),
    "loan in -ск": ("Минск", "минскіде минскіге минскіден минскінің"),
    "loan with и alone": ("министр", "министрдің министрге министрді министрлер министрі министріміз"),
    "loan in -ия": ("декларация", "декларацияның декларацияға декларациясы декларациясына декларациялар"),
    "loan in -ог": ("диалог", "диалогтың диалогы диалогын диалогына диалогқа"),
    "surname in -ев": ("Тоқаев", "тоқаевтың тоқаевқа тоқаевты тоқаевпен тоқаевтан"),
    "surname in -ин": ("Путин", "путиннің путинге путинді путинмен путиннен"),
    "place": ("Астана", "астанада астананың астанаға астанадан астанадағы"),
    "place in -стан": ("Қазақстан", "қазақстанның қазақстанға қазақстанды қазақстанда қазақстаннан қазақстандағы"),
    "place in -нь": ("Сиань", "сианьда сианьның сианьға"),
    "place in -ң": ("Бейжің", "бейжіңде бейжіңнің бейжіңге бейжіңнен бейжіңдегі бейжіңмен"),
    "у as vowel": ("сайлау", "сайлаудың сайлауға сайлауды сайлауы сайлауын сайлауына сайлаулар"),
    "way after a possessive": ("пікір", "пікірінше пікіріміз пікіріміздің пікірлері"),
    "long chains": ("мемлекет", "мемлекеттеріміздің мемлекеттеріміздегі мемлекеттеріміздегілерге мемлекетіміздікі"),
}

VERBS = {  # stem -> forms
    "past": ("айт", "айттым айттың айттыңыз айтты айттық"),
    "past of a front stem": ("келіс", "келістім келісті келістік келістіңіз"),
    "participle -ған": ("бекіт", "бекіткен бекіткенін бекіткеннен бекіткенде бекіткендіктен бекіткендей"),
    "participle -атын": ("орында", "орындайтын орындайтынын орындайтындығын орындайтындар"),
    "aorist": ("көр", "көрер көрермін көрмес"),
    "infinitive": ("дамыт", "дамыту дамытуға дамытудың дамытуды дамытуы дамытуымыз дамытушы"),
    "infinitive of a vowel stem": ("қолда", "қолдау қолдауға қолдауы қолдауымыз қолдауын"),
    "converb -п": ("жаз", "жазып жазыпты жазыппын"),
    "converb -п after a vowel": ("баста", "бастап бастапты"),
    "present": ("қара", "қарайды қараймын қараймыз қарайсың қарайсыз"),
    "present of a consonant stem": ("бар", "барады барамын барамыз барасыз барасың"),
    "negation": ("тап", "таппады таппаған таппайды таппау таппаса"),
    "negation after a nasal": ("жан", "жанбады жанбаған жанбайды жанбау"),
    "negation after a vowel": ("сөйле", "сөйлемеді сөйлемеген сөйлемейді сөйлемеу сөйлемес"),
    "conditional": ("бол", "болса болсам болсаң болсақ болсаңыз"),
    "imperative": ("оқы", "оқысын оқыңыз оқыңыздар"),
    "intention": ("құр", "құрмақ"),
    "voiced before a vowel": ("шық", "шығу шығады шығып шыққан шықты шықса"),
    "к voiced": ("тік", "тігу тігіп тігеді тіккен"),
    "wish": ("кел", "келгісі келгім келгіміз келгенше келгелі"),
}

WRONG = {  # stem -> what only looks like its forms: harmony or assimilation broken, another word, derivation
    "back suffix after a front stem": ("мәселе", "мәселеның мәселеға мәселеда мәселелар мәселесы"),
    "front suffix after a back stem": ("дала", "даланің далаге даладе далалер даласі"),
    "wrong assimilation after л": ("жол", "жолның жолтан жоллар жолпен"),
    "wrong assimilation after a nasal": ("адам", "адамдың адамдан адамлар адамтар адампен"),
    "wrong assimilation after з": ("теңіз", "теңізнің теңізтер теңізмен теңізпен"),
    "wrong assimilation after т": ("шарт", "шартдың шартға шартлар шартмен"),
    "к not voiced": ("әріптестік", "әріптестікі әріптестікін әріптестікіміз"),
    "case after the third person": ("жоба", "жобасыға жобасыны жобасыда жобасыдан жобасыдың"),
    "possessive s after a consonant": ("келісім", "келісімсі келісімсіне"),
    "possessive without s after a vowel": ("жоба", "жобаы жобаын"),
    "another word: партиялы": ("партия", "партиялық партиялас партизан партиялы"),
    "derivation: -лас, -лық, -шы": ("сенат", "сенатор сенаторға сенаттық сенатшы сенаторлар"),
    "derivation of әріптес": ("әріптес", "әріптестік әріптестікке әріптестіктің"),
    "longer word": ("ел", "елші елшінің елордада елеулі елек"),
    "order: case before plural": ("мүдде", "мүддегелер мүдденіңлер мүддеделер"),
    "two cases": ("сапар", "сапарданға сапарғаны сапардыда"),
    "vowel kept where it falls": ("халық", "халығы халығын халығымыз"),
}  # fmt: skip

STRIPPED = [  # form, the stem that a reader would look up
    *[(form, "қатынас") for form in ["қатынас", "қатынасы", "қатынастар", "қатынастары", "қатынастарының", "қатынастарымызды"]],
    *[(form, "мемлекет") for form in ["мемлекет", "мемлекеттің", "мемлекетіміз", "мемлекеттері", "мемлекеттеріне"]],
    *[(form, "халық") for form in ["халық", "халқы", "халқының", "халқымызға", "халықтар", "халықтың"]],
    *[(form, "министр") for form in ["министр", "министрі", "министріне", "министрлер", "министрлердің"]],
    *[(form, "кеңес") for form in ["кеңес", "кеңесі", "кеңесінің", "кеңеске", "кеңестің", "кеңестер"]],
    *[(form, "айт") for form in ["айтты", "айтқан", "айтқанын", "айтып", "айтады", "айтуға", "айтпады"]],
    *[(form, "мүдде") for form in ["мүдде", "мүддесі", "мүдделер", "мүддесіне", "мүдделерді"]],
    ("АҚШ-тың", "ақш"), ("2030-ға", "2030"), ("Бейжіңде", "бейжің"), ("Қазақстанның", "қазақстан"), ("елінің", "ел"),
    ("Тоқаевтың", "тоқаев"), ("әріптестігіміздің", "әріптестік"), ("кітабы", "кітап"), ("жылғы", "жыл"),
    ("memlekettıñ", "мемлекет"), ("áriptestikti", "әріптестік"), ("qazaqstannyñ", "қазақстан"),
]  # fmt: skip


def each(table: dict[str, tuple[str, str]]) -> list[object]:
    """A parameter a form, named for what it shows."""
    return [
        pytest.param(stem.lower(), form, id=f"{name}: {form}")
        for name, (stem, forms) in table.items()
        for form in dict.fromkeys(forms.split())
    ]


@pytest.mark.parametrize("stem, form", each(NOUNS))
def test_is_a_form_of_the_noun(stem: str, form: str) -> None:
    assert endings(stem, form)


@pytest.mark.parametrize("stem, form", each(VERBS))
def test_is_a_form_of_the_verb(stem: str, form: str) -> None:
    assert endings(stem, form, "v")


@pytest.mark.parametrize("stem, form", each(WRONG))
def test_is_no_form_of_the_noun(stem: str, form: str) -> None:
    assert not endings(stem, form)


@pytest.mark.parametrize("form, stem", STRIPPED)
def test_likeliest_stem(form: str, stem: str) -> None:
    assert stems(form)[0] == stem


@pytest.mark.parametrize("form", [param.values[1] for param in each(NOUNS)])  # type: ignore[attr-defined]
def test_the_stem_is_among_those_offered(form: str) -> None:
    owners = {stem.lower() for stem, forms in NOUNS.values() if form in forms.split()}
    assert owners & set(stems(form))


def test_there_are_enough_forms() -> None:
    assert sum(len(set(forms.split())) for _, forms in (*NOUNS.values(), *VERBS.values())) >= 400


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("АҚШ-тың көмегі", ["АҚШ-тың", "көмегі"], id="suffix of an abbreviation"),
        pytest.param("5%-ға 2030-ға", ["5", "ға", "2030-ға"], id="suffix of a figure"),
        pytest.param("жан-жақты", ["жан", "жақты"], id="hyphen between words"),
        pytest.param("IT-сала", ["IT", "сала"], id="a word after an abbreviation is no suffix"),
        pytest.param("«Жол» (2024)", ["Жол", "2024"], id="marks"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@pytest.mark.parametrize(
    "latin, word",
    [
        ("äriptestık", "әріптестік"), ("memlekettik", "мемлекеттік"), ("ınvestisıa", "инвестиция"[:8]),
        ("qūrmetti", "құрметті"), ("şarttyñ", "шарттың"), ("sho'l", "шөл"),
    ],
)  # fmt: skip
def test_latin_is_read(latin: str, word: str) -> None:
    assert any(reading.startswith(word[:5]) for reading in cyrillic(latin))


@pytest.mark.parametrize(
    "form, stem",
    [("жөнделді", "жөнде"), ("төменделіп", "төменде"), ("тазаланған", "тазала"), ("жаңартылмайды", "жаңарт")],
)
def test_a_passive_verb_is_known_by_its_active_one(form: str, stem: str) -> None:
    assert stem in stems(form)
