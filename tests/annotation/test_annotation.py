"""Copies of Word files: the comment stands at the words, whatever runs they are cut into, and all else is as it was."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.support import rows
from toolkit.annotation import annotate
from toolkit.documents.readout import load
from toolkit.errors import InputError
from toolkit.model import Comparison, Finding, Span

FIXTURES = Path(__file__).parents[1] / "documents" / "fixtures" / "formats"

CASES = [  # the runs of the Kazakh paragraph, the words to be commented on, the words under the comment
    pytest.param(["Сауда 18,7 миллиард долларға жетті."], "18,7 миллиард", "18,7 миллиард", id="inside one run"),
    pytest.param(
        ["Сауда 18", ",7 мил", "лиард долларға жетті."], "18,7 миллиард", "18,7 миллиард", id="over three runs"
    ),
    pytest.param(["Сауда 18,7 миллиард долларға жетті."], "Сауда", "Сауда", id="at the beginning"),
    pytest.param(["Сауда 18,7 миллиард долларға жетті."], "жетті.", "жетті.", id="at the end"),
    pytest.param(
        ["Сауда  18,7\u00ad миллиард долларға жетті."],
        "18,7 миллиард",
        "18,7\u00ad миллиард",
        id="invisible characters",
    ),
    pytest.param(
        ["Сауда и\u0306 18,7 миллиард долларға жетті."],
        "18,7 миллиард",
        "18,7 миллиард",
        id="decomposed letters before",
    ),
    pytest.param(["Сауда 18,7", "\tмиллиард\nдолларға жетті."], "18,7 миллиард", "18,7миллиард", id="a tab between"),
    pytest.param(
        ["Сауда 5, сауда 5, ", "сауда 5 болды."], "сауда 5 болды", "сауда 5 болды", id="the words stand there before"
    ),
]


def file(path: Path, *paragraphs: list[str]) -> Path:
    document = Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    document.save(str(path))
    return path


def made(folder: Path, runs: list[str], words: str) -> tuple[Comparison, Finding]:
    """Two Word files and a finding at `words` of the Kazakh one."""
    paths = [file(folder / "t.en.docx", ["Trade grew."]), file(folder / "t.kk.docx", runs)]
    readout = load(paths)
    comparison = Comparison(readout, rows(readout)[:1], {})
    at = readout.documents["kk"].text.index(words) if words else len(readout.documents["kk"].text)
    span = Span("kk", at, at + len(words), words)
    return comparison, Finding("number", "error", 0, ("kk",), {"kk": "18.7"}, (span,), "kk says 18.7", "18,2", id="a1")


def under(path: Path) -> list[tuple[str, str]]:
    """Text under each comment of a file, and the comment's own."""
    document, found = Document(str(path)), []
    for comment in document.comments:
        inside, text = False, ""
        for element in document.element.body.iter():
            if element.get(qn("w:id")) == str(comment.comment_id):
                inside = (element.tag == qn("w:commentRangeStart")) or (
                    inside and element.tag != qn("w:commentRangeEnd")
                )
            elif inside and element.tag == qn("w:t"):
                text += element.text or ""
        found.append((text, comment.text))
    return found


@pytest.mark.parametrize("runs, words, expected", CASES)
def test_the_comment_stands_at_the_words(runs: list[str], words: str, expected: str, tmp_path: Path) -> None:
    comparison, finding = made(tmp_path, runs, words)
    written, notes = annotate(comparison, [finding], tmp_path / "out")
    assert [path.name for path in written] == ["t.en.docx", "t.kk.docx"]
    assert notes == []
    assert under(written[0]) == []
    ((text, comment),) = under(written[1])
    assert text == expected
    assert "kk says 18.7" in comment
    assert "→ 18,2" in comment


def test_a_missing_sentence_is_told_at_the_end_of_the_one_before(tmp_path: Path) -> None:
    comparison, finding = made(tmp_path, ["Сауда өсті. Екі ел келісті."], "")
    written, _ = annotate(comparison, [finding], tmp_path / "out")
    assert under(written[1])[0][0] == "келісті."


