"""English dates: 14 September 2023, September 14, 2023, the autumn of 2024, the 1930s, 3 p.m."""

from toolkit.languages.calendar import Calendar
from toolkit.languages.numerals import named, plain, senses
from toolkit.languages.units import cldr

TABLE = Calendar(
    words=senses(
        "M",
        "january|jan 1; february|feb 2; march|mar 3; april|apr 4; june|jun 6; july|jul 7; august|aug 8;"
        "september|sept|sep 9; october|oct 10; november|nov 11; december|dec 12",
    )
    | senses("A", "may 5")
    | senses(
        "W",
        "monday|mondays 1; tuesday|tuesdays|tues 2; wednesday|wednesdays 3; thursday|thursdays|thurs 4;"
        "friday|fridays 5; saturday|saturdays 6; sunday|sundays 7",
    )
    | named("S", "spring|springtime spring; summer|summertime summer; autumn autumn; winter|wintertime winter")
    | named("f", "fall autumn")
    | plain("Y", ("year", "years"))
    | plain("m", ("month",))
    | plain("w", ("week",))
    | plain("g", ("day",))
    | plain("C", ("century", "centuries"))
    | plain("Q", ("quarter",))
    | senses("r", "last|previous|past -1; this|current 0; next|coming|following 1")
    | {"yesterday": ("R", "day:-1"), "today": ("R", "day:0"), "tomorrow": ("R", "day:1"), "tonight": ("R", "day:0")}
    | plain("i", ("in", "since", "by", "until", "till", "of", "from", "to", "between", "during", "before", "after"))
    | plain("i", ("early", "late", "mid", "through", "on", "as", "the"))
    | senses("Z", "am|a.m 0; pm|p.m 12; noon 12; midnight 0")
    | senses("O", "o'clock|o’clock 0"),
    phrases=senses("Z", "a m 0; p m 12; in the morning 0; in the afternoon|in the evening|at night 12")
    | {"the year before last": ("R", "year:-2"), "the day before yesterday": ("R", "day:-2")}
    | {
        "a year earlier": ("x", None),
        "the same day": ("x", None),
        "in a week": ("R", "week:1"),
        "in a week's time": ("R", "week:1"),
        "a week later": ("R", "week:1"),
        "in a month": ("R", "month:1"),
        "a month later": ("R", "month:1"),
        "last minute": ("x", None),
    }
    | senses("E", "first half of|first half 1; second half of|second half 2"),
    patterns=(
        r"(?P<D>2)i?(?:\((?P<W>W)\))?(?P<M>[MA])(?:,?i*(?P<Y>4))?",
        r"(?:(?P<W>W),?)?i*(?:(?P<F>2)[-_i&]+)?(?P<D>2)i*(?P<M>[MA])(?:,?i*(?P<Y>4))?",
        r"(?P<M>[MA])(?P<F>2)[-_i&]+(?P<D>2)(?:,?i*(?P<Y>4))?",
        r"(?:(?P<W>W),?)?i*(?P<M>[MA]),?i*(?P<D>2)(?![M%pu])(?:,?i*(?P<Y>4))?",
        r"(?P<H>E)i*(?P<M>[MA])(?:,?i*(?P<Y>4))?",
        r"(?P<M>[MA]),?i*(?P<Y>4)",
        r"(?P<r>r)(?P<M>[MA])",
        r"(?P<M>M)i*(?P<r>r)(?P<u>Y)",
        r"(?P<M>M)",
        r"(?<=i)(?P<M>A)",
        r"(?P<r>r)(?P<u>[Ymwg])(?!-)",
        r"(?P<r>r)(?P<W>W)",
        r"(?P<W>W)",
        r"(?:(?P<r>r)|i*)(?P<S>S)(?:,?i*(?P<Y>4))?",
        r"(?P<r>r)(?P<S>f)",
        r"(?P<S>f)i*(?P<Y>4)",
        r"(?<=ii)(?P<S>f)(?=[,.]|$)",
        r"(?P<Q>[o2])-?Qi*(?:(?P<Y>4)|(?P<r>r)(?P<u>Y))",
        r"(?P<Q>[o2])-?Q",
        r"(?P<H>E)i*(?:(?P<Y>4)|(?P<r>r)(?P<u>Y))",
        r"(?P<C>[on2]+)-?C",
        r"(?P<X>X)",
        r"(?P<R>R)",
        r"(?P<T>T)(?P<z>Z)?",
        r"(?P<h>[2n49])(?P<z>Z)",
        r"(?P<h>[2n])O",
        r"(?P<Y>4)[-/](?P<V>[42])(?![%$usptM])",
        r"(?<=[iSrM,(-])(?P<Y>4)(?![%$uspt9nx-])",
        r"(?P<Y>4)(?=[,.)&\]i]|$)",
        r"(?P<N>D)",
    ),
    proper=frozenset(
        [
            "march",
            "mar",
            "may",
            "august",
            "jan",
            "feb",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "sun",
            "sat",
            "mon",
            "tues",
            "thurs",
        ]
    ),
    month_first=True,
    separators="/",
    capital_months=True,
    months=tuple(cldr("en")["months"]),
    days=tuple(cldr("en")["days"]),
    seasons=("spring", "summer", "autumn", "winter"),
)
