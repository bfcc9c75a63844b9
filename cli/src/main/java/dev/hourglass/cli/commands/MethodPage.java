package dev.hourglass.cli.commands;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.MethodProvenance;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.training.LearningTable;
import dev.hourglass.report.CodesSection;
import dev.hourglass.report.NetworkSection;
import dev.hourglass.report.Page;
import dev.hourglass.report.Section;
import dev.hourglass.text.Escaped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page of an encoder without training. */
final class MethodPage {
    private MethodPage() {
    }

    /**
     * The page.
     *
     * @param file   where the encoder is
     * @param sha256 of that file
     */
    static Page of(Invocation invocation, CommandSpec spec, LearningTable table, Encoder encoder, Path file,
            String sha256) {
        Map<String, String> facts = TrainingPage.facts(encoder.provenance());
        facts.put("model", Escaped.path(file));
        facts.put("model's SHA-256", sha256);
        List<Section> sections = List.of(
                CodesSection.of(encoder.transform(table.learning().training(), invocation.threads()),
                        Representation.CODE.names(encoder), table.groups(), TrainingPage.LEARNED),
                NetworkSection.of(encoder), table.dataSection(), ReportFile.origin(invocation, spec, facts));
        return new Page("train", "Codes of " + encoder.codeSize() + (encoder.codeSize() == 1 ? " number" : " numbers")
                + ", made without training.",
                ProvenanceReport.measures((MethodProvenance) encoder.provenance()), sections);
    }
}
