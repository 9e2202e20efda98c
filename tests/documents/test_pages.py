"""Pages in the shape of press-office sites: the article kept whole, everything around it left out.

Layouts are in scripts/fixtures/pages.py, their files made by scripts/make_fixtures.py.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from toolkit.documents.reader import reader
from toolkit.documents.segmentation import segment

PAGES = Path(__file__).parent / "fixtures" / "pages"
FILES = sorted(PAGES.glob("*.html"))
LEAST = 0.98  #: precision and recall over the sentences of all pages


def squeezed(text: str) -> str:
    return "".join(text.split())


def kept(lang: str) -> list[str]:
    """Title, date, dateline, and the sentences of the body."""
    return (PAGES / f"kept.{lang}.txt").read_text(encoding="utf-8").splitlines()


def found(page: Path) -> list[str]:
    (document,) = reader(page).read(page, page.suffixes[0][1:], "auto")
    return [squeezed(sentence.text) for sentence in document.sentences]


@pytest.mark.parametrize("page", FILES, ids=lambda page: page.stem)
def test_finds_title_and_date(page: Path) -> None:
    title, date, dateline, *_ = map(squeezed, kept(page.suffixes[0][1:]))
    assert {title, date, dateline} <= set(found(page))


def test_body_sentences() -> None:
    right = read = wanted = 0
    for page in FILES:
        lang = page.suffixes[0][1:]
        gold = Counter(squeezed(s.text) for line in kept(lang) for s in segment(line, lang))
        got = Counter(found(page))
        right += sum((gold & got).values())
        read += sum(got.values())
        wanted += sum(gold.values())
    assert len(FILES) >= 12 * 4
    assert right >= LEAST * read
    assert right >= LEAST * wanted


PAGE = "<html><head><title>{title}</title></head><body>{body}</body></html>"
TEXT = "<p>The sides met in Astana on Tuesday and discussed trade, transport and water at length.</p>"


def sentences(tmp_path: Path, body: str, title: str = "Talks in Astana", name: str = "en.html") -> list[str]:
    path = tmp_path / name
    path.write_text(PAGE.format(title=title, body=body), encoding="utf-8")
    (document,) = reader(path).read(path, "en", "auto")
    return [sentence.text for sentence in document.sentences]


@pytest.mark.parametrize(
    "around, gone",
    [
        pytest.param("<script>document.write('<p>They quarrelled all night.</p>')</script>", "quarrelled", id="script"),
        pytest.param(
            "<p hidden>A draft that nobody was to see, with a full stop at its end.</p>", "draft", id="hidden"
        ),
        pytest.param(
            "<!-- <p>A remark of the editor's that went on for quite a while.</p> -->", "remark", id="comment"
        ),
        pytest.param("<figcaption>The sides shaking hands in the Green Hall.</figcaption>", "hands", id="caption"),
        pytest.param(
            '<p>Read also: <a href="#">Talks in Shymkent were long and fruitful</a></p>', "Shymkent", id="also"
        ),
        pytest.param("<p>Photo: press office</p>", "press office", id="source of a picture"),
        pytest.param("<p>© 2025 Press office</p>", "2025", id="copyright"),
    ],
)
def test_leaves_out(tmp_path: Path, around: str, gone: str) -> None:
    read = " ".join(sentences(tmp_path, f"<main><h1>Talks in Astana</h1>{TEXT}{around}{TEXT}</main>"))
    assert gone not in read
    assert read.count("discussed trade") == 2


@pytest.mark.parametrize(
    "part, words",
    [
        pytest.param("<p>Words were said.</p>", "Words were said.", id="short paragraph"),
        pytest.param("<ul><li>a road to the west</li><li>a bridge</li></ul>", "a bridge", id="list"),
        pytest.param("<blockquote>We agree.</blockquote>", "We agree.", id="quotation"),
        pytest.param(
            '<p>The <a href="#">Green Corridor</a> will open.</p>', "The Green Corridor will open.", id="link"
        ),
        pytest.param("<p>Tra<b>de</b> grew.</p>", "Trade grew.", id="word in two elements"),
        pytest.param("<p>5&nbsp;km &amp; more.</p>", "5\u00a0km & more.", id="entities"),
        pytest.param("<h2>On water</h2>", "On water", id="heading in the text"),
    ],
)
def test_keeps(tmp_path: Path, part: str, words: str) -> None:
    assert words in sentences(tmp_path, f"<main><h1>Talks in Astana</h1>{TEXT}{part}{TEXT}</main>")


def test_place_is_an_xpath(tmp_path: Path) -> None:
    path = tmp_path / "en.html"
    path.write_text(PAGE.format(title="x", body=f"<div></div><div><h1>Talks</h1>{TEXT}{TEXT}</div>"), encoding="utf-8")
    (document,) = reader(path).read(path, "en", "auto")
    assert [s.place for s in document.sentences] == [
        "/html/body/div[2]/h1[1]",
        "/html/body/div[2]/p[1]",
        "/html/body/div[2]/p[2]",
    ]


@pytest.mark.parametrize("encoding", ["windows-1251", "utf-8", "utf-16"])
def test_encoding_that_the_page_names(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "ru.html"
    body = "<h1>Переговоры в Астане</h1><p>Стороны встретились и обсудили торговлю, транспорт и воду.</p>"
    path.write_bytes(f'<html><meta charset="{encoding}"><body>{body}</body></html>'.encode(encoding))
    (document,) = reader(path).read(path, None, "auto")
    assert (document.lang, document.sentences[0].text) == ("ru", "Переговоры в Астане")


def test_depth_of_nesting_does_not_matter(tmp_path: Path) -> None:
    assert (
        sentences(tmp_path, f"{'<div>' * 5000}<h1>Talks in Astana</h1>{TEXT}{'</div>' * 5000}")[0] == "Talks in Astana"
    )
