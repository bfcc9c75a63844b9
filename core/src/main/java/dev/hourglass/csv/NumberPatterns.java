package dev.hourglass.csv;

/**
 * Regular expressions of what people write around numbers: currencies, units, dates and times. Ignore case with them.
 *
 * <p>They contain no nested repetition without something fixed in between, so that matching takes little time.
 */
final class NumberPatterns {
    /** A lookahead that rejects texts without any digit early. */
    static final String SOME_DIGIT = "(?=[^0-9]*[0-9])\\s*";

    private static final String SPACE = "[ \\u00a0\\u2009\\u202f]?";
    private static final String SIGN = "[+\\-\\u2212\\u2013~\\u2248]?" + SPACE;
    /** With a decimal point or comma, and thousands separators. */
    private static final String NUMBER = "(?:[0-9]{1,3}(?:[,.'\\u2019 \\u00a0\\u2009\\u202f][0-9]{2,3})+"
            + "|[0-9]+)?(?<=[0-9])(?:[.,][0-9]+)?"
            + "(?:e[+-]?[0-9]+)?|[.][0-9]+";
    private static final String AMOUNT = "(?:" + NUMBER + ")";
    private static final String MAGNITUDE = "(?:" + SPACE + "(?:k|m|mn|mln|mio\\.?|bn|b|mrd\\.?|t|thousand|million"
            + "|billion|trillion))?";
    private static final String CURRENCY = "(?:[a-z]{0,3}\\p{Sc}|r\\$|usd|eur|gbp|jpy|cny|rmb|chf|aud|cad|nzd|hkd|sgd"
            + "|sek|nok|dkk|isk"
            + "|pln|czk|huf|ron|bgn|rub|uah|try|ils|inr|pkr|bdt|lkr|idr|myr|thb|php|vnd|krw|twd|brl|mxn|ars|clp|cop"
            + "|pen|zar|ngn"
            + "|kes|egp|mad|sar|aed|qar|kwd|btc|eth|kr\\.?|z\\u0142|k\\u010d|\\u043b\\u0432\\.?"
            + "|\\u0440\\u0443\\u0431\\.?|rs\\.?|fr\\.?"
            + "|sfr\\.?|dm|us dollars?|dollars?|euros?|cents?|ct|pence|yen|yuan|rupees?|francs?|rubles?|pesos?"
            + "|\\u5186|\\u5143)";
    private static final String PER = "(?:" + SPACE + "/" + SPACE + "[\\p{L}\\u00b2\\u00b3]{1,10})?";

    /** {@code $1,229.50}, {@code 512 €}, {@code USD 5}, {@code -£3}, {@code (€1.5k)}. */
    static final String MONEY = "\\(?" + SIGN + "(?:" + CURRENCY + SPACE + SIGN + AMOUNT + MAGNITUDE
            + "(?:[.,]?[-\\u2013]{1,2})?"
            + "(?:" + SPACE + CURRENCY + ")?|" + AMOUNT + MAGNITUDE + "(?:[.,]?[-\\u2013]{1,2})?" + SPACE + CURRENCY
            + ")" + PER + "\\)?";

