package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.evaluation.EncodingComparison;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.report.ClassifierSection;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.DataSection;
import dev.hourglass.report.NetworkSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.ProvenanceFacts;
import dev.hourglass.report.ReconstructionSection;
import dev.hourglass.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of an evaluation tells of.
 *
 * @param comparison of a classifier on raw and on encoded columns
 * @param encoder    that was used
 * @param taken      what of it
 * @param trained    its training, if it was trained here
 * @param test       the test rows, prepared
 * @param codes      of the test rows, or what else was taken
 * @param groups     the classes of the test rows
 * @param caution    what the verdict must not be read without, or nothing
 */
record EvaluationPage(EncodingComparison comparison, Encoder encoder, Representation taken,
        Optional<Autoencoder> trained, DoubleMatrix test, Matrix codes, CodesSection.Groups groups,
        Optional<String> caution) {
    private static final String ROWS = "test rows";

    /** The page. */
    Page of(Invocation invocation, CommandSpec spec, CsvTable data, List<String> classes, Preparation preparation) {
        List<Section> sections = new ArrayList<>();
        sections.add(ClassifierSection.of(comparison.raw(), comparison.encoded(), groups.labels()));
        sections.add(CodesSection.of(codes, taken.names(encoder), Optional.of(groups), ROWS));
        trained.ifPresent(autoencoder -> sections.add(ReconstructionSection.of(
                autoencoder.columnErrors(test, invocation.threads()), encoder.features(), ROWS)));
        sections.add(trained.map(autoencoder -> NetworkSection.of("", autoencoder))
                .orElseGet(() -> NetworkSection.of(encoder)));
        sections.add(DataSection.of(data, encoder.features(), preparation, Optional.of(classes),
                invocation.findings().warnings()));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("rows", comparison.trainRows() + " to learn from, " + comparison.testRows() + " to test on");
        facts.putAll(ProvenanceFacts.of(encoder.provenance()));
        sections.add(ReportFile.origin(invocation, spec, facts));
        return new Page("evaluate", comparison.verdict().toString(), caution.stream().toList(), sections);
    }
}
