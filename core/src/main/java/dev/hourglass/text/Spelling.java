package dev.hourglass.text;

import dev.hourglass.number.DecimalParser;
import dev.hourglass.number.ShortestDecimal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The ways in which texts differ that may well mean one thing, and for each how to make such texts equal.
 *
 * <p>They are applied in this order: signs that compatibility forms would tear apart come before those, letters after
 * the case that they are mapped in, numbers last, when nothing else stands in their way.
 */
enum Spelling {
    /** Typographic ones and those of a typewriter. */
    SIGNS("quotes or dashes", text -> map(text, "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\u02b9\uff07"
            + "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
            + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
            "''''''''''" + "\"\"\"\"\"\"\"\"" + "----------")),
    /** Composed and decomposed letters. */
    NORMAL_FORM("the Unicode normal form", text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
    /** Full-width letters, ligatures, raised digits. */
    COMPATIBILITY("the form of characters", text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
    /** Zero-width spaces, byte order marks, signs that steer the direction of writing. */
    INVISIBLE("invisible characters", Spelling::visible),
    /** Spaces around, doubled ones, and others than the usual. */
    SPACES("spaces", Spelling::spaced),
    CASE("case", text -> text.toUpperCase(Locale.ROOT)),
    /** Cyrillic letters that look Latin. */
    LETTERS("letters of two alphabets", text -> map(text,
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0405\u0406\u0408"
                    + "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458",
            "ABEKMHOPCTYXSIJ" + "aeopcyxsij")),
    /** Leading and trailing zeros, signs, exponents. */
    NUMBER("notation", Spelling::number);

    /** What cannot be told in print. */
    static final Set<Spelling> LOOKS =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(CASE, NUMBER)));
    /** What visible characters of ASCII can differ in; spares most texts the rest. */
    private static final Set<Spelling> ASCII = EnumSet.of(SIGNS, SPACES, CASE, NUMBER);
    /** What makes two names one, as names of columns are compared. */
    static final Set<Spelling> NAMES = Collections.unmodifiableSet(EnumSet.of(INVISIBLE, SPACES));

    /** Longer texts are no numbers that anybody wrote; their digits would take long. */
    private static final int LONGEST_NUMBER = 100;
    /** Marks and letters that show nothing, though Unicode does not call them formats. */
    private static final String BLANK = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0";

    private final String difference;
    private final UnaryOperator<String> fold;

    Spelling(String difference, UnaryOperator<String> fold) {
        this.difference = difference;
        this.fold = fold;
    }

    /** What differs, to follow "alike but for". */
    String difference() {
        return difference;
    }

    /** The text that all texts become which differ in some ways only. */
    static String fold(String text, Set<Spelling> ways) {
        boolean plain = text.chars().allMatch(character -> character >= ' ' && character <= '~');
        String folded = text;
        for (Spelling way : ways) {
            folded = plain && !ASCII.contains(way) ? folded : way.fold.apply(folded);
        }
        return folded;
    }

    /** As few ways as explain how texts differ that are equal once all of them are folded. */
    static Set<Spelling> differences(Collection<String> texts) {
        Set<Spelling> needed = EnumSet.allOf(Spelling.class);
        for (Spelling way : new Spelling[] {NUMBER, LETTERS, CASE, COMPATIBILITY, SIGNS, INVISIBLE, SPACES,
                NORMAL_FORM}) {
            needed.remove(way);
            if (texts.stream().map(text -> fold(text, needed)).distinct().count() > 1) {
                needed.add(way);
            }
        }
        return needed;
    }

    private static String map(String text, String from, String to) {
        StringBuilder mapped = null;
        for (int i = 0; i < text.length(); i++) {
            int place = text.charAt(i) < 0x80 && text.charAt(i) != '`' ? -1 : from.indexOf(text.charAt(i));
            if (place >= 0) {
                mapped = mapped == null ? new StringBuilder(text) : mapped;
                mapped.setCharAt(i, to.charAt(place));
            }
        }
        return mapped == null ? text : mapped.toString();
    }

    private static String visible(String text) {
        if (text.codePoints().noneMatch(Spelling::isInvisible)) {
            return text;
        }
        return text.codePoints().filter(character -> !isInvisible(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Whether a character leaves no ink. */
    static boolean isNothing(int character) {
        return isSpace(character) || isInvisible(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !isSpace(character);
            default -> BLANK.indexOf(character) >= 0 || character >= 0xFE00 && character <= 0xFE0F
                    || character >= 0xE0100 && character <= 0xE01EF;
        };
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85
                || character == 0x2800;
    }

    private static String spaced(String text) {
        if (text.chars().noneMatch(Spelling::isSpace)) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                gap = !spaced.isEmpty();
            } else {
                spaced.append(gap ? " " : "").append(text.charAt(i));
                gap = false;
            }
        }
        return spaced.toString();
    }

    /** One text for all notations of a number, to the last digit: two long numbers may be one double. */
    static String number(String text) {
        if (text.length() > LONGEST_NUMBER || text.chars().noneMatch(character -> character >= '0'
                && character <= '9')) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!Double.isFinite(DecimalParser.parse(bytes, 0, bytes.length))) {
            return text;
        }
        try {
            return plain(new BigDecimal(text.strip()).stripTrailingZeros());
        } catch (NumberFormatException beyondAllExponents) {
            return text;
        }
    }

    private static String plain(BigDecimal number) {
        double value = number.doubleValue();
        String shortest = Double.isFinite(value) ? ShortestDecimal.of(value == 0 ? 0 : value) : "";
        return !shortest.isEmpty() && new BigDecimal(shortest).compareTo(number) == 0 ? shortest : number.toString();
    }
}
