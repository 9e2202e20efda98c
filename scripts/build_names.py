#!/usr/bin/env python3
"""Make toolkit/languages/<tag>/names.json: the names known beforehand, filed as `toolkit.languages.names` reads them.

Sources: territory names of CLDR (Babel), scripts/names/*.tsv (countries with their adjectives, places, organisations)
and the rows of the lexicon that are names. A name's id is made of its kind and its English form ("city:almaty",
"country:KZ") and is the same in every language. Also makes the tables of Chinese syllables (`--han`, needs pypinyin).
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from toolkit.languages import table
from toolkit.languages.names import Names

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


def entities() -> dict[str, dict[str, dict[str, list[str]]]]:
    """Names and adjectives by id and language."""
    found: dict[str, dict[str, dict[str, list[str]]]] = {}
    taken: dict[str, str] = {}

    def add(key: str, lang: str, forms: list[str], how: str = "n") -> None:
        kept = found.setdefault(key, {}).setdefault(lang, {"n": [], "a": [], "s": []})[how]
        kept += [form for form in forms if form and form not in kept]

    for row in rows(SOURCES / "countries.tsv"):
        key = f"country:{row['code']}"
        for lang in LANGS:
            add(key, lang, row[lang].split("|"))
            taken.update(dict.fromkeys((f"{lang}:{form}" for form in row[lang].split("|")), key))
            add(key, lang, row.get(f"{lang}_adj", "").split("|"), "a")
        add(key, "zh", row["zh_short"].split("|"), "s")
    for row in rows(SOURCES / "places.tsv"):
        key = f"{row['kind']}:{slug(row['en'].split('|')[0])}"
        if any(f"{lang}:{form}" in taken for lang in LANGS for form in row[lang].split("|")):
            print("taken already:", row["en"])
        for lang in LANGS:
            add(key, lang, row[lang].split("|"))
            taken.update(dict.fromkeys((f"{lang}:{form}" for form in row[lang].split("|")), key))
    for path in sorted(LEXICON.glob("*.tsv")):
        for row in rows(path):
            name = row["en"].split("|")[0]
            if row["pos"] != "name" or SKIPPED.search(name):
                continue
            key = next((taken[f"{lang}:{form}"] for lang in LANGS for form in row[lang].split("|")
                        if f"{lang}:{form}" in taken), f"{kind(name)}:{slug(name)}")  # fmt: skip
            for lang in LANGS:
                add(key, lang, row[lang].split("|"))
                for form in row[lang].split("|"):
                    taken.setdefault(f"{lang}:{form}", key)
    territories(found, taken, add)
    return found


def kind(name: str) -> str:
    """What a row of the lexicon names, to judge by its English words."""
    if ORGANISATION.search(name):
        return "organisation"
    if WATER.search(name):
        return "water"
    return "land" if LAND.search(name) else "city"


def territories(found: dict, taken: dict[str, str], add) -> None:  # type: ignore[no-untyped-def,type-arg]
    """Add the CLDR names of the territories that the tables lack; a lexicon row of the same name takes the code."""
    from babel import Locale

    for code in sorted(Locale("en").territories):
        if not re.fullmatch("[A-Z]{2}", code) or code in ("EU", "EZ", "UN", "ZZ", "QO", "XA", "XB"):
            continue
        names = {lang: Locale(lang).territories.get(code, "") for lang in LANGS}
        if any(re.search(r"[()（）-]", name) for name in names.values()) or not all(names.values()):
            continue
        key = f"country:{code}"
        if old := next((taken[f"{lang}:{names[lang]}"] for lang in LANGS if f"{lang}:{names[lang]}" in taken), None):
            if old.startswith("city:") and old in found and key not in found:
                found[key] = found.pop(old)
                taken.update({form: key for form, held in taken.items() if held == old})
            key = old if old.startswith("country:") else key
        for lang in LANGS:
            add(key, lang, [names[lang]])


def compiled(lang: str, found: dict[str, dict[str, dict[str, list[str]]]]) -> dict[str, object]:
    """The names of one language, filed by the stem and class of their first word; Han names by themselves."""
    shape = table(Names, lang)
    if not shape.spaced:
        names = {
            form: key
            for key in sorted(found)
            for form in found[key].get(lang, {}).get("n", ())
            if len(form) > 1 and form not in COMMON and not re.fullmatch(".方", form)
        }
        short: dict[str, list[str]] = defaultdict(list)
        for key in sorted(found):
            for form in found[key].get(lang, {}).get("s", ()):
                short[form].append(key)
        return {"names": dict(sorted(names.items())), "short": dict(sorted(short.items()))}
    filed: dict[str, list[list[object]]] = defaultdict(list)
    for key in sorted(found):
        for how in "na":
            for form in found[key].get(lang, {}).get(how, ()):
                words = re.findall(r"[^\W_]+(?:[-’'.][^\W_]+)*\.?", form)
                keys = [shape.filed(word, n == len(words) - 1) for n, word in enumerate(words)]
                entry = [keys[1:], key, how]
                if entry not in filed[keys[0]]:
                    filed[keys[0]].append(entry)
    for entries in filed.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[1], entry[2]))  # type: ignore[arg-type]
    return {"names": dict(sorted(filed.items()))}


def main() -> None:
    """Write the tables."""
    if "--han" in sys.argv:
        from han import write

        write()
        return
    found = entities()
    for lang in LANGS:
        path = ROOT / "toolkit" / "languages" / lang / "names.json"
        text = json.dumps(compiled(lang, found), ensure_ascii=False, separators=(",", ":")).replace("]],", "]],\n")
        if lang == "zh":
            text = text.replace('","', '",\n"')
        path.write_text(text + "\n", encoding="utf-8")
        print(path.relative_to(ROOT), path.stat().st_size)


if __name__ == "__main__":
    main()
