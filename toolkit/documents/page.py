"""A web page as blocks: the stretches of text that a browser sets as lines or paragraphs.

What no reader of the page sees as text (scripts, styles, hidden parts, form fields) and what its own name calls
furniture (navigation, share buttons, captions) is never entered.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toolkit.languages.segmentation import words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

#: Tags that begin and end lines; all others stand in a line.
BLOCK = words(
    """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """
)
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SILENT = words(
    """
    script style noscript template svg math iframe object embed canvas audio video button select option input textarea
    label nav footer aside figcaption head title meta link map area dialog
    """
)
#: Words of classes and ids that say: not the article.
FURNITURE = words(
    """
    menu nav navbar navigation breadcrumb breadcrumbs crumbs share sharing shares social socials sns related relation
    recommend recommended recommendations similar popular latest sidebar footer foot bottom comments comment cookie
    cookies subscribe subscription newsletter banner banners ad ads advert advertisement promo caption captions gallery
    slider slideshow carousel swiper slick fotorama lightbox pagination pager paginator tags tag hashtags search login
    lang langs language languages print counter copyright modal popup tooltip toolbar widget widgets also readmore
    topnews hot rss toc skip hidden invisible credits disclaimer pullquote a11y accessibility teasers teaser
    fenxiang xiangguan tuijian pinglun daohang caidan dibu
    """
)
WORD = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+")
UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MOST = 0.6  #: what holds so much of the page's text is no furniture, whatever its name
LARGEST = 600_000  #: elements and texts of a page that are looked at; real pages have some thousand
DEEPEST = 512  #: elements around a block that are told apart, as in browsers
PATIENCE = 2_000
WHITE = re.compile(r"[^\S\u00a0\u202f\u3000]+")
SPACES = re.compile("  +")
TITLES = "h1, [itemprop=articleBody], [itemprop=headline]"


@dataclass(slots=True)
class Block:
    """One stretch of text."""

    node: LexborNode  #: the block element that it stands in
    number: int  #: place among the blocks, from 0
    text: str = ""
    linked: int = 0  #: code points that are links
    above: list[int] = field(default_factory=list)  #: ids of the elements around it, the outermost first


class Page:
    """The blocks of a page, and the elements by the id that `Block.above` uses."""

    def __init__(self, body: LexborNode) -> None:
        self.nodes: dict[int, LexborNode] = {}
        self.is_too_large = False
        self.looked_through = 0  #: elements whose text was read to see whether they are furniture
        self.total = len(body.text(deep=True, separator="", strip=True))
        self.blocks = [block for block in self._walk(body) if block.text]
        for number, block in enumerate(self.blocks):
            block.number = number

    def _walk(self, body: LexborNode) -> Iterator[Block]:
        """Blocks in order of the page; an explicit stack, for pages may be nested deeper than Python calls."""
        above: list[int] = []
        pieces: list[tuple[str, bool]] = []
        owner = body
        links = visited = 0
        stack: list[tuple[LexborNode, bool]] = [(body, False)]
        while stack:
            node, is_end = stack.pop()
            visited += 1
            if visited > LARGEST:
                self.is_too_large = True
                return
            tag = node.tag or ""
            if tag == "-text":
                if text := node.text_content:
                    pieces.append((WHITE.sub(" ", text), links > 0))
                continue
            if tag == "br":
                if owner.tag in HEADINGS:
                    pieces.append((" ", False))
                else:
                    yield _block(owner, pieces, above)
                    pieces = []
                continue
            # An element that only a script knows ("app-page") may hold anything: a line of its own then.
            is_block = tag in BLOCK or "-" in tag
            if is_block:
                yield _block(owner, pieces, above)
                pieces = []
            if is_end:
                links -= tag == "a"
                if is_block:
                    above.pop()
                    owner = self.nodes[above[-1]] if above else body
                continue
            if self._is_left_out(node, tag):
                continue
            links += tag == "a"
            if is_block:
                above.append(node.mem_id)
                self.nodes[node.mem_id] = owner = node
            stack.append((node, True))
            children = list(node.iter(include_text=True))
            stack.extend((child, False) for child in reversed(children))
        yield _block(owner, pieces, above)

    def _is_left_out(self, node: LexborNode, tag: str) -> bool:
        if tag in SILENT or tag.startswith(("-", "_")):
            return not (tag in ("aside", "footer", "label") and node.css_first(TITLES))
        given = node.attributes
        if "hidden" in given or given.get("aria-hidden") == "true" or UNSEEN.search(given.get("style") or ""):
            return True
        names = f"{given.get('class') or ''} {given.get('id') or ''} {given.get('role') or ''}"
        if names.isspace() or FURNITURE.isdisjoint(word.lower() for word in WORD.findall(names)):
            return False
        if tag in ("body", "html", "main", "article") or node.css_first(TITLES):
            return False
        self.looked_through += 1
        if self.looked_through > PATIENCE:
            return True
        return len(node.text(deep=True, separator="", strip=True)) < MOST * self.total


def _block(owner: LexborNode, pieces: list[tuple[str, bool]], above: list[int]) -> Block:
    text = "".join(piece for piece, _ in pieces).strip()
    if not text:
        return Block(owner, 0)
    linked = sum(len(piece.strip()) for piece, is_link in pieces if is_link)
    return Block(owner, 0, SPACES.sub(" ", text), linked, above[:DEEPEST])


class Places:
    """The XPaths of a page's elements, each list of children counted once."""

    def __init__(self) -> None:
        self._steps: dict[int, str] = {}

    def xpath(self, node: LexborNode) -> str:
        """Where an element stands: /html/body/div[2]/p[3]."""
        steps: list[str] = []
        at: LexborNode | None = node
        while at is not None and at.tag and not at.tag.startswith("-") and len(steps) < DEEPEST:
            steps.append(self._step(at))
            at = at.parent
        return "/" + "/".join(reversed(steps))

    def _step(self, node: LexborNode) -> str:
        tag = node.tag or ""
        if tag in ("html", "body", "head") or node.parent is None:
            return tag
        if node.mem_id not in self._steps:
            counts: Counter[str] = Counter()
            for child in node.parent.iter():
                name = child.tag or ""
                counts[name] += 1
                self._steps[child.mem_id] = f"{name}[{counts[name]}]"
        return self._steps.get(node.mem_id, tag)
