"""English: what a site says around an article."""

from toolkit.languages.pages import Pages

TABLE = Pages(
    also=(
        "read also", "also read", "see also", "read more", "read next", "more on this", "more news", "related news",
        "related articles", "related", "latest news", "other news", "similar", "recommended", "popular", "most read",
        "news on the topic", "you may also like",
    ),
    aside=(
        "share", "print", "photo:", "photos:", "photo by", "photo ©", "image:", "video:", "views:", "view count",
        "tags:", "subscribe", "follow us", "back to top", "next article", "previous article", "source:", "skip to",
        "download", "copy link", "listen to", "editor:",
    ),
)  # fmt: skip
