package dev.hourglass.inspection;

import dev.hourglass.csv.CsvPlaces;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.split.RowParts;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * Looks whether every class is in the parts of a table that need it, before a training spends time on them; where one
 * is not, proposes what has been tried and helps.
 */
public final class PartInspection {
    private static final double[] SMALLER_SHARES = {0.5, 0.33, 0.25, 0.2, 0.1, 0.05};
    private static final int SEEDS_TRIED = 20;
    /** Trying seeds on more rows would take longer than the user's own try. */
    private static final int MOST_ROWS_TRIED = 1_000_000;

    private final String target;
    private final ClassLabels labels;
    private final int[] classes;
    private final CsvPlaces places;

    /**
     * An inspection of parts by a target.
     *
     * @param target  its name
     * @param labels  all different classes
     * @param classes the class of each row, from 0
     * @param places  where the rows stood
     */
    public PartInspection(String target, ClassLabels labels, int[] classes, CsvPlaces places) {
        this.target = target;
        this.labels = labels;
        this.classes = classes;
        this.places = places;
    }

    /**
     * Refuses parts of which one class has no row to learn from.
     *
     * @param parts  of the rows
     * @param trials other ways to divide the rows; those that help are proposed
     * @throws dev.hourglass.csv.CsvException with the place of the first row of such a class
     */
    public void requireLearned(RowParts parts, List<Trial> trials) {
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
                + " part, none to learn from", remedy(trials));
    }

    /**
     * Warns of classes without a row to test on.
     *
     * @param parts    of the rows
     * @param findings hears of them
     */
    public void warnOfUntested(RowParts parts, Consumer<Finding> findings) {
        boolean[] tested = present(parts.test());
        List<String> missing = new ArrayList<>();
        for (int code = 0; code < tested.length; code++) {
            if (!tested[code]) {
                missing.add(labels.label(code));
            }
        }
        if (!missing.isEmpty()) {
            findings.accept(Finding.warning((missing.size() == 1 ? "a class has" : missing.size() + " classes have")
                    + " no row to test on, so that ROC AUC is not defined: " + Escaped.list(missing), Remedy.NONE));
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
     * @param setting what to change
     * @param value   what to set it to
     * @param parts   what comes of it; where that is an {@code IllegalArgumentException}, it does not help
     */
    public record Trial(Setting setting, String value, Supplier<RowParts> parts) {
    }

    private Remedy remedy(List<Trial> trials) {
        Remedy remedy = Remedy.of("use more rows of it");
        Set<Setting> helped = EnumSet.noneOf(Setting.class);
        for (Trial trial : trials) {
            if (!helped.contains(trial.setting()) && helps(trial)) {
                helped.add(trial.setting());
                remedy = remedy.and(", or ").with(trial.setting(), trial.value());
            }
        }
        return remedy;
    }

    private boolean helps(Trial trial) {
        try {
            return missing(trial.parts().get().learn()) < 0;
        } catch (IllegalArgumentException impossible) {
            return false;
        }
    }

    /**
     * {@return trials of smaller shares than the one given, the largest first}
     *
     * @param setting that is a share of the rows
     * @param given   what it is set to
     * @param parts   gives the parts of a share
     */
    public static List<Trial> shares(Setting setting, double given, DoubleFunction<RowParts> parts) {
        List<Trial> trials = new ArrayList<>();
        for (double share : SMALLER_SHARES) {
            if (share < given) {
                trials.add(new Trial(setting, String.valueOf(share), () -> parts.apply(share)));
            }
        }
        return trials;
    }

    /**
     * {@return trials of other seeds than the one given, as far as they are tried quickly}
     *
     * @param rows  how many there are
     * @param given the seed that is set
     * @param parts gives the parts of a seed
     */
    public static List<Trial> seeds(int rows, long given, LongFunction<RowParts> parts) {
        List<Trial> trials = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS_TRIED && seed * rows <= MOST_ROWS_TRIED; seed++) {
            long other = seed;
            if (other != given) {
                trials.add(new Trial(Setting.SEED, String.valueOf(other), () -> parts.apply(other)));
            }
        }
        return trials;
    }
}
