"""A short text in four languages, sentence by sentence, for tests to take apart and put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.support import readout
from toolkit.alignment import align
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load
from toolkit.model import Readout, Row

SENTENCES = {
    "en": (
        "The President of Kazakhstan received the Foreign Minister of Uzbekistan in Astana.",
        "The parties discussed the construction of a new railway and a bridge over the river.",
        "Trade between the two countries reached 4.5 billion US dollars last year.",
        "The minister thanked the head of state for the warm welcome.",
        "Farmers will sell more wheat, meat and honey on the neighbouring market.",
        "Will the border be open at night?",
        "Students from 12 universities will study in Tashkent and Samarkand.",
        "An agreement on the protection of the environment was signed on 14 May.",
        "The hospital will get modern equipment and thirty doctors.",
        "The next meeting will take place in autumn.",
    ),
    "kk": (
        "Қазақстан Президенті Астанада Өзбекстанның Сыртқы істер министрін қабылдады.",
        "Тараптар жаңа теміржол мен өзен үстінен көпір салуды талқылады.",
        "Былтыр екі ел арасындағы сауда 4,5 миллиард АҚШ долларына жетті.",
        "Министр мемлекет басшысына жылы қабылдағаны үшін алғыс айтты.",
        "Фермерлер көрші нарықта бидай, ет және балды көбірек сатады.",
        "Шекара түнде ашық бола ма?",
        "12 университеттің студенттері Ташкент пен Самарқанда оқиды.",
        "14 мамырда қоршаған ортаны қорғау туралы келісімге қол қойылды.",
        "Аурухана заманауи жабдық пен отыз дәрігер алады.",
        "Келесі кездесу күзде өтеді.",
    ),
    "ru": (
        "Президент Казахстана принял в Астане министра иностранных дел Узбекистана.",
        "Стороны обсудили строительство новой железной дороги и моста через реку.",
        "Торговля между двумя странами в прошлом году достигла 4,5 млрд долларов США.",
        "Министр поблагодарил главу государства за тёплый приём.",
        "Фермеры будут продавать на соседнем рынке больше пшеницы, мяса и мёда.",
        "Будет ли граница открыта ночью?",
        "Студенты из 12 университетов будут учиться в Ташкенте и Самарканде.",
        "14 мая подписано соглашение об охране окружающей среды.",
        "Больница получит современное оборудование и тридцать врачей.",
        "Следующая встреча пройдёт осенью.",
    ),
    "zh": (
        "哈萨克斯坦总统在阿斯塔纳会见了乌兹别克斯坦外交部长。",
        "双方讨论了新铁路和跨河大桥的建设。",
        "去年两国贸易额达到45亿美元。",
        "部长感谢国家元首的热情接待。",
        "农民将在邻国市场出售更多的小麦、肉类和蜂蜜。",
        "边境夜间会开放吗？",
        "12所大学的学生将在塔什干和撒马尔罕学习。",
        "5月14日签署了环境保护协议。",
        "医院将获得现代化设备和三十名医生。",
        "下次会晤将于秋季举行。",
    ),
}

Lines = Sequence[Sequence[int]]  #: for each line, which of the ten sentences it holds
ALL: Lines = tuple((n,) for n in range(10))


def version(lang: str, lines: Lines) -> str:
    """A version with these sentences in these lines."""
    joiner = "" if lang == "zh" else " "
    return "\n".join(joiner.join(SENTENCES[lang][n] for n in line) for line in lines)


def made(lines: Mapping[str, Lines]) -> Readout:
    """A readout of the sample, each version with its lines."""
    return readout(**{lang: version(lang, held) for lang, held in lines.items()})


def aligned(made: Readout, constraints: Sequence[object] = ()) -> tuple[Row, ...]:
    """Its rows, with all evidence."""
    glossary = load()
    return align(made, extract(made, glossary, EVIDENCE), glossary, constraints)  # type: ignore[arg-type]


def gold(lines: Mapping[str, Lines]) -> set[tuple[tuple[int, ...], ...]]:
    """The rows that the lines should give: what shares a sentence hangs together."""
    groups: list[tuple[set[int], set[tuple[str, int]]]] = []
    for lang, held in lines.items():
        for place, line in enumerate(held):
            numbers, nodes = set(line), {(lang, place)}
            for group in [g for g in groups if g[0] & set(line)]:
                groups.remove(group)
                numbers, nodes = numbers | group[0], nodes | group[1]
            groups.append((numbers, nodes))
    return {tuple(tuple(sorted(p for lg, p in nodes if lg == lang)) for lang in sorted(lines)) for _, nodes in groups}
