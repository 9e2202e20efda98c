"""English numbers."""

from decimal import Decimal

from toolkit.languages.numerals import Numerals, named, plain, senses

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

TABLE = Numerals(
    words=senses(
        "n",
        "zero 0; one 1; two 2; three 3; four 4; five 5; six 6; seven 7; eight 8; nine 9; ten 10; eleven 11; twelve 12;"
        "thirteen 13; fourteen 14; fifteen 15; sixteen 16; seventeen 17; eighteen 18; nineteen 19; twenty 20;"
        "thirty 30; forty 40; fifty 50; sixty 60; seventy 70; eighty 80; ninety 90; both 2",
    )
    | senses(
        "o",
        "first|firstly 1; second|secondly 2; third|thirdly 3; fourth 4; fifth 5; sixth 6; seventh 7; eighth 8; ninth 9;"
        "tenth 10; eleventh 11; twelfth 12; thirteenth 13; fourteenth 14; fifteenth 15; sixteenth 16; seventeenth 17;"
        "eighteenth 18; nineteenth 19; twentieth 20; thirtieth 30; fortieth 40; fiftieth 50; sixtieth 60;"
        "seventieth 70; eightieth 80; ninetieth 90; hundredth 100",
    )
    | senses(
        "s",
        "hundred 100; thousand 1000; million|mln|mn|mio 1000000; billion|bn|bln 1000000000;"
        "trillion|trn|tn 1000000000000; dozen 12",
    )
    | senses("b", "k 1000; m 1000000; b 1000000000")
    | senses("h", "half|halves 0.5; thirds 0.333333; quarters 0.25; fifths 0.2")
    | senses("k", "double|doubled|doubles|doubling|twofold|twice 2; triple|tripled|tripling|threefold|thrice 3")
    | senses("k", "fourfold|quadrupled 4; fivefold 5; tenfold 10")
    | plain("t", ("times", "fold"))
    | plain("%", ("percent", "percents", "pct"))
    | plain("~", ("about", "around", "approximately", "some", "nearly", "almost", "roughly", "circa"))
    | plain(">", ("over", "exceeding"))
    | plain("<", ("under",))
    | {"minus": ("-", "minus")}
    | plain("v", ("dozens", "hundreds", "thousands", "millions", "billions", "tens", "scores")),
    phrases=plain("%", ("per cent",))
    | plain("p", ("percentage points", "percentage point"))
    | plain(">", ("more than", "in excess of", "at least", "upwards of"))
    | plain("<", ("less than", "fewer than", "up to", "at most"))
    | {
        f"{unit} and a half": ("@", (Decimal("1.5"), unit.split()[-1]))
        for unit in ("an hour", "a day", "a week", "a month", "a year", "a century")
    }
    | {
        f"{some} {of} {all_}": ("h", Decimal(mine) / Decimal(whole))
        for whole, all_ in enumerate(WORDS, 1)
        for mine, some in enumerate(WORDS[: whole - 1], 1)
        for of in ("out of", "in every")
    }
    | {"half a": ("H", Decimal("0.5")), "half an": ("H", Decimal("0.5"))}
    | senses("l", "a third 0.333333; a fourth 0.25; a fifth 0.2; a sixth 0.166667; a tenth 0.1")
    | senses("h", "by a third 0.333333; by a quarter 0.25; by a fifth 0.2; by a tenth 0.1; two fifths 0.4")
    | senses("h", "three fifths 0.6; four fifths 0.8; three fourths 0.75; one fourth 0.25; one sixth 0.166667")
    | {"a third of": ("h", Decimal("0.333333")), "one third": ("h", Decimal("0.333333"))}
    | {"two thirds": ("h", Decimal("0.666667")), "three quarters": ("h", Decimal("0.75"))}
    | {"one quarter": ("h", Decimal("0.25")), "a quarter of": ("h", Decimal("0.25"))}
    | {"one fifth": ("h", Decimal("0.2")), "a fifth of": ("h", Decimal("0.2"))}
    | {"one tenth": ("h", Decimal("0.1")), "a tenth of": ("h", Decimal("0.1"))}
    | named("x", "one another|each other|no one|at once|one of x"),
    suffixes=r"(?:st|nd|rd|th|s|['’]s)\b",
    decades="s 's ’s",
    joints=frozenset(("and",)),
    scales=((10**12, "trillion"), (10**9, "billion"), (10**6, "million")),
)
