"""Chinese units and currencies; class K is a measure word, which tells a number from a part of a word."""

from toolkit.languages.numerals import named, plain
from toolkit.languages.units import Units, currencies, spelt

_MEASURES = [
    "个",
    "個",
    "名",
    "位",
    "家",
    "国",
    "國",
    "项",
    "項",
    "次",
    "种",
    "種",
    "人",
    "件",
    "份",
    "条",
    "條",
    "支",
    "部",
    "座",
    "所",
    "辆",
    "輛",
    "架",
    "艘",
    "场",
    "場",
    "届",
    "屆",
    "轮",
    "輪",
    "册",
    "篇",
    "分",
    "张",
    "張",
    "只",
    "隻",
    "头",
    "頭",
    "匹",
    "间",
    "間",
    "层",
    "層",
    "楼",
    "级",
    "級",
    "组",
    "組",
    "批",
    "代",
    "阶",
    "類",
    "类",
    "门",
    "門",
    "对",
    "對",
    "双",
    "雙",
    "套",
    "台",
    "起",
    "宗",
    "例",
    "省",
    "县",
    "縣",
    "市",
    "州",
    "区",
    "區",
    "村",
    "校",
    "班",
    "队",
    "隊",
    "大",
    "句",
    "字",
    "页",
    "頁",
    "颗",
    "粒",
    "片",
    "块",
    "塊",
    "幅",
    "笔",
    "筆",
    "步",
    "站",
    "把",
    "道",
    "段",
    "股",
    "本",
    "集",
    "章",
    "节",
    "節",
    "行",
    "排",
    "列",
    "号",
    "號",
    "号线",
    "顿",
    "杯",
    "瓶",
    "碗",
    "箱",
    "袋",
    "棵",
    "株",
    "朵",
    "首",
    "幢",
    "栋",
    "棟",
    "户",
    "戶",
    "口",
    "方",
    "艘",
    "枚",
    "发",
    "發",
    "倍",
    "成",
]

TABLE = Units(
    words=currencies("zh")
    | plain("K", _MEASURES)
    | named(
        "u",
        "毫米|mm mm; 厘米|釐米|公分|cm cm; 米|公尺 m; 公里|千米|km|KM km; 英里|哩 mi; 海里|海哩 nmi; 码|碼 yd; "
        "英尺|呎 ft;"
        "英寸|英吋 inch; 毫克|mg mg; 克 g; 公斤|千克|kg kg; 吨|噸|公吨|公噸 t; 磅 lb; 盎司 oz; 斤|市斤 jin; 英石 st;"
        "平方米|平方公尺|平米|㎡ m2; 平方公里|平方千米 km2; 公顷|公頃 ha; 亩|畝 mu; 英亩|英畝 acre; 平方英里 mi2; "
        "平方英尺 ft2;"
        "升|公升 l; 毫升|ml ml; 立方米|立方公尺 m3; 立方公里 km3; 桶 bbl; 加仑|加侖 gal; 品脱 pint; 秒|秒钟|秒鐘 "
        "second;"
        "分钟|分鐘 minute; 小时|小時|个小时|個小時 hour; 天|日 day; 周|星期|个星期|周的|個星期|週 week; 个月|個月|"
        "月 month;"
        "年|岁|歲|周岁|年间|年来|周年|週年|载 year; 个世纪|世纪|個世紀|世紀 century; 瓦 w; 千瓦 kw; 兆瓦 mw; 吉瓦 "
        "gw; 马力 hp;"
        "千瓦时|度电|千瓦時|kWh kwh; 兆瓦时 mwh; 太瓦时 twh; 摄氏度|攝氏度|℃ c; 度 deg; 华氏度|華氏度 f;"
        "公里/小时 km/h;"
        " 节 knot;"
        "兆字节 mb; 吉字节 gb; 个季度 quarter; 个十年 decade; 人次|人 x; 点钟 x",
    )
    | named(
        "$",
        "美元|美金 USD; 欧元|歐元 EUR; 英镑|英鎊 GBP; 镑|鎊 gbp; 元|块钱 usd; 人民币|元人民币|人民幣 CNY; 坚戈|"
        "堅戈 KZT; 卢布|盧布 RUB;"
        "日元|日圓 JPY; 韩元|韓元 KRW; 澳元|澳大利亚元 AUD; 加元|加拿大元 CAD; 港元|港币|港幣 HKD; 新元|新加坡元 "
        "SGD; 索姆 KGS; 苏姆|蘇姆 UZS;"
        "马纳特 AZN; 拉里 GEL; 索莫尼 TJS; 迪拉姆 AED; 卢比|盧比 INR; 瑞士法郎|法郎 CHF; 里拉 TRY; 新台币|台币 TWD;"
        " 格里夫纳 UAH; 里亚尔 IRR",
    ),
    before=named("$", "€ EUR; £ GBP; $ usd; us$ USD; ₸ KZT; ₽ RUB; ￥|¥ CNY"),
    written=spelt(
        "USD 美元; EUR 欧元; KZT 坚戈; RUB 卢布; CNY 元人民币; GBP 英镑; UZS 苏姆; KGS 索姆; km 公里; m 米; t 吨;"
        "kg 公斤; ha 公顷; m2 平方米; km2 平方公里; m3 立方米; l 升; bbl 桶; kw 千瓦; mw 兆瓦; gw 吉瓦; kwh 千瓦时;"
        "day 天; week 周; month 个月; year 年; hour 小时; minute 分钟; % %"
    ),
)
