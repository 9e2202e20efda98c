#!/usr/bin/env python3
"""Write toolkit/languages/zh/traditional.py from the character table of opencc-python-reimplemented (Apache-2.0)."""

from __future__ import annotations

from pathlib import Path

import opencc

SOURCE = Path(opencc.__file__).parent / "dictionary" / "TSCharacters.txt"
TARGET = Path(__file__).parent.parent / "toolkit" / "languages" / "zh" / "traditional.py"
WIDTH = 50

HEAD = '''"""Traditional characters and the Simplified ones for them, one for one, so that offsets stay.

From TSCharacters of OpenCC (https://github.com/BYVoid/OpenCC), by way of opencc-python-reimplemented; Apache-2.0,
Copyright (c) Carbo Kuo and contributors. Where a character has several simplified ones, the first, as OpenCC does.
Made by scripts/build_hant.py.
"""

'''
TAIL = '''
TABLE = str.maketrans(TRADITIONAL, SIMPLIFIED)


def simplified(text: str) -> str:
    """A text with Simplified characters for Traditional ones; as long as before."""
    return text.translate(TABLE)
'''


def main() -> None:
    """Write the table."""
    pairs = []
    for line in SOURCE.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition("\t")
        new = new.split(" ")[0]
        if len(old) == len(new) == 1 and old != new and old < "\U00020000":
            pairs.append((old, new))
    pairs.sort()
    out = HEAD
    for name, side in (("TRADITIONAL", 0), ("SIMPLIFIED", 1)):
        letters = "".join(pair[side] for pair in pairs)
        rows = [f'    "{letters[at : at + WIDTH]}"' for at in range(0, len(letters), WIDTH)]
        out += f"{name} = (\n" + "\n".join(rows) + "\n)\n"
    TARGET.write_text(out + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
