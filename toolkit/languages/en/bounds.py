"""English: by 2030, from Monday, after May, within three years."""

from toolkit.languages.bounds import Bounds

TABLE = Bounds(
    before={
        "until": r"(?<!increase )(?:by|before|until|till|up to|prior to|ahead of|(?:no|not) later than)",
        "from": r"(?:from|since|starting(?: in| on| from)?|beginning(?: in| on)|as of|effective)",
        "after": r"(?:after|following|later than)",
        "within": r"(?:within|in under|in less than)",
        "in": r"in",
        "any": r"(?:in the course of|over|during|throughout|around|through|to|between|and|than|with)",
    },
    after={"from": r"(?:onwards?|later)"},
    filler=r"(?:the )?(?:(?:very )?(?:end|beginning|start|middle|close|turn|spring|summer|autumn|winter) of )?"
    r"(?:the )?(?:early|late|mid|next|coming|first|last)?[ -]?",
)
