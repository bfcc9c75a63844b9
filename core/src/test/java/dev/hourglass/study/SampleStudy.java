package dev.hourglass.study;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.inspection.Finding;
import dev.hourglass.inspection.RowDivision;
import dev.hourglass.inspection.Target;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preparation.FeatureSettings;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.PreparedTable;
import dev.hourglass.random.RandomState;
import dev.hourglass.search.WidthChoice;
import dev.hourglass.split.RowParts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table of two classes that three columns tell apart, and somebody who follows what becomes of it. */
final class SampleStudy {
    static final int ROWS = 60;

    private SampleStudy() {
    }

    static CsvTable data() {
        RandomState random = new RandomState(1);
        StringBuilder text = new StringBuilder("a,b,c,y\n");
        for (int i = 0; i < ROWS; i++) {
            double one = random.standardNormal();
            double other = random.standardNormal();
            text.append(one).append(',').append(other).append(',').append(one + other).append(',')
                    .append(one + other > 0 ? "up" : "down").append('\n');
        }
        try {
            return CsvReader.readPlaced(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)),
                    "data.csv", new CsvOptions().withTarget("y"));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** All rows to learn from, or a third of them to test on. */
    static StudyTable table(double test) {
        CsvTable data = data();
        Target target = Target.of(data, "y", false);
        RowParts parts = target.divided(new RowDivision(test, 0, 1), finding -> { });
        FeatureSettings settings = new FeatureSettings();
        PreparedTable table = PreparedTable.of(data, Optional.of(target), parts,
                settings.fit(data, Optional.of(parts.learn()), List.of("y"), finding -> { }),
                PreparationRules.STRICT, finding -> { });
        return new StudyTable(table, settings, 2);
    }

    /** Keeps what it hears. */
    static final class Heard implements StudyListener {
        final List<Finding> findings = new ArrayList<>();
        final List<List<Integer>> widths = new ArrayList<>();
        int announced;
        int done;
        int trainings;
        long bytes;

        @Override
        public void found(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void needs(long more) {
            bytes = Math.max(bytes, more);
        }

        @Override
        public void foundWidth(WidthChoice choice, List<Integer> among) {
            widths.add(among);
        }

        @Override
        public <T> T inSteps(int all, Function<Runnable, T> work) {
            announced += all;
            return work.apply(() -> done++);
        }

        @Override
        public <T> T inEpochs(AutoencoderSettings settings, Function<ProgressListener, T> training) {
            trainings++;
            return training.apply(ProgressListener.SILENT);
        }
    }
}
