"""What a site in one language says around an article: invitations to read on, to share, where a picture is from."""

from __future__ import annotations

from typing import NamedTuple


class Pages(NamedTuple):
    """Openings of short lines that are no part of an article; all lower-case."""

    also: tuple[str, ...]  #: what follows are other articles: "read also"
    aside: tuple[str, ...]  #: buttons, captions, counters: "share", "photo:"
