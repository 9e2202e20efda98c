#!/usr/bin/env python3
"""Make toolkit/languages/<tag>/names.tsv: the names known beforehand, filed as `toolkit.languages.names` reads them.

Sources: territory names of CLDR (Babel), scripts/names/*.tsv (countries; places and organisations, a file a subject)
and the rows of the lexicon that are names. A name's id is made of its kind and its English form ("city:almaty",
"country:KZ") and is the same in every language. A form may have several ids: the facts take the one that the other
versions name. Also makes the tables of Chinese syllables (`--han`, needs pypinyin).
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from toolkit.facts._known_names import words as words_of
from toolkit.languages import table
from toolkit.languages.morphology import listed
from toolkit.languages.names import Names
from toolkit.lines import written

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "scripts" / "names"
LEXICON = ROOT / "toolkit" / "lexicon" / "words"
LANGS = ("en", "kk", "ru", "zh")
#: Rows of the lexicon that are no places: feasts, programmes, words too common to be told from names.
SKIPPED = re.compile(
    r"Day$|Year$|Christmas|Ramadan|Nauryz|Eid |Festival|War|corridor|Corridor|Route|train|Belt and Road|^(East|West)$"
    r"|^Nice$|^Korea$|Patriotic|Silk Road|^Oral$|^Mobile$|^Abai$|^Java$|^Senate$|Administration$|^National Bank$"
)
ORGANISATION = re.compile(
    r"Bank|Union|Organi[sz]ation|Council|Commission|Court|Ministry|Parliament|Assembly|Committee|League|Fund|Agency|News|"
    r"Congress|Conference|Consortium|Programme|Senate|Mazhilis|Party|Red Cross|Centre|Commonwealth|NATO|ASEAN|"
    r"BRICS|APEC|"
    r"^(ADB|AIIB|CIS|EAEU|EBRD|EDB|FAO|FIFA|G20|G7|ILO|IMF|IOM|OECD|OIC|OPEC|OSCE|OTS|SCO|TASS|TURKSOY|UEFA|UNDP|UNESCO|"
    r"UNHCR|UNICEF|WHO|WTO|BBC|CICA|CSTO|IAEA|Amazon|Apple|Facebook|Gazprom|Google|Hamas|Hezbollah|Interpol|"
    r"Islamic State|"
    r"KazMunayGas|Kazatomprom|Kazinform|Kazakhstan Temir Zholy|Reuters|Rosatom|Samruk-Kazyna|Taliban|Telegram|Xinhua|"
    r"YouTube|Air Astana|Astana Hub|United Nations|Downing Street|State Council)$"
)
#: Chinese words of the lexicon's names that are common words too, or only half a name.
COMMON = {"我国", "总统府", "教科文组织", "开发署", "宪法日", "人大", "难民署", "圣地亚哥"}
#: Chinese words, or pairs of words, in which the characters of a name are none.
NO_NAMES = listed(
    """
    出海口 入海口 扩大连 东海岸 南海岸 黄海岸 公里海 英里海 千里海 万里海 海里海 其中亚 当中亚 其中东 中东部 中东路
    今日本 昨日本 第三亚 河南岸 河北岸 湖南岸 湖北岸 河南部 河北部 湖南部 湖北部 山东部 山西部 山东侧 山西侧 系列日
    其中非 当中非 集中非 集中亚 集中东 太阳城市 长江西
    """
)
#: What makes a Chinese ministry its minister, a department, a branch: 商务部 is none in 商务部长, 交通部门.
AFTER_MINISTRY = "长门队分落署委"
WATER = re.compile(
    r"Sea$|Ocean$|Lake|River$|Canal$|Strait|Gulf|Channel$|^(Danube|Euphrates|Ganges|Mekong|Nile|Rhine|Seine)"
)
LAND = re.compile(r"Asia|Europe|America|Africa|Antarctica|Arctic|Caucasus|Balkans|Siberia|East$|Region$|Alps|Himalayas")


def slug(name: str) -> str:
    """A name as part of an id."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of a tab-parted table by column."""
    head, *lines = path.read_text(encoding="utf-8").splitlines()
    for line in lines:
        yield dict(zip(head.split("\t"), line.split("\t"), strict=True))


Forms = dict[str, list[str]]  # "n" names, "a" adjectives, "s" the one character of a country


class Entities:
    """Names and adjectives by id and language."""

    def __init__(self) -> None:
        self.found: dict[str, dict[str, Forms]] = {}
        self.taken: dict[str, str] = {}  #: the id that a form, "ru:Москва", stands for first

    def add(self, key: str, lang: str, forms: list[str], how: str = "n") -> None:
        """File the forms of a language under an id."""
        kept = self.found.setdefault(key, {}).setdefault(lang, {"n": [], "a": [], "s": []})[how]
        kept += [form for form in forms if form and form not in kept]
        if how == "n":
            for form in forms:
                self.taken.setdefault(f"{lang}:{form}", key)

    def held(self, row: Mapping[str, str]) -> Counter[str]:
        """The ids that forms of a row stand for already, with how many languages say so."""
        told = [{self.taken.get(f"{lang}:{form}", "") for form in row[lang].split("|")} - {""} for lang in LANGS]
        return Counter(key for keys in told for key in sorted(keys))


