"""Files that nobody should have to read: each a clear line, or a correct reading; never a traceback, never the network."""

from __future__ import annotations

import random
import socket
import struct
import zipfile
from pathlib import Path

import pytest

from toolkit.documents.reader import reader, suffixes
from toolkit.documents.readout import load
from toolkit.errors import InputError
from toolkit.model import Document

FIXTURES = Path(__file__).parent / "fixtures"
FORMATS = FIXTURES / "formats"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = (
    "<!DOCTYPE x ["
    + "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' if n else '<!ENTITY e0 "peace">' for n in range(10))
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/hostname">]>'
REMOTE = '<!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/tmx14.dtd">'


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader opened a socket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def refused(path: Path) -> str:
    """What is said of a file that is one of a readout."""
    other = path.parent / "ru.txt"
    other.write_text("Стороны встретились в Астане.\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load([path, other])
    assert caught.value.remedy
    assert path.name in str(caught.value)
    return str(caught.value)


def read(path: Path) -> Document:
    (document,) = reader(path).read(path, "en", "auto")
    return document


def archive(path: Path, **parts: bytes | str) -> Path:
    """An office file of some parts; `__` in a name is a slash."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), data)
    return path


def body(text: str, head: str = "") -> str:
    return f'<?xml version="1.0"?>{head}<w:document xmlns:w="{W}"><w:body>{text}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_pdf_with_a_password(tmp_path: Path) -> None:
    assert "password" in refused(written(tmp_path / "en.pdf", (FIXTURES / "bad" / "locked.pdf").read_bytes()))


def test_word_file_with_a_password(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1200) + "EncryptedPackage".encode("utf-16-le") + bytes(900)
    assert "password" in refused(written(tmp_path / "en.docx", ole))


def test_word_file_of_before_2007(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
    assert "before 2007; save it as .docx" in refused(written(tmp_path / "en.docx", ole))


def test_opendocument_with_a_password(tmp_path: Path) -> None:
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    path = archive(tmp_path / "en.odt", **{"META-INF__manifest_xml": manifest, "content_xml": b"\x8f\x02\x11"})
    assert "password" in refused(path)


def test_archive_with_a_password(tmp_path: Path) -> None:
    data = bytearray(archive(tmp_path / "en.docx", word__document_xml=body(paragraph("Peace."))).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark) + at
        data[place : place + 2] = struct.pack("<H", 1)
    assert "password" in refused(written(tmp_path / "en.docx", bytes(data)))


def test_scanned_pdf(tmp_path: Path) -> None:
    from pypdfium2 import PdfBitmap, PdfDocument, PdfImage

    made = PdfDocument.new()
    page = made.new_page(200, 200)
    image = PdfImage.new(made)
    image.set_bitmap(PdfBitmap.new_native(8, 8, 4))
    page.insert_obj(image)
    page.gen_content()
    made.save(tmp_path / "en.pdf")
    message = refused(tmp_path / "en.pdf")
    assert "scanned" in message
    assert "OCR" in message


def test_pdf_of_empty_pages(tmp_path: Path) -> None:
    from pypdfium2 import PdfDocument

    made = PdfDocument.new()
    made.new_page(200, 200)
    made.save(tmp_path / "en.pdf")
    assert "without text" in refused(tmp_path / "en.pdf")


@pytest.mark.parametrize(
    "name", ["docx/en.docx", "odt/en.odt", "pdf/en.pdf", "tmx/talks.tmx", "xlsx/talks.xlsx", "xliff-2/en-kk.xliff"]
)
@pytest.mark.parametrize("share", [0.3, 0.9])
def test_truncated(tmp_path: Path, name: str, share: float) -> None:
    data = (FORMATS / name).read_bytes()
    path = tmp_path / f"en{Path(name).suffix}"
    assert "again" in refused(written(path, data[: int(len(data) * share)]))


@pytest.mark.parametrize(
    "source, suffix, said",
    [
        pytest.param("pdf/en.pdf", ".docx", "not a Word file but a PDF; rename it to .pdf", id="PDF called Word"),
        pytest.param("docx/en.docx", ".pdf", "not a PDF but an archive", id="Word called PDF"),
        pytest.param("html/en.html", ".docx", "not a Word file but a web page", id="page called Word"),
        pytest.param("xlsx/talks.xlsx", ".docx", "lacks word/document.xml", id="Excel called Word"),
        pytest.param("docx/en.docx", ".xlsx", "without sheets", id="Word called Excel"),
        pytest.param("docx/en.docx", ".odt", "lacks content.xml", id="Word called OpenDocument"),
        pytest.param("docx/en.docx", ".txt", "not text", id="Word called text"),
        pytest.param("text/en.txt", ".docx", "not a Word file", id="text called Word"),
        pytest.param("text/en.txt", ".tmx", "not well-formed XML", id="text called TMX"),
        pytest.param("tmx/talks.tmx", ".xliff", "not XLIFF", id="TMX called XLIFF"),
        pytest.param("text/en.txt", ".po", "no msgid", id="text called PO"),
        pytest.param("text/en.txt", ".csv", "no two columns", id="text called CSV"),
    ],
)
def test_wrong_suffix(tmp_path: Path, source: str, suffix: str, said: str) -> None:
    assert said in refused(written(tmp_path / f"en{suffix}", (FORMATS / source).read_bytes()))


@pytest.mark.parametrize("suffix", suffixes())
def test_empty_file(tmp_path: Path, suffix: str) -> None:
    refused(written(tmp_path / f"en{suffix}", b""))


def test_macros_are_ignored_and_said(tmp_path: Path) -> None:
    path = archive(
        tmp_path / "en.docm", word__document_xml=body(paragraph("The sides met.")), word__vbaProject_bin=b"x"
    )
    document = read(path)
    assert [s.text for s in document.sentences] == ["The sides met."]
    assert document.notes == ("macros in it were ignored",)


@pytest.mark.parametrize(
    "suffix, part", [(".docx", "word__document_xml"), (".odt", "content_xml"), (".xlsx", "xl__worksheets__sheet1_xml")]
)
def test_zip_bomb(tmp_path: Path, suffix: str, part: str) -> None:
    path = archive(tmp_path / f"en{suffix}", **{part: b"<w:p/>" * 8_000_000})
    assert "unpacks to more" in refused(path)


def test_zip_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = bytearray(archive(tmp_path / "en.docx", word__document_xml=b" " * 40_000_000).read_bytes())
    at = data.index(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 1000)
    message = refused(written(tmp_path / "en.docx", bytes(data)))
    assert "damaged" in message or "unpacks" in message


def test_archive_of_very_many_parts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "en.docx", "w") as made:
        for n in range(6000):
            made.writestr(f"p{n}", b"")
    assert "more than" in refused(tmp_path / "en.docx")


@pytest.mark.parametrize("head", [BOMB, OUTSIDE], ids=["billion laughs", "external entity"])
@pytest.mark.parametrize("suffix", [".docx", ".odt", ".tmx", ".xliff", ".fodt"])
def test_entities(tmp_path: Path, head: str, suffix: str) -> None:
    if suffix == ".docx":
        path = archive(tmp_path / "en.docx", word__document_xml=body(paragraph("&e9;"), head))
    elif suffix == ".odt":
        path = archive(tmp_path / "en.odt", content_xml=f'<?xml version="1.0"?>{head}<x>&e9;</x>')
    else:
        path = written(tmp_path / f"en{suffix}", f'<?xml version="1.0"?>{head}<x a="&e1;">&e9;</x>'.encode())
    assert "entities" in refused(path)


def test_document_type_is_not_fetched(tmp_path: Path) -> None:
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{en}</seg></tuv><tuv xml:lang="ru"><seg>{ru}</seg></tuv></tu>'
        for en, ru in (("The sides met.", "Стороны встретились."),)
    )
    path = written(tmp_path / "talks.tmx", f'<?xml version="1.0"?>{REMOTE}<tmx><body>{units}</body></tmx>'.encode())
    assert load([path]).langs == ("en", "ru")


def test_page_with_addresses_fetches_nothing(tmp_path: Path) -> None:
    page = (
        '<html><head><script src="http://127.0.0.1:9/x.js"></script><link rel="stylesheet" href="http://127.0.0.1:9/x">'
        '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head><body><h1>Talks</h1><img src="http://127.0.0.1:9/">'
        '<iframe src="http://127.0.0.1:9/"></iframe><p onclick="alert(1)">The sides met in Astana on Tuesday and agreed.</p></body></html>'
    )
    document = read(written(tmp_path / "en.html", page.encode()))
    assert [s.text for s in document.sentences] == ["Talks", "The sides met in Astana on Tuesday and agreed."]


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".pdf", ".html", ".tmx"])
def test_file_of_200_megabytes(tmp_path: Path, suffix: str) -> None:
    with (tmp_path / f"en{suffix}").open("wb") as file:
        file.truncate(200 * 2**20)
    assert "larger than 1" in refused(tmp_path / f"en{suffix}")


def test_xml_nested_without_end(tmp_path: Path) -> None:
    deep = "<w:ins>" * 50_000 + paragraph("Peace.") + "</w:ins>" * 50_000
    refused(archive(tmp_path / "en.docx", word__document_xml=body(deep)))


HIDDEN = "Қа\u200bзақ\u00adстан \u200fПре\ufeffзидентi\u2060 кездесті. Тараптар\u200e келісті."
LOOSE = "Сами\u0438\u0306 маи\u0306дан Алматыи\u0306."  # й as two characters


@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_invisible_characters_are_taken_out(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"kk{suffix}"
    if suffix == ".docx":
        archive(path, word__document_xml=body(paragraph(HIDDEN)).encode())
    else:
        path.write_text(f"<p>{HIDDEN}</p>" if suffix == ".html" else HIDDEN, encoding="utf-8")
    (document,) = reader(path).read(path, "kk", "auto")
    assert [s.text for s in document.sentences] == ["Қазақстан Президентi кездесті.", "Тараптар келісті."]
    assert all(document.text[s.start : s.end] == s.text for s in document.sentences)
    assert any("6 invisible" in note for note in document.notes)


def test_loose_accents_are_composed(tmp_path: Path) -> None:
    path = archive(tmp_path / "ru.docx", word__document_xml=body(paragraph(LOOSE)).encode())
    (document,) = reader(path).read(path, "ru", "auto")
    assert "\u0306" not in document.text
    assert "й" in document.text
    assert any("combining" in note for note in document.notes)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize("text, said", [(HIDDEN, "invisible characters in 6 places"), (LOOSE, "NFD")])
def test_plain_text_is_left_to_the_letter_with_a_word(tmp_path: Path, suffix: str, text: str, said: str) -> None:
    path = tmp_path / f"kk{suffix}"
    path.write_text(text, encoding="utf-8")
    (document,) = reader(path).read(path, "kk", "auto")
    assert document.text == text
    assert any(said in note for note in document.notes)


def test_clean_text_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "kk.txt"
    path.write_text("5\u00a0км «Қазақстан» – Йемен.", encoding="utf-8")
    (document,) = reader(path).read(path, "kk", "auto")
    assert (document.text, document.notes) == ("5\u00a0км «Қазақстан» – Йемен.", ())


@pytest.mark.parametrize(
    "path", [sorted(folder.iterdir())[0] for folder in sorted(FORMATS.iterdir())], ids=lambda p: p.parent.name
)
def test_damage_anywhere_is_an_error_or_a_reading(tmp_path: Path, path: Path) -> None:
    """Cut, scribbled over, doubled: never anything but `InputError`."""
    data, dice = path.read_bytes(), random.Random(path.name)
    for turn in range(6):
        damaged = bytearray(data)
        if turn % 3 == 0:
            del damaged[dice.randrange(len(damaged)) :]
        elif turn % 3 == 1:
            for _ in range(20):
                damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        else:
            at = dice.randrange(len(damaged))
            damaged[at:at] = damaged[dice.randrange(len(damaged)) :][:200]
        try:
            reader(path).read(written(tmp_path / f"x{path.suffix}", bytes(damaged)), None, "auto")
        except InputError as error:
            assert error.remedy
