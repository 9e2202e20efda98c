"""The article of a page: title, date, dateline and body, by what its blocks say rather than what a site calls them.

Text in sentences speaks for the elements around it, links speak against them; the article is the smallest element that
keeps nearly all that speaks for the page. Lists of other articles are known by their sameness: neighbours alike, each
with a link. Between title and body stand the lead, the date and the dateline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from toolkit.documents.page import Block, Page
from toolkit.languages import table, tags
from toolkit.languages.pages import Pages
from toolkit.languages.segmentation import words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ENDS = re.compile(r"[.!?…。！？:：;；][\"'”’»)）」』]*\Z")
HAN = re.compile("[\u3400-\u9fff]")
CLEAR = 60  #: width of text that speaks for itself; a Han character is three wide
SHORT = 120  #: width of a line that may be furniture
NEARLY = 0.8  #: of what speaks for an element: a child that has so much is the article in its stead
LINKS = 0.5  #: share of links that makes a block furniture
CARD = 0.2  #: share of links that makes one of several like elements a card
CONTAINERS = words("div section article main td table tbody tr body center form header html")
DATE = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2}\b|[〇零一二三四五六七八九]{4}年")
BESIDE = re.compile(r"\s*[|·•]\s*|\s+/\s+|\s{2,}")
HEADING = 20  #: width of a link that is a heading, not a button
LONGEST_DATE = 60
FIGURES = re.compile(r"\d+")
NEAR = 4  #: blocks between a title and its date
SITE = re.compile(r"\s+[|–—·:-]{1,2}\s+|\s*[_|]\s*|:\s+")


def article(parsed: LexborHTMLParser) -> list[Block]:
    """Title, date, dateline and body, in order of the page; nothing where it has no text.

    A page of more elements than any text has raises `OverflowError`.
    """
    if parsed.body is None:
        return []
    page = Page(parsed.body)
    if page.is_too_large:
        raise OverflowError
    if not page.blocks:
        return []
    cards = _cards(page)
    open_blocks = [block for block in page.blocks if cards.isdisjoint(block.above)]
    kept = _cut(open_blocks)
    if not kept:
        return []
    home = _home(page, kept)
    body = [block for block in kept if home in block.above and _is_text(block)]
    title = _title(parsed, kept, body)
    if title is None and body:
        title = body[0]
    if title is None:
        return []
    return _assembled(kept, body, title)


def _assembled(kept: Sequence[Block], body: Sequence[Block], title: Block) -> list[Block]:
    last = max((block.number for block in body), default=title.number)
    first = min((block.number for block in body if block.number > title.number), default=last)
    own = {block.number for block in body if block.number >= title.number} | {title.number}
    for block in kept:
        # Above the body's own element stand the lead and the dateline.
        if title.number < block.number <= last and _is_text(block):
            is_line = block.number < first and (block.node.tag == "p" or bool(_date(block)))
            if is_line or _speaks(block) > 0:
                own.add(block.number)
    if not any(_date(block) and block.number < first for block in kept if block.number in own):
        own.update(block.number for block in _dates(kept, title))
    own.update(block.number for block in _above(kept, title))
    found = [block for block in kept if block.number in own]
    for block in found:
        if abs(block.number - title.number) <= NEAR:
            block.text = _date(block) or block.text
    return found


def _width(text: str) -> int:
    return len(text) + 2 * len(HAN.findall(text))


def _speaks(block: Block) -> float:
    """What a block says for the elements around it: sentences for, links against."""
    width = _width(block.text)
    if block.linked > LINKS * len(block.text):
        return -width
    if width >= CLEAR or (ENDS.search(block.text) and width >= CLEAR / 2):
        return width
    return 0.0


def _is_text(block: Block) -> bool:
    """Whether a block of the article's element belongs to the article."""
    return block.linked <= LINKS * len(block.text) and not _opens(block.text, "aside")


def _opens(text: str, kind: str) -> bool:
    """Whether a short block opens as furniture does in any language."""
    if _width(text) > SHORT:
        return False
    said = text.casefold().lstrip("-–—•#[(【 ")
    if text.startswith("©"):
        return True
    return any(said.startswith(getattr(table(Pages, lang), kind)) for lang in tags())


def _cut(blocks: Sequence[Block]) -> list[Block]:
    """Blocks without those that a line such as "read also" announces: the links behind it."""
    kept: list[Block] = []
    is_other = False
    for block in blocks:
        if _opens(block.text, "also"):
            is_other = True
        elif is_other and (block.linked or _speaks(block) <= 0) and not _is_whole(block):
            continue
        else:
            is_other = False
            kept.append(block)
    return kept


def _is_whole(block: Block) -> bool:
    """Whether a block is a paragraph that happens to have a link in it."""
    return block.linked < CARD * len(block.text) and _speaks(block) > 0


