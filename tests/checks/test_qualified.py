"""omission and addition of what narrows a statement: for the time being, free of charge, ahead of schedule."""

import pytest

from tests.support import findings
from toolkit.languages import table, tags
from toolkit.languages.qualifiers import QUALIFIERS, Qualifiers

STATEMENTS = [  # with the qualifier, and without it
    pytest.param(
        {
            "en": ("The bridge is closed for the time being.", "The bridge is closed."),
            "kk": ("Көпір уақытша жабық.", "Көпір жабық."),
            "ru": ("Мост временно закрыт.", "Мост закрыт."),
            "zh": ("大桥暂时关闭。", "大桥关闭。"),
        },
        id="passing",
    ),
    pytest.param(
        {
            "en": ("Pupils travel on the trains free of charge.", "Pupils travel on the trains."),
            "kk": ("Оқушылар пойызбен тегін жүреді.", "Оқушылар пойызбен жүреді."),
            "ru": ("Школьники ездят на поездах бесплатно.", "Школьники ездят на поездах."),
            "zh": ("学生免费乘坐火车。", "学生乘坐火车。"),
        },
        id="free",
    ),
    pytest.param(
        {
            "en": ("The plant was built ahead of schedule.", "The plant was built."),
            "kk": ("Зауыт мерзімінен бұрын салынды.", "Зауыт салынды."),
            "ru": ("Завод построен досрочно.", "Завод построен."),
            "zh": ("工厂提前建成。", "工厂建成。"),
        },
        id="early",
    ),
    pytest.param(
        {
            "en": ("The sides signed an intergovernmental agreement.", "The sides signed an agreement."),
            "kk": ("Тараптар үкіметаралық келісімге қол қойды.", "Тараптар келісімге қол қойды."),
            "ru": ("Стороны подписали межправительственное соглашение.", "Стороны подписали соглашение."),
            "zh": ("双方签署了政府间协定。", "双方签署了协定。"),
        },
        id="intergovernmental",
    ),
]
LANGS = ("en", "kk", "ru", "zh")


@pytest.mark.parametrize("odd", LANGS)
@pytest.mark.parametrize("statement", STATEMENTS)
def test_the_version_without_or_alone_with_it_is_told(statement: dict[str, tuple[str, str]], odd: str) -> None:
    for check, side in (("omission", 1), ("addition", 0)):
        texts = {lang: pair[side if lang == odd else 1 - side] for lang, pair in statement.items()}
        told = [f for f in findings(check, **texts) if f.odd == (odd,)]
        assert len(told) == 1, (check, odd)
        for span in told[0].spans:
            assert texts[span.lang][span.start : span.end] == span.text


@pytest.mark.parametrize("statement", STATEMENTS)
def test_versions_that_agree_are_silent(statement: dict[str, tuple[str, str]]) -> None:
    for check in ("omission", "addition"):
        for side in (0, 1):
            assert findings(check, **{lang: pair[side] for lang, pair in statement.items()}) == ()


LOOSE = [
    pytest.param("en", "The bridge is closed for now.", id="en"),
    pytest.param("kk", "Көпір әзірге жабық.", id="kk"),
    pytest.param("ru", "Мост пока закрыт.", id="ru"),
    pytest.param("zh", "大桥目前关闭。", id="zh"),
]


@pytest.mark.parametrize(("lang", "text"), LOOSE)
def test_a_looser_wording_says_the_same(lang: str, text: str) -> None:
    texts = {other: pair[0] for other, pair in STATEMENTS[0].values[0].items()} | {lang: text}  # type: ignore[union-attr]
    assert findings("omission", **texts) == findings("addition", **texts) == ()


@pytest.mark.parametrize("lang", tags())
def test_every_language_words_every_qualifier(lang: str) -> None:
    qualifiers = table(Qualifiers, lang)
    assert set(qualifiers.firm) == set(qualifiers.loose) == set(QUALIFIERS)
    firm = [phrase for phrases in qualifiers.firm.values() for phrase in phrases]
    assert len(firm) == len(set(firm)), "a phrase may stand for one qualifier only"
