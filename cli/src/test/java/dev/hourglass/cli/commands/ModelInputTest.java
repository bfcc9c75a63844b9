package dev.hourglass.cli.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Workbench;
import dev.hourglass.cli.launching.OwnCommand;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Network;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other files than the command needs, and models whose numbers are too large: words that help. */
class ModelInputTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void train() throws IOException {
        bench = new Workbench(folder);
        bench.write("data.csv", "a,b,y\n1,5,u\n2,3,v\n3,8,u\n4,1,v\n");
        bench.done("train data.csv --target y --epochs 2 --checkpoint c.st --every 1 --quiet -o m.st");
        bench.done("train data.csv --target y --epochs 2 --keep-decoder --quiet -o w.st");
        bench.done("fit-classifier m.st data.csv --target y --quiet -o k.st");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void assertRefused(Program program, String problem, String fix) {
        assertEquals(65, program.exitCode(), program.err());
        assertEquals("", program.out());
        assertTrue(program.err().lines().anyMatch(line -> line.startsWith("error: ") && line.contains(problem)),
                program.err());
        assertTrue(program.err().lines().anyMatch(line -> line.startsWith("fix: ") && line.endsWith(fix)),
                program.err());
    }

    @ParameterizedTest
    @CsvSource({"encode,m.st,''", "predict,k.st,''", "fit-classifier,m.st,--target y"})
    void modelAndDataInTheWrongOrder(String command, String model, String options) {
        assertRefused(bench.run(command + " data.csv " + model + " " + options),
                path("data.csv") + ": found text that may be a table, expected a model file (safetensors); "
                        + path(model)
                        + " is a model: they stand in the wrong order",
                " " + command + " " + path(model) + " " + path("data.csv"));
    }

    @Test
    void aModelInPlaceOfItsCheckpoint() {
        assertRefused(bench.run("train data.csv --resume m.st -o new.st"), ": that training has ended",
                "fix: give the file that train --checkpoint wrote, or begin a new training without --resume");
    }

    @Test
    void aTableWithoutAModel() {
        assertRefused(bench.run("encode data.csv data.csv"), "found text that may be a table",
                "give the model first, then the data: " + OwnCommand.of("encode", "MODEL", path("data.csv")));
        assertRefused(bench.run("encode data.csv -"), "found text that may be a table", " encode MODEL "
                + path("data.csv"));
        assertRefused(bench.run("inspect data.csv"), "found text that may be a table",
                "give the file that training wrote; if it was packed, unpack it first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode m.st k.st", "train m.st --target y", "evaluate k.st --target y --model m.st"})
    void aModelInPlaceOfATable(String line) {
        assertRefused(bench.run(line), "found a model file (safetensors), expected CSV text",
                "give the data as CSV in UTF-8; a model is not read as a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"encode c.st data.csv", "predict c.st data.csv", "fit-classifier c.st data.csv --target y"})
    void checkpoints(String line) {
        assertRefused(bench.run(line), "found a checkpoint, expected a",
                " train " + path("data.csv") + " --resume " + path("c.st"));
        assertRefused(bench.run("inspect c.st"), "found a checkpoint, expected an encoder",
                " train DATA.csv --resume " + path("c.st"));
    }

    @Test
    void encodersWithoutAClassifier() {
        assertRefused(bench.run("predict m.st data.csv"), "found an encoder, expected a classifier", " fit-classifier "
                + path("m.st") + " " + path("data.csv") + " --target NAME -o classifier.safetensors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.st", "w.st", "k.st"})
    void finishedTrainingsToGoOnWith(String model) {
        assertRefused(bench.run("train data.csv --resume " + model), ", expected a checkpoint: that training has ended",
                "begin a new training without --resume");
    }

    @Test
    void wordsAreExchangedWhereTheyStand() {
        List<String> words = List.of("-jar", "h.jar", "encode", "-o", "x", "d.csv", "m", "--quiet");
        assertEquals(Optional.of(List.of("-jar", "h.jar", "encode", "-o", "x", "m", "d.csv", "--quiet")),
                OwnCommand.exchange(words, "d.csv", "m"));
        assertEquals(Optional.empty(), OwnCommand.exchange(words, "d.csv", "n"));
    }

    @Test
    void aClassifierOfHugeNumbers() throws IOException {
        EncodedClassifier small = ClassifierFile.read(folder.resolve("k.st"));
        double[] huge = new double[small.model().features()];
        Arrays.fill(huge, Double.MAX_VALUE);
        LogisticModel model = new LogisticModel(small.model().link(), new DoubleMatrix(1, huge.length, huge),
                new double[] {Double.MAX_VALUE}, small.model().convergence());
        ClassifierFile.write(folder.resolve("huge.st"),
                new EncodedClassifier(small.encoder(), small.representation(), model, small.labels(), small.target()));
        Program program = bench.run("predict huge.st data.csv");
        assertRefused(program,
                " of the data has no finite score: the classifier's coefficients are too large for its code",
                "fit the classifier again, with a smaller --c if one was given");
        assertEquals(0, bench.done("encode huge.st data.csv").exitCode());
    }

    /** The encoder is to blame, also where a value lies a little outside the range of training. */
    @Test
    void anEncoderOfHugeNumbers() throws IOException {
        Encoder small = EncoderFile.read(folder.resolve("m.st"));
        List<float[]> weights = small.network().weights();
        weights.forEach(block -> Arrays.fill(block, 1e38f));
        EncoderFile.write(folder.resolve("huge.st"), new Encoder(small.features(), small.scaler(),
                new Network(small.network().architecture(), weights), small.provenance()));
        bench.write("outside.csv", "a,b\n2,3\n4.5,5\n");
        for (String data : List.of("data.csv", "outside.csv")) {
            Program program = bench.run("encode huge.st " + data);
            assertRefused(program, "the encoder's numbers are too large: line ",
                    "train the encoder again, with a smaller --learning-rate if one was given");
            assertFalse(program.err().contains("too far outside"), program.err());
        }
    }
}