def entities() -> dict[str, dict[str, Forms]]:
    """All names and adjectives."""
    known = Entities()
    for row in rows(SOURCES / "countries.tsv"):
        key = f"country:{row['code']}"
        for lang in LANGS:
            known.add(key, lang, row[lang].split("|"))
            known.add(key, lang, row.get(f"{lang}_adj", "").split("|"), "a")
        known.add(key, "zh", row["zh_short"].split("|"), "s")
    for path in sorted(SOURCES.glob("*.tsv")):
        for row in rows(path) if path.stem != "countries" else ():
            key = _key(row, known)
            for lang in LANGS:
                known.add(key, lang, row[lang].split("|"))
                known.add(key, lang, row.get(f"{lang}_adj", "").split("|"), "a")
    for path in sorted(LEXICON.glob("*.tsv")):
        for row in rows(path):
            name = row["en"].split("|")[0]
            if row["pos"] != "name" or SKIPPED.search(name):
                continue
            key = next(iter(known.held(row)), f"{kind(name)}:{slug(name)}")
            for lang in LANGS:
                forms = row[lang].split("|")
                known.add(key, lang, [form for form in forms if known.taken.get(f"{lang}:{form}", key) == key])
    territories(known)
    return known.found


def _key(row: Mapping[str, str], known: Entities) -> str:
    """The id of a row: that of a row of its kind before it which two languages name the same, or a new one."""
    same = [key for key, langs in known.held(row).items() if langs > 1 and key.startswith(f"{row['kind']}:")]
    return same[0] if same else f"{row['kind']}:{slug(row['en'].split('|')[0])}"


def kind(name: str) -> str:
    """What a row of the lexicon names, to judge by its English words."""
    if ORGANISATION.search(name):
        return "organisation"
    if WATER.search(name):
        return "water"
    return "land" if LAND.search(name) else "city"


def territories(known: Entities) -> None:
    """Add the CLDR names of the territories that the tables lack; a lexicon row of the same name takes the code."""
    from babel import Locale

    for code in sorted(Locale("en").territories):
        if not re.fullmatch("[A-Z]{2}", code) or code in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
            continue
        names = {lang: Locale(lang).territories.get(code, "") for lang in LANGS}
        if any(re.search(r"[()（）-]", name) for name in names.values()) or not all(names.values()):
            continue
        key = f"country:{code}"
        if old := next(
            (known.taken[f"{lang}:{names[lang]}"] for lang in LANGS if f"{lang}:{names[lang]}" in known.taken), None
        ):
            if old.startswith("city:") and key not in known.found:
                known.found[key] = known.found.pop(old)
                known.taken.update({form: key for form, held in known.taken.items() if held == old})
            key = old if old.startswith("country:") else key
        for lang in LANGS:
            known.add(key, lang, [names[lang]])


def compiled(lang: str, found: Mapping[str, Mapping[str, Forms]]) -> str:
    """The names of one language, a line a stem; of a script without spaces, a line a name."""
    said = {key: found[key][lang] for key in sorted(found) if lang in found[key]}
    return _stems(lang, said) if table(Names, lang).spaced else _whole(said)


def _whole(said: Mapping[str, Forms]) -> str:
    """Han names with their ids; a word that only holds the characters of one has none."""
    names: dict[str, list[str]] = {word: [] for word in NO_NAMES}
    for key, forms in said.items():
        for form in forms["n"]:
            if len(form) > 1 and form not in COMMON and not re.fullmatch(".方", form):
                names.setdefault(form, []).append(key)
                if form[-1] == "部":
                    names.update({form + char: [] for char in AFTER_MINISTRY})
    return written({form: " ".join(keys) for form, keys in names.items()})


def _short(said: Mapping[str, Forms]) -> str:
    """The countries that one character may stand for."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, forms in said.items():
        for form in forms["s"]:
            if len(form) == 1:
                found[form].append(key)
    return written({form: " ".join(keys) for form, keys in found.items()})


def _stems(lang: str, said: Mapping[str, Forms]) -> str:
    """By the stem of a word and its class, the names that begin so: the keys of their further words, id, form."""
    shape = table(Names, lang)
    filed: dict[str, list[tuple[list[str], str, str]]] = defaultdict(list)
    for key, forms in said.items():
        for how in "na":
            for form in forms[how]:
                words = [word.text for word in words_of(form)]
                keys = [shape.filed(word, n == len(words) - 1) for n, word in enumerate(words)]
                entry = (keys[1:], key, how)
                if entry not in filed[keys[0]]:
                    filed[keys[0]].append(entry)
    for rest in [key for entries in filed.values() for keys, _, _ in entries for key in keys]:
        filed.setdefault(rest, [])
    stems: dict[str, dict[str, list[tuple[list[str], str, str]]]] = defaultdict(dict)
    for key, entries in sorted(filed.items()):
        stem, _, kind = key.rpartition("/")
        stems[stem][kind] = sorted(entries, key=lambda entry: (-len(entry[0]), entry[1], entry[2]))
    return written(
        {stem: json.dumps(classes, ensure_ascii=False, separators=(",", ":")) for stem, classes in stems.items()}
    )


def main() -> None:
    """Write the tables."""
    if "--han" in sys.argv:
        from han import write

        write()
        return
    found = entities()
    for lang in LANGS:
        path = ROOT / "toolkit" / "languages" / lang / "names.tsv"
        path.write_text(compiled(lang, found), encoding="utf-8")
        if chars := _short({key: found[key][lang] for key in sorted(found) if lang in found[key]}):
            path.with_name("short_names.tsv").write_text(chars, encoding="utf-8")
        print(path.relative_to(ROOT), path.stat().st_size)
    print(len(found), "names")


if __name__ == "__main__":
    main()
