package dev.hourglass.report;

import dev.hourglass.decomposition.PrincipalComponents;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.plot.BarStrip;
import dev.hourglass.plot.PointCloud;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What codes look like: in two dimensions, and how much each of them varies. */
public final class CodesSection {
    private static final int MOST_POINTS = 2000;
    /** With more codes, their principal components would take too long. */
    private static final int MOST_COMPONENTS = 500;
    private static final double DEAD = 1e-6;
    private static final int MOST_NAMED = 20;

    private final Matrix codes;
    private final List<String> names;
    private final Optional<Groups> groups;
    private final String rows;

    private CodesSection(Matrix codes, List<String> names, Optional<Groups> groups, String rows) {
        this.codes = codes;
        this.names = names;
        this.groups = groups;
        this.rows = rows;
    }

    /**
     * The class of each row.
     *
     * @param classes from 0, one for each row
     * @param labels  the names of the classes
     */
    public record Groups(int[] classes, List<String> labels) {
        /**
         * Refuses null.
         *
         * @param classes from 0, one for each row
         * @param labels  the names of the classes
         */
        public Groups {
            Objects.requireNonNull(classes, "classes");
            Objects.requireNonNull(labels, "labels");
        }
    }

    /**
     * {@return the section}
     *
     * @param codes  1 row or more, finite
     * @param names  of the codes
     * @param groups the class of each row, where there are classes
     * @param rows   which rows these are, as in "test rows"
     */
    public static Section of(Matrix codes, List<String> names, Optional<Groups> groups, String rows) {
        Objects.requireNonNull(rows, "rows");
        CodesSection section = new CodesSection(codes, names, groups, rows);
        return new Section("The codes", List.of(Block.figure(section.cloud()), Block.figure(section.variances())));
    }

    private Figure cloud() {
        DoubleMatrix all = codes.toDouble();
        String across;
        String up;
        String seen;
        DoubleMatrix plane;
        if (codes.columns() <= MOST_COMPONENTS) {
            PrincipalComponents components = PrincipalComponents.fit(all);
            plane = components.withMost(2).transform(all);
            across = "first principal component";
            up = "second principal component";
            seen = "Codes along the two directions in which they vary most" + share(components) + ".";
        } else {
            int[] widest = widest(variancesOf(all));
            plane = new DoubleMatrix(all.rows(), 2);
            for (int i = 0; i < all.rows(); i++) {
                plane.set(i, 0, all.get(i, widest[0]));
                plane.set(i, 1, all.get(i, widest[1]));
            }
            across = names.get(widest[0]);
            up = names.get(widest[1]);
            seen = "The two codes that vary most.";
        }
        boolean line = plane.columns() < 2;
        Legend legend = groups.map(Legend::of).orElse(Legend.ONE);
        int count = Math.min(MOST_POINTS, codes.rows());
        List<PointCloud.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * codes.rows() / count);
            points.add(new PointCloud.Point(plane.columns() == 0 ? 0 : plane.get(row, 0),
                    line ? row + 1 : plane.get(row, 1), legend.group(groups, row)));
        }
        return new Figure(PointCloud.svg("Codes in two dimensions", across, line ? "number of the row" : up, points,
                legend.names()), seen + " " + (count < codes.rows()
                        ? count + " of " + codes.rows() + " " + rows + ", taken at equal distances."
                        : "All " + codes.rows() + " " + rows + "."));
    }

    private static String share(PrincipalComponents components) {
        double all = 0;
        for (double variance : components.variances()) {
            all += variance;
        }
        double two = 0;
        for (int i = 0; i < Math.min(2, components.variances().length); i++) {
            two += components.variances()[i];
        }
        return all > 0 ? ", which hold " + Rounded.percent(two / all) + " of their variance" : "";
    }

    private Figure variances() {
        double[] variances = variancesOf(codes.toDouble());
        double most = variances[widest(variances)[0]];
        List<String> dead = new ArrayList<>();
        for (int j = 0; j < variances.length; j++) {
            if (!(variances[j] > DEAD * most)) {
                dead.add(names.get(j));
            }
        }
        String shown = String.join(", ", dead.subList(0, Math.min(MOST_NAMED, dead.size())))
                + (dead.size() > MOST_NAMED ? " and " + (dead.size() - MOST_NAMED) + " more" : "");
        return new Figure(BarStrip.svg("How much each code varies",
                "code, in the order of the columns that encode writes", "variance", variances), dead.isEmpty()
                        ? "Every code varies from row to row: none is dead."
                        : Rounded.counted(dead.size(), "code is", "codes are") + " dead, the same for every row: "
                                + Escaped.path(shown) + ".");
    }

    /** In two passes, divided by the number of rows. */
    private static double[] variancesOf(DoubleMatrix rows) {
        double[] variances = new double[rows.columns()];
        for (int j = 0; j < variances.length; j++) {
            double mean = 0;
            for (int i = 0; i < rows.rows(); i++) {
                mean += rows.get(i, j) / rows.rows();
            }
            for (int i = 0; i < rows.rows(); i++) {
                double deviation = rows.get(i, j) - mean;
                variances[j] += deviation * deviation / rows.rows();
            }
        }
        return variances;
    }

    /** The places of the largest number and of the second, the first of equals. */
    private static int[] widest(double[] values) {
        int first = 0;
        for (int i = 1; i < values.length; i++) {
            first = values[i] > values[first] ? i : first;
        }
        int second = first == 0 && values.length > 1 ? 1 : 0;
        for (int i = 0; i < values.length; i++) {
            second = i != first && values[i] > values[second] ? i : second;
        }
        return new int[] {first, second};
    }

    /**
     * Which class has which mark: each its own, or the largest ones, where there are too many, and one for the others.
     *
     * @param names   of the marks
     * @param ofClass the number of the mark of each class
     */
    private record Legend(List<String> names, int[] ofClass) {
        static final Legend ONE = new Legend(List.of("row"), new int[0]);

        static Legend of(Groups groups) {
            int classes = groups.labels().size();
            int own = classes <= PointCloud.MOST_GROUPS ? classes : PointCloud.MOST_GROUPS - 1;
            int[] counts = new int[classes];
            for (int label : groups.classes()) {
                counts[label]++;
            }
            List<Integer> order = new ArrayList<>();
            for (int label = 0; label < classes; label++) {
                order.add(label);
            }
            if (own < classes) {
                order.sort((one, other) -> counts[other] - counts[one]);
            }
            int[] ofClass = new int[classes];
            List<String> names = new ArrayList<>();
            for (int i = 0; i < classes; i++) {
                ofClass[order.get(i)] = Math.min(i, own);
                if (i < own) {
                    names.add(Escaped.text(groups.labels().get(order.get(i))));
                }
            }
            if (own < classes) {
                names.add((classes - own) + " other classes");
            }
            return new Legend(names, ofClass);
        }

        int group(Optional<Groups> groups, int row) {
            return groups.map(each -> ofClass[each.classes()[row]]).orElse(0);
        }
    }
}
