package dev.hourglass.report;

import dev.hourglass.autoencoder.ColumnErrors;
import dev.hourglass.plot.NamedBars;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What of each column is lost on the way through the codes. */
public final class ReconstructionSection {
    private static final int MOST_BARS = 30;

    private ReconstructionSection() {
    }

    /**
     * {@return the section; nothing where no column varies over the rows, as where there is one row}
     *
     * @param errors   of the numbers that the features become
     * @param features the columns
     * @param rows     which rows these are, as in "validation rows"
     */
    public static Optional<Section> of(ColumnErrors errors, Features features, String rows) {
        Objects.requireNonNull(rows, "rows");
        List<NamedBars.Bar> bars = new ArrayList<>(bars(errors, features));
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        bars.sort(Comparator.comparingDouble(NamedBars.Bar::share).reversed());
        List<NamedBars.Bar> shown = bars.subList(0, Math.min(MOST_BARS, bars.size()));
        String caption = "The share of each column's variance over the " + rows + " that its reconstruction does not"
                + " explain, the worst first" + (shown.size() < bars.size()
                        ? ": " + shown.size() + " of " + bars.size() + " columns" : "") + ". At 0 % nothing is lost; at"
                + " 100 % the column's mean would do as well. A category counts with all its levels.";
        return Optional.of(new Section("What the code keeps of each column", List.of(
                Block.paragraph(words(mean(errors, features), rows)),
                Block.figure(new Figure(NamedBars.svg("Reconstruction error by column",
                        "share of the variance that is not explained", shown), caption)))));
    }

    private static String words(double mean, String rows) {
        return mean > 1
                ? "On average, the error is " + Rounded.percent(mean) + " of a column's variance over the " + rows
                        + ": its mean would do better."
                : "On average, " + Rounded.percent(mean) + " of a column's variance is lost over the " + rows + ".";
    }

    /**
     * {@return the mean over the columns that vary of the share of their variance that is not explained; NaN where none
     * varies}
     *
     * @param errors   of the numbers that the features become
     * @param features the columns
     */
    public static double mean(ColumnErrors errors, Features features) {
        return bars(errors, features).stream().mapToDouble(NamedBars.Bar::share).average().orElse(Double.NaN);
    }

    private static List<NamedBars.Bar> bars(ColumnErrors errors, Features features) {
        List<NamedBars.Bar> bars = new ArrayList<>();
        int place = 0;
        for (Feature feature : features.list()) {
            double share = errors.unexplained(place, feature.width());
            if (Double.isFinite(share)) {
                bars.add(new NamedBars.Bar(Escaped.text(feature.name()), share));
            }
            place += feature.width();
        }
        return bars;
    }
}
