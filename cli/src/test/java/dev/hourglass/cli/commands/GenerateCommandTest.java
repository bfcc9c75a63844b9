package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Program;
import dev.hourglass.cli.Recorded;
import dev.hourglass.dataset.ClassShares;
import dev.hourglass.dataset.ClassificationGenerator;
import dev.hourglass.dataset.ClassificationSamples;
import dev.hourglass.dataset.ClassificationSettings;
import dev.hourglass.dataset.ClassificationStream;
import dev.hourglass.dataset.ClusterLayout;
import dev.hourglass.dataset.FeatureCounts;
import dev.hourglass.dataset.PerFeature;
import dev.hourglass.number.ShortestDecimal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option of {@code generate} reaches the generator, and every number comes out in shortest form. */
class GenerateCommandTest {
    @TempDir
    Path folder;

    private static String csv(ClassificationSamples samples) {
        StringBuilder text = new StringBuilder();
        StringJoiner header = new StringJoiner(",", "", ",target\n");
        for (int j = 0; j < samples.x().columns(); j++) {
            header.add("f" + j);
        }
        text.append(header);
        for (int i = 0; i < samples.x().rows(); i++) {
            for (int j = 0; j < samples.x().columns(); j++) {
                text.append(ShortestDecimal.of(samples.x().get(i, j))).append(',');
            }
            text.append(samples.y()[i]).append('\n');
        }
        return text.toString();
    }

    @Test
    void itsDefaultsAreScikitLearns() {
        Program program = Recorded.command("", "generate", "-");
        assertEquals(csv(ClassificationGenerator.generate(new ClassificationSettings().withRandomState(1))),
                program.out());
    }

    @Test
    void everyOptionCounts() throws IOException {
        ClassificationSettings settings = new ClassificationSettings().withSamples(17)
                .withFeatures(new FeatureCounts(9, 3, 2, 1))
                .withClusters(new ClusterLayout(ClassShares.of(3, 0.5, 0.3), 1, 1.5, false)).withFlipY(0.1)
                .withShift(PerFeature.same(2)).withScale(PerFeature.drawn()).withShuffle(false).withRandomState(42);
        Path out = folder.resolve("out.csv");
        Program program = Recorded.command("", "generate", out.toString(), "--samples", "17", "--features", "9",
                "--informative", "3", "--redundant", "2", "--repeated", "1", "--classes", "3", "--clusters-per-class",
                "1", "--weights", "0.5,0.3", "--flip-y", "0.1", "--class-sep", "1.5", "--shift", "2", "--scale",
                "random", "--no-hypercube", "--no-shuffle", "--seed", "42", "--json");
        assertEquals("{\"rows\":17,\"columns\":10,\"file\":\"" + out + "\",\"warnings\":[]}\n", program.out());
        assertEquals(csv(ClassificationGenerator.generate(settings)), Files.readString(out));
    }

    /** The rows of several blocks, each made while another is written, for any number of threads. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aStreamIsMadeInBlocks(String threads) {
        ClassificationSettings settings = new ClassificationSettings().withFeatures(new FeatureCounts(200, 5, 0, 0))
                .withRandomState(7);
        Program program = Recorded.command("", "generate", "-", "--stream", "--samples", "1000", "--features", "200",
                "--informative", "5", "--redundant", "0", "--seed", "7", "--threads", threads);
        assertEquals(csv(new ClassificationStream(settings).next(1000)), program.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--stream", "--json"})
    void numbersTooLargeAreRefused(String option) {
        Program program = Recorded.command("", "generate", "-", option, "--scale", "1e308", "--shift", "1e300");
        assertEquals(64, program.exitCode());
        assertTrue(program.err().contains("make --class-sep, --shift or --scale smaller"), program.err());
    }
}
