"""English units and currencies."""

from toolkit.languages.numerals import named
from toolkit.languages.units import Units, currencies, spelt

TABLE = Units(
    words=named(
        "u",
        "mm|millimetre|millimetres|millimeter|millimeters mm; cm|centimetre|centimetres|centimeter|centimeters cm;"
        "metre|metres|meter|meters m; km|kms|kilometre|kilometres|kilometer|kilometers km; mile|miles mi;"
        "yard|yards yd; foot|feet|ft ft; inch|inches inch; mg|milligram|milligrams mg; gram|grams|grammes g;"
        "kg|kgs|kilogram|kilograms|kilogrammes|kilo|kilos kg; tonne|tonnes|ton|tons t; lbs|lb lb;"
        "ounce|ounces|oz oz; hectare|hectares|ha ha; acre|acres acre; litre|litres|liter|liters l;"
        "ml|millilitre|millilitres|milliliters ml; barrel|barrels bbl; gallon|gallons gal; pint|pints pint;"
        "watt|watts w; kw|kilowatt|kilowatts kw; mw|megawatt|megawatts mw; gw|gigawatt|gigawatts gw; horsepower hp;"
        "kwh kwh; mwh mwh; gwh gwh; twh twh; mph mph; knots knot; kb|kilobytes kb; mb|megabytes mb;"
        "gb|gigabytes|gigabyte gb; tb|terabytes|terabyte tb;"
        "minute|minutes|min|mins minute; hour|hours|hr|hrs hour; seconds|secs second; day|days day; week|weeks week;"
        "fortnight fortnight; month|months month; year|years|yr|yrs year; decade|decades decade;"
        "century|centuries century; celsius c; fahrenheit f; degree|degrees deg",
    )
    | named(
        "$",
        "dollar|dollars usd; euro|euros EUR; pound|pounds gbp; quid GBP; sterling GBP;"
        "tenge KZT; yuan|renminbi CNY; som|soms KGS; soum|soums UZS; manat|manats AZN; lari GEL;"
        "somoni TJS; dram|drams AMD; yen JPY; ruble|rubles|rouble|roubles RUB; rupee|rupees INR; lira|liras TRY;"
        "dirham|dirhams AED; riyal|riyals SAR; rial|rials IRR; hryvnia|hryvnias UAH; zloty PLN; franc|francs CHF;"
        " cent|cents x",
    ),
    phrases=currencies("en")
    | named(
        "u",
        "square metres|square meters|square metre|sq m m2; cubic metres|cubic meters|cubic metre m3;"
        "square kilometres|square kilometers|square kilometre|sq km km2; square miles|square mile mi2;"
        "square feet|sq ft|square foot ft2; cubic kilometres|cubic kilometers km3;"
        "kilowatt hours|kilowatt hour kwh; megawatt hours mwh; gigawatt hours gwh; terawatt hours twh;"
        "metric tons|metric tonnes t; miles per hour|miles an hour mph; nautical miles|nautical mile nmi;"
        "kilometres per hour|kilometers per hour|kilometres an hour|km per hour|km h km/h;"
        "degrees celsius|degrees centigrade|degree celsius c; degrees fahrenheit f; metres per second m/s;"
        "calendar year|calendar years|fiscal year|financial year year",
    )
    | named(
        "$",
        "us dollar|us dollars|american dollars|u s dollars USD; pounds sterling|pound sterling|british pounds GBP;"
        "australian dollars|australian dollar AUD; canadian dollars CAD; hong kong dollars HKD; singapore dollars SGD;"
        "chinese yuan CNY; kazakh tenge|kazakhstani tenge KZT; russian rubles|russian roubles RUB",
    ),
    before=named("$", "€ EUR; £ GBP; $ usd; us$ USD; a$ AUD; c$ CAD; hk$ HKD; nz$ NZD; s$ SGD; ₸ KZT; ₽ RUB"),
    written=spelt(
        "USD US dollar; EUR euro; KZT tenge; RUB rouble; CNY yuan; GBP pound sterling; UZS soum; KGS som; km kilometre;"
        "m metre; t tonne; kg kilogram; ha hectare; m2 square metre; km2 square kilometre; m3 cubic metre; l litre;"
        "bbl barrel; kw kilowatt; mw megawatt; gw gigawatt; kwh kilowatt-hour; day day; week week; month month;"
        "year year; hour hour; minute minute; % %"
    ),
)
