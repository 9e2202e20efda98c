#!/usr/bin/env python3
"""Make synthetic four-language readouts out of corpus/, for load tests, with known divergences.

    scripts/generate_readouts.py OUT --count 2000 [--rows 20] [--plants 3] [--places] [--seed 1]

Each readout is a folder in the form of corpus/: texts, sentences, gold rows, planted.jsonl, event.toml. Its rows are
faithful rows of the corpus (the seed and the held-out readouts apart) in a new order, with figures changed alike in
all versions, so that no two readouts say the same; with `--places` the names of countries and cities too. Readout
number n is the same for any `--count`. Needs only Python.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

LANGS = ("en", "kk", "ru", "zh")
CORPUS = Path(__file__).resolve().parents[1] / "corpus"
APART = {"beijing-2022"}  #: the seed event is nobody's to remake
HELD_OUT = re.compile(r"^\| (\S+) \|.*\*\*held out\*\*", re.MULTILINE)
CLOSED = re.compile(r"[.!?。！？]['\"”’»」』]?$")
FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?![\d.,])")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}[.,]\d{1,2}(?!\d)")
PARAGRAPH = 4  #: rows to a paragraph, about
CITIES = {
    "Astana": ("Астана", "Астана", "阿斯塔纳"),
    "Almaty": ("Алматы", "Алматы", "阿拉木图"),
    "Shymkent": ("Шымкент", "Шымкент", "奇姆肯特"),
    "Aktau": ("Ақтау", "Актау", "阿克套"),
    "Pavlodar": ("Павлодар", "Павлодар", "巴甫洛达尔"),
    "Taraz": ("Тараз", "Тараз", "塔拉兹"),
}
MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "kk": (
        *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
        *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
}
TITLES = {
    "en": "Message No. {number} of the press service",
    "kk": "Баспасөз қызметінің № {number} хабарламасы",
    "ru": "Сообщение пресс-службы № {number}",
    "zh": "新闻局第{number}号消息",
}

#: Names that may stand for each other: in English and Chinese, then the Kazakh and the Russian one with their classes.
COUNTRIES = """
Finland 芬兰 Финляндия a Финлянди я; Germany 德国 Германия a Германи я; Japan 日本 Жапония a Япони я
India 印度 Үндістан n Инди я; Norway 挪威 Норвегия a Норвеги я; Brazil 巴西 Бразилия a Бразили я
Portugal 葡萄牙 Португалия a Португали я; Estonia 爱沙尼亚 Эстония a Эстони я; Mongolia 蒙古 Моңғолия a Монголи я
Uzbekistan 乌兹别克斯坦 Өзбекстан n Узбекистан -; Namibia 纳米比亚 Намибия a Намиби я; Italy 意大利 Италия a Итали я
Pakistan 巴基斯坦 Пәкістан n Пакистан -; Indonesia 印度尼西亚 Индонезия a Индонези я
Malaysia 马来西亚 Малайзия a Малайзи я; Tunisia 突尼斯 Тунис т Тунис -
"""
TOWNS = """
Almaty 阿拉木图 Алматы a Алматы 0; Astana 阿斯塔纳 Астана a Астан а; Aktobe 阿克托别 Ақтөбе e Актобе 0
Beijing 北京 Бейжің ң Пекин -; Shymkent 奇姆肯特 Шымкент т Шымкент -; Turkistan 突厥斯坦 Түркістан n Туркестан -
Karaganda 卡拉干达 Қарағанды a Караганд а; Ankara 安卡拉 Анкара a Анкар а; Dushanbe 杜尚别 Душанбе e Душанбе 0
Bukhara 布哈拉 Бұхара a Бухар а; Baku 巴库 Баку a Баку 0; Tashkent 塔什干 Ташкент т Ташкент -
"""
KAZAKH = {  # class -> cases, the locative's adjective last, longest first where one begins like another
    "a": "дағы ның дан мен ға ны да",
    "e": "дегі нің ден мен ге ні де",
    "n": "дағы ның нан мен ға ды да",
    "ң": "дегі нің нен мен ге ді де",
    "т": "тегі тің тен пен ке ті те",
}
RUSSIAN = {
    "я": ("я", "и", "и", "ю", "ей", "и"),
    "а": ("а", "ы", "е", "у", "ой", "е"),
    "-": ("", "а", "у", "", "ом", "е"),
    "0": ("",) * 6,
}
SOUNDING = re.compile(r" (?:[мбп]ен|[дт][ае])(?!\w)")  #: small words that sound by the name before them

Row = dict[str, list[str]]  #: the sentences of a row, by language


@dataclass
class Draft:
    """A readout in the making."""

    rows: list[Row]
    planted: list[dict[str, object]] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)  #: rows that carry a divergence already

    def plant(self, row: int, check: str, lang: str, spans: dict[str, str], why: str) -> None:
        """Note a divergence that has been put into `row`."""
        self.touched.add(row)
        item = {"check": check, "row": row, "odd": [lang], "spans": spans, "why": why}
        self.planted.append({"id": f"p{len(self.planted) + 1}", **item})

    def free(self, fits: Callable[[Row], bool]) -> list[int]:
        """Rows without a divergence, title and dateline apart, that `fits` accepts."""
        return [k for k, row in enumerate(self.rows) if k > 1 and k not in self.touched and fits(row)]


def joined(row: Row, lang: str) -> str:
    """The row's sentences in one version as they run in the text."""
    return ("" if lang == "zh" else " ").join(row[lang])