def _cards(page: Page) -> set[int]:
    """Elements that are one of several like neighbours, each with a link as its heading."""
    groups: dict[tuple[int, str, str], list[LexborNode]] = {}
    for node in page.nodes.values():
        parent = node.parent
        if parent is not None and node.tag in ("div", "li", "article", "section", "tr", "td", "p", "dd"):
            names = node.attributes.get("class") or ""
            groups.setdefault((parent.mem_id, node.tag, names), []).append(node)
    sizes: dict[int, list[int]] = {}
    headed: set[int] = set()
    for block in page.blocks:
        is_heading = block.linked >= len(block.text) and _width(block.text) >= HEADING
        for ident in block.above:
            size = sizes.setdefault(ident, [0, 0])
            size[0] += len(block.text)
            size[1] += block.linked
            if is_heading:
                headed.add(ident)
    cards: set[int] = set()
    for alike in groups.values():
        told = [node for node in alike if sizes.get(node.mem_id, [0, 0])[0]]
        linked = [node for node in told if sizes[node.mem_id][1] > CARD * sizes[node.mem_id][0]]
        if len(told) > 2 and all(node.mem_id in headed for node in told):
            linked = told
        if len(told) > 1 and len(linked) == len(told) and not any(node.css_first("h1") for node in told):
            cards.update(node.mem_id for node in told)
    return cards


def _home(page: Page, blocks: Sequence[Block]) -> int:
    """The element that the article is in."""
    worth: dict[int, float] = {}
    inside: dict[int, dict[int, None]] = {}
    for block in blocks:
        value = _speaks(block)
        for ident in block.above:
            worth[ident] = worth.get(ident, 0.0) + value
        for outer, inner in zip(block.above, block.above[1:], strict=False):
            inside.setdefault(outer, {})[inner] = None
    at = blocks[0].above[0]
    while True:
        children = [ident for ident in inside.get(at, ()) if _holds(page.nodes[ident])]
        best = max(children, key=lambda ident: worth[ident], default=0)
        if not best or worth[best] <= 0 or worth[best] < NEARLY * worth[at]:
            return at
        at = best


def _holds(node: LexborNode) -> bool:
    tag = node.tag or ""
    return tag in CONTAINERS or "-" in tag


def _title(parsed: LexborHTMLParser, blocks: Sequence[Block], body: Sequence[Block]) -> Block | None:
    """The block that the page's own title repeats, else the last heading before the body."""
    first = next((block.number for block in body if _speaks(block) > 0), len(blocks) and blocks[-1].number)
    said = _told(parsed)
    named = [block for block in blocks if _key(block.text) in said and block.linked < len(block.text)]
    if named:
        before = [block for block in named if block.number <= first]
        best = max(before or named, key=lambda block: (len(block.text), block.node.tag == "h1", block.number))
        # Where the page's title is the site's name, the article's stands below it.
        below = (block for block in blocks if best.number < block.number <= first and block.node.tag == "h1")
        return next(below, best)
    headings = [block for block in blocks if block.node.tag in ("h1", "h2") and block.number <= first]
    return next((block for block in reversed(headings) if block.node.tag == "h1"), headings[-1] if headings else None)


def _told(parsed: LexborHTMLParser) -> set[str]:
    """What the page may say its title is: whole, and without the site's name before or behind."""
    titles = [node.text() for node in parsed.css("head title")]
    titles += [
        node.attributes.get("content") or "" for node in parsed.css("meta[property='og:title'], meta[name=title]")
    ]
    found: set[str] = set()
    for title in titles:
        cuts = [(match.start(), match.end()) for match in SITE.finditer(title)]
        found.add(_key(title))
        for start, end in cuts:
            found |= {_key(title[:start]), _key(title[end:])}
    found.discard("")
    return found


def _key(text: str) -> str:
    return "".join(text.split()).casefold()


def _date(block: Block) -> str:
    """The date that a block shows, without what shares its line; "" where it shows none, or says more than that."""
    if len(block.text) > 2 * LONGEST_DATE or not DATE.search(block.text):
        return ""
    pieces = [text for part in _pieces(block) for text in BESIDE.split(part) if text]
    dates = [text.strip() for text in pieces if DATE.search(text) and len(FIGURES.findall(text)) > 1]
    if len(dates) == 1 and (len(pieces) > 1 or block.node.css_first("time")):
        return dates[0] if len(dates[0]) <= LONGEST_DATE else ""
    is_plain = not block.linked and len(block.text) <= LONGEST_DATE
    return block.text if is_plain and not ENDS.search(block.text.removesuffix("г.")) else ""


def _pieces(block: Block) -> list[str]:
    """The text of a block by the elements in it, without links that are no dates."""
    pieces = []
    for node in block.node.iter(include_text=True):
        if node.tag == "a" and not node.css_first("time"):
            continue
        text = node.text_content if node.tag == "-text" else node.text(separator=" ", strip=True)
        if text and text.strip() and text.strip() in block.text:
            pieces.append(text.strip())
    return pieces


def _dates(blocks: Sequence[Block], title: Block) -> list[Block]:
    """The page's own date where the body has none: a short line with a date behind the title, or right before it."""
    at = next(n for n, block in enumerate(blocks) if block is title)
    near = [*blocks[at + 1 : at + 1 + NEAR], *reversed(blocks[max(0, at - NEAR // 2) : at])]
    return [block for block in near if _date(block)][:1]


def _above(blocks: Sequence[Block], title: Block) -> list[Block]:
    """A date that stands over the title, in one element with it."""
    at = next(n for n, block in enumerate(blocks) if block is title)
    return [block for block in blocks[max(0, at - 1) : at] if _date(block) and block.above[:-1] == title.above[:-1]]
