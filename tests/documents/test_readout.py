"""From paths to versions: folders, lists of files, languages, and everything that can be wrong with them."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from toolkit.documents.readout import load
from toolkit.errors import InputError

TEXTS = {
    "en": "The sides met in Astana. They agreed on the talks.\n",
    "kk": "Тараптар Астанада кездесті. Олар келіссөз туралы уағдаласты.\n",
    "ru": "Стороны встретились в Астане. Они договорились о переговорах.\n",
    "zh": "双方在阿斯塔纳会见。双方就会谈达成一致。\n",
}


def write(folder: Path, **files: str) -> Path:
    """Files by stem (`__` for a full stop), each a .txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name.replace('__', '.')}.txt").write_text(text, encoding="utf-8", newline="")
    return folder


def test_folder(tmp_path: Path) -> None:
    folder = write(tmp_path / "astana-2023", **TEXTS)
    (folder / "event.toml").write_text('title = "Talks"', encoding="utf-8")
    (folder / "README.md").write_text("# About\n", encoding="utf-8")
    (folder / "gold.tsv").write_text("1\t2\n", encoding="utf-8")
    readout = load([folder])
    assert (readout.name, readout.folder, readout.event.title) == ("astana-2023", folder, "Talks")
    assert readout.langs == ("en", "kk", "ru", "zh")
    assert [len(document.sentences) for document in readout.documents.values()] == [2, 2, 2, 2]
    assert readout.documents["kk"].path == (folder / "kk.txt").as_posix()
    assert [document.notes for document in readout.documents.values()] == [(), (), (), ()]


def test_text_is_the_files_text(tmp_path: Path) -> None:
    folder = write(tmp_path, en="\ufeffOne.\r\n\r\nTwo.\r\n", ru="Один.\r\n")
    assert load([folder]).documents["en"].text == "One.\n\nTwo.\n"
    assert load([folder]).documents["ru"].text == (folder / "ru.txt").read_text(encoding="utf-8")


def test_files_in_any_order_give_the_same(tmp_path: Path) -> None:
    write(tmp_path, talks__en=TEXTS["en"], talks__kk=TEXTS["kk"], talks__zh=TEXTS["zh"])
    files = sorted(tmp_path.iterdir())
    first = load(files)
    assert (first.name, first.folder) == ("talks", None)
    assert all(load(list(order)) == first for order in permutations(files))


def test_files_named_for_a_language_only_are_their_folders_readout(tmp_path: Path) -> None:
    folder = write(tmp_path / "visit", **TEXTS)
    assert load([folder / "en.txt", folder / "kk.txt"]).folder == folder
    assert load([folder / "en.txt", folder / "kk.txt"]).name == "visit"


def test_language_from_the_text(tmp_path: Path) -> None:
    folder = write(tmp_path, a=TEXTS["kk"], b=TEXTS["ru"], c=TEXTS["zh"], d=TEXTS["en"])
    assert load([folder]).langs == load(sorted(folder.iterdir())).langs == ("en", "kk", "ru", "zh")


def test_given_language_wins_over_the_name(tmp_path: Path) -> None:
    folder = write(tmp_path, en=TEXTS["en"], ru=TEXTS["kk"])
    assert load([folder], {folder / "ru.txt": "KK"}).langs == ("en", "kk")
    assert load([folder], {Path("ru.txt"): "kk"}).langs == ("en", "kk")


@pytest.mark.parametrize("named, other", [("kk", "ru"), ("ru", "kk"), ("en", "zh"), ("zh", "en")])
def test_a_text_in_another_language_than_its_name_is_noted(tmp_path: Path, named: str, other: str) -> None:
    kept = next(lang for lang in TEXTS if lang not in (named, other))
    folder = write(tmp_path, **{kept: TEXTS[kept], named: TEXTS[other]})
    (note,) = load([folder]).documents[named].notes
    assert f"reads like {other}" in note


def test_lines(tmp_path: Path) -> None:
    readout = load([write(tmp_path, **TEXTS)], segmentation="lines")
    assert [len(document.sentences) for document in readout.documents.values()] == [1, 1, 1, 1]