def faithful_rows(corpus: Path) -> list[Row]:
    """Rows that all versions have, without a divergence, of the readouts that may be used."""
    apart = APART | set(HELD_OUT.findall((corpus / "README.md").read_text("utf-8")))
    folders = sorted(path.parent for path in corpus.glob("*/gold.tsv") if path.parent.name not in apart)
    return [row for folder in folders for row in _folder_rows(folder)]


def _folder_rows(folder: Path) -> Iterator[Row]:
    said = {lang: (folder / f"{lang}.sent").read_text("utf-8").rstrip("\n").split("\n") for lang in LANGS}
    planted = folder / "planted.jsonl"
    lines = planted.read_text("utf-8").splitlines() if planted.exists() else []
    diverging = {json.loads(line)["row"] for line in lines}
    for k, line in enumerate((folder / "gold.tsv").read_text("utf-8").rstrip("\n").split("\n")[1:]):
        cells = dict(zip(LANGS, line.split("\t"), strict=True))
        row = {lang: [said[lang][int(number)] for number in cell.split(",") if number] for lang, cell in cells.items()}
        whole = all(row[lang] and CLOSED.search(row[lang][-1]) for lang in LANGS)
        if whole and k not in diverging and not _bound_to_its_date(row):
            yield row


def _bound_to_its_date(row: Row) -> bool:
    """Whether the versions agree only under the dateline of their own readout: "next year" here, 2024 there."""
    years = [sorted(YEAR.findall(joined(row, lang))) for lang in LANGS]
    return any(said != years[0] for said in years) or bool(DAY.search(joined(row, "en")))


def figures(row: Row) -> list[str]:
    """Figures, decimal point as in English, that stand once and in the same digits in every version.

    Years and whatever may be a day of the month are left alone.
    """
    found = [[figure.replace(",", ".") for figure in FIGURE.findall(joined(row, lang))] for lang in LANGS]
    safe = {figure for figure in found[0] if "." in figure or float(figure) > 31}
    return sorted(figure for figure in safe if all(said.count(figure) == 1 for said in found))


def refigured(row: Row, old: str, new: str, langs: tuple[str, ...] = LANGS) -> Row:
    """The row with one figure changed in `langs`."""

    def change(sentence: str) -> str:
        def swap(match: re.Match[str]) -> str:
            said = match.group()
            return new.replace(".", "," if "," in said else ".") if said.replace(",", ".") == old else said

        return FIGURE.sub(swap, sentence)

    return {lang: [change(said) for said in row[lang]] if lang in langs else row[lang] for lang in LANGS}


def paradigms(table: str) -> list[dict[str, tuple[str, ...]]]:
    """Each name's forms by language, the same case at the same place."""
    found = []
    for entry in re.split(r"[;\n]", table.strip()):
        en, zh, kk, sounds, ru, declined = entry.split()
        endings = ("", *KAZAKH[sounds].split())
        found.append({
            "en": (en,), "zh": (zh,), "kk": tuple(kk + ending for ending in endings),
            "ru": tuple(ru + ending for ending in RUSSIAN[declined]),
        })  # fmt: skip
    return found


def replaced(row: Row, old: dict[str, tuple[str, ...]], new: dict[str, tuple[str, ...]]) -> Row | None:
    """The row with one name for another in all versions; None where it does not stand in all, or a form is not sure."""
    made: Row = {}
    for lang in LANGS:
        text = joined(row, lang)
        if any(form in text for form in new[lang][:1]):
            return None
        shapes: dict[str, set[str]] = {}
        for one, other in zip(old[lang], new[lang], strict=True):
            shapes.setdefault(one, set()).add(other)
        any_of = "|".join(sorted(shapes, key=len, reverse=True))
        finder = re.compile(any_of if lang == "zh" else rf"(?<!\w)(?:{any_of})(?!\w)")
        here = [match for said in row[lang] for match in finder.finditer(said)]
        if not here or any(len(shapes[match.group()]) > 1 for match in here):
            return None
        if lang == "kk" and any(SOUNDING.match(said, m.end()) for said in row[lang] for m in finder.finditer(said)):
            return None
        chosen = {one: min(others) for one, others in shapes.items()}
        made[lang] = [finder.sub(lambda match, chosen=chosen: chosen[match.group()], said) for said in row[lang]]
    return made


