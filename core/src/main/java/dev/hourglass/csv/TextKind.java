package dev.hourglass.csv;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of texts holds, if not categories.
 *
 * <p>Numbers in any notation, dates and times are recognized if nine of ten different texts, or all but one, are of
 * that kind: as categories they would lose their order. Keys, addresses and sentences are recognized in the same way,
 * and so is anything else with more than {@value #MOST_NAMES} texts if more than half of the rows have a text of their
 * own: such texts distinguish rows, not kinds of rows.
 */
public enum TextKind {
    /** {@code 45 %}. */
    PERCENTAGES("percentages"),
    /** {@code 1.234,5}, {@code 0x1F}, {@code ٣}. */
    NUMBERS("numbers in another notation"),
    /** {@code $1,229.50}. */
    MONEY("amounts of money"),
    /** {@code 71 kg}. */
    MEASURES("numbers with a unit"),
    /** {@code 2024-01-01}. */
    DATES("dates"),
    /** {@code 12:30}, {@code 1h 20m}. */
    TIMES("times"),
    /** UUIDs and hashes. */
    KEYS("keys"),
    /** Of mail, web pages and machines. */
    ADDRESSES("addresses"),
    /** Sentences. */
    PROSE("free text"),
    /** Anything else that distinguishes rows. */
    NAMES("names of rows");

    /** So few may well be categories that occur once each. */
    private static final int MOST_NAMES = 20;
    /** If a column has more texts, so many are examined. */
    private static final int MOST_LOOKED_AT = 1000;
    private static final Pattern KEY = Pattern.compile(
            "(?i)\\s*\\{?(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
            + "|(?:0x)?(?=[a-f]*[0-9])[0-9a-f]{16,128})\\}?\\s*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*(?:[^\\s@]{1,200}@[^\\s@]{1,200}\\.[a-z]{2,}"
            + "|(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)\\S+|(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?:[:/][0-9]+)?"
            + "|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{1,4})\\s*");
    private static final Pattern SENTENCE = Pattern.compile("\\s*(?:\\S+\\s+){4}.*", Pattern.DOTALL);

    private final String plural;

    TextKind(String plural) {
        this.plural = plural;
    }

    /** {@return what they are, such as {@code dates}} */
    public String plural() {
        return plural;
    }

    /** {@return whether they are numbers, or could be expressed as numbers} */
    public boolean isNumeric() {
        return ordinal() < KEYS.ordinal();
    }

    /**
     * Determines what the texts of a column are.
     *
     * @param counts each text, and in how many rows it is, in an order that depends on the column alone
     * @return the kind, or empty if they may be categories
     */
    public static Optional<TextKind> of(Map<String, Integer> counts) {
        Map<TextKind, Integer> kinds = new EnumMap<>(TextKind.class);
        int looked = 0;
        int numeric = 0;
        for (String text : counts.keySet()) {
            if (looked == MOST_LOOKED_AT) {
                break;
            }
            NumberFault fault = NumberFault.of(text, Double.NaN);
            if (!fault.isMissing()) {
                TextKind kind = of(text, fault);
                looked++;
                numeric += kind.isNumeric() ? 1 : 0;
                kinds.merge(kind, 1, Integer::sum);
            }
        }
        TextKind most = most(kinds);
        if (isNearlyAll(numeric, looked)) {
            return Optional.of(most.isNumeric() ? most : NUMBERS);
        }
        if (!tellsRowsApart(counts)) {
            return Optional.empty();
        }
        if (most != NAMES && isNearlyAll(kinds.get(most), looked)) {
            return Optional.of(most);
        }
        return counts.size() > MOST_NAMES ? Optional.of(NAMES) : Optional.empty();
    }

    private static TextKind most(Map<TextKind, Integer> kinds) {
        TextKind most = NAMES;
        for (Map.Entry<TextKind, Integer> kind : kinds.entrySet()) {
            most = kind.getValue() > kinds.getOrDefault(most, 0) ? kind.getKey() : most;
        }
        return most;
    }

    private static boolean isNearlyAll(int count, int all) {
        return count > 0 && (10 * count >= 9 * all || count >= 2 && count == all - 1);
    }

    /** Whether more than half of the rows have a text of their own. */
    private static boolean tellsRowsApart(Map<String, Integer> counts) {
        return 2 * alone(counts) > counts.values().stream().mapToLong(Integer::longValue).sum();
    }

    /**
     * {@return whether there are many texts, and most of them occur once}
     *
     * @param counts each text, and in how many rows it is
     */
    public static boolean mostComeOnce(Map<String, Integer> counts) {
        return counts.size() > MOST_NAMES && 2 * alone(counts) > counts.size();
    }

    private static long alone(Map<String, Integer> counts) {
        return counts.values().stream().filter(count -> count == 1).count();
    }

    /** The kind of a single text; {@link #NAMES} if it has none. */
    private static TextKind of(String text, NumberFault fault) {
        return switch (fault) {
            case PERCENT -> PERCENTAGES;
            case MONEY -> MONEY;
            case UNIT -> MEASURES;
            case DATE -> DATES;
            case TIME -> TIMES;
            case TEXT -> ofWords(text);
            default -> NUMBERS;
        };
    }

    private static TextKind ofWords(String text) {
        if (KEY.matcher(text).matches()) {
            return KEYS;
        }
        if (text.length() < 1000 && ADDRESS.matcher(text).matches()) {
            return ADDRESSES;
        }
        return SENTENCE.matcher(text).matches() ? PROSE : NAMES;
    }
}
