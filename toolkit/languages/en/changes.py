"""English: by 30 per cent, to 30 per cent."""

import re

from toolkit.languages.changes import Changes

_ABOUT = r"(?:about |almost |nearly |over |more than |less than |around |some |an? |US ?|[$€£¥])*$"
TABLE = Changes(
    before={
        "level": re.compile(rf"\b(?<!amounted )(?<!amounts )(?<!amount )to {_ABOUT}"),
        "reached": re.compile(
            rf"\b(?:reach(?:ed|es|ing)?|stands? at|stood at|amount(?:ed|s)? to|total(?:led|s)?) {_ABOUT}"
        ),
        "step": re.compile(rf"\b(?:by|additional|another) {_ABOUT}"),
    },
    after={},
    growth=re.compile(r"\b(?:growth|rise|increase|decline|decrease|drop|fall|reduction|rates?)\b"),
)