def elsewhere(row: Row, chance: random.Random) -> Row:
    """The row with its places changed, so far as that is sure."""
    for table in (COUNTRIES, TOWNS):
        names = paradigms(table)
        for old in names:
            others = chance.sample([name for name in names if name is not old], len(names) - 1)
            made = next((made for new in others if (made := replaced(row, old, new))), None)
            if made:
                row = made
                break
    return row


def other_figure(figure: str, chance: random.Random) -> str:
    """Another figure of the same length and last digit, so that Russian and Kazakh endings still agree."""
    first = chance.choice([digit for digit in "456789" if digit != figure[0]])
    return first + figure[1:]


# Divergences: each puts one into the draft and says whether it found room.


def plant_number(draft: Draft, chance: random.Random) -> bool:
    """Another figure in one version."""
    places = draft.free(lambda row: bool(figures(row)))
    if not places:
        return False
    k, lang = chance.choice(places), chance.choice(LANGS)
    old = chance.choice(figures(draft.rows[k]))
    new = other_figure(old, chance)
    draft.rows[k] = refigured(draft.rows[k], old, new, (lang,))
    shown = {name: _as_written(draft.rows[k], name, new if name == lang else old) for name in LANGS}
    draft.plant(k, "number", lang, shown, f"{new} for {old}")
    return True


def _as_written(row: Row, lang: str, figure: str) -> str:
    said: list[str] = FIGURE.findall(joined(row, lang))
    return next(written for written in said if written.replace(",", ".") == figure)


def plant_omission(draft: Draft, chance: random.Random) -> bool:
    """A row missing in one version."""
    places = draft.free(lambda row: all(row[lang] for lang in LANGS))
    if not places:
        return False
    k, lang = chance.choice(places), chance.choice(LANGS)
    draft.rows[k] = {**draft.rows[k], lang: []}
    draft.plant(k, "omission", lang, {name: draft.rows[k][name][0] for name in LANGS if name != lang}, "missing")
    return True


def plant_duplicate(draft: Draft, chance: random.Random) -> bool:
    """A sentence given twice in one version."""
    places = draft.free(lambda row: all(len(row[lang]) == 1 for lang in LANGS))
    if not places:
        return False
    k, lang = chance.choice(places), chance.choice(LANGS)
    draft.rows[k] = {**draft.rows[k], lang: draft.rows[k][lang] * 2}
    draft.plant(k, "duplicate", lang, {lang: joined(draft.rows[k], lang)}, "given twice")
    return True


def plant_order(draft: Draft, chance: random.Random) -> bool:
    """Two neighbouring sentences in reverse order in one version; the two rows become one."""
    alone = draft.free(lambda row: all(len(row[lang]) == 1 for lang in LANGS))
    places = [k for k in alone if k + 1 in alone]
    if not places or draft.planted:  # the rows after it move up, so it must be the first
        return False
    k, lang = chance.choice(places), chance.choice(LANGS)
    first, second = draft.rows[k], draft.rows[k + 1]
    both = {name: [*first[name], *second[name]] for name in LANGS}
    draft.rows[k : k + 2] = [{**both, lang: both[lang][::-1]}]
    draft.plant(k, "order", lang, {lang: joined(draft.rows[k], lang)}, "two sentences in reverse order")
    return True


def plant_untranslated(draft: Draft, chance: random.Random) -> bool:
    """A Kazakh sentence left in Russian."""
    places = draft.free(lambda row: len(row["kk"]) == 1 == len(row["ru"]))
    if not places:
        return False
    k = chance.choice(places)
    draft.rows[k] = {**draft.rows[k], "kk": draft.rows[k]["ru"]}
    draft.plant(k, "untranslated", "kk", {"kk": draft.rows[k]["kk"][0]}, "the Russian sentence left in Kazakh")
    return True


def plant_locale(draft: Draft, chance: random.Random) -> bool:
    """The other decimal mark in one version."""
    places = draft.free(lambda row: all(len(DECIMAL.findall(joined(row, lang))) == 1 for lang in LANGS[:3]))
    if not places:
        return False
    k, lang = chance.choice(places), chance.choice(LANGS[:3])
    old = DECIMAL.findall(joined(draft.rows[k], lang))[0]
    new = old.translate(str.maketrans(".,", ",."))
    draft.rows[k] = {**draft.rows[k], lang: [said.replace(old, new) for said in draft.rows[k][lang]]}
    draft.plant(k, "locale", lang, {lang: new}, f"{new} for {old}")
    return True


