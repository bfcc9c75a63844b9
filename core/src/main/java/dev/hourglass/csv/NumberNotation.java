package dev.hourglass.csv;

import dev.hourglass.number.DecimalParser;
import dev.hourglass.remedy.ContradictionException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How numbers are written: which sign comes before the decimals, and which between groups of three digits.
 *
 * <p>Any other notation is converted to the plain one, sign by sign, and read by {@link DecimalParser}; so every number
 * is rounded once, whatever its notation. Only digits before the decimal sign are grouped, all of them or none: the
 * first group has one to three digits, all others three.
 *
 * @param decimal   a point or a comma
 * @param thousands a point, a comma, an apostrophe, an underscore, or a space, which also stands for no-break and thin
 *                  spaces; {@link #NONE} if digits are not grouped
 */
public record NumberNotation(char decimal, char thousands) {
    /** No sign between groups of digits. */
    public static final char NONE = 0;

    private static final int GROUP = 3;
    /** In the order in which they are tried. */
    private static final List<NumberNotation> KNOWN = List.of(plain(), new NumberNotation(',', NONE),
            new NumberNotation('.', ','), new NumberNotation(',', '.'), new NumberNotation('.', ' '),
            new NumberNotation(',', ' '), new NumberNotation('.', '\''), new NumberNotation(',', '\''),
            new NumberNotation('.', '_'), new NumberNotation(',', '_'));

    /**
     * Checks the signs.
     *
     * @param decimal   before the decimals
     * @param thousands between groups of digits
     * @throws IllegalArgumentException if one is none of those above, or both are the same, which is a
     *                                  {@link ContradictionException}
     */
    public NumberNotation {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("a decimal sign is a point or a comma, found "
                    + Escaped.quoted(String.valueOf(decimal)));
        }
        if (thousands != NONE && ".,'_ ".indexOf(thousands) < 0) {
            throw new IllegalArgumentException("thousands are separated by . , ' _ or a space, found "
                    + Escaped.quoted(String.valueOf(thousands)));
        }
        if (decimal == thousands) {
            throw new ContradictionException("decimals and thousands cannot both be set off by "
                    + Escaped.quoted(String.valueOf(decimal)), Remedy.of("give ").with(Setting.DECIMAL).and(" and ")
                    .with(Setting.THOUSANDS).and(" different signs"));
        }
    }

    /** {@return a point before decimals, nothing between digits} */
    public static NumberNotation plain() {
        return new NumberNotation('.', NONE);
    }

    /**
     * {@return the sign before the decimals that a name stands for}
     *
     * @param name one of them, or {@code point} or {@code comma}
     * @throws IllegalArgumentException if it is none of these
     */
    public static char namedDecimal(String name) {
        char sign = switch (Objects.requireNonNull(name, "name")) {
            case "point" -> '.';
            case "comma" -> ',';
            default -> SignName.single(name);
        };
        return new NumberNotation(sign, NONE).decimal();
    }

    /**
     * {@return the sign between groups of digits that a name stands for}
     *
     * @param name one of them, {@code space} or any kind of space, or a typographic apostrophe
     * @throws IllegalArgumentException if it is none of these
     */
    public static char namedThousands(String name) {
        char sign = Objects.requireNonNull(name, "name").equals("space") ? ' ' : SignName.single(name);
        char meant = Character.isSpaceChar(sign) ? ' ' : sign == '\u2019' ? '\'' : sign;
        return new NumberNotation(meant == '.' ? ',' : '.', meant).thousands();
    }

    /**
     * Reads one number.
     *
     * @param text the number, with spaces round it or without
     * @return as {@link #parse(byte[], int, int)}
     */
    public double parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length);
    }

    /** The notations in which a text is a number; there are two if a comma may or may not come before decimals. */
    static List<NumberNotation> thatReads(String text) {
        List<NumberNotation> reading = new ArrayList<>();
        for (NumberNotation notation : KNOWN) {
            boolean used = notation.thousands == NONE
                    || text.strip().chars().anyMatch(sign -> notation.separates((char) sign));
            boolean known = reading.stream().anyMatch(other -> other.thousands == notation.thousands);
            if (used && !known && Double.isFinite(notation.parse(text))) {
                reading.add(notation);
            }
        }
        return reading;
    }

    /** The settings for this notation. */
    Remedy settings() {
        Remedy grouped = thousands == NONE ? Remedy.NONE
                : Remedy.NONE.with(Setting.THOUSANDS, String.valueOf(thousands));
        return decimal == '.' && !grouped.isEmpty() ? grouped
                : Remedy.join(List.of(Remedy.NONE.with(Setting.DECIMAL, String.valueOf(decimal)), grouped), " ");
    }

    /** {@return whether it is the notation of {@link DecimalParser}} */
    public boolean isPlain() {
        return decimal == '.' && thousands == NONE;
    }

    /**
     * Reads one number.
     *
     * @param text UTF-8
     * @param from where the number, or space before it, begins
     * @param to   where it ends, exclusive
     * @return the nearest double; an infinity if the number is beyond the greatest; NaN if the text is no number
     */
    public double parse(byte[] text, int from, int to) {
        if (isPlain()) {
            return DecimalParser.parse(text, from, to);
        }
        byte[] plain = plain(new String(text, from, to - from, StandardCharsets.UTF_8).strip());
        return plain == null ? Double.NaN : DecimalParser.parse(plain, 0, plain.length);
    }

    /** The number in plain notation, or null if signs are in wrong places. */
    private byte[] plain(String text) {
        byte[] plain = new byte[text.length()];
        int length = 0;
        int group = 0;
        int groups = 0;
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean digit = sign >= '0' && sign <= '9';
            if (whole && separates(sign)) {
                if (group == 0 || group > GROUP || groups > 0 && group != GROUP) {
                    return null;
                }
                groups++;
                group = 0;
                continue;
            }
            if (whole && !digit && group + groups > 0) {
                // The whole part ends here.
                whole = false;
                if (groups > 0 && group != GROUP) {
                    return null;
                }
            }
            if (sign == '.' && decimal != '.' || sign > 0x7F) {
                return null;
            }
            group += digit ? 1 : 0;
            plain[length++] = (byte) (sign == decimal ? '.' : sign);
        }
        return whole && groups > 0 && group != GROUP ? null : Arrays.copyOf(plain, length);
    }

    private boolean separates(char sign) {
        return switch (thousands) {
            case NONE -> false;
            case ' ' -> Character.isSpaceChar(sign);
            case '\'' -> sign == '\'' || sign == '\u2019';
            default -> sign == thousands;
        };
    }
}