    /** Directly after a number these are just as often names: the seat 12A, the class 1B. */
    private static final String SHORT_UNITS = "(?:[abfjkntw]|st|ct|gr|pt|pc|au|ps|cv)";
    private static final String UNITS = "(?:[\\u00b5\\u03bcnmcdkh]?m|in|inch|inches|ft|feet|foot|yds?|yards?|mi"
            + "|miles?|nmi|ly"
            + "|(?:kilo|centi|milli)?met(?:er|re)s?|[\\u00b5\\u03bcnmk]?g|mcg|tons?|tonnes?|(?:kilo|milli)?grams?"
            + "|kilos?|lbs?\\.?|pounds?"
            + "|oz\\.?|ounces?|stones?|carats?|[\\u00b5\\u03bcmcdh]?l|(?:milli)?lit(?:er|re)s?|gal\\.?|gallons?"
            + "|pints?|qt|cups?|tbsp|tsp|cc"
            + "|(?:[mck]?m|in|ft|mi|yd)(?:2|3|\\^2|\\^3|\\u00b2|\\u00b3)|sq\\.? ?(?:ft|m|km|mi|feet|meters?)\\.?|sqft"
            + "|sqm|qm|cbm|ha|acres?"
            + "|\\u00b0|\\u00ba|(?:\\u00b0|\\u00ba|deg) ?[cfk]|deg\\.?|degrees?|\\u2103|\\u2109|rad|[kmgtp]i?b"
            + "|(?:[kmgtp]i?)?bytes?|bits?|[kmgt]?bits?/s|[kmgt]b/s|[kmg]bps"
            + "|[mkgt]?hz|rpm|fps|[mkg]w|[mkg]?wh|hp|bhp|m?ah|[mk]?v|[\\u00b5m]a|[km]?(?:\\u03a9|\\u2126|ohms?)"
            + "|[\\u00b5\\u03bcnpm]f"
            + "|[hkmg]?pa|m?bar|psi|atm|mmhg|(?:km|mi|m|ft)/(?:h|s|hr)|k?m/l|mpg|kmpl|km/kg|l/100 ?km|kmh|kph|mph|kn"
            + "|knots?|nm|kj|k?cal"
            + "|ppm|ppb|dba?|db|px|mp|dpi|m?mol|[mu\\u00b5\\u03bc]?[mg]ol/l|[mn\\u00b5\\u03bc]?g/(?:d|m)?l|g/cm3"
            + "|g/cm\\u00b3|kg/m[23\\u00b2\\u00b3]|mm/h|iu|u/l|bpm"
            + "|lux|lx|lm|cd|ph|\\u2030|pcs\\.?|units?)";
    private static final String MEASURE = AMOUNT + "(?:" + SPACE + "[-]?" + UNITS + "|[ \\u00a0\\u2009\\u202f]"
            + SHORT_UNITS + ")";
    private static final String FEET = "[0-9]{1,2}" + SPACE + "['\\u2019\\u2032]" + SPACE
            + "(?:[0-9]{1,2}(?:[.][0-9]+)?" + SPACE
            + "(?:\"|''|\\u201d|\\u2033)?)?";
    private static final String ARC = AMOUNT + SPACE + "[\\u00b0\\u00ba]" + SPACE + "(?:" + AMOUNT + SPACE
            + "['\\u2019\\u2032]" + SPACE + "(?:" + AMOUNT
            + SPACE + "(?:\"|''|\\u201d|\\u2033))?)?" + SPACE + "[nsewo]?";

