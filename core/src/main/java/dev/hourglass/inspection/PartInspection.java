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
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks, before a training spends time on them, whether every class is in the parts of a table that need it; if one is
 * not, proposes a remedy that was tried and helps.
 */
public final class PartInspection {
    private static final double[] SMALLER_SHARES = {0.5, 0.33, 0.25, 0.2, 0.1, 0.05};
    private static final int SEEDS_TRIED = 20;
    /** With more rows, trying seeds would take longer than the user's own attempt. */
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
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(places, "places");
        this.target = target;
        this.labels = labels;
        this.classes = classes;
        this.places = places;
    }

    /**
     * Refuses parts in which some class has no row to learn from.
     *
     * @param parts    of the rows
     * @param division that they result from; others are tried, and those that help are proposed
     * @throws dev.hourglass.csv.CsvException with the place of the first row of such a class
     */
    public void requireLearned(RowParts parts, RowDivision division) {
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
                + " part, none to learn from", remedy(division));
    }

    /**
     * Warns of classes without a row to test on.
     *
     * @param parts    of the rows
     * @param findings is told of them
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
     * @param setting  what to change
     * @param value    what to set it to
     * @param division the resulting division
     */
    private record Trial(Setting setting, String value, RowDivision division) {
    }

    private Remedy remedy(RowDivision given) {
        Remedy remedy = Remedy.of("use more rows of it");
        Set<Setting> helped = EnumSet.noneOf(Setting.class);
        for (Trial trial : trials(given)) {
            if (!helped.contains(trial.setting()) && helps(trial.division())) {
                helped.add(trial.setting());
                remedy = remedy.and(", or ").with(trial.setting(), trial.value());
            }
        }
        return remedy;
    }

    private boolean helps(RowDivision other) {
        try {
            return missing(other.of(classes).learn()) < 0;
        } catch (UnusableDataException impossible) {
            return false;
        }
    }

    /** Smaller shares than the given ones, the largest first, and other seeds if they can be tried quickly. */
    private List<Trial> trials(RowDivision given) {
        List<Trial> trials = new ArrayList<>();
        for (double share : SMALLER_SHARES) {
            if (share < given.test()) {
                trials.add(new Trial(Setting.TEST, String.valueOf(share),
                        new RowDivision(share, given.validation(), given.seed())));
            }
        }
        for (double share : SMALLER_SHARES) {
            if (share < given.validation()) {
                trials.add(new Trial(Setting.VALIDATION, String.valueOf(share),
                        new RowDivision(given.test(), share, given.seed())));
            }
        }
        for (long seed = 1; seed <= SEEDS_TRIED && seed * classes.length <= MOST_ROWS_TRIED; seed++) {
            if (seed != given.seed()) {
                trials.add(new Trial(Setting.SEED, String.valueOf(seed),
                        new RowDivision(given.test(), given.validation(), seed)));
            }
        }
        return trials;
    }
}
