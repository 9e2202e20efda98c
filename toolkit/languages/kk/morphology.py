"""Kazakh: words, and their stems by taking off every legal chain of suffixes (see `suffixes` for the grammar).

A chain is *firm* if its suffixes are seldom anything else; the shortest stem that a firm chain leaves is the likeliest.
What a loose chain (a lone -м, -ң, -а, -й, copulas) or derivation (-лық, -лы, -шы, passive) leaves comes after it. Only
words that a chain would cut wrongly are listed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.languages.kk.latin import cyrillic
from toolkit.languages.kk.phonology import CLASS, DOUBLE, VOWELS, bases, harmonies, is_loan, restored, sound
from toolkit.languages.kk.suffixes import STARTS, paths
from toolkit.languages.morphology import Morphology, listed

#: What a hyphen joins to abbreviations and figures: АҚШ-тың, 2030-ға, БҰҰ-дағы. Looser than the grammar, for it
#: follows the way the letters or figures are read.
SUFFIX = (
    r"(?:[лдт][ае]р)?(?:с?[ыі]|[ыі]?м[ыі]з|[ыі]?ң[ыі]з|[ыі]?[мң])?"
    r"(?:[ндт][ыі]ң?|[ғгқк][ае]|н?[ае]|н|н?[дт][ае]|[дтн][ае]н|[мбп]ен|н?[дт][ае][ғг][ыі]|[ндт]ікі)?"
    r"(?:[лдт][ае]р)?(?:[ыі]?н?[ыі]?ң?|[ғгқк]?[ае])?"
)
WORD = re.compile(rf"(?:[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{{2,}}|\d+)[-‑]{SUFFIX}(?![^\W_])(?<![-‑])|[^\W_]+(?:['’ʼ][^\W_]+)*")
HYPHEN = re.compile(r"[-‑]")

LOOSE = frozenset(
    listed("1sg 2sg am art are we ye is without like aorist wish let please lets shall may way of if since")
)
LOOSE_AT_THE_END = frozenset(("not", "gerund", "converb"))
DERIVATION = re.compile(
    r"(?<=..)(?:[лдт][ыі][қк]|[лдт][ыі]|с[ыі]з|ш[ыі]|[лдт]а[сн]|[лдт]е[сн]|[ыі][лнс]|[дт][ыі]р|[ғгқк][ыі]з|[лдт][ае])$"
)
PASSIVE = re.compile(r"(?<=.[лдт][ае])[лн]$")  #: of a verb made of another word: жөнделді, тазаланды
WHOLE = frozenset(  # words that end as if they were inflected
    listed(
        "екі жеті алты жиі әлі осы еді енді деп ері бері кейін дейін сайын бүгін ертең кеше және тағы тең мың жаңа аса "
        "орта баға бала ата ана аға қала дала сала шара мұра тәулік бірақ егер себеп қауіп жүйе мәселе мүдде сауда "
        "орын ұсын сағын қорын тұрғын айтын жауын қарсы жалпы бүкіл"
    )
)
TIMES = frozenset(listed("жыл ай күн апта ғасыр кеш таң бүгін қазір кейін соң алғаш бұрын сырт былтыр әзір жоғар"))
OF = ("ғы", "гі", "қы", "кі")  #: of a time or place: жылғы, қазіргі
IN_S = frozenset(listed("кеңес қатынас әріптес серіктес одақтас көзқарас отандас мәжіліс бейнес бизнес ресурс елес"))
SHORT = frozenset(listed("ел іс ой үй ай су ат ұл өз ән ет ас ит ту әл ал өт өс ек іш іл де же құ ор ар аң ән он"))
CLUSTER = re.compile(r"(?<=[^аәеёиоөуұүыіэюя])[шлдсжғгмнрзңвй]$")  #: no native stem ends so; suffixes cut too late do
LONGEST = 18  #: letters of a chain
DEEPEST = 4  #: rounds of taking off, for stems that end like suffixed words


@lru_cache(maxsize=2048)  # lexicon, evidence and checks ask for the same sentences in turn
def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word; a suffix that a hyphen joins to a figure or an abbreviation belongs to it."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """Likely stems of a word, likeliest first, the word itself among them."""
    whole = HYPHEN.split(word.lower(), maxsplit=1)[0]
    found: dict[str, None] = {}
    for reading in cyrillic(whole)[:4]:
        firm, loose = _candidates(DOUBLE.sub(r"\1", reading))
        if reading.endswith("ю"):  # қою, жою: the й of the stem and the у of the infinitive are one letter
            firm.append(f"{reading[:-1]}й")
        found |= dict.fromkeys((*firm, reading, *loose))
    return tuple(found)


def _candidates(word: str) -> tuple[list[str], list[str]]:
    """Stems by firm chains, the shortest first, each reduced in its turn; then those by derivation and loose chains."""
    firm, loose = _stripped(word)
    for _ in range(DEEPEST):
        again, more = _stripped(firm[0]) if firm else ((), ())
        if not (new := [stem for stem in again if stem not in firm]):
            break
        firm, loose = new + firm, (*loose, *more)
    nested = [stem for whole in firm[1:2] for stem in _stripped(whole)[0]]
    core = firm[0] if firm else word
    derived = [core[:-1]] if PASSIVE.search(core) else []
    while (part := DERIVATION.sub("", core)) != core and len(part) > 2:
        derived.append(part)
        core = part
    return list(firm), derived + nested + list(loose)


@cache
def _stripped(word: str) -> tuple[list[str], tuple[str, ...]]:
    """Stems that firm chains leave, the shortest first, and those that loose ones leave."""
    firm: list[str] = []
    loose: dict[str, None] = {}
    if word in WHOLE or not word.isalpha():
        return firm, ()
    vowels = 0
    for cut in range(1, len(word)):
        letter = word[cut - 1]
        vowels += letter in VOWELS
        kind = sound(word[:cut]) if letter == "ь" else CLASS.get(letter, "t")
        if cut < 2 or not vowels or word[cut] not in STARTS[kind] or len(word) - cut > LONGEST:
            continue
        rest = word[cut:]
        back, front = _strength("b", kind, rest), _strength("f", kind, rest)
        if not (back or front):
            continue
        base = word[:cut]
        for stem in restored(base) if rest[0] in VOWELS else (base,):
            held = max(back if "b" in (taken := harmonies(stem)) else 0, front if "f" in taken else 0)
            if (held == 2 and _believable(stem, rest)) or (held and stem in TIMES and rest in OF):
                if stem not in firm:
                    firm.append(stem)
            elif held and len(stem) > 2:
                loose[stem] = None
    return firm, tuple(loose)


@cache
def _strength(harmony: str, kind: str, rest: str) -> int:
    """2 if `rest` can be a firm chain after a sound of that class, 1 if a loose one, 0 if it is none."""
    if rest in ("ып", "іп"):
        return 2
    readings = paths("word", harmony, kind, rest)
    if not readings:
        return 0
    if any(LOOSE.isdisjoint(path) and path[-1] not in LOOSE_AT_THE_END for path in readings):
        return 2
    return 1


def _believable(stem: str, rest: str) -> bool:
    """Whether a stem may end where a firm chain would begin."""
    if len(stem) < 3:
        return stem in SHORT
    if rest[:2] in ("сы", "сі") and (stem + "с" in IN_S or (stem[-1] in "ыі" and stem[-2] not in "шлдт")):
        return False  # кеңес, ұсыныс: the с belongs to the stem
    return not CLUSTER.search(stem) or is_loan(stem)


@cache
def endings(stem: str, form: str, state: str = "n") -> tuple[tuple[str, ...], ...]:
    """Every reading of `form` as a chain of suffixes on `stem`, which is a noun, or a verb with the state "v"."""
    found: list[tuple[str, ...]] = []
    for base, before_vowel, before_consonant in bases(stem):
        rest = form[len(base) :]
        if not form.startswith(base) or not (rest or base == stem):
            continue
        if rest and not (before_vowel if rest[0] in VOWELS else before_consonant):
            continue
        for harmony in harmonies(stem):
            found += paths(state, harmony, sound(base), rest)
    return tuple(dict.fromkeys(found))


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "және мен бен пен да де та те үшін туралы бұл сол осы ол олар біз сіз бойынша деп еді екен болып арқылы "
            "ғана емес кейін дейін ал не бар жоқ оның олардың біздің сонымен сондай қатар ретінде жөніндегі жөнінде "
            "осыған байланысты болды болған болатын болады бір өз өзінің тағы ғой ма ме ба бе па пе"
        )
    ),
    finite=re.compile(".{2,}(?:[дт][ыі]|[ғқгк][ае]н|[уо]да|[уө]де|[мбп]ақ|[мбп]ек)"),
    contrary=re.compile(".{3,}(?:сыз|сіз)(?:дық|дік)?"),
)
