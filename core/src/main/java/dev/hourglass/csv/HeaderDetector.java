package dev.hourglass.csv;

import dev.hourglass.text.Escaped;
import java.util.List;
import java.util.Optional;

/**
 * Tells, by the rows below it, whether a line is a row of names or of data.
 *
 * <p>It is data if half or more of its cells are numbers, except numbers that just count, as pandas names columns and
 * spectrometers name wavelengths; if a cell occurs again in its own column; or if all cells have the shape of those
 * below them. A text above a column of numbers indicates names, unless three quarters of the cells are numbers.
 */
final class HeaderDetector {
    /** So many numbers in order are no accident. */
    private static final int MANY = 8;
    /** Enough rows to see that texts stand above numbers, as in most tables, which need no closer look. */
    private static final int FEW = 20;

    private final List<String> names;
    /** The rows below that have as many cells. */
    private final List<List<String>> rows;
    private final NumberNotation notation;

    private HeaderDetector(List<String> names, List<List<String>> rows, NumberNotation notation) {
        this.names = names;
        this.notation = notation;
        this.rows = rows.stream().filter(row -> row.size() == names.size() && !row.equals(names)).toList();
    }

    /**
     * Says why a line looks like data, if it does.
     *
     * @param names   the fields of the line
     * @param sample  lines of its file
     * @param place   of the line in the sample
     * @param dialect how they are written
     */
    static Optional<String> whyData(List<String> names, CsvSample sample, int place, CsvDialect dialect) {
        char delimiter = dialect.delimiter();
        HeaderDetector few = new HeaderDetector(names, sample.rows(delimiter, place + 1, FEW), dialect.notation());
        return few.textsAboveNumbers() ? few.whyData()
                : new HeaderDetector(names, sample.rows(delimiter, place + 1, Integer.MAX_VALUE),
                dialect.notation()).whyData();
    }

    private Optional<String> whyData() {
        List<Double> numbers = names.stream().map(this::number).filter(Double::isFinite).toList();
        long blank = names.stream().filter(String::isBlank).count();
        long marks = names.stream().filter(MissingMarks::isUsual).count() - (blank > 1 ? 0 : blank);
        boolean counts = counts(numbers);
        boolean speaksForNames = textsAboveNumbers();
        if (!numbers.isEmpty() && !counts && 2 * (numbers.size() + marks) >= names.size()
                && (!speaksForNames || 4 * numbers.size() >= 3 * names.size())) {
            return Optional.of(numbers.size() == names.size() ? "only numbers in it"
                    : numbers.size() + " of its " + names.size() + " fields are numbers");
        }
        if (speaksForNames) {
            return Optional.empty();
        }
        for (int c = 0; c < names.size(); c++) {
            boolean counted = counts && Double.isFinite(number(names.get(c)));
            if (!counted && recurs(c)) {
                return Optional.of(Escaped.quoted(names.get(c)) + " comes again in the column below it");
            }
        }
        return !counts && haveOneShape() ? Optional.of("its fields are written like those below them")
                : Optional.empty();
    }

    /** The number in a cell, also in another notation than the given one, which may be wrong as well. */
    private double number(String cell) {
        double number = notation.parse(cell);
        return Double.isNaN(number) && cell.indexOf(',') >= 0
                ? NumberNotation.thatReads(cell).stream().mapToDouble(other -> other.parse(cell)).findFirst()
                        .orElse(number)
                : number;
    }

    /**
     * Whether numbers are 0, 1, 2, …; or, among texts, another sequence with equal steps, such as years; or many
     * numbers in order.
     */
    private boolean counts(List<Double> numbers) {
        if (numbers.isEmpty()) {
            return false;
        }
        double first = numbers.get(0);
        double step = numbers.size() == 1 ? 1 : numbers.get(1) - first;
        boolean equal = true;
        boolean ordered = step != 0;
        for (int i = 1; i < numbers.size(); i++) {
            double difference = numbers.get(i) - numbers.get(i - 1);
            equal &= Math.abs(difference - step) <= 1e-6 * Math.abs(step);
            ordered &= difference * step > 0;
        }
        if (ordered && numbers.size() >= MANY) {
            return true;
        }
        boolean fromZero = first == 0 && step == 1;
        boolean amongTexts = numbers.size() < names.size() && ordered
                && (numbers.size() == 1 ? first == 1 : numbers.size() > 2 || Math.abs(step) == 1);
        return equal && (fromZero || amongTexts);
    }

    private boolean textsAboveNumbers() {
        for (int c = 0; c < names.size(); c++) {
            String name = names.get(c);
            if (!name.isBlank() && !MissingMarks.isUsual(name) && Double.isNaN(number(name)) && isAboveNumbers(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether most cells of a column are numbers. */
    private boolean isAboveNumbers(int column) {
        int numbers = 0;
        int others = 0;
        for (List<String> row : rows) {
            String cell = row.get(column);
            if (!MissingMarks.isUsual(cell)) {
                boolean number = !Double.isNaN(number(cell));
                numbers += number ? 1 : 0;
                others += number ? 0 : 1;
            }
        }
        return numbers > others;
    }

    private boolean recurs(int column) {
        String name = names.get(column);
        return !name.isBlank() && rows.stream().anyMatch(row -> row.get(column).equals(name));
    }

    /**
     * Whether all cells have the shape of those below them. Letters alone do not count as a shape, since names have it,
     * too.
     */
    private boolean haveOneShape() {
        int telling = 0;
        for (int c = 0; c < names.size(); c++) {
            String shape = shape(names.get(c));
            for (List<String> row : rows) {
                if (!shape(row.get(c)).equals(shape)) {
                    return false;
                }
            }
            telling += shape.indexOf('9') >= 0 ? 1 : 0;
        }
        return !rows.isEmpty() && 2 * telling >= names.size();
    }

    /** A text with each run of letters as a and each run of digits as 9. */
    private static String shape(String text) {
        return text.replaceAll("\\p{L}+", "a").replaceAll("[0-9]+", "9");
    }
}
