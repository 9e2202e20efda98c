"""Chinese: 下降30%, 降至30%."""

import re

from toolkit.languages.changes import Changes

_ABOUT = r"(?:了|约|近|逾|超过|超|大约|将近)*$"
TABLE = Changes(
    before={
        "level": re.compile(rf"(?<!达)[至到]{_ABOUT}"),
        "reached": re.compile(rf"(?:达|达到|占|为){_ABOUT}"),
        "step": re.compile(
            rf"(?:增长|增加|上升|提高|提升|扩大|上涨|下降|减少|降低|下跌|缩减|缩短|回落|增产|减产|增|降){_ABOUT}"
        ),
    },
    after={},
    growth=re.compile("增长|增幅|增速|升幅|降幅|涨幅|跌幅|增加|下降|减少"),
)
