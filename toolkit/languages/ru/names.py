"""Russian: names decline; nationalities are adjectives in small letters."""

import re
from functools import cache

from toolkit.languages.names import Head, Names, words

_ENDINGS = {
    "": frozenset(("",)),
    "c": frozenset(("", "а", "у", "ом", "е", "ы", "и", "ов", "ам", "ами", "ах", "ем", "ой")),  # Казахстан, узбек
    "a": frozenset(("а", "ы", "и", "е", "у", "ой", "ою", "")),  # Астана, Прага
    "y": frozenset(("я", "и", "е", "ю", "ей", "ею", "ёй")),  # Турция
    "s": frozenset(("ь", "я", "ю", "ем", "е", "и", "ью", "ём")),  # Израиль, Казань
    "j": frozenset(("й", "я", "ю", "ем", "е", "и")),  # Шанхай
    "p": frozenset(("ы", "и", "ов", "ам", "ами", "ах", "", "ей", "ям", "ями", "ях")),  # Нидерланды
    "o": frozenset(("о", "а", "у", "ом", "е", "ов", "")),  # Косово
    "m": frozenset(  # китайский; with -о as the first half of a compound
        ("ий", "ый", "ой", "ая", "ое", "ие", "ые", "ого", "ому", "ым", "им", "ом", "ей", "ую", "ых", "их", "ыми", "ими")
        + ("ое", "яя", "ее", "его", "ему", "ем", "юю", "о", "и", "ою")
    ),
    "e": frozenset(("е", "я", "ю", "ем", "и", "ям", "ями", "ях")),  # море
    "w": frozenset(("ец", "ца", "цу", "цом", "цем", "це", "цы", "цев", "цам", "цами")),  # дворец, казахстанец
    "A": frozenset(("",)),
}
_NOMINATIVE = {
    "": frozenset(("",)),
    "A": frozenset(("",)),
    "c": frozenset(("",)),
    "a": frozenset(("а",)),
    "y": frozenset(("я",)),
    "s": frozenset(("ь",)),
    "j": frozenset(("й",)),
    "p": frozenset(("ы", "и")),
    "o": frozenset(("о",)),
    "e": frozenset(("е",)),
    "w": frozenset(("ец", "цы")),
    "m": frozenset(("ий", "ый", "ой", "ая", "ое", "ие", "ые", "яя", "ее")),
}


def _filed(word: str, last: bool) -> str:
    """Every word of a Russian name inflects, save abbreviations and foreign names in -и, -у, -э."""
    low = word.lower()
    if word.isupper() and len(word) < 7:
        return f"{word}/A"
    if (len(low) < 4 and low[-1] in "аеиоуыэюя") or low.endswith(("оа", "уа")):
        return f"{low}/"
    if (low.endswith(("ий", "ый", "ая")) and len(low) > 4) or (low.endswith(("ой", "ое", "ее")) and len(low) > 5):
        return f"{low[:-2]}/m"
    if low.endswith(("ые", "кие", "гие", "хие")) and len(low) > 5:  # Соединенные Штаты, Арабские Эмираты
        return f"{low[:-2]}/m"
    if low.endswith("ец") and len(low) > 4:
        return f"{low[:-2]}/w"
    if low.endswith(("ре", "ие", "ье")) and len(low) > 3:
        return f"{low[:-1]}/e"
    kinds = {"а": "a", "я": "y", "ь": "s", "й": "j", "ы": "p"}
    if low[-1] in kinds:
        return f"{low[:-1]}/{kinds[low[-1]]}"
    if low.endswith(("ово", "ево", "ство", "озеро")):
        return f"{low[:-1]}/o"
    return f"{low}/" if low[-1] in "еёиоуэю" else f"{low}/c"


_TAILS = (
    "ами",
    "ями",
    "ого",
    "ому",
    "ыми",
    "ым",
    "им",
    "ом",
    "ем",
    "ём",
    "ой",
    "ей",
    "ою",
    "ею",
    "ую",
    "ая",
    "ых",
    "ах",
    "ях",
    "ам",
    "ям",
    "а",
    "я",
    "у",
    "ю",
    "е",
    "ы",
    "и",
    "й",
    "ь",
)


_SOFT = frozenset(("я", "ю", "е", "и", "ем", "ём", "ей", "ью"))  # behind them the bare form ends in й or ь


#: The adjective of a town that no list knows: «Нагойского».
_OF_PLACE = re.compile("(.{3,})(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)")


@cache
def _bases(word: str) -> tuple[str, ...]:
    """The word, and what is left without a case ending: "Токаевым" → "Токаев", "Чэнъюанем" → "Чэнъюань"."""
    found = dict.fromkeys((word,))
    if of_place := _OF_PLACE.fullmatch(word):
        found[of_place[1]] = None
    for tail in _TAILS:
        base = word[: -len(tail)]
        if not word.endswith(tail) or len(base) < 2:
            continue
        if len(base) > 2:
            found[base] = None
        if tail in _SOFT:
            found.update(dict.fromkeys((base + "й",) if base[-1] in "аеёиоуыэюя" else (base + "ь",)))
    return tuple(found)


TABLE = Names(
    heads=(
        Head("област", "област(?:и|ей|ям|ями|ях)", ("область", "области", "областью"), first=True),
        Head("район", "район(?:ы|ов|ам|ами|ах)", ("район", "района", "району", "районом", "районе")),
    ),
    endings=_ENDINGS,
    nominative=_NOMINATIVE,
    filed=_filed,
    bases=_bases,
    particles=words("ван фон де дер ден дель ди да дос аль эль бин ибн оглы кызы ле ла дю"),
    linking=words("и в на по для"),
    money=("доллар",),
    initials="АБВГДЕЁЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ",
    plain=words(
        """
        президент президента президенту президентом президенте президенты вице-президент вице-президента
        вице-президентом премьер-министр премьер-министра премьер-министром премьер премьера министр министра министром
        министры председатель председателя председателем председателю генеральный генерального генеральным секретарь
        секретаря секретарем генсек генеральная генеральное глава главы главе главой главам лидер лидера лидеры лидером
        посол посла послом аким акима акимом спикер спикера канцлер канцлера король короля принц принца эмир эмира шейх
        султан премьер-министру государственный государственного советник советника госсоветник правительство
        правительства парламент парламента сенат сената мажилис мажилиса республика республики федерация совет совета
        комитет комитета комиссия комиссии министерство министерства организация организации союз союза форум форума
        саммит саммита конференция конференции банк банка фонд фонда университет университета институт института
        центр центра агентство агентства компания компании международный международного международном международная
        национальный национальная национального государство государства стороны сторона стороне область области город
        города район района край края республике
        """
    ),
)
