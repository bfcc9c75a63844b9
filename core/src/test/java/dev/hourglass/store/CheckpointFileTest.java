package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.Descent;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.OptimizerState;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.RowOrderState;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.optimizer.Clipping;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.schedule.EarlyStopping;
import dev.hourglass.schedule.Schedules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checkpoints come back to the bit, and no file is gone on from that no training has written. */
class CheckpointFileTest {
    private static final List<String> COLUMNS = List.of("plain", "größe", "\u001b[31m");
    private static final Map<String, List<String>> OPTIONS = options();
    private static final AutoencoderSettings SETTINGS = new AutoencoderSettings().withHidden(List.of(4))
            .withBottleneck(2).withEpochs(6).withBatchSize(8).withPatience(3);

    @TempDir
    private Path folder;
    private Path file;
    private final AutoencoderTraining training = new AutoencoderTraining(Features.ofNumbers(COLUMNS),
            data(1, 2), SETTINGS);
    private Checkpoint checkpoint;

    /** In an order of their own, which a file keeps. */
    private static Map<String, List<String>> options() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("target", List.of("größe"));
        options.put("flag", List.of());
        options.put("ignore", List.of("b", "a=c"));
        return options;
    }

    private static FitData<DoubleMatrix> data(long training, long validation) {
        return FitData.of(rows(30, training)).withValidation(rows(11, validation));
    }

    private static DoubleMatrix rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new DoubleMatrix(count, COLUMNS.size(), random.doubles((long) count * COLUMNS.size()).toArray());
    }

    @BeforeEach
    void train() {
        file = folder.resolve("sample.checkpoint");
        OneState listener = new OneState(11);
        training.fit(1, listener);
        checkpoint = training.checkpoint(listener.state(), "1.2.3", OPTIONS);
    }

    @Test
    void everythingComesBack() throws IOException {
        String digest = CheckpointFile.write(file, checkpoint);
        assertEquals(EncoderFile.sha256(file), digest);
        Checkpoint read = CheckpointFile.read(file);
        assertEquals(checkpoint.program(), read.program());
        assertEquals(new ArrayList<>(OPTIONS.entrySet()), new ArrayList<>(read.options().entrySet()));
        assertEquals(COLUMNS, read.columns());
        assertEquals(SETTINGS, read.settings());
        assertEquals(checkpoint.dataSha256(), read.dataSha256());
        assertEquals(checkpoint.validationSha256(), read.validationSha256());
        TrainingState expected = checkpoint.state();
        TrainingState state = read.state();
        assertTrue(state.batch() > 0 && state.history().epochs() > 0, "a state within the second epoch or later");
        assertEquals(expected.batch(), state.batch());
        assertEquals(expected.lossSum(), state.lossSum());
        assertEquals(expected.network(), state.network());
        assertEquals(expected.optimizer(), state.optimizer());
        assertEquals(expected.order().rows(), state.order().rows());
        assertArrayEquals(expected.order().order(), state.order().order());
        assertArrayEquals(expected.order().random(), state.order().random());
        assertEquals(expected.history(), state.history());
        assertEquals(expected.best(), state.best());
        assertEquals(digest, CheckpointFile.write(folder.resolve("again"), read));
    }

    @Test
    void trainingGoesOnFromAFile() throws IOException {
        CheckpointFile.write(file, checkpoint);
        Autoencoder expected = training.fit(1, ProgressListener.SILENT);
        Autoencoder resumed = training.resume(CheckpointFile.read(file), 2, ProgressListener.SILENT);
        assertEquals(expected.network(), resumed.network());
        assertEquals(expected.history(), resumed.history());
        assertEquals(expected.encoder().provenance(), resumed.encoder().provenance());
    }

    private static Checkpoint assertGoesOn(AutoencoderTraining training, int at, Path file) throws IOException {
        OneState listener = new OneState(at);
        Autoencoder expected = training.fit(1, listener);
        CheckpointFile.write(file, training.checkpoint(listener.state(), "1.2.3", Map.of()));
        Checkpoint read = CheckpointFile.read(file);
        Autoencoder resumed = training.resume(read, 1, ProgressListener.SILENT);
        assertEquals(expected.network(), resumed.network());
        assertEquals(expected.history(), resumed.history());
        return read;
    }

    /** In the first epoch there is no loss yet, nor a best epoch. */
    @Test
    void trainingGoesOnFromItsFirstEpoch() throws IOException {
        TrainingState state = assertGoesOn(training, 1, file).state();
        assertEquals(0, state.history().epochs());
        assertTrue(state.best().isEmpty());
    }

    @Test
    void trainingWithoutValidationGoesOn() throws IOException {
        AutoencoderTraining alone = new AutoencoderTraining(Features.ofNumbers(COLUMNS), FitData.of(rows(30, 1)),
                SETTINGS.withStopping(EarlyStopping.NEVER));
        Checkpoint read = assertGoesOn(alone, 11, file);
        assertTrue(read.state().history().epochs() > 0);
        assertEquals("", read.validationSha256());
    }

    /** Of rows in blocks a checkpoint has the order of the blocks, and a number in its document that says so. */
    @Test
    void anOrderOfBlocksIsKept() throws IOException {
        TrainingState state = checkpoint.state();
        RowOrderState blocks = new RowOrderState(state.order().rows(), new int[] {2, 0, 1}, state.order().random());
        CheckpointFile.write(file, training.checkpoint(new TrainingState(state.batch(), state.lossSum(),
                state.network(), state.optimizer(), blocks, state.history(), state.best()), "1.2.3", Map.of()));
        RowOrderState read = CheckpointFile.read(file).state().order();
        assertEquals(state.order().rows(), read.rows());
        assertArrayEquals(blocks.order(), read.order());
        assertArrayEquals(blocks.random(), read.random());
    }

    @Test
    void aLossOfZeroIsOne() throws IOException {
        TrainingState state = checkpoint.state();
        double[] zeros = new double[state.history().epochs()];
        TrainingState perfect = new TrainingState(state.batch(), 0, state.network(), state.optimizer(), state.order(),
                new History(zeros, zeros), state.best());
        CheckpointFile.write(file, training.checkpoint(perfect, "1.2.3", Map.of()));
        assertEquals(0, CheckpointFile.read(file).state().history().loss(0));
    }

    /** Optimizers that keep other averages or none, and schedules that look at nothing or at losses. */
    @ParameterizedTest
    @CsvSource({"adamw:0.01:weight_decay=0.1, cosine:1", "rmsprop, exponential:0.9", "rmsprop:momentum=0.9, step:2",
            "sgd, plateau:patience=1", "sgd:0.1:momentum=0.9:nesterov=true, plateau:0.5:1:min_delta=0.01"})
    void everyDescentGoesOnFromAFile(String optimizer, String schedule) throws IOException {
        Descent descent = new Descent(Optimizers.REGISTRY.parse(optimizer), Schedules.REGISTRY.parse(schedule),
                new Clipping(0.1, 0.2));
        AutoencoderTraining other = new AutoencoderTraining(Features.ofNumbers(COLUMNS), data(1, 2),
                SETTINGS.withDescent(descent));
        OneState listener = new OneState(11);
        Autoencoder expected = other.fit(1, listener);
        CheckpointFile.write(file, other.checkpoint(listener.state(), "1.2.3", Map.of()));
        Checkpoint read = CheckpointFile.read(file);
        assertEquals(listener.state().optimizer(), read.state().optimizer());
        assertEquals(descent, read.settings().descent());
        Autoencoder resumed = other.resume(read, 2, ProgressListener.SILENT);
        assertEquals(expected.network(), resumed.network());
        assertEquals(expected.history(), resumed.history());
    }

    @Test
    void otherTrainingsAreRefused() {
        AutoencoderTraining rows = new AutoencoderTraining(Features.ofNumbers(COLUMNS), data(3, 2), SETTINGS);
        AutoencoderTraining validation = new AutoencoderTraining(Features.ofNumbers(COLUMNS), data(1, 3), SETTINGS);
        AutoencoderTraining settings = new AutoencoderTraining(Features.ofNumbers(COLUMNS), data(1, 2),
                SETTINGS.withSeed(2));
        AutoencoderTraining columns = new AutoencoderTraining(Features.ofNumbers(List.of("a", "b", "c")),
                data(1, 2), SETTINGS);
        assertTrue(refusal(rows).startsWith("the training was begun with other rows to learn from"));
        assertTrue(refusal(validation).startsWith("the training was begun with other validation rows"));
        assertTrue(refusal(settings).startsWith("the training was begun with other settings: found "));
        assertEquals("the training was begun with other columns: found \"a\", \"b\", \"c\", expected \"plain\", "
                + "\"größe\", \"\\x1b[31m\"", refusal(columns));
    }

    private String refusal(AutoencoderTraining other) {
        return assertThrows(IllegalArgumentException.class, () -> other.resume(checkpoint, 1, ProgressListener.SILENT))
                .getMessage();
    }

    @Test
    void everyTruncationAndManyFlippedBitsAreNoticed() throws IOException {
        CheckpointFile.write(file, checkpoint);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 37) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThrows(ModelFileException.class, () -> CheckpointFile.read(file), "length " + length);
        }
        for (int bit = 0; bit < 8 * bytes.length; bit += 101) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, flipped);
            assertThrows(ModelFileException.class, () -> CheckpointFile.read(file), "bit " + bit);
        }
    }

    /** Reads the sample with its document or one of its tensors changed, under a right seal. */
    private String refusal(String from, String to, String tensor, Object values) throws IOException {
        CheckpointFile.write(file, checkpoint);
        SafeTensorsWriter writer = new SafeTensorsWriter();
        JsonObject document;
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file))) {
            String json = reader.header().metadata().string("hourglass");
            String changed = json.replaceFirst(from.replace('\'', '"'),
                    Matcher.quoteReplacement(to.replace('\'', '"')));
            assertFalse(values == null && changed.equals(json), json);
            document = (JsonObject) Json.parse(changed.getBytes(StandardCharsets.UTF_8));
            for (TensorEntry entry : reader.header().tensors()) {
                if (!entry.name().equals(tensor)) {
                    copy(reader, entry, writer);
                }
            }
        }
        if (values instanceof int[] integers) {
            writer.add(tensor, List.of(integers.length), integers);
        } else if (values instanceof float[] floats) {
            writer.add(tensor, List.of(floats.length), floats);
        } else if (values instanceof double[] doubles) {
            writer.add(tensor, List.of(doubles.length), doubles);
        }
        ModelFile.write(file, ModelKinds.CHECKPOINT, 4, document, writer);
        return assertThrows(ModelFileException.class, () -> CheckpointFile.read(file)).getMessage()
                .substring(file.toString().length() + 2);
    }

    private static void copy(SafeTensorsReader reader, TensorEntry entry, SafeTensorsWriter writer)
            throws IOException {
        List<Integer> shape = entry.shape().stream().map(Long::intValue).toList();
        switch (entry.type()) {
            case F32 -> writer.add(entry.name(), shape, reader.floats(entry));
            case F64 -> writer.add(entry.name(), shape, reader.doubles(entry));
            default -> writer.add(entry.name(), shape, reader.integers(entry));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'batch':\\d+ | 'batch':5 | not a usable model: expected 6 epochs of 4 batches, found
            'batch':\\d+ | 'batch':-1 | not a usable model: no training is at batch -1
            'batch':\\d+ | 'batch':1.5 | the description of the model is broken: member 'batch'
            'epoch':\\d+ | 'epoch':3 | the layers do not fit together: tensor 'history/loss'
            'epoch':\\d+ | 'epoch':-1 | the layers do not fit together: tensor 'history/loss'
            'rows':30 | 'rows':2147483647 | the layers do not fit together: tensor 'order' (U32 30), expected U32 \
            2147483647
            'inputs':3 | 'inputs':2147483647 | not a usable model: a network of
            'inputs':3 | 'inputs':0 | not a usable model: a Dense layer needs
            'inputs':3 | 'inputs':4 | the layers do not fit together: tensor 'network/dense/kernel'
            'loss_sum':[^,]+ | 'loss_sum':null | the description of the model is broken: member 'loss_sum'
            'loss_sum':[^,]+ | 'loss_sum':-1 | not a usable model: no training is at batch
            'beta1_power':[^,]+ | 'beta1_power':1.5 | not a usable model: powers of decays lie from 0 to 1, found 1.5
            'patience':3 | 'patience':-3 | not a usable model: patience must be 0 or more
            'patience':3 | 'patience':0 | not a usable model: no layer has the tensors 'best/
            'epochs':6 | 'epochs':1 | not a usable model: expected 1 epochs of 4 batches, found
            'validation_sha256':'[^']+' | 'validation_sha256':'' | the layers do not fit together: tensor \
            'history/validation_loss'
            'hidden':\\[4\\] | 'hidden':[2000000000] | not a usable model: a network of
            'program':'1.2.3' | 'program':7 | the description of the model is broken: member 'program': expected a \
            string
            'options':\\{ | 'options':{'ratio':7, | the description of the model is broken: member 'ratio': expected \
            a list
            'options':\\{ | 'options':{'ratio':[7], | the description of the model is broken: member 'ratio': expected \
            a string
            'options': | 'arguments':[],'options': | the description of the model is broken: it has a member that \
            this program does not know: 'arguments'
            'options': | 'threads':2,'options': | the description of the model is broken: it has a member that \
            this program does not know: 'threads'
            'hidden': | 'drop':0,'hidden': | the description of the model is broken: the training has a member that \
            this program does not know: 'drop'
            'data_sha256':'[^']+' | 'data_sha256':'' | not a usable model: expected a SHA-256 of 64 hexadecimal \
            digits, found ''
            'validation_sha256':'[^']+' | 'validation_sha256':'x' | not a usable model: expected a SHA-256 of 64 \
            hexadecimal digits, found 'x'
            'batch':\\d+ | 'batch':0 | not a usable model: no training is at batch 0 with a loss of
            'columns':\\['plain' | 'columns':[' ' | not a usable model: a column has a blank name
            'rows':30 | 'rows':0 | the layers do not fit together: tensor 'order' (U32 30), expected U32 0
            """, quoteCharacter = '`')
    void documentsOfNoTrainingAreRefused(String from, String to, String message) throws IOException {
        String refusal = refusal(from, to, "", null);
        assertTrue(refusal.startsWith(message.replace('\'', '"')), refusal);
    }

    @Test
    void tensorsOfNoTrainingAreRefused() throws IOException {
        int[] order = checkpoint.state().order().order().clone();
        order[3] = order[4];
        assertEquals("not a usable model: expected each of 30 rows once, found row " + order[4] + " twice",
                refusal("x", "x", "order", order));
        order[3] = 30;
        assertEquals("not a usable model: expected each of 30 rows once, found row 30",
                refusal("x", "x", "order", order));
        order[3] = -1;
        assertEquals("not a usable model: expected each of 30 rows once, found row -1",
                refusal("x", "x", "order", order));
        int[] random = checkpoint.state().order().random().clone();
        random[624] = 625;
        assertEquals("not a usable model: the state of a random stream is 624 words and a position from 0 to 624",
                refusal("x", "x", "random", random));
        assertEquals("the tensor \"random\" is missing", refusal("x", "x", "random", ""));
        assertEquals("not a usable model: no layer has the tensors \"more\"", refusal("x", "x", "more", new float[1]));
        assertEquals(
                "not a usable model: expected squares of 0 or more in the tensor adam/second/dense/bias, found -1.0",
                refusal("x", "x", "adam/second/dense/bias", new float[] {0, -1, 0, 0}));
        for (String name : List.of("network/dense/bias", "adam/first/dense/bias", "best/dense/bias")) {
            assertEquals("not a usable model: expected finite numbers in the tensor " + name + ", found NaN at index 1",
                    refusal("x", "x", name, new float[] {0, Float.NaN, 0, 0}));
        }
        double[] losses = new double[checkpoint.state().history().epochs()];
        losses[0] = Double.NaN;
        assertTrue(refusal("x", "x", "history/loss", losses).startsWith("not a usable model: expected finite numbers"));
        losses[0] = -1;
        assertEquals("not a usable model: expected losses of 0 or more in the tensor history/loss, found -1.0",
                refusal("x", "x", "history/loss", losses));
    }

    /**
     * An infinite average of squares makes NaN of its weight in the next batch, so that there is nothing to go on with.
     */
    @Test
    void infiniteSquaresAreRefused() throws IOException {
        float[] squares = {0, 0, Float.POSITIVE_INFINITY, 0};
        assertEquals("not a usable model: expected finite numbers in the tensor adam/second/dense/bias, found Infinity"
                + " at index 2", refusal("x", "x", "adam/second/dense/bias", squares));
        TrainingState state = checkpoint.state();
        List<float[]> second = new ArrayList<>(state.optimizer().averages().get(1).weights());
        second.get(0)[0] = Float.POSITIVE_INFINITY;
        OptimizerState moments = new OptimizerState(List.of(state.optimizer().averages().get(0),
                new Network(state.network().architecture(), second)), List.of(0.5, 0.25));
        Checkpoint infinite = training.checkpoint(new TrainingState(state.batch(), state.lossSum(), state.network(),
                moments, state.order(), state.history(), state.best()), "1.2.3", Map.of());
        assertThrows(IllegalArgumentException.class, () -> CheckpointFile.write(folder.resolve("infinite"), infinite));
    }

    /** Files of versions before the fourth have the words of a command line. */
    @Test
    void theWordsOfOlderFilesAreOptionsByName() throws IOException {
        CheckpointFile.write(file, training.checkpoint(checkpoint.state(), "1.2.3", Map.of()));
        assertEquals(Map.of(), CheckpointFile.read(file).options());
        assertEquals(OPTIONS, CheckpointFile.read(withWords("'--target=größe','--flag','--ignore=b','--ignore=a=c'"))
                .options());
        Path broken = withWords("'target'");
        String refusal = assertThrows(ModelFileException.class, () -> CheckpointFile.read(broken)).getMessage();
        assertEquals(broken + ": the description of the model is broken: member \"arguments\": found \"target\","
                + " expected two dashes and a name", refusal);
    }

    /** The sample as a file of the first version, with words. */
    private Path withWords(String words) throws IOException {
        CheckpointFile.write(file, training.checkpoint(checkpoint.state(), "1.2.3", Map.of()));
        SafeTensorsWriter writer = new SafeTensorsWriter();
        JsonObject document;
        try (SafeTensorsReader reader = SafeTensorsReader.open(ModelSource.of(file))) {
            String json = reader.header().metadata().string("hourglass");
            document = (JsonObject) Json.parse(json.replace("[]", "[" + words.replace('\'', '"') + "]")
                    .getBytes(StandardCharsets.UTF_8));
            for (TensorEntry entry : reader.header().tensors()) {
                copy(reader, entry, writer);
            }
        }
        Path old = folder.resolve("old.checkpoint");
        ModelFile.write(old, ModelKinds.CHECKPOINT, 1, document, writer);
        return old;
    }

    @Test
    void newerFormatsAreRefused() throws IOException {
        ModelFile.write(file, ModelKinds.CHECKPOINT, 6, new JsonObject(), new SafeTensorsWriter());
        String message = assertThrows(ModelFileException.class, () -> CheckpointFile.read(file)).getMessage();
        assertTrue(message.contains("format 6, this program reads 1 to 5"), message);
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        EncoderFile.write(file, SampleEncoder.encoder());
        String message = assertThrows(ModelFileException.class, () -> CheckpointFile.read(file)).getMessage();
        assertEquals(file + ": found an encoder, expected a checkpoint", message);
        CheckpointFile.write(file, checkpoint);
        ModelFileException refusal = assertThrows(ModelFileException.class, () -> EncoderFile.read(file));
        assertEquals(file + ": found a checkpoint, expected an encoder", refusal.getMessage());
        assertEquals(FoundFile.CHECKPOINT, refusal.found());
    }
}
