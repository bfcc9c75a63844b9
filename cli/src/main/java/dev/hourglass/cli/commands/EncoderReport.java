package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.terminal.AlignedColumns;
import dev.hourglass.json.JsonObject;
import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.report.ProvenanceFacts;
import dev.hourglass.results.ClassifierResult;
import dev.hourglass.results.EncoderResult;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything worth knowing of an encoder file.
 *
 * @param file    where it is
 * @param sha256  of its bytes
 * @param encoder    what it holds
 * @param classifier what it holds besides, if it does
 */
record EncoderReport(Path file, String sha256, Encoder encoder, Optional<EncodedClassifier> classifier) {

    /** The report for people. */
    String text() {
        Provenance provenance = encoder.provenance();
        StringBuilder text = new StringBuilder();
        line(text, "file", Escaped.path(file.toString()));
        line(text, "SHA-256", sha256);
        line(text, "encodes", encoder.columns().size() + " columns into " + encoder.codeSize());
        if (classifier.isPresent()) {
            line(text, "predicts", Escaped.quoted(classifier.get().target()) + ", one of "
                    + Escaped.list(classifier.get().labels().labels()));
            line(text, "from", read(classifier.get()));
        }
        line(text, "trained on", provenance.rows() + " rows, SHA-256 " + provenance.dataSha256());
        ProvenanceFacts.lines(provenance).forEach((name, value) -> line(text, name, value));
        provenance.warnings().forEach(warning -> line(text, "warning", Escaped.path(warning)));
        text.append("\nlayers\n");
        encoder.network().summary().lines().forEach(row -> text.append("  ").append(row).append('\n'));
        text.append("\ncolumns, with their range in training, ").append(scaled(encoder.scaler())).append('\n');
        columnLines().forEach(row -> text.append("  ").append(row).append('\n'));
        return text.toString();
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

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(" ".repeat(12 - name.length())).append(value).append('\n');
    }

    /** The report for machines. */
    JsonObject json() {
        JsonObject report = EncoderResult.put(new JsonObject()
                .put("encoder_file", file.toString())
                .put("encoder_sha256", sha256), encoder);
        return classifier.isPresent() ? ClassifierResult.put(report, classifier.get()) : report;
    }
}
