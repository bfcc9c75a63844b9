package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.Verdict;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.report.ClassifierSection;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.NetworkSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.ProvenanceFacts;
import dev.hourglass.report.ReconstructionSection;
import dev.hourglass.text.Escaped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of the experiment tells of.
 *
 * @param plain        the autoencoder without compression
 * @param narrow       the one that halves the columns
 * @param test         the test rows
 * @param classes      of the test rows, 0 or 1
 * @param raw          scores on raw columns
 * @param plainScores  on the codes of the first
 * @param narrowScores on the codes of the second
 */
record DemoPage(DemoReport.Trained plain, DemoReport.Trained narrow, DoubleMatrix test, int[] classes,
        ClassifierScores raw, ClassifierScores plainScores, ClassifierScores narrowScores) {
    private static final List<String> LABELS = List.of("0", "1");
    private static final String ROWS = "test rows";

    /** The page. */
    Page of(Invocation invocation, CommandSpec spec) {
        Autoencoder trained = narrow.autoencoder();
        Encoder encoder = trained.encoder();
        int threads = invocation.threads();
        Map<String, String> facts = new LinkedHashMap<>(ProvenanceFacts.of(encoder.provenance()));
        for (DemoReport.Trained each : List.of(plain, narrow)) {
            facts.put("encoder of " + each.autoencoder().encoder().codeSize(), Escaped.path(each.file()) + ", SHA-256 "
                    + each.sha256());
        }
        return new Page("demo", Verdict.of(classes, raw, narrowScores, LABELS).sentence(),
                List.of("Without compression, on " + plain.autoencoder().encoder().codeSize()
                        + " encoded columns, accuracy is " + FixedDecimal.fixed(plainScores.accuracy(), 4) + "."),
                List.of(ClassifierSection.of(raw, narrowScores, LABELS),
                        NetworkSection.of("a bottleneck of " + encoder.codeSize(), trained),
                        CodesSection.of(encoder.transform(test, threads), Representation.CODE.names(encoder),
                                Optional.of(new CodesSection.Groups(classes, LABELS)), ROWS),
                        ReconstructionSection.of(trained.columnErrors(test, threads), encoder.features(), ROWS),
                        NetworkSection.of("no compression", plain.autoencoder()),
                        ReportFile.origin(invocation, spec, facts)));
    }
}
