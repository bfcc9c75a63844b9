package dev.hourglass.summary;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.text.AlignedColumns;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything worth knowing of an encoder, and of the classifier on it.
 *
 * @param encoder    what it is
 * @param classifier on its codes, if there is one
 */
public record EncoderReport(Encoder encoder, Optional<EncodedClassifier> classifier) {
    private static final int NAME_WIDTH = 12;

    /**
     * Refuses null.
     *
     * @param encoder    what it is
     * @param classifier on its codes, if there is one
     */
    public EncoderReport {
        Objects.requireNonNull(encoder, "encoder");
        Objects.requireNonNull(classifier, "classifier");
    }

    /**
     * {@return a line of a name and a value, as the first of {@link #lines} are, for what a program knows besides, such
     * as the file}
     *
     * @param name  of up to 11 characters
     * @param value as it is shown
     */
    public static String fact(String name, String value) {
        Objects.requireNonNull(value, "value");
        return name + " ".repeat(NAME_WIDTH - name.length()) + value;
    }

    /** {@return what it makes of what, how it was made, its layers and its columns} */
    public List<String> lines() {
        Provenance provenance = encoder.provenance();
        List<String> lines = new ArrayList<>();
        lines.add(fact("encodes", encoder.columns().size() + " columns into " + encoder.codeSize()));
        classifier.ifPresent(found -> {
            lines.add(fact("predicts", Escaped.quoted(found.target()) + ", one of "
                    + Escaped.list(found.labels().labels())));
            lines.add(fact("from", read(found)));
        });
        lines.add(fact("trained on", provenance.rows() + " rows, SHA-256 " + provenance.dataSha256()));
        ProvenanceFacts.lines(provenance).forEach((name, value) -> fact(name, value).lines().forEach(lines::add));
        provenance.warnings().forEach(warning -> lines.add(fact("warning", Escaped.path(warning))));
        lines.addAll(List.of("", "layers"));
        encoder.network().summary().lines().forEach(row -> lines.add("  " + row));
        lines.addAll(List.of("", "columns, with their range in training, " + scaled(encoder.scaler())));
        columnLines().forEach(row -> lines.add("  " + row));
        return lines;
    }

    private static String scaled(Scaler scaler) {
        return scaler instanceof MinMaxScaler minMax ? "scaled to " + ShortestDecimal.of(minMax.settings().low())
                + " to " + ShortestDecimal.of(minMax.settings().high()) : "scaled to normal scores of their ranks";
    }

    /** What a classifier reads of its encoder. */
    private static String read(EncodedClassifier classifier) {
        Representation taken = classifier.representation();
        String columns = " (" + classifier.model().features() + " columns)";
        return switch (taken.kind()) {
            case CODE -> "codes" + columns;
            case DEEP -> "the outputs of all layers" + columns;
            case RAW_AND_CODE -> "scaled columns and codes" + columns;
            case LAYER -> "the outputs of layer " + taken.layer() + columns;
        };
    }

    /** One line a column: its name, its range or categories, what stands in for a missing cell. */
    private List<String> columnLines() {
        List<Feature> features = encoder.features().list();
        Iterator<String> ranges = ranges(features).iterator();
        List<List<String>> cells = new ArrayList<>();
        for (Feature feature : features) {
            cells.add(List.of(Escaped.text(feature.name()), feature.isCategory() ? categories(feature) : ranges.next(),
                    missing(feature)));
        }
        return AlignedColumns.lines(cells);
    }

    /** Least and largest value of each number, ending below each other. */
    private List<String> ranges(List<Feature> features) {
        double[] minimum = encoder.scaler().dataMinimum();
        double[] maximum = encoder.scaler().dataMaximum();
        List<String> least = new ArrayList<>();
        List<String> largest = new ArrayList<>();
        int place = 0;
        for (Feature feature : features) {
            if (!feature.isCategory()) {
                least.add(ShortestDecimal.of(minimum[place]));
                largest.add(ShortestDecimal.of(maximum[place]));
            }
            place += feature.width();
        }
        List<String> from = AlignedColumns.right(least);
        List<String> to = AlignedColumns.right(largest);
        return IntStream.range(0, from.size()).mapToObj(i -> from.get(i) + " to " + to.get(i)).toList();
    }

    private static String categories(Feature category) {
        return "categories " + Escaped.list(category.levels()) + others(category);
    }

    private static String missing(Feature feature) {
        if (!feature.hasFill()) {
            return "";
        }
        return "missing cells become " + (feature.isCategory()
                ? Escaped.quoted(filling(feature)) : ShortestDecimal.of(feature.fill()));
    }

    private static String others(Feature category) {
        return category.other() ? (category.levels().isEmpty() ? "" : " and ") + category.otherName() + " ones" : "";
    }

    /** The category that stands in for a missing one. */
    private static String filling(Feature category) {
        return category.level((int) category.fill());
    }
}
