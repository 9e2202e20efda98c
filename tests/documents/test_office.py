"""Word and OpenDocument files: what a reader of the printed page would read, all changes accepted."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from toolkit.documents.reader import reader
from toolkit.model import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*inner: str) -> str:
    return f"<w:p>{''.join(inner)}</w:p>"


def deleted(text: str) -> str:
    return f'<w:del w:id="1"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


ACCEPTED = ("tracked changes read as accepted",)
WORD = [  # the body, its sentences, what is told
    pytest.param(par(run("The sides "), run("met.")), ["The sides met."], (), id="runs"),
    pytest.param(
        par(run("They met."), "<w:r><w:br/></w:r>", run("They parted.")),
        ["They met.", "They parted."],
        (),
        id="line break",
    ),
    pytest.param(par(run("One"), "<w:r><w:tab/></w:r>", run("two.")), ["One two."], (), id="tab"),
    pytest.param(
        par(run("Vice"), "<w:r><w:noBreakHyphen/></w:r>", run("President came.")),
        ["Vice-President came."],
        (),
        id="hyphen",
    ),
    pytest.param(par(run("They "), deleted("never "), run("met.")), ["They met."], ACCEPTED, id="deleted"),
    pytest.param(
        par(run("They "), f'<w:ins w:id="2">{run("gladly ")}</w:ins>', run("met.")),
        ["They gladly met."],
        ACCEPTED,
        id="inserted",
    ),
    pytest.param(
        par(f'<w:moveTo w:id="3">{run("First.")}</w:moveTo>')
        + par(run("Second."))
        + par(f'<w:moveFrom w:id="3">{run("First.")}</w:moveFrom>'),
        ["First.", "Second."],
        ACCEPTED,
        id="moved",
    ),
    pytest.param(
        par('<w:pPr><w:rPr><w:del w:id="4"/></w:rPr></w:pPr>', run("They met ")) + par(run("in Astana.")),
        ["They met in Astana."],
        ACCEPTED,
        id="paragraph mark deleted",
    ),
    pytest.param(
        par(run("Seen."), "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r>"),
        ["Seen."],
        ("hidden text left out",),
        id="hidden",
    ),
    pytest.param(
        par(run("Not hidden: "), '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen.</w:t></w:r>'),
        ["Not hidden: seen."],
        (),
        id="hidden, switched off",
    ),
    pytest.param(
        f"<w:sdt><w:sdtContent>{par(run('In a control.'))}</w:sdtContent></w:sdt>",
        ["In a control."],
        (),
        id="content control",
    ),
    pytest.param(
        par(run("See "), f"<w:hyperlink>{run('the page')}</w:hyperlink>", run(".")), ["See the page."], (), id="link"
    ),
    pytest.param(
        par(
            "<w:r><w:instrText>PAGE</w:instrText></w:r>",
            f'<w:fldSimple w:instr="DATE">{run("5 May")}</w:fldSimple>',
            run(" it was."),
        ),
        ["5 May it was."],
        (),
        id="field",
    ),
    pytest.param(
        f"<w:tbl><w:tr><w:tc>{par(run('Grain'))}</w:tc><w:tc>{par(run('5 t'))}{par(run('more'))}</w:tc></w:tr></w:tbl>",
        ["Grain", "5 t", "more"],
        (),
        id="table",
    ),
    pytest.param(
        par(
            run("Text."),
            f'<w:r><mc:AlternateContent xmlns:mc="{MC}"><mc:Choice><w:txbxContent>{par(run("In a box."))}</w:txbxContent></mc:Choice>'
            f"<mc:Fallback><w:txbxContent>{par(run('In a box.'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
        ),
        ["Text.", "In a box."],
        (),
        id="text box said twice",
    ),
]


def word(path: Path, body: str, **parts: str) -> Document:
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        for name, text in parts.items():
            made.writestr(f"word/{name}.xml", text)
    (document,) = reader(path).read(path, "en", "auto")
    return document


@pytest.mark.parametrize("body, sentences, notes", WORD)
def test_word(tmp_path: Path, body: str, sentences: list[str], notes: tuple[str, ...]) -> None:
    document = word(tmp_path / "en.docx", body)
    assert [s.text for s in document.sentences] == sentences
    assert document.notes == notes


def test_strict_word(tmp_path: Path) -> None:
    path = tmp_path / "en.docx"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr(
            "word/document.xml", f'<w:document xmlns:w="{strict}"><w:body>{par(run("Met."))}</w:body></w:document>'
        )
    (document,) = reader(path).read(path, "en", "auto")
    assert document.text == "Met.\n"


def test_footnotes_stand_behind_the_text(tmp_path: Path) -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="0">{par(run("x"))}</w:footnote><w:footnote w:id="2">{par(run("Of 2024."))}</w:footnote></w:footnotes>'
    body = par(run("Trade grew."), '<w:r><w:footnoteReference w:id="2"/></w:r>') + par(run("The end."))
    document = word(tmp_path / "en.docx", body, footnotes=notes)
    assert [(s.text, s.place) for s in document.sentences] == [
        ("Trade grew.", "paragraph 1"),
        ("The end.", "paragraph 2"),
        ("Of 2024.", "footnote 2"),
    ]


def test_place_counts_all_paragraphs_of_the_body(tmp_path: Path) -> None:
    body = par() + par(run("One. Two.")) + f"<w:tbl><w:tr><w:tc>{par(run('Three'))}</w:tc></w:tr></w:tbl>"
    document = word(tmp_path / "en.docx", body)
    assert [s.place for s in document.sentences] == ["paragraph 2", "paragraph 2", "paragraph 3"]


OPEN = [  # the text, its sentences, what is told
    pytest.param(
        "<text:h>Talks</text:h><text:p>They <text:span>met</text:span>.</text:p>",
        ["Talks", "They met."],
        (),
        id="heading",
    ),
    pytest.param('<text:p>One<text:s text:c="3"/>two<text:tab/>three.</text:p>', ["One two three."], (), id="spaces"),
    pytest.param(
        "<text:p>They met.<text:line-break/>They parted.</text:p>", ["They met.", "They parted."], (), id="line break"
    ),
    pytest.param(
        "<text:list><text:list-item><text:p>grain</text:p></text:list-item></text:list>", ["grain"], (), id="list"
    ),
    pytest.param(
        "<text:p>Trade grew.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of 2024.</text:p></text:note-body></text:note></text:p><text:p>The end.</text:p>",
        ["Trade grew.", "The end.", "Of 2024."],
        (),
        id="footnote",
    ),
    pytest.param(
        "<text:p>They met.<office:annotation><text:p>Sure?</text:p></office:annotation></text:p>",
        ["They met."],
        (),
        id="comment",
    ),
    pytest.param(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>They <text:change/>met.</text:p>",
        ["They met."],
        ACCEPTED,
        id="deleted",
    ),
    pytest.param(
        "<table:table><table:table-row><table:table-cell><text:p>Grain</text:p></table:table-cell></table:table-row></table:table>",
        ["Grain"],
        (),
        id="table",
    ),
]


@pytest.mark.parametrize("suffix", [".odt", ".fodt"])
@pytest.mark.parametrize("body, sentences, notes", OPEN)
def test_open_document(tmp_path: Path, suffix: str, body: str, sentences: list[str], notes: tuple[str, ...]) -> None:
    names = " ".join(f'xmlns:{name}="{ODF}:{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document {names}><office:body><office:text>{body}</office:text></office:body></office:document>"
    path = tmp_path / f"en{suffix}"
    if suffix == ".fodt":
        path.write_text(content, encoding="utf-8")
    else:
        with zipfile.ZipFile(path, "w") as made:
            made.writestr("content.xml", content)
    (document,) = reader(path).read(path, "en", "auto")
    assert [s.text for s in document.sentences] == sentences
    assert document.notes == notes
