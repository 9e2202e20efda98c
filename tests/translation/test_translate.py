"""`readout translate`: each sentence by the best that is known of it, in every pair of languages; bad input named."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.forms import forms
from toolkit.translation.memory import Memory
from toolkit.translation.units import Unit

KNOWN = [  # what the memory holds
    {
        "en": "The guests left the hall.",
        "kk": "Қонақтар залдан шықты.",
        "ru": "Гости покинули зал.",
        "zh": "客人离开了大厅。",
    },
    {
        "en": "The President will arrive in Beijing on 15 September 2023.",
        "kk": "Президент Бейжіңге 2023 жылғы 15 қыркүйекте келеді.",
        "ru": "Президент прибудет в Пекин 15 сентября 2023 года.",
        "zh": "总统将于2023年9月15日抵达北京。",
    },
]
SAID = {  # a sentence that it knows, one it knows with another place, and one it does not know; two paragraphs
    "en": "The guests left the hall. The President will arrive in Moscow on 15 September 2023.\n\nIn Astana the choir sang.\n",
    "kk": "Қонақтар залдан шықты. Президент Мәскеуге 2023 жылғы 15 қыркүйекте келеді.\n\nАстанада хор ән салды.\n",
    "ru": "Гости покинули зал. Президент прибудет в Москву 15 сентября 2023 года.\n\nВ Астане пел хор.\n",
    "zh": "客人离开了大厅。总统将于2023年9月15日抵达莫斯科。\n\n在阿斯塔纳合唱团唱歌。\n",
}
EXPECTED = {  # the first paragraph, and what the second must have in it
    "en": ("The guests left the hall. The President will arrive in Moscow on 15 September 2023.", "n Astana"),
    "kk": ("Қонақтар залдан шықты. Президент Мәскеуге 2023 жылғы 15 қыркүйекте келеді.", "Астанада"),
    "ru": ("Гости покинули зал. Президент прибудет в Москву 15 сентября 2023 года.", " Астане"),
    "zh": ("客人离开了大厅。总统将于2023年9月15日抵达莫斯科。", "在阿斯塔纳"),
}
LANGS = ("en", "kk", "ru", "zh")
PAIRS = [(source, target) for source in LANGS for target in LANGS if source != target]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    memory = Memory(tmp_path / "memory.sqlite", is_new=True)
    memory.add(Unit("almaty-2023", f"row {n}", "2023-09-15", 1.0, texts) for n, texts in enumerate(KNOWN, 1))
    memory.close()
    for lang, text in SAID.items():
        (tmp_path / f"talks.{lang}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["translate", *map(str, arguments)])


@pytest.mark.parametrize("source, target", PAIRS)
def test_the_best_of_what_is_known(source: str, target: str, home: Path) -> None:
    result = run(f"talks.{source}.txt", "--to", target)
    assert result.exit_code == 0, result.exception
    first, second = result.stdout.rstrip("\n").split("\n\n")
    whole, place = EXPECTED[target]
    assert first == whole
    assert place in second
    assert "⟦" in second
    assert "1 exact, 1 glossary, 1 repaired" in result.stderr
    assert "pre-translation" in result.stderr


@pytest.mark.parametrize("target", ["kk", "zh"])
def test_each_sentence_tells_where_it_comes_from(target: str, home: Path) -> None:
    made = json.loads(run("talks.en.txt", "--to", target, "-f", "json").stdout)
    exact, repaired, glossary = made["sentences"]
    assert (exact["origin"], exact["confidence"]) == ("exact", 1.0)
    assert exact["match"]["origin"] == "almaty-2023"
    assert exact["match"]["date"] == "2023-09-15"
    assert repaired["match"]["changed"]
    assert 0 < glossary["confidence"] < repaired["confidence"] < 1
    assert [p["concept"] for p in glossary["pieces"] if p["origin"] == "name"] == ["astana"]
    assert [s["paragraph"] for s in made["sentences"]] == [0, 0, 1]
    assert made["findings"] == []


@pytest.mark.parametrize("lang", LANGS)
def test_pieces_cover_the_source_exactly(lang: str, home: Path) -> None:
    target = "ru" if lang != "ru" else "kk"
    for sentence in json.loads(run(f"talks.{lang}.txt", "--to", target, "-f", "json").stdout)["sentences"]:
        ends = [0, *(piece["end"] for piece in sentence["pieces"])]
        assert [piece["start"] for piece in sentence["pieces"]] == ends[:-1]
        assert ends[-1] == len(sentence["source"])


@pytest.mark.parametrize("form", forms())
def test_every_form_has_all_sentences_and_what_is_left(form: str, home: Path) -> None:
    assert run("talks.ru.txt", "--to", "kk", "-f", form, "-o", "out").exit_code == 0
    data = (home / "out").read_bytes()
    assert run("talks.ru.txt", "--to", "kk", "-f", form, "-o", "out").exit_code == 0
    assert data == (home / "out").read_bytes()  # the same in, the same out
    if form == "docx":
        from docx import Document

        cells = [cell.text for row in Document(io.BytesIO(data)).tables[0].rows for cell in row.cells]
        text = "\n".join(cells)
    else:
        text = data.decode()
    for said in (
        "Қонақтар залдан шықты.",
        "Президент Мәскеуге 2023 жылғы 15 қыркүйекте келеді.",
        "Астанада",
        "пел хор",
    ):
        assert said in text


def test_xliff_is_read_back(home: Path) -> None:
    from toolkit.documents.readout import one

    run("talks.ru.txt", "--to", "kk", "-f", "xliff", "-o", "talks.xlf")
    ElementTree.parse(home / "talks.xlf")
    assert one(home / "talks.xlf", "kk").sentences[0].text == "Қонақтар залдан шықты."


def test_one_file_a_language(home: Path) -> None:
    assert run("talks.en.txt", "--to", "kk", "--to", "zh", "-o", "out.txt").exit_code == 0
    assert "Қонақтар" in (home / "out.kk.txt").read_text(encoding="utf-8")
    assert "客人" in (home / "out.zh.txt").read_text(encoding="utf-8")


def test_what_parts_from_the_source_is_shown(home: Path) -> None:
    memory = Memory(home / "wrong.sqlite", is_new=True)
    memory.add([Unit("old", "1", "", 1.0, {"en": "Forty guests came.", "ru": "Приехали пятьдесят гостей."})])
    memory.close()
    (home / "g.en.txt").write_text("Forty guests came.", encoding="utf-8")
    result = run("g.en.txt", "--to", "ru", "--memory", "wrong.sqlite")
    assert "sentence 1, number" in result.stderr


LADDER = {  # a partnership, and another one, in a sentence that differs in more words than can be replaced one by one
    "en": ("The guests praised the strategic partnership of the two countries.", "The hosts warmly praised the comprehensive strategic partnership of the two countries."),
    "kk": ("Қонақтар екі елдің стратегиялық серіктестігін мақтады.", "Қожайындар екі елдің жан-жақты стратегиялық серіктестігін жылы мақтады."),
    "ru": ("Гости похвалили стратегическое партнерство двух стран.", "Хозяева тепло похвалили всестороннее стратегическое партнерство двух стран."),
    "zh": ("客人们在会上赞扬了两国的战略伙伴关系。", "主人们在会上热情赞扬了两国的全面战略伙伴关系。"),
}  # fmt: skip
RUNG = {
    "en": "comprehensive strategic partnership",
    "kk": "жан-жақты стратегиялық әріптестігін",  # as the glossary prefers
    "ru": "всестороннее стратегическое партнерство",
    "zh": "全面战略伙伴关系",
}


@pytest.mark.parametrize("source, target", PAIRS)
def test_a_sentence_like_it_is_given_the_terms_of_the_source(source: str, target: str, home: Path) -> None:
    memory = Memory(home / "memory.sqlite")
    memory.add([Unit("ladder", "1", "", 1.0, {lang: known for lang, (known, _) in LADDER.items()})])
    memory.close()
    (home / f"new.{source}.txt").write_text(LADDER[source][1], encoding="utf-8")
    (made,) = json.loads(run(f"new.{source}.txt", "--to", target, "-f", "json").stdout)["sentences"]
    assert RUNG[target] in made["text"]


def test_a_sentence_like_it_that_lacks_a_term_is_not_used(home: Path) -> None:
    memory = Memory(home / "memory.sqlite")
    known = {
        "en": "The guests praised the summit in the capital city.",
        "ru": "Гости похвалили то, что было в столице.",
    }
    memory.add([Unit("loose", "1", "", 1.0, known)])
    memory.close()
    (home / "new.en.txt").write_text("The guests praised the summit in the big capital city.", encoding="utf-8")
    (made,) = json.loads(run("new.en.txt", "--to", "ru", "-f", "json").stdout)["sentences"]
    assert made["origin"] != "fuzzy"
    assert "саммит" in made["text"]


def test_markup_does_not_reach_the_draft(home: Path) -> None:
    (home / "page.en.html").write_text("<html><body><p>The <b>guests</b> left the hall.</p></body></html>", "utf-8")
    assert run("page.en.html", "--to", "ru").stdout == "Гости покинули зал.\n"


BAD = [
    pytest.param(("talks.en.txt", "--to", "kz"), "did you mean kk", id="unknown target"),
    pytest.param(("talks.en.txt", "--to", "en"), "it is in en already", id="same language"),
    pytest.param(("empty.ru.txt", "--to", "kk"), "empty.ru.txt: the file is empty", id="empty file"),
    pytest.param(("none.ru.txt", "--to", "kk"), "no such file", id="no file"),
    pytest.param((".", "--to", "kk"), "a folder, not a file", id="folder"),
    pytest.param(("talks.en.txt", "--to", "kk", "--to", "zh"), "one a language", id="two languages, one place"),
    pytest.param(("talks.en.txt",), "name it with --to kk", id="no language"),
    pytest.param(("talks.en.txt", "talks.ru.txt", "--to", "kk"), "a second file", id="two files"),
    pytest.param(("talks.en.txt", "--to", "kk", "--memory", "no.sqlite"), "no such memory", id="no memory"),
    pytest.param(("talks.en.txt", "--to", "kk", "-f", "xliff", "-o", "no/x.xlf"), "cannot be written", id="no place"),
]


@pytest.mark.parametrize("arguments, said", BAD)
def test_what_cannot_be_used_is_named(arguments: tuple[str, ...], said: str, home: Path) -> None:
    (home / "empty.ru.txt").write_text("\n", encoding="utf-8")
    error = run(*arguments).exception
    assert isinstance(error, InputError)
    assert said in str(error)


def test_without_a_memory_the_glossary_alone_serves(home: Path) -> None:
    (home / "memory.sqlite").unlink()
    result = run("talks.ru.txt", "--to", "kk")
    assert result.exit_code == 0
    assert "no memory" in result.stderr
    assert "Астанада" in result.stdout
