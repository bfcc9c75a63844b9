package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.MultiClass;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClassifierFileTest {
    private static final List<String> CLASSES = List.of("007", "7", " a\n\"", "\uD83D\uDE00");

    @TempDir
    private Path folder;

    private static EncodedClassifier classifier(int classes, MultiClass way) {
        DoubleMatrix codes = new DoubleMatrix(8, 1, new double[] {1, 2, 3, 4, 1.5, 2.5, 3.5, 5});
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < codes.rows(); i++) {
            labels.add(CLASSES.get(i % classes));
        }
        return EncodedClassifier.fit(SampleEncoder.encoder(), codes, labels, "größe",
                new LogisticRegression().withMultiClass(way), 1);
    }

    private static Table table() {
        List<NumericColumn> columns = new ArrayList<>();
        for (String name : SampleEncoder.COLUMNS) {
            columns.add(new NumericColumn(name, new double[] {0.1, 0.2, -3}));
        }
        return new Table(columns);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadComputesTheSameBits(MultiClass way) throws IOException {
        for (int classes = 2; classes <= 4; classes++) {
            Path file = folder.resolve("classifier");
            EncodedClassifier written = classifier(classes, way);
            String sha256 = ClassifierFile.write(file, written);
            assertEquals(EncoderFile.sha256(file), sha256);
            EncodedClassifier read = ClassifierFile.read(file);
            assertEquals(written.model(), read.model());
            assertEquals(written.labels(), read.labels());
            assertEquals("größe", read.target());
            assertArrayEquals(written.predictProbabilities(table(), 1).values(),
                    read.predictProbabilities(table(), 2).values());
            assertEquals(written.predict(table(), 1), read.predict(table(), 1));
            assertTrue(CLASSES.containsAll(read.predict(table(), 1)));
        }
    }

    @Test
    void whoWantsAnEncoderGetsIt() throws IOException {
        Path file = folder.resolve("model");
        ClassifierFile.write(file, classifier(3, MultiClass.AUTO));
        Encoder encoder = EncoderFile.read(file);
        assertEquals(SampleEncoder.encoder().network(), encoder.network());
        assertTrue(ClassifierFile.find(file).isPresent());
        EncoderFile.write(file, encoder);
        assertEquals(Optional.empty(), ClassifierFile.find(file));
        ModelFileException refusal = assertThrows(ModelFileException.class, () -> ClassifierFile.read(file));
        assertTrue(refusal.getMessage().endsWith(": found an encoder, expected a classifier"), refusal.getMessage());
        assertEquals(FoundFile.ENCODER, refusal.found());
        assertEquals(FoundFile.CLASSIFIER, refusal.expected());
        assertEquals("fit one to the codes of an encoder, or train with classifier", refusal.remedy().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'target':'größe'    | 'target':7           | member 'target': expected a string
            '007','7']          | '7','007']           | the classes are not in order, or one comes twice
            '007','7']          | '7','7']             | the classes are not in order, or one comes twice
            '007','7']          | '007']               | classifier/coefficients' (F64 3 x 1), expected F64 2 x 1
            'SOFTMAX'           | 'LOGISTIC'           | classifier/coefficients' (F64 3 x 1), expected F64 1 x 1
            'SOFTMAX'           | 'PROBIT'             | there is no link
            'SOFTMAX'           | '\\u001b[2J'         | there is no link '\\x1b[2J'
            'iterations':       | 'iterated':          | the classifier has a member that this program does not know: \
            'iterated'
            'classifier':       | 'classified':        | it has a member that this program does not know: 'classified'
            'converged':true,   |                      | member 'converged' is missing
            'iterations':       | 'solver':1,'iterations': | the classifier has a member that this program does not \
            know: 'solver'
            'iterations':       | 'iterations':-       | no fit ends after -
            'tolerance':        | 'tolerance':-        | and a tolerance of -
            'gradient_norm':    | 'gradient_norm':-    | with a gradient of -
            'tolerance':1e-10   | 'tolerance':1e999    | member 'tolerance': expected a number within
            ' a\\n\\'','007'    | '','007'             | a class is empty
            'units':1}          | 'units':2}           | the layers do not fit together
            """, quoteCharacter = '`')
    void documentsThatMakeNoClassifierAreRefused(String from, String to, String message) throws IOException {
        // Whoever wants the encoder alone is told the same: half of the file may not be trusted either.
        EncodedClassifier classifier = classifier(3, MultiClass.AUTO);
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, classifier);
        String json = document(file).replaceFirst(Pattern.quote(from.replace('\'', '"')),
                Matcher.quoteReplacement(Objects.toString(to, "").replace('\'', '"')));
        SafeTensorsWriter tensors = EncoderContent.tensors(classifier.encoder());
        tensors.add("classifier/coefficients", List.of(3, 1), classifier.model().coefficients().values());
        tensors.add("classifier/intercepts", List.of(3), classifier.model().intercepts());
        JsonObject changed = (JsonObject) Json.parse(json.getBytes(StandardCharsets.UTF_8));
        ModelFile.write(file, ModelKinds.CLASSIFIER, 1, changed, tensors);
        String refusal = assertThrows(ModelFileException.class, () -> ClassifierFile.read(file)).getMessage();
        assertTrue(refusal.contains(message.replace('\'', '"')), refusal);
        assertEquals(refusal, assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage());
        assertEquals(refusal, assertThrows(ModelFileException.class, () -> ClassifierFile.find(file)).getMessage());
    }

    @Test
    void aFileWithoutItsClassifierIsNoEncoderEither() throws IOException {
        Path file = folder.resolve("classifier");
        Encoder encoder = SampleEncoder.encoder();
        ModelFile.write(file, ModelKinds.CLASSIFIER, 1, EncoderDocument.of(encoder), EncoderContent.tensors(encoder));
        String refusal = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(refusal.endsWith("member \"classifier\" is missing"), refusal);
    }

    /** Finite coefficients can have scores that are not: the file is read, the rows are refused. */
    @Test
    void hugeCoefficientsGiveNoProbabilities() throws IOException {
        EncodedClassifier small = classifier(3, MultiClass.AUTO);
        DoubleMatrix huge = new DoubleMatrix(3, 1, new double[] {1e308, -1e308, 1e308});
        LogisticModel model = new LogisticModel(small.model().link(), huge, new double[3], small.model().convergence());
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, new EncodedClassifier(small.encoder(), model, small.labels(), "y"));
        EncodedClassifier read = ClassifierFile.read(file);
        NonFiniteScoreException refusal =
                assertThrows(NonFiniteScoreException.class, () -> read.predictProbabilities(table(), 1));
        assertEquals(0, refusal.row());
        assertThrows(IllegalArgumentException.class, () -> read.predict(table(), 1));
    }

    @Test
    void anEmptyTextIsNoClass() {
        DoubleMatrix codes = new DoubleMatrix(4, 1, new double[] {1, 2, 3, 4});
        assertThrows(IllegalArgumentException.class, () -> EncodedClassifier.fit(SampleEncoder.encoder(), codes,
                List.of("a", "", "a", ""), "y", new LogisticRegression(), 1));
    }

    @ParameterizedTest
    @CsvSource({"NaN,0,classifier/coefficients", "0,-Infinity,classifier/intercepts"})
    void numbersThatAreNotFiniteAreRefused(double coefficient, double intercept, String tensor) throws IOException {
        EncodedClassifier classifier = classifier(2, MultiClass.AUTO);
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, classifier);
        JsonObject document = (JsonObject) Json.parse(document(file).getBytes(StandardCharsets.UTF_8));
        String refusal = refusal(file, document, classifier, new double[] {coefficient}, new double[] {intercept});
        assertTrue(refusal.contains(tensor) && refusal.contains("finite"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,1", "1,0", "1,2"})
    void otherCountsAreRefused(int coefficients, int intercepts) throws IOException {
        EncodedClassifier classifier = classifier(2, MultiClass.AUTO);
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, classifier);
        JsonObject document = (JsonObject) Json.parse(document(file).getBytes(StandardCharsets.UTF_8));
        String refusal = refusal(file, document, classifier, new double[coefficients], new double[intercepts]);
        assertTrue(refusal.contains("the layers do not fit together"), refusal);
    }

    private static String refusal(Path file, JsonObject document, EncodedClassifier classifier, double[] coefficients,
            double[] intercepts) throws IOException {
        SafeTensorsWriter tensors = EncoderContent.tensors(classifier.encoder());
        tensors.add("classifier/coefficients", List.of(1, coefficients.length), coefficients);
        tensors.add("classifier/intercepts", List.of(intercepts.length), intercepts);
        ModelFile.write(file, ModelKinds.CLASSIFIER, 1, document, tensors);
        return assertThrows(ModelFileException.class, () -> ClassifierFile.read(file)).getMessage();
    }

    private static String document(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        JsonObject header = (JsonObject) Json.parse(Arrays.copyOfRange(bytes, 8, 8 + length));
        return header.object("__metadata__").string("hourglass");
    }

    /** A file that an earlier version wrote, and what it predicted. */
    @Test
    void theGoldenFileGivesTheSameProbabilities() throws IOException {
        Path file = Files.write(folder.resolve("golden"), resource("fruits-1.classifier"));
        EncodedClassifier classifier = ClassifierFile.read(file);
        Table fruits = CsvReader.read(new ByteArrayInputStream(resource("fruits.csv")), "fruits.csv",
                new CsvOptions().withTextColumns(List.of("fruit")));
        Table predicted = CsvReader.read(new ByteArrayInputStream(resource("fruits-predicted.csv")), "predicted.csv",
                new CsvOptions().withTextColumns(List.of("predicted_class")));
        assertEquals(List.of(predicted.text("predicted_class")), classifier.predict(fruits, 1));
        assertArrayEquals(predicted.matrix(predicted.numericNames()).values(),
                classifier.predictProbabilities(fruits, 1).values());
        ClassifierFile.write(folder.resolve("again"), classifier);
        assertArrayEquals(resource("fruits-1.classifier"), Files.readAllBytes(folder.resolve("again")));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ClassifierFileTest.class.getResourceAsStream("/store/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void partsThatDoNotFitAreRefused() {
        EncodedClassifier classifier = classifier(3, MultiClass.AUTO);
        assertThrows(IllegalArgumentException.class, () -> new EncodedClassifier(classifier.encoder(),
                classifier.model(), classifier(2, MultiClass.AUTO).labels(), "y"));
        DoubleMatrix wide = new DoubleMatrix(4, 2, new double[] {1, 2, 3, 4, 5, 6, 7, 9});
        assertThrows(IllegalArgumentException.class, () -> EncodedClassifier.fit(classifier.encoder(), wide,
                List.of("a", "b", "a", "b"), "y", new LogisticRegression(), 1));
    }
}