    /**
     * {@code 71 kg}, {@code 3.5cm}, {@code 12 °C}, {@code 5'11"}, {@code 10GB}, {@code 5 ft 11 in}, {@code 10 x 20 cm}.
     */
    static final String UNIT = SIGN + "(?:" + MEASURE + "(?:,? ?" + MEASURE + ")?|" + FEET + "|" + ARC + "|" + AMOUNT
            + " ?\"|"
            + "(?:" + AMOUNT + "(?:" + SPACE + UNITS + ")? ?[x\\u00d7*] ?){1,2}" + MEASURE + ")";

    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:1[5-9]|2[01])[0-9]{2}";
    private static final String SHORT_YEAR = "(?:" + YEAR + "|'?[0-9]{2})";
    private static final String MONTH_NAME = "(?:jan(?:uary|uar|v\\.?|vier|\\.)?|feb(?:ruary|ruar|\\.)?"
            + "|f[e\\u00e9]v(?:rier|\\.)?|mar(?:ch|s|zo|\\.)?"
            + "|m\\u00e4r(?:z|\\.)?|apr(?:il|\\.)?|avr(?:il|\\.)?|abr(?:il|\\.)?|ma[yi]o?|june?|jun[i.]?|juin|junio"
            + "|jul(?:y|i|io|\\.)?|juil(?:let|\\.)?|aug(?:ust|\\.)?"
            + "|ao[u\\u00fb]t|ago(?:sto|\\.)?|sep(?:t(?:ember|embre|\\.)?|\\.)?|o[ck]t(?:ober|obre|\\.)?|nov(?:ember"
            + "|embre|\\.)?|de[cz](?:ember|\\.)?"
            + "|d[e\\u00e9]c(?:embre|\\.)?|ene(?:ro|\\.)?|dic(?:iembre|\\.)?)";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?";
    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";
    private static final String CLOCK =
            "(?:[01]?[0-9]|2[0-4])(?:[:h.][0-5][0-9](?::[0-5][0-9]|:60)?(?:[.,][0-9]{1,9})?)";
    private static final String HALF = "(?: ?[ap]\\.?m\\.?)?";
    private static final String ZONE =
            "(?: ?(?:z|utc|gmt|[a-z]{3,4}|[+-][0-9]{2}:?(?:[0-9]{2})?))?(?:\\[[\\w/+-]+\\])?";
    private static final String AT = "(?:(?:,? |t|_| at )" + CLOCK + HALF + ZONE + "|t[0-9]{4,6}(?:\\.[0-9]+)?"
            + ZONE + ")?";

    /**
     * {@code 2024-01-01}, {@code 3/21/2023}, {@code 21.03.23}, {@code 2024-01-01T10:00:00Z}, {@code Jan 5, 2024},
     * {@code 2024-Q1}.
     */
    static final String DATE = WEEKDAY + "(?:" + YEAR + "([-/. ])" + MONTH + "\\1" + DAY + "|" + YEAR + MONTH + DAY
            + "(?=t)|"
            + "(?:" + DAY + "([-/. ])" + MONTH + "\\2|" + MONTH + "([-/.])" + DAY + "\\3)" + SHORT_YEAR + "|"
            + DAY + ORDINAL + "[- /]?(?:of )?" + MONTH_NAME + "[- /,]{0,2}" + SHORT_YEAR + "|"
            + MONTH_NAME + "[- ]?" + DAY + ORDINAL + ",?[- ]" + SHORT_YEAR + "|" + MONTH_NAME + "[- /,]{1,2}"
            + SHORT_YEAR + "|"
            + YEAR + "[-/ ]" + MONTH_NAME + "(?:[-/ ]" + DAY + ")?|" + YEAR + "[-/.](?:0[1-9]|1[0-2])|(?:0[1-9]"
            + "|1[0-2])/" + YEAR + "|"
            + DAY + ORDINAL + "[- ]" + MONTH_NAME + "|" + MONTH_NAME + "[- ]" + DAY + ORDINAL + "|"
            + YEAR + "[- ]?(?:q[1-4]|w[0-5][0-9](?:-?[1-7])?)|q[1-4][- /]?" + YEAR + "|" + YEAR + "-[0-3][0-9]{2}|"
            + "[0-9]{4}\\u5e74[0-9]{1,2}\\u6708(?:[0-9]{1,2}\\u65e5)?|"
            + MONTH_NAME + " {1,2}" + DAY + " " + CLOCK + "(?: [a-z]{3,4})? " + YEAR + ")" + AT;

    private static final String SPAN = "[0-9]+(?:[.,][0-9]+)?" + SPACE + "[-]?(?:years?|yrs?\\.?|y|months?|mos?\\.?"
            + "|mths?|weeks?|wks?\\.?|w|days?|d|hours?"
            + "|hrs?\\.?|h|minutes?|mins?\\.?|m|seconds?|secs?\\.?|s|milliseconds?|ms|\\u00b5s|\\u03bcs|us|ns|jahre?"
            + "|monate?|wochen?|tage?|stunden?|std\\.?"
            + "|minuten?|sekunden?)";

    /**
     * {@code 12:30}, {@code 12:30:05.123}, {@code 9 pm}, {@code 1h 20m}, {@code 3 days}, {@code PT1H20M}, {@code 1h30}.
     */
    static final String TIME = "[+-]?(?:" + CLOCK + HALF + ZONE + "|(?:0?[0-9]|1[0-2]) ?[ap]\\.?m\\.?|" + CLOCK
            + " (?:uhr|h)|[0-9]{1,4}:[0-5][0-9]:[0-5][0-9](?:[.,][0-9]+)?|"
            + "[0-9]+:[0-5][0-9][.,][0-9]+|[0-9]+ days?,? " + CLOCK
            + "|p(?:[0-9]+[ymwd]){0,4}(?:t(?:[0-9]+(?:[.,][0-9]+)?[hms]){1,3})?(?<=[0-9][ymwdhms])|"
            + SPAN + "(?:,? ?(?:and |und )?" + SPAN + "){0,5}|[0-9]{1,3}h[0-5][0-9])";

    private NumberPatterns() {
    }
}
