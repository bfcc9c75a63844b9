package dev.hourglass.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sizes of a product, written as the dimensions are met from left to right: {@code 16x200x100} multiplies 16 x 200
 * by 200 x 100.
 *
 * @param rows    of A and C
 * @param depth   columns of A, rows of B
 * @param columns of B and C
 */
public record GemmShape(int rows, int depth, int columns) {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})x([1-9]\\d{0,4})");
    private static final double GIGA = 1e9;

    /**
     * {@return the shape that a text names}
     *
     * @throws IllegalArgumentException if the text is not three numbers from 1 to 99999 with x between them
     */
    public static GemmShape parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "found shape \"" + text + "\", expected rows x depth x columns such as 16x200x100");
        }
        return new GemmShape(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** {@return the work of one product: a multiplication and an addition for each element and step of k} */
    public double gigaflop() {
        return 2.0 * rows * depth * columns / GIGA;
    }
}
