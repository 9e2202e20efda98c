"""Chinese dates: 2023年9月14日, 九月三十日, 2024年秋季, 20世纪30年代, 去年, 下午三点."""

from toolkit.languages.calendar import Calendar
from toolkit.languages.numerals import named, plain, senses
from toolkit.languages.units import cldr

TABLE = Calendar(
    words=senses(
        "W",
        "星期一|周一|礼拜一|週一 1; 星期二|周二|礼拜二|週二 2; 星期三|周三|礼拜三|週三 3; 星期四|周四|礼拜四|週四 4;"
        "星期五|周五|礼拜五|週五 5; 星期六|周六|礼拜六|週六 6; 星期日|星期天|周日|礼拜天|週日 7",
    )
    | named(
        "S",
        "春季|春天|春 spring; 夏季|夏天|夏 summer; 秋季|秋天|秋 autumn; 冬季|冬天|冬 winter",
    )
    | {
        f"{r}{s}": ("rS", (rel, name))
        for r, rel in (("今", 0), ("去", -1), ("明", 1))
        for s, name in (("春", "spring"), ("夏", "summer"), ("秋", "autumn"), ("冬", "winter"))
    }
    | named("R", "去年 year:-1; 今年 year:0; 明年 year:1; 前年 year:-2; 后年|後年 year:2; 本年|本年度|今年内 year:0")
    | named("R", "上年|上年度 year:-1; 来年|來年|次年 year:1; 去年同期|同比 year:-1")
    | named("R", "昨天|昨日|昨晚|昨夜 day:-1; 今天|今日|今晚|今早 day:0; 明天|明日|明晚 day:1; 前天 day:-2; 后天 day:2")
    | named("R", "一周后|一星期后|一个星期后 week:1; 一个月后 month:1")
    | named("R", "上月|上个月|上個月 month:-1; 本月|这个月|這個月 month:0; 下月|下个月|下個月 month:1")
    | named(
        "R",
        "上周|上星期|上个星期|上週 week:-1; 本周|这周|本星期|这个星期|本週 week:0; 下周|下星期|下个星期|下週 week:1",
    )
    | {
        f"{r}{w}": ("rW", (rel, n))
        for r, rel in (("上周", -1), ("本周", 0), ("下周", 1), ("上星期", -1), ("这周", 0), ("下星期", 1))
        for n, w in enumerate("一二三四五六日", 1)
    }
    | plain("Y", ("年", "年度"))
    | plain("g", ("日",))
    | plain("M", ("月", "月份"))
    | plain("C", ("世纪", "世紀"))
    | plain("X", ("年代",))
    | plain("Q", ("季度",))
    | plain("P", ("上世纪", "上个世纪", "上世紀", "上個世紀"))
    | senses("E", "上半年|上半月 1; 下半年|下半月 2")
    | senses("Z", "上午|早上|凌晨|早晨|清晨 0; 下午|晚上|晚间|傍晚|中午|当晚|夜里|晚 12")
    | plain("O", ("点", "點", "时", "時", "点钟", "時許", "时许"))
    | plain("B", ("分",)),
    patterns=(
        r"(?:(?P<Y>[42n])Y|(?P<R>R))?(?P<m>[2n])M(?P<H>E)",
        r"(?:(?P<Y>[42n])Y|(?P<R>R))(?P<m>[2n])M(?:(?P<D>[2n])g?(?:[-&](?P<G>[2n])g)?)?",
        r"(?P<m>[2n])M(?P<D>[2n])g?(?:[-&](?P<G>[2n])g)?",
        r"(?P<m>[2n])M(?![t])",
        r"(?P<D>[2n])g",
        r"(?:(?P<Y>4)Y|(?P<R>R))(?P<S>S)",
        r"(?P<y>y)",
        r"(?P<w>w)",
        r"(?:(?P<Y>4)Y|(?P<R>R))?#?(?P<Q>[2n])Q",
        r"(?:(?P<Y>4)Y|(?P<R>R))?(?P<H>E)",
        r"(?:(?P<C>[2n])C|(?P<P>P))(?P<X>[2n9])X",
        r"(?P<X>[24n9])X",
        r"(?P<C>[2n])C",
        r"(?P<Y>4)Y?[-,](?P<V>[42])[Y]",
        r"(?P<Y>4)[-/](?P<V>[42])(?![%$ust])",
        r"(?P<Y>4)Y",
        r"(?P<Y>4)(?=[)])",
        r"(?P<S>S)",
        r"(?P<W>W)",
        r"(?P<R>R)",
        r"(?P<z>Z)?(?P<T>T)",
        r"(?P<z>Z)(?P<h>[2n])O(?P<i>[2n9hH])?B?",
        r"(?P<h>[2n])O(?P<i>[2n9])B",
        r"(?P<h>[29])B(?P<i>[29])(?=u)",
        r"(?P<N>D)",
    ),
    separators="/",
    months=tuple(cldr("zh")["months"]),
    days=tuple(cldr("zh")["days"]),
    seasons=("春季", "夏季", "秋季", "冬季"),
)
