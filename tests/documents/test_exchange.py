"""Files that come cut and aligned: XLIFF, TMX, PO, tables. Their segments and pairs are kept as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.alignment.given import given
from toolkit.documents.readout import load
from toolkit.errors import InputError
from toolkit.model import Readout

XLIFF1 = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en-US" '
    'target-language="kk-KZ"><body>{}</body></file></xliff>'
)
XLIFF2 = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="kk"><file id="f">{}</file></xliff>'
TMX = '<tmx version="1.4"><header/><body>{}</body></tmx>'


def unit(number: int, source: str, target: str) -> str:
    return f'<trans-unit id="{number}"><source>{source}</source><target>{target}</target></trans-unit>'


def variants(**texts: str) -> str:
    inner = "".join(f'<tuv xml:lang="{lang.replace("_", "-")}"><seg>{text}</seg></tuv>' for lang, text in texts.items())
    return f"<tu>{inner}</tu>"


def two(source: str, target: str) -> str:
    return f"<segment><source>{source}</source><target>{target}</target></segment>"


CASES = [  # file name, content, rows by language
    pytest.param(
        "a.xlf",
        XLIFF1.format(unit(1, "They met.", "Олар кездесті.")),
        {"en": ["They met."], "kk": ["Олар кездесті."]},
        id="XLIFF 1.2",
    ),
    pytest.param(
        "a.xlf",
        XLIFF1.format(
            unit(1, 'They <g id="1">met</g><ph id="2">{0}</ph>. Twice.', "Олар <bpt id='1'>&lt;b></bpt>кездесті.")
        ),
        {"en": ["They met. Twice."], "kk": ["Олар кездесті."]},
        id="XLIFF 1.2: two sentences stay one, codes go",
    ),
    pytest.param(
        "a.xlf",
        XLIFF1.format(
            unit(1, "One.", "Бір.") + '<trans-unit id="2"><source>Two.</source></trans-unit>' + unit(3, "Three.", "Үш.")
        ),
        {"en": ["One.", "Two.", "Three."], "kk": ["Бір.", "", "Үш."]},
        id="XLIFF 1.2: a unit without a target",
    ),
    pytest.param(
        "a.xliff",
        XLIFF2.format(
            f'<unit id="1">{two("One.", "Бір.")}<ignorable><source> </source></ignorable>{two("T<pc>wo</pc>.", "Екі.")}</unit>'
        ),
        {"en": ["One.", "Two."], "kk": ["Бір.", "Екі."]},
        id="XLIFF 2: two segments",
    ),
    pytest.param(
        "a.tmx",
        TMX.format(variants(en_GB="One.", zh_CN="一。", de="Eins.") + variants(en="Two.", zh="二。")),
        {"en": ["One.", "Two."], "zh": ["一。", "二。"]},
        id="TMX: regions dropped, unknown languages left out",
    ),
    pytest.param(
        "a.tmx",
        TMX.format(variants(en="Wheat was sold.", zh_TW="小麥已售出。")),
        {"en": ["Wheat was sold."], "zh-Hant": ["小麥已售出。"]},
        id="TMX: script by region",
    ),
    pytest.param(
        "a.tmx",
        TMX.format(
            variants(en="One.", ru="Раз.", kk="Бір.") + variants(en="Two.", kk="Екі.") + variants(ru="Три.", kk="Үш.")
        ),
        {"en": ["One.", "Two.", ""], "kk": ["Бір.", "Екі.", "Үш."], "ru": ["Раз.", "", "Три."]},
        id="TMX: holes",
    ),
    pytest.param(
        "a.po",
        'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "The sides met in the capital."\nmsgstr "Стороны встретились в столице."\n\n#~ msgid "x"\n#~ msgstr "y"\n',
        {"en": ["The sides met in the capital."], "ru": ["Стороны встретились в столице."]},
        id="PO",
    ),
    pytest.param("a.csv", "en,kk\nOne.,Бір.\nTwo.,\n", {"en": ["One.", "Two."], "kk": ["Бір.", ""]}, id="CSV"),
    pytest.param(
        "a.csv", "№;Русский;Қазақша\n1;Раз.;Бір.\n", {"kk": ["Бір."], "ru": ["Раз."]}, id="CSV: semicolons, names"
    ),
    pytest.param(
        "a.csv", "Казахский,Английский\nБір.,One.\n", {"en": ["One."], "kk": ["Бір."]}, id="CSV: names in Russian"
    ),
    pytest.param(
        "a.csv",
        'en,ru\n"One, and\ntwo.","Раз, и ""два""."\n',
        {"en": ["One, and two."], "ru": ['Раз, и "два".']},
        id="CSV: quotes",
    ),
    pytest.param(
        "a.tsv",
        "The sides met today.\tСтороны встретились в столице.\n",
        {"en": ["The sides met today."], "ru": ["Стороны встретились в столице."]},
        id="TSV without headings",
    ),
    pytest.param(
        "a.tsv", "row\tscore\ten\tzh\n0\t0.9\tOne.\t一。\n", {"en": ["One."], "zh": ["一。"]}, id="TSV as we write it"
    ),
]


def rows(readout: Readout) -> dict[str, list[str]]:
    return {
        lang: [" ".join(document.sentences[i].text for i in row.sentences[lang]) for row in given(readout)]
        for lang, document in readout.documents.items()
    }


@pytest.mark.parametrize("name, content, expected", CASES)
def test_segments_and_pairs_are_kept(tmp_path: Path, name: str, content: str, expected: dict[str, list[str]]) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert rows(load([path])) == expected


def test_files_of_one_source_go_together(tmp_path: Path) -> None:
    for lang, texts in (("kk", ("Бір.", "Екі.")), ("ru", ("Раз.", "Два."))):
        content = XLIFF1.replace("kk-KZ", lang).format(unit(1, "One.", texts[0]) + unit(2, "Two.", texts[1]))
        (tmp_path / f"en-{lang}.xlf").write_text(content, encoding="utf-8")
    assert rows(load([tmp_path])) == {"en": ["One.", "Two."], "kk": ["Бір.", "Екі."], "ru": ["Раз.", "Два."]}


def test_files_of_two_sources_do_not(tmp_path: Path) -> None:
    (tmp_path / "en-kk.xlf").write_text(XLIFF1.format(unit(1, "One.", "Бір.")), encoding="utf-8")
    (tmp_path / "en-ru.xlf").write_text(
        XLIFF1.replace("kk-KZ", "ru").format(unit(1, "Ten.", "Десять.")), encoding="utf-8"
    )
    with pytest.raises(InputError, match="second version in en"):
        load([tmp_path])


REFUSED = [
    pytest.param("a.csv", "name,age\nX,5\nY,6\n", "no two columns", id="a table of something else"),
    pytest.param("a.csv", "en,EN,ru\nOne.,Two.,Раз.\n", "two columns of one language", id="a language twice"),
    pytest.param("a.xlf", '<xliff version="3.0"/>', "not XLIFF 1 or 2", id="XLIFF of the future"),
    pytest.param(
        "a.tmx", TMX.format(variants(de="Eins.", fr="Un.")), "no text in a language we know", id="other languages"
    ),
    pytest.param("a.po", 'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\nmsgstr[\n', "PO file", id="broken PO"),
]


@pytest.mark.parametrize("name, content, said", REFUSED)
def test_refused(tmp_path: Path, name: str, content: str, said: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load([path])


def test_memory_with_units_of_one_id(tmp_path: Path) -> None:
    path = tmp_path / "a.tmx"
    again = variants(en="One.", ru="Раз.").replace("<tu>", '<tu tuid="7">') + variants(en="Two.", ru="Два.").replace(
        "<tu>", '<tu tuid="7">'
    )
    path.write_text(TMX.format(again), encoding="utf-8")
    assert rows(load([path])) == {"en": ["One.", "Two."], "ru": ["Раз.", "Два."]}


def test_plural_forms_are_entries_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "ru.po"
    path.write_text(
        'msgid ""\nmsgstr "Language: ru\\n"\n\nmsgid "one file was opened by the office"\nmsgid_plural "many files were opened by the office"\n'
        'msgstr[0] "один файл открыт канцелярией"\nmsgstr[1] "много файлов открыто канцелярией"\n',
        encoding="utf-8",
    )
    assert rows(load([path]))["ru"] == ["один файл открыт канцелярией", "много файлов открыто канцелярией"]
