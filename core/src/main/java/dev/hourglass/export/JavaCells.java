package dev.hourglass.export;

import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How cells become numbers, as methods of the Java source. */
final class JavaCells {
    private static final String CATEGORIES = """

                /**
                 * The numbers of a row's cells: a number, or null if it is missing, as it is; a category as 1 for its
                 * level and 0 for the others.
                 *
                 * @param cells one for each of columns(): a Number, a String for a category, null if it is missing
                 * @throws IllegalArgumentException if a category is unknown, or missing and nothing stands in for it
                 */
                public static double[] row(Object... cells) {
                    if (cells.length != COLUMNS.length) {
                        throw new IllegalArgumentException(COLUMNS.length + " cells expected, found " + cells.length);
                    }
                    double[] row = new double[NUMBERS];
                    int at = 0;
                    int first = 0;
                    for (int c = 0; c < cells.length; c++) {
                        int levels = (int) LEVEL_COUNTS[c];
                        if (levels < 0) {
                            row[at++] = cells[c] == null ? Double.NaN : ((Number) cells[c]).doubleValue();
                        } else {
                            row[at + level(c, first, levels, cells[c] == null ? "" : (String) cells[c])] = 1;
                            at += levels + (int) OTHERS[c];
                            first += levels;
                        }
                    }
                    return row;
                }

                private static int level(int column, int first, int levels, String cell) {
                    for (int i = 0; i < levels; i++) {
                        if (LEVELS[first + i].equals(cell)) {
                            return i;
                        }
                    }
                    if (cell.isEmpty() && !Double.isNaN(STAND_INS[column])) {
                        return (int) STAND_INS[column];
                    }
                    if (!cell.isEmpty() && OTHERS[column] > 0) {
                        return levels;
                    }
                    throw new IllegalArgumentException("the column " + COLUMNS[column] + (cell.isEmpty() ? " is missing"
                            : " holds an unknown category"));
                }
            """;
    private static final String FILLED = """

                /** The row with what stands in for missing numbers. */
                private static double[] filled(double[] row) {
                    double[] filled = row.clone();
                    for (int c = 0; c < filled.length; c++) {
                        if (Double.isNaN(filled[c])) {
                            filled[c] = FILLS[c];
                        }
                    }
                    return filled;
                }
            """;

    private JavaCells() {
    }

    /** {@return the methods; constants that they need are added} */
    static String of(Features features, JavaBody body) {
        StringBuilder methods = new StringBuilder();
        if (hasFills(features)) {
            List<Double> fills = new ArrayList<>();
            for (Feature feature : features.list()) {
                for (int i = 0; i < feature.width(); i++) {
                    fills.add(feature.isCategory() ? Double.NaN : feature.fill());
                }
            }
            body.constant("double[]", "FILLS", JavaText.of(array(fills, fill -> fill)));
            methods.append(FILLED);
        }
        if (!features.categories().isEmpty()) {
            List<Feature> list = features.list();
            body.constant("String[]", "LEVELS", JavaText.of(list.stream()
                    .flatMap(feature -> feature.levels().stream()).toList()));
            body.constant("double[]", "LEVEL_COUNTS", JavaText.of(array(list,
                    feature -> feature.isCategory() ? feature.levels().size() : -1)));
            body.constant("double[]", "OTHERS", JavaText.of(array(list, feature -> feature.other() ? 1 : 0)));
            body.constant("double[]", "STAND_INS", JavaText.of(array(list, Feature::fill)));
            methods.append(CATEGORIES);
        }
        return methods.toString();
    }

    /** {@return whether something stands in for a missing number} */
    static boolean hasFills(Features features) {
        return features.list().stream().anyMatch(feature -> !feature.isCategory() && feature.hasFill());
    }

    private static <T> double[] array(List<T> list, ToDoubleFunction<T> value) {
        return list.stream().mapToDouble(value).toArray();
    }
}