PLANTS = (plant_number, plant_omission, plant_duplicate, plant_untranslated, plant_locale)


def dateline(city: str, day: datetime.date) -> Row:
    """Place and day as each language writes them above a readout."""
    kk, ru, zh = CITIES[city]
    month = {lang: MONTHS[lang][day.month - 1] for lang in MONTHS}
    return {
        "en": [f"{city}, {day.day} {month['en']} {day.year}"],
        "kk": [f"{kk}, {day.year} жылғы {day.day} {month['kk']}"],
        "ru": [f"{ru}, {day.day} {month['ru']} {day.year} года"],
        "zh": [f"{zh}，{day.year}年{day.month}月{day.day}日"],
    }


def make(
    number: int, rows: list[Row], size: int, plants: int, seed: int, places: bool = False
) -> tuple[Draft, str, datetime.date]:
    """Readout `number`: its draft, its city and its day; with `places` the names in it are changed too."""
    chance = random.Random(f"{seed}/{number}")
    day = datetime.date(2012, 1, 1) + datetime.timedelta(days=chance.randrange(14 * 365))
    city = chance.choice(sorted(CITIES))
    body = []
    for row in chance.sample(rows, min(size, len(rows))):
        for figure in figures(row):
            row = refigured(row, figure, other_figure(figure, chance))
        body.append(elsewhere(row, chance) if places else row)
    title = {lang: [form.format(number=number)] for lang, form in TITLES.items()}
    draft = Draft([title, dateline(city, day), *body])
    if plants and chance.random() < 0.5:
        plant_order(draft, chance)
    for _ in range(4 * plants):  # a kind may find no room: try again
        if len(draft.planted) >= plants:
            break
        chance.choice(PLANTS)(draft, chance)
    return draft, city, day


def write(folder: Path, draft: Draft, city: str, day: datetime.date) -> None:
    """The readout's files, as in corpus/."""
    folder.mkdir(parents=True, exist_ok=True)
    counts, gold = dict.fromkeys(LANGS, 0), ["\t".join(LANGS)]
    for row in draft.rows:
        cells = []
        for lang in LANGS:
            cells.append(",".join(str(counts[lang] + k) for k in range(len(row[lang]))))
            counts[lang] += len(row[lang])
        gold.append("\t".join(cells))
    for lang in LANGS:
        blocks = [draft.rows[0:1], draft.rows[1:2]]
        blocks += [draft.rows[k : k + PARAGRAPH] for k in range(2, len(draft.rows), PARAGRAPH)]
        glue = "" if lang == "zh" else " "
        paragraphs = [glue.join(said for row in block for said in row[lang]) for block in blocks]
        (folder / f"{lang}.txt").write_text("\n\n".join(filter(None, paragraphs)) + "\n", "utf-8")
        sentences = [said for row in draft.rows for said in row[lang]]
        (folder / f"{lang}.sent").write_text("\n".join(sentences) + "\n", "utf-8")
    (folder / "gold.tsv").write_text("\n".join(gold) + "\n", "utf-8")
    planted = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in draft.planted)
    (folder / "planted.jsonl").write_text(planted, "utf-8")
    title = draft.rows[0]["en"][0]
    event = f'title = "{title}"\ndate = {day}\nplace = "{city}"\nissuer = "KZ"\n'
    (folder / "event.toml").write_text(event, "utf-8")


def main() -> None:
    """Read the command line and write the readouts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, metavar="OUT", help="folder to write into")
    parser.add_argument("--count", type=int, default=100, help="how many readouts (100)")
    parser.add_argument("--rows", type=int, default=20, help="rows of text in each (20)")
    parser.add_argument("--plants", type=int, default=3, help="divergences in each (3)")
    parser.add_argument("--places", action="store_true", help="change the names of places too")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other readouts (1)")
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="where the rows come from")
    args = parser.parse_args()
    if not (args.corpus / "README.md").exists():
        parser.error(f"{args.corpus} is not the corpus: it has no README.md")
    rows = faithful_rows(args.corpus)
    planted = 0
    for number in range(1, args.count + 1):
        draft, city, day = make(number, rows, args.rows, args.plants, args.seed, args.places)
        write(args.out / f"synthetic-{number:06}", draft, city, day)
        planted += len(draft.planted)
    print(f"{args.count} readouts with {planted} divergences in {args.out}, from {len(rows)} rows", file=sys.stderr)


if __name__ == "__main__":
    main()
