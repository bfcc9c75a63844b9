package dev.hourglass.learning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.file.Sha256;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preparation.TableSource;
import dev.hourglass.preparation.UnreadTarget;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.store.ClassifierFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes learned from the codes of an encoder that is there. */
class ClassifierLearningTest {
    private static final Encoder ENCODER = FittedEncoder.of(Features.ofNumbers(List.of("a", "b")),
            new DoubleMatrix(3, 2, new double[] {1, 1, 4, 5, 2, 3}), new MethodSettings(Method.STANDARDIZATION));
    private static final String ROWS = "a,b,y\n1,2,up\n2,1,down\n3,5,up\n4,4,down\n1,3,up\n4,2,down\n";

    @TempDir
    private Path folder;
    private final List<String> heard = new ArrayList<>();

    private static ClassifierLearning learning(LogisticRegression regression) {
        return new ClassifierLearning(new UnreadTarget(ENCODER, "y", false, PreparationRules.STRICT),
                Representation.CODE, RegularizationSearch.of(regression).withGrid(List.of(regression.c())));
    }

    private LearnedClassifier run(LogisticRegression regression, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), csv);
        TableSource source = options -> CsvReader.readPlaced(file, options);
        return learning(regression).run(source, new CsvOptions(), 1, finding -> heard.add(finding.toString()));
    }

    @Test
    void itIsTheClassifierOfTheCodes() throws IOException {
        LearnedClassifier learned = run(new LogisticRegression(), ROWS);
        EncodedClassifier expected = EncodedClassifier.fit(ENCODER, Representation.CODE,
                learned.rows().codes(), List.of("up", "down", "up", "down", "up", "down"), "y",
                new LogisticRegression(), 1);
        assertEquals(expected, learned.fit().classifier());
        assertEquals(6, learned.rows().codes().matrix().rows());
        assertEquals(List.of(), heard);
    }

    @Test
    void theFileHoldsIt() throws IOException {
        LearnedClassifier learned = run(new LogisticRegression(), ROWS);
        Path file = folder.resolve("classifier.safetensors");
        String sha256 = learned.write(file);
        assertEquals(Sha256.of(file), sha256);
        assertEquals(learned.fit().classifier(), ClassifierFile.read(file));
        assertArrayEquals(new int[] {1, 0, 1, 0, 1, 0}, learned.fit().classes());
    }

    @Test
    void classesThatCannotBeLearnedAreRefused() {
        assertTrue(assertThrows(CsvException.class,
                () -> run(new LogisticRegression(), ROWS.replace("down", "up"))).getMessage()
                .contains("the target has one class only"));
    }

    @Test
    void aFitThatDoesNotConvergeIsTold() throws IOException {
        run(new LogisticRegression().withStopping(1, 1e-12), ROWS);
        assertEquals(1, heard.size());
        assertTrue(heard.get(0).contains("converge"), heard.get(0));
    }
}