def test_the_original_is_untouched_and_the_copy_is_the_same_twice(tmp_path: Path) -> None:
    comparison, finding = made(tmp_path, ["Сауда 18,7 миллиард."], "18,7")
    before = (tmp_path / "t.kk.docx").read_bytes()
    first, _ = annotate(comparison, [finding], tmp_path / "one")
    second, _ = annotate(comparison, [finding], tmp_path / "two")
    assert (tmp_path / "t.kk.docx").read_bytes() == before
    assert first[1].read_bytes() == second[1].read_bytes()


def test_the_originals_folder_is_refused(tmp_path: Path) -> None:
    comparison, finding = made(tmp_path, ["Сауда 18,7 миллиард."], "18,7")
    with pytest.raises(InputError, match="holds the original"):
        annotate(comparison, [finding], tmp_path)
    with pytest.raises(InputError, match="not a folder"):
        annotate(comparison, [finding], tmp_path / "t.en.docx")


def test_other_formats_are_named(comparison_of: Callable[[], Comparison], tmp_path: Path) -> None:
    written, notes = annotate(comparison_of(), [], tmp_path)
    assert written == []
    assert [note.split(":")[0] for note in notes] == ["en.txt", "kk.txt"]


@pytest.fixture
def comparison_of() -> Callable[[], Comparison]:
    from tests.support import compare

    return lambda: compare(en="They met.", kk="Олар кездесті.")


def test_two_originals_of_one_name_get_the_language(tmp_path: Path) -> None:
    for lang, text in (("en", "They met."), ("kk", "Олар кездесті.")):
        (tmp_path / lang).mkdir()
        file(tmp_path / lang / "talks.docx", [text])
    readout = load([tmp_path / "en" / "talks.docx", tmp_path / "kk" / "talks.docx"])
    written, _ = annotate(Comparison(readout, (), {}), [], tmp_path / "out")
    assert [path.name for path in written] == ["talks.docx", "talks.kk.docx"]


def test_a_bomb_in_a_picture_is_refused(tmp_path: Path) -> None:
    comparison, finding = made(tmp_path, ["Сауда 18,7 миллиард."], "18,7")
    packed = io.BytesIO()
    with zipfile.ZipFile(tmp_path / "t.kk.docx") as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/media/image1.png", b"\0" * (8 * 2**20))
    (tmp_path / "t.kk.docx").write_bytes(packed.getvalue())
    with pytest.raises(InputError, match="unpacks to more"):
        annotate(comparison, [finding], tmp_path / "out")


@pytest.mark.parametrize("kind", ["docx", "docx-office", "docx-tracked", "docx-columns", "docx-stacked"])
def test_the_copy_reads_as_the_original_and_every_finding_is_in_it(kind: str, tmp_path: Path) -> None:
    """Each sentence's last words are found again in real files: tables, tracked changes, hyperlinks, notes."""
    readout = load(sorted((FIXTURES / kind).glob("*.docx")))
    comparison = Comparison(readout, rows(readout), {})
    findings = [
        Finding(
            "name", "info", 0, (lang,), {}, (Span(lang, s.end - 9, s.end, s.text[-9:]),), f"{lang} {s.index}", id=lang
        )
        for lang, document in readout.documents.items()
        for s in document.sentences[::3]
    ]
    written, notes = annotate(comparison, findings, tmp_path)
    assert notes == []
    again = load(written)
    for lang, document in readout.documents.items():
        assert again.documents[lang].text == document.text
    assert sum(len(under(path)) for path in written) == len(findings)
    told = {comment.split("\n")[1]: text for path in written for text, comment in under(path)}
    for finding in findings:
        squeezed = "".join(finding.spans[0].text.split())
        assert "".join(told[finding.message].split()) == squeezed
