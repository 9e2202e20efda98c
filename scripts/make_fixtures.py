"""One readout of the corpus in every input format and four languages, and the pages of scripts/fixtures/pages.py.

usage: python scripts/make_fixtures.py [--office]     writes tests/documents/fixtures/; --office makes the files that
LibreOffice saves as well (Debian: libreoffice-writer, fonts-dejavu-core, fonts-droid-fallback, hyphen-ru, hyphen-en-us)
"""

from __future__ import annotations

import argparse
import csv
import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path

from fixtures import office
from fixtures.exchange import Rows, po, tmx, xliff1, xliff2
from fixtures.pages import AROUND, LAYOUTS, Article

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "corpus" / "almaty-2025-03"
TARGET = ROOT / "tests" / "documents" / "fixtures"
LANGS = ("en", "kk", "ru", "zh")
Texts = dict[str, list[str]]  #: lines of each version: title, dateline, paragraphs


def texts() -> Texts:
    """The versions, a line a paragraph."""
    return {
        lang: [line for line in (SOURCE / f"{lang}.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
        for lang in LANGS
    }


def rows() -> Rows:
    """The sentences by gold rows; several of one version in a row are put together."""
    sentences = {lang: (SOURCE / f"{lang}.sent").read_text(encoding="utf-8").splitlines() for lang in LANGS}
    gold = (SOURCE / "gold.tsv").read_text(encoding="utf-8").splitlines()
    header = gold[0].split("\t")
    found: list[dict[str, str]] = []
    for line in gold[1:]:
        cells = dict(zip(header, line.split("\t"), strict=True))
        found.append(
            {
                lang: ("" if lang == "zh" else " ").join(sentences[lang][int(n)] for n in cells[lang].split(",") if n)
                for lang in LANGS
            }
        )
    return found


def page(lang: str, lines: Sequence[str]) -> str:
    """A page whose date is the dateline, so that its text is the plain text's."""
    title, dateline, *rest = map(escape, lines)
    x = AROUND[lang]
    menu = "".join(f'<li><a href="#">{escape(item)}</a></li>' for item in x.menu)
    body = "".join(f"<p>{line}</p>\n" for line in rest)
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | {x.site}</title></head><body>'
        f"<header><ul>{menu}</ul></header><main><h1>{title}</h1><p>{dateline}</p>\n{body}"
        f'<div class="share">{x.share}</div></main><footer><p>{x.foot[0]}</p></footer></body></html>\n'
    )


def word(lines: Sequence[str]) -> bytes:
    """A Word file by python-docx: a heading, paragraphs, the last two as a list."""
    from docx import Document

    document = Document()
    document.add_heading(lines[0], 1)
    for n, line in enumerate(lines[1:], 1):
        document.add_paragraph(line, "List Bullet" if n >= len(lines) - 2 else None)
    return _saved(document)


def columns(versions: Texts) -> bytes:
    """A Word file with a table, a version a column."""
    from docx import Document

    document = Document()
    names = {"en": "English", "kk": "Қазақша", "ru": "Русский", "zh": "中文"}
    lines = [names, *({lang: versions[lang][n] for lang in LANGS} for n in range(len(versions["en"])))]
    table = document.add_table(len(lines), len(LANGS))
    for row, line in zip(table.rows, lines, strict=True):
        for cell, lang in zip(row.cells, LANGS, strict=True):
            cell.text = line[lang]
    return _saved(document)


def stacked(versions: Texts) -> bytes:
    """A Word file with one version after the other, headed by nothing but their titles."""
    from docx import Document

    document = Document()
    for lang in LANGS:
        document.add_heading(versions[lang][0], 1)
        for line in versions[lang][1:]:
            document.add_paragraph(line)
    return _saved(document)


def tracked(lines: Sequence[str]) -> bytes:
    """A Word file with tracked changes that make the text when they are accepted."""
    data = word(lines)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "word/document.xml":
                content = _with_changes(content.decode("utf-8"), lines[2]).encode("utf-8")
            new.writestr(item, content)
    return out.getvalue()


def _with_changes(xml: str, line: str) -> str:
    half = line[len(line) // 2 :]
    by = 'w:id="1" w:author="editor" w:date="2025-03-18T10:00:00Z"'
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    old = escape(line, quote=False)
    assert f"<w:r><w:t>{old}</w:t></w:r>" in xml
    new = (
        run.format(escape(line[: len(line) // 2], quote=False))
        + f'<w:del {by}><w:r><w:delText xml:space="preserve">12 345 </w:delText></w:r></w:del>'
        + f"<w:ins {by}>{run.format(escape(half, quote=False))}</w:ins>"
    )
    return xml.replace(f"<w:r><w:t>{old}</w:t></w:r>", new)


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def sheet(table: Rows) -> bytes:
    """A spreadsheet with a version a column, between a number and a remark."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["№", "EN", "KZ", "RU", "CN", "note"])
    for n, row in enumerate(table, 1):
        book.active.append([n, *(row[lang] for lang in LANGS), "ok"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table(found: Rows, mark: str) -> str:
    """CSV or TSV."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\n")
    writer.writerow(LANGS)
    writer.writerows([row[lang] for lang in LANGS] for row in found)
    return out.getvalue()


def files(versions: Texts, found: Rows) -> Iterator[tuple[str, str | bytes]]:
    """Path under formats/ and content of all that needs no office."""
    each: dict[str, Callable[[str, Sequence[str]], str | bytes]] = {
        "text/{}.txt": lambda lang, lines: "\n\n".join(lines) + "\n",
        "markdown/{}.md": lambda lang, lines: "# " + "\n\n".join(lines) + "\n",
        "html/{}.html": page,
        "docx/{}.docx": lambda lang, lines: word(lines),
        "docx-tracked/{}.docx": lambda lang, lines: tracked(lines),
    }
    for name, make in each.items():
        for lang in LANGS:
            yield name.format(lang), make(lang, versions[lang])
    for lang in LANGS[1:]:
        yield f"xliff-1.2/en-{lang}.xlf", xliff1(found, lang)
        yield f"xliff-2/en-{lang}.xliff", xliff2(found, lang)
        yield f"po/{lang}.po", po(found, lang)
    yield "tmx/talks.tmx", tmx(found, LANGS)
    yield "csv/talks.csv", table(found, ",")
    yield "tsv/talks.tsv", table(found, "\t")
    yield "xlsx/talks.xlsx", sheet(found)
    yield "docx-columns/talks.docx", columns(versions)
    yield "docx-stacked/talks.docx", stacked(versions)
    yield "text-stacked/talks.txt", "\n\n".join("\n\n".join(versions[lang]) for lang in LANGS) + "\n"
    cells = "".join(
        "<tr>" + "".join(f"<td>{escape(versions[lang][n])}</td>" for lang in LANGS) + "</tr>\n"
        for n in range(len(versions["en"]))
    )
    yield "html-columns/talks.html", f"<!DOCTYPE html><meta charset='utf-8'><title>x</title><table>\n{cells}</table>\n"


def office_files(versions: Texts) -> Iterator[tuple[str, bytes]]:
    """Path under formats/ and content of what LibreOffice saves."""
    for lang in LANGS:
        lines = versions[lang]
        plain = office.flat(lang, office.paragraphs(lines))
        for name, suffix in (("docx-office", "docx"), ("odt", "odt"), ("pdf", "pdf")):
            yield f"{name}/{lang}.{suffix}", office.convert(plain, suffix)
        set_tight = office.flat(
            lang, office.paragraphs(lines), 2, AROUND[lang].site, hyphenate=True, size=18 if lang == "zh" else 12
        )
        yield f"pdf-columns/{lang}.pdf", office.convert(set_tight, "pdf")


def locked(versions: Texts) -> bytes:
    """A PDF with a password."""
    return office.convert(office.flat("en", office.paragraphs(versions["en"][:3])), "pdf", office.LOCKED)


def pages(versions: Texts) -> Iterator[tuple[str, str]]:
    """Path under pages/ and content of each layout in each language."""
    for lang in LANGS:
        title, dateline, *rest = versions[lang]
        article = Article(lang, title, dateline, rest, AROUND[lang].date)
        for name, layout in LAYOUTS.items():
            yield f"{name}.{lang}.html", layout(article)
        # what is to be found in them: title, the site's date, dateline, body
        yield f"kept.{lang}.txt", "\n".join([title, AROUND[lang].date, dateline, *rest]) + "\n"


def main() -> None:
    """Write everything."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--office", action="store_true", help="also what needs LibreOffice")
    with_office = parser.parse_args().office
    versions = texts()
    made: list[tuple[str, str | bytes]] = [(f"formats/{name}", data) for name, data in files(versions, rows())]
    made += [(f"pages/{name}", data) for name, data in pages(versions)]
    if with_office:
        made += [(f"formats/{name}", data) for name, data in office_files(versions)]
        made.append(("bad/locked.pdf", locked(versions)))
    for name, data in made:
        path = TARGET / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    print(f"{len(made)} files in {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
