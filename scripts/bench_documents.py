"""Pages a second (of processor time) and memory of readers, on 300 pages made of the fixtures of the tests."""

from __future__ import annotations

import argparse
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

FORMATS = Path(__file__).parent.parent / "tests" / "documents" / "fixtures" / "formats"
READ = """
import resource, sys, time
from pathlib import Path
from toolkit.documents.reader import reader
path = Path(sys.argv[1])
reader(path)
start = time.process_time()
(document,) = reader(path).read(path, sys.argv[2], "auto")
spent = time.process_time() - start
print(spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, len(document.sentences), len(document.text))
"""
PER_PAGE = 2000  #: characters of a full page


def pdf(lang: str, pages: int) -> bytes:
    """The pages of a fixture over and over."""
    from pypdfium2 import PdfDocument

    source = PdfDocument(FORMATS / "pdf" / f"{lang}.pdf")
    made = PdfDocument.new()
    for n in range(pages):
        made.import_pages(source, [n % len(source)])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def docx(lang: str, pages: int) -> bytes:
    """The paragraphs of a fixture over and over, until they fill the pages."""
    out = io.BytesIO()
    with zipfile.ZipFile(FORMATS / "docx-office" / f"{lang}.docx") as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                text = data.decode("utf-8")
                paragraphs = re.findall(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", text, re.DOTALL)
                size = sum(len(re.sub("<[^>]+>", "", paragraph)) for paragraph in paragraphs)
                times = pages * (PER_PAGE if lang != "zh" else PER_PAGE // 2) // size
                data = text.replace("<w:sectPr", "".join(paragraphs) * times + "<w:sectPr", 1).encode("utf-8")
            new.writestr(name, data)
    return out.getvalue()


def main() -> None:
    """Print a line a format and language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=300)
    pages = parser.parse_args().pages
    print("format  lang  pages/s  seconds    MB  sentences  characters")
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("pdf", pdf), ("docx", docx)):
            for lang in ("en", "kk", "ru", "zh"):
                path = Path(folder, f"{lang}.{name}")
                path.write_bytes(make(lang, pages))
                command = [sys.executable, "-c", READ, str(path), lang]
                out = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
                seconds, memory = float(out[0]), float(out[1])
                print(
                    f"{name:<7} {lang:<5} {pages / seconds:7.0f} {seconds:8.2f} {memory:5.0f} {out[2]:>10} {out[3]:>11}"
                )


if __name__ == "__main__":
    main()
