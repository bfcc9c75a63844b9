package dev.hourglass.outofcore;

import dev.hourglass.inspection.UnusableDataException;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts of a column of categories, numbered in the order in which they come. */
final class TextIds {
    /** More than any category has; all are in memory. */
    private static final int MOST = 1 << 17;

    private final String column;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    TextIds(String column) {
        this.column = column;
    }

    /** The number of a text, NaN for that of a missing cell. */
    double id(String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        Integer known = ids.putIfAbsent(text, texts.size());
        if (known != null) {
            return known;
        }
        if (texts.size() == MOST) {
            throw new UnusableDataException("column " + Escaped.quoted(column) + " has more than " + MOST
                    + " different texts, which are names of rows and no categories",
                    Remedy.of("leave it out with ").with(Setting.IGNORE, column));
        }
        texts.add(text);
        return texts.size() - 1;
    }

    /** The text of a number, empty for NaN. */
    String text(double id) {
        return Double.isNaN(id) ? "" : texts.get((int) id);
    }

    /** How many there are. */
    int size() {
        return texts.size();
    }
}
