"""English: "A, B and C"; a comma may stand before the "and"."""

from toolkit.languages.coordination import Coordination
from toolkit.languages.morphology import listed

TABLE = Coordination(
    joining=("and", "or", "&", "as well as", "and also", "and then", "along with", "together with", "plus", "but also"),
    comma=",",
    clauses=listed(
        "which who whom whose where when while whereas as if because since although though but that so then such "
        "including especially particularly notably among following after before until unless however therefore thus "
        "he she it they we i there this these"
    ),
)