def test_markdown(tmp_path: Path) -> None:
    write(tmp_path, ru="Переговоры\n\nСтороны встретились. Они рады.\n")
    (tmp_path / "en.md").write_text(
        "# Talks\n\nThe sides\nmet. They are *glad*.\n\n---\n\n- grain\n- oil\n", encoding="utf-8"
    )
    texts = [s.text for s in load([tmp_path]).documents["en"].sentences]
    assert texts == ["Talks", "The sides\nmet.", "They are *glad*.", "grain", "oil"]


def test_ten_thousand_sentences(tmp_path: Path) -> None:
    folder = write(tmp_path, **{lang: text * 5000 for lang, text in TEXTS.items()})
    assert [len(document.sentences) for document in load([folder]).documents.values()] == [10_000] * 4


def test_one_endless_line(tmp_path: Path) -> None:
    folder = write(tmp_path, en="word " * 200_000, zh="词" * 200_000)
    assert all(document.sentences for document in load([folder]).documents.values())


def refused(paths: list[Path], langs: dict[Path, str] | None = None) -> str:
    with pytest.raises(InputError) as caught:
        load(paths, langs or {})
    assert caught.value.problem
    assert caught.value.remedy
    return str(caught.value)


def test_missing_file(tmp_path: Path) -> None:
    write(tmp_path, **TEXTS)
    assert "no such file" in refused([tmp_path / "en.txt", tmp_path / "fr.txt"])
    assert "did you mean" in refused([tmp_path / "en.tx"])


@pytest.mark.parametrize("address", ["https://example.org/kk", "http://example.org/en.html"])
def test_address(address: str) -> None:
    assert "save the page" in refused([Path(address)])


@pytest.mark.parametrize("name", ["a\0b", "a" * 5000])
def test_path_that_no_system_takes(name: str) -> None:
    assert "check the name" in refused([Path(name)])


def test_one_version_only(tmp_path: Path) -> None:
    folder = write(tmp_path, kk=TEXTS["kk"])
    message = refused([folder])
    assert str(folder) in message
    assert "one version only (kk" in message
    assert "one version only" in refused([folder / "kk.txt"])


def test_empty_folder(tmp_path: Path) -> None:
    assert "no versions" in refused([tmp_path])


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff"])
def test_empty_file(tmp_path: Path, text: str) -> None:
    message = refused([write(tmp_path, en=text, kk=TEXTS["kk"])])
    assert "en.txt" in message
    assert "empty" in message


def test_same_language_twice(tmp_path: Path) -> None:
    folder = write(tmp_path, a__kk=TEXTS["kk"], b__kk=TEXTS["kk"])
    message = refused(sorted(folder.iterdir()))
    assert "a.kk.txt" in message
    assert "b.kk.txt" in message


def test_unknown_language(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    assert "no language 'xx'" in refused([folder], {folder / "en.txt": "xx"})
    write(folder, kz=TEXTS["kk"])
    assert "did you mean kk" in refused([folder])


def test_language_that_nothing_tells(tmp_path: Path) -> None:
    folder = write(tmp_path, a="12 15 18\n", b=TEXTS["ru"])
    assert "--lang" in refused(sorted(folder.iterdir()))


def test_language_of_a_file_that_is_not_given(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    assert "not among the files" in refused([folder], {Path("other.txt"): "kk"})


def test_unknown_format(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    (folder / "kk.xyz").write_text("а", encoding="utf-8")
    assert "no reader for '.xyz'" in refused([folder / "en.txt", folder / "kk.xyz"])


def test_binary_file(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    (folder / "ru.txt").write_bytes(bytes(range(256)) * 8)
    assert "ru.txt: the file is not text" in refused([folder])


def test_file_in_two_encodings(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    (folder / "ru.txt").write_bytes(TEXTS["ru"].encode() + TEXTS["ru"].encode("cp1251"))
    assert "ru.txt:2: " in refused([folder])


def test_broken_event(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    (folder / "event.toml").write_text('title = "Talks"\ndate =\n', encoding="utf-8")
    assert "event.toml:2: not valid TOML" in refused([folder])


def test_folder_among_files(tmp_path: Path) -> None:
    folder = write(tmp_path, **TEXTS)
    assert "one folder" in refused([folder, folder / "en.txt"])
