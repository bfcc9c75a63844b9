package dev.hourglass.cli;

import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Looks whether every class is in the parts of a table that need it, before a training spends time on them; where one
 * is not, proposes what has been tried and helps.
 */
final class PartChecks {
    private static final double[] SMALLER_SHARES = {0.5, 0.33, 0.25, 0.2, 0.1, 0.05};
    private static final int SEEDS_TRIED = 20;
    /** Trying seeds on more rows would take longer than the user's own try. */
    private static final int MOST_ROWS_TRIED = 1_000_000;

    private final String target;
    private final ClassLabels labels;
    private final int[] classes;
    private final CsvPlaces places;

    /**
     * Checks of a target.
     *
     * @param target  its name
     * @param labels  all different classes
     * @param classes the class of each row, from 0
     * @param places  where the rows stood
     */
    PartChecks(String target, ClassLabels labels, int[] classes, CsvPlaces places) {
        this.target = target;
        this.labels = labels;
        this.classes = classes;
        this.places = places;
    }

    /**
     * Refuses parts of which one class has no row to learn from.
     *
     * @param remedies other ways to divide the rows
     * @throws dev.hourglass.csv.CsvException with the place of the first row of such a class
     */
    void requireLearned(RowParts parts, List<Remedy> remedies) {
        int missing = missing(parts.learn());
        if (missing < 0) {
            return;
        }
        int rows = (int) Arrays.stream(classes).filter(code -> code == missing).count();
        int first = 0;
        while (classes[first] != missing) {
            first++;
        }
        String others = parts.test().length == 0 ? "validation"
                : parts.validation().length == 0 ? "test" : "test and validation";
        throw places.refusal(first, target, "the class " + Escaped.quoted(labels.label(missing)) + " has "
                + (rows == 1 ? "1 row, which is" : rows + " rows, all of them") + " in the " + others
                + " part, none to learn from", fix(remedies));
    }

    /** Warns of classes without a row to test on. */
    void warnOfUntested(Invocation invocation, RowParts parts) {
        boolean[] tested = present(parts.test());
        List<String> missing = new ArrayList<>();
        for (int code = 0; code < tested.length; code++) {
            if (!tested[code]) {
                missing.add(labels.label(code));
            }
        }
        if (!missing.isEmpty()) {
            invocation.warn((missing.size() == 1 ? "a class has" : missing.size() + " classes have")
                    + " no row to test on, so that ROC AUC is not defined: " + Escaped.list(missing));
        }
    }

    private int missing(int[] rows) {
        boolean[] present = present(rows);
        int code = 0;
        while (code < present.length && present[code]) {
            code++;
        }
        return code < present.length ? code : -1;
    }

    private boolean[] present(int[] rows) {
        boolean[] present = new boolean[labels.count()];
        for (int row : rows) {
            present[classes[row]] = true;
        }
        return present;
    }

    /**
     * Another way to divide the rows.
     *
     * @param words what to change on the command line
     * @param parts what comes of it
     */
    record Remedy(String words, Supplier<RowParts> parts) {
    }

    private String fix(List<Remedy> remedies) {
        List<String> words = new ArrayList<>(List.of("use more rows of it"));
        List<String> helped = new ArrayList<>();
        for (Remedy remedy : remedies) {
            String option = remedy.words().substring(0, remedy.words().indexOf(' '));
            if (!helped.contains(option) && helps(remedy)) {
                helped.add(option);
                words.add(remedy.words());
            }
        }
        return String.join(", or ", words);
    }

    private boolean helps(Remedy remedy) {
        try {
            return missing(remedy.parts().get().learn()) < 0;
        } catch (CommandException impossible) {
            return false;
        }
    }

    /** Smaller shares than the one given, the largest first. */
    static List<Remedy> shares(Option<Double> option, double given, DoubleFunction<RowParts> parts) {
        List<Remedy> remedies = new ArrayList<>();
        for (double share : SMALLER_SHARES) {
            if (share < given) {
                remedies.add(new Remedy(option.spelling() + " " + share, () -> parts.apply(share)));
            }
        }
        return remedies;
    }

    /** Other seeds than the one given, as far as they are tried quickly. */
    static List<Remedy> seeds(int rows, long given, LongFunction<RowParts> parts) {
        List<Remedy> remedies = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS_TRIED && seed * rows <= MOST_ROWS_TRIED; seed++) {
            long other = seed;
            if (other != given) {
                remedies.add(new Remedy(GlobalOptions.SEED.spelling() + " " + other, () -> parts.apply(other)));
            }
        }
        return remedies;
    }
}
