package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Assessment;
import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.ColumnErrors;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Provenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.autoencoder.TrainingProvenance;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.number.FixedDecimal;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.NetworkSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.ReconstructionSection;
import dev.hourglass.report.Section;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a training. */
final class TrainingPage {
    /** What rows that were learned from are called. */
    static final String LEARNED = "rows learned from";
    private static final String VALIDATION = "validation rows";

    private TrainingPage() {
    }

    /**
     * The page.
     *
     * @param file   where the encoder is
     * @param sha256 of that file
     */
    static Page of(Invocation invocation, CommandSpec spec, LearningTable table, Autoencoder trained, Path file,
            String sha256) {
        FitData<DoubleMatrix> learning = table.learning();
        Encoder encoder = trained.encoder();
        String measured = learning.validation().isPresent() ? VALIDATION : LEARNED;
        ColumnErrors errors = trained.columnErrors(learning.validation().orElse(learning.training()),
                invocation.threads());
        Map<String, String> facts = facts(encoder.provenance());
        facts.put("model", Escaped.path(file));
        facts.put("model's SHA-256", sha256);
        List<Section> sections = new ArrayList<>(List.of(
                NetworkSection.of("", trained),
                CodesSection.of(trained.transform(learning.training(), invocation.threads()),
                        Representation.CODE.names(encoder), table.groups(), LEARNED),
                ReconstructionSection.of(errors, encoder.features(), measured),
                table.dataSection(), ReportFile.origin(invocation, spec, facts)));
        return new Page("train", verdict(trained, errors, measured), findings(trained), sections);
    }

    /** The losses, and what they do not show. */
    private static List<String> findings(Autoencoder trained) {
        TrainingProvenance kept = trained.provenance();
        List<String> findings = new ArrayList<>(List.of("Training loss " + FixedDecimal.loss(kept.loss())
                + (Double.isNaN(kept.validationLoss())
                        ? "; no rows were kept aside to measure on."
                        : ", validation loss " + FixedDecimal.loss(kept.validationLoss()) + ".")));
        trained.assessment().warnings().forEach(warning -> findings.add("Mind: " + warning + "."));
        trained.assessment().validationWarning().ifPresent(warning -> findings.add("Mind: " + warning + "."));
        return findings;
    }

    /** What the codes are worth, in one sentence. */
    static String verdict(Autoencoder trained, ColumnErrors errors, String rows) {
        Encoder encoder = trained.encoder();
        Assessment assessment = trained.assessment();
        if (!assessment.warnings().isEmpty()) {
            return "Nothing of use was learned.";
        }
        double kept = 1 - ReconstructionSection.mean(errors, encoder.features());
        int columns = encoder.columns().size();
        String code = "A code of " + counted(encoder.codeSize(), "number", "numbers");
        String of = counted(columns, "column", "columns");
        return kept > 0
                ? code + " keeps " + FixedDecimal.fixed(100 * kept, 1) + " % of the variance of " + of
                        + ", on average, on the " + rows + "."
                : code + " keeps nothing of " + of + ", on average, on the " + rows
                        + ": their means would do as well.";
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** Where an encoder comes from, by names. */
    static Map<String, String> facts(Provenance provenance) {
        Map<String, String> facts = new LinkedHashMap<>(ProvenanceReport.lines(provenance));
        facts.remove(ProvenanceReport.LOSS);
        facts.put("learned from", counted(provenance.rows(), "row", "rows"));
        facts.put("their SHA-256", provenance.dataSha256());
        return facts;
    }
}
