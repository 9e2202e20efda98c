"""Kazakh: endings follow a name by its last sound, and chain (Түркияның, Астанадағы, Твейтанмен, ШЫҰ-ға)."""

from functools import cache

from toolkit.languages.kk.latin import cyrillic
from toolkit.languages.names import Head, Names, words

_VOWELS = "аәеёиіоөуұүыэюя"
_VOICED = "жзбвгғдлрйуимнң"  # what a д-, г-, б- ending may follow, with vowels
_HARD = "бвгғдкқпстфхһцчшщ"  # what a т-, қ-, п- ending may follow; foreign б в г д are heard unvoiced

_CASES = (
    *("ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті", "на", "не"),
    *("да", "де", "та", "те", "нда", "нде", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен", "н", ""),
)
_DERIVED = (
    *("", "лық", "лік", "дық", "дік", "тық", "тік", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі"),
    *("лар", "лер", "дар", "дер", "тар", "тер", "лықтар", "ліктер", "дықтар", "діктер", "ша", "ше", "дың", "дікі"),
    *("лары", "лері", "дары", "дері", "тары", "тері", "сы", "сі", "ы", "і"),
)
_ENDINGS = {
    "n": frozenset(derived + case for derived in _DERIVED for case in _CASES),
    "f": frozenset(("",)),
    "A": frozenset(case for case in _CASES),
}


def _filed(word: str, last: bool) -> str:
    if word.isupper() and len(word) < 7:
        return f"{word}/A"
    return f"{word.lower()}/{'n' if last else 'f'}"


def _follows(base: str, ending: str) -> bool:
    """Whether an ending may stand behind a base by its last sound: "Сұлтан" is not "Сұл" + "тан"."""
    last = base.rstrip("ьЬ")[-1:].lower()
    if ending[:1] in "тқкп":
        return last in _HARD
    if ending in ("ның", "нің", "ны", "ні"):
        return last in _VOWELS or (last in "мнң" and ending in ("ның", "нің"))
    if ending in ("нан", "нен"):
        return last in "мнң"
    if ending in ("мен",):
        return last not in _HARD and last not in "зж"
    return last in _VOWELS or last in _VOICED


_PLAIN_CASES = tuple(case for case in _CASES if len(case) > 1 and case not in ("на", "не", "нда", "нде"))
_LOCAL = tuple(a + b for a in ("дағы", "дегі", "тағы", "тегі", "дікі", "тікі") for b in ("",))
_TAILS = tuple(sorted((*_PLAIN_CASES, *_LOCAL), key=lambda tail: -len(tail)))


@cache
def _respelt(word: str) -> tuple[str, ...]:
    """A word in Cyrillic; a Latin h stands for х in foreign and old names, for һ hardly ever."""
    readings = cyrillic(word)
    return (*readings, *(reading.replace("һ", "х") for reading in readings if "һ" in reading and "h" in word))


@cache
def _bases(word: str) -> tuple[str, ...]:
    """The word, and what is left without a case ending: "Жақсыгелдинге" → "Жақсыгелдин"."""
    found = dict.fromkeys((word,))
    if word[:1].isascii() or word[-1:].isascii():
        word = cyrillic(word.lower())[0].capitalize()
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3 and _follows(word[: -len(tail)], tail):
            found[word[: -len(tail)]] = None
    return tuple(found)


TABLE = Names(
    heads=(Head("облыстар", r"облыстар\w*", ("облысы",)), Head("аудандар", r"аудандар\w*", ("ауданы",))),
    endings=_ENDINGS,
    filed=_filed,
    bases=_bases,
    respelt=_respelt,
    particles=words("ван фон де дер ди да дос әл аль эль бин ибн ұлы қызы оғлы ле ла"),
    linking=words("мен пен бен және"),
    money=("доллар",),
    initials="АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЫІЭЮЯ",
    plain=words(
        """
        президент президенті президентінің президентіне президентін президентімен президенттері вице-президент
        вице-президенті премьер-министр премьер-министрі премьер-министрінің премьер-министрімен премьер министр
        министрі министрінің төраға төрағасы төрағасының төрағасымен төрағасына бас хатшы хатшысы хатшысының хатшысымен
        директор директоры мемлекет мемлекеттік мемлекеттер басшысы басшысының басшысына басшысымен басшылары үкімет
        үкіметі парламент парламенті сенат сенаты мәжіліс мәжілісі елші елшісі әкім әкімі көшбасшы көшбасшысы
        көшбасшылар республика республикасы республикасының федерация федерациясы кеңес кеңесі комитет комитеті комиссия
        министрлік министрлігі ұйым ұйымы одақ одағы форум форумы саммит саммиті банк банкі қор қоры университет
        университеті институт институты орталық орталығы агенттік агенттігі компания халықаралық ұлттық тараптар тарап
        облыс облысы қала қаласы аудан ауданы жоғары жоғарғы дүниежүзілік біріккен король ханзада сұлтан әмір шейх
        ол бұл осы олар біз мен сіз сондай-ақ сонымен қатар бүгін кеше ертең қазір
        """
    ),
)
