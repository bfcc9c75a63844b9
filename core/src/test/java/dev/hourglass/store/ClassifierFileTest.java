package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Codes;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.MultiClass;
import dev.hourglass.linear.NonFiniteScoreException;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
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
import org.junit.jupiter.params.provider.MethodSource;

class ClassifierFileTest {
    private static final List<String> CLASSES = List.of("007", "7", " a\n\"", "\uD83D\uDE00");

    @TempDir
    private Path folder;

    private static EncodedClassifier classifier(int classes, MultiClass way) {
        Codes codes = Codes.of(new Matrix(8, 1, new float[] {1, 2, 3, 4, 1.5f, 2.5f, 3.5f, 5}));
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < codes.matrix().rows(); i++) {
            labels.add(CLASSES.get(i % classes));
        }
        return EncodedClassifier.fit(SampleEncoder.encoder(), Representation.CODE, codes, labels, "größe",
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

    private static EncodedClassifier reading(Representation taken) {
        Encoder encoder = SampleEncoder.encoder();
        DoubleMatrix rows = table().matrix(SampleEncoder.COLUMNS);
        return EncodedClassifier.fit(encoder, taken, rows, List.of("a", "b", "a"), "y", new LogisticRegression(), 1);
    }

    static List<Representation> representations() {
        return List.of(Representation.DEEP, Representation.RAW_AND_CODE, Representation.ofLayer(1),
                Representation.ofLayer(2));
    }

    @ParameterizedTest
    @MethodSource("representations")
    void whatIsReadOfTheEncoderIsKept(Representation taken) throws IOException {
        Path file = folder.resolve("classifier");
        EncodedClassifier written = reading(taken);
        ClassifierFile.write(file, written);
        assertEquals("6", version(file));
        EncodedClassifier read = ClassifierFile.read(file);
        assertEquals(taken, read.representation());
        assertEquals(written.model(), read.model());
        assertEquals(written.predictProbabilities(table(), 1), read.predictProbabilities(table(), 2));
        assertEquals(SampleEncoder.encoder().network(), EncoderFile.read(file).network());
        ClassifierFile.write(folder.resolve("again"), read);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("again")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'features':'deep' | 'features':'wide'            | a classifier reads no 'wide' of an encoder
            'features':'deep' | 'features':'code'            | a classifier reads no 'code' of an encoder
            'features':'deep' | 'features':'\\u001b[2J'      | a classifier reads no '\\x1b[2J' of an encoder
            'features':'deep' | 'features':7                 | member 'features': expected a string
            'features':'deep' | 'features':'deep','layer':1  | both say what it reads
            'features':'deep' | 'layer':0                    | found layer 0, the encoder has 2
            'features':'deep' | 'layer':3                    | found layer 3, the encoder has 2
            'features':'deep' | 'layer':-1                   | found layer -1, the encoder has 2
            'features':'deep' | 'layer':1.5                  | member 'layer': expected a whole number
            'features':'deep' | 'layer':4294967297           | member 'layer': expected a whole number
            'features':'deep' | 'layer':'1'                  | member 'layer': expected a number
            'features':'deep' | 'layer':1                    | classifier/coefficients' (F64 1 x 3), expected F64 1 x 2
            'features':'deep' | 'features':'raw+code'        | classifier/coefficients' (F64 1 x 3), expected F64 1 x 4
            'features':'deep',|                              | classifier/coefficients' (F64 1 x 3), expected F64 1 x 1
            """)
    void hostileValuesOfWhatIsReadAreRefused(String from, String to, String message) throws IOException {
        EncodedClassifier classifier = reading(Representation.DEEP);
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, classifier);
        assertTrue(document(file).contains(from.replace('\'', '"')), document(file));
        String json = document(file).replace(from.replace('\'', '"'), Objects.toString(to, "").replace('\'', '"'));
        JsonObject changed = (JsonObject) Json.parse(json.getBytes(StandardCharsets.UTF_8));
        ModelFile.write(file, ModelKinds.CLASSIFIER, 6, changed, ClassifierContent.tensors(classifier));
        String refusal = assertThrows(ModelFileException.class, () -> ClassifierFile.read(file)).getMessage();
        assertTrue(refusal.contains(message.replace('\'', '"')), refusal);
        assertEquals(refusal, assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage());
    }

    /** An older program would read codes: it refuses the version, and this one refuses the member in such a file. */
    @ParameterizedTest
    @CsvSource({"features, '\"deep\"'", "layer, 1"})
    void olderVersionsReadCodesAlone(String member, String value) throws IOException {
        EncodedClassifier classifier = classifier(3, MultiClass.AUTO);
        Path file = folder.resolve("classifier");
        ClassifierFile.write(file, classifier);
        assertEquals("1", version(file));
        String json = document(file).replace("\"target\":", "\"" + member + "\":" + value + ",\"target\":");
        JsonObject changed = (JsonObject) Json.parse(json.getBytes(StandardCharsets.UTF_8));
        for (int version : new int[] {1, 5}) {
            ModelFile.write(file, ModelKinds.CLASSIFIER, version, changed, ClassifierContent.tensors(classifier));
            assertThrows(ModelFileException.class, () -> ClassifierFile.read(file));
        }
    }

    private static String version(Path file) throws IOException {
        return header(file).object("__metadata__").string("format_version");
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
        ClassifierFile.write(file, new EncodedClassifier(small.encoder(), Representation.CODE, model,
                small.labels(), "y"));
        EncodedClassifier read = ClassifierFile.read(file);
        NonFiniteScoreException refusal =
                assertThrows(NonFiniteScoreException.class, () -> read.predictProbabilities(table(), 1));
        assertEquals(0, refusal.row());
        assertThrows(IllegalArgumentException.class, () -> read.predict(table(), 1));
    }

    @Test
    void anEmptyTextIsNoClass() {
        Codes codes = Codes.of(new Matrix(4, 1, new float[] {1, 2, 3, 4}));
        assertThrows(IllegalArgumentException.class, () -> EncodedClassifier.fit(SampleEncoder.encoder(),
                Representation.CODE, codes, List.of("a", "", "a", ""), "y", new LogisticRegression(), 1));
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
        return header(file).object("__metadata__").string("hourglass");
    }

    private static JsonObject header(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        return (JsonObject) Json.parse(Arrays.copyOfRange(bytes, 8, 8 + length));
    }

    /** Files that earlier versions wrote, and what they predicted. */
    @ParameterizedTest
    @CsvSource({"fruits-1.classifier,fruits-predicted.csv", "fruits-6.classifier,fruits-deep-predicted.csv"})
    void theGoldenFilesGiveTheSameProbabilities(String name, String predictions) throws IOException {
        Path file = Files.write(folder.resolve("golden"), resource(name));
        EncodedClassifier classifier = ClassifierFile.read(file);
        Table fruits = CsvReader.read(new ByteArrayInputStream(resource("fruits.csv")), "fruits.csv",
                new CsvOptions().withTextColumns(List.of("fruit")));
        Table predicted = CsvReader.read(new ByteArrayInputStream(resource(predictions)), "predicted.csv",
                new CsvOptions().withTextColumns(List.of("predicted_class")));
        assertEquals(List.of(predicted.text("predicted_class")), classifier.predict(fruits, 1));
        assertArrayEquals(predicted.matrix(predicted.numericNames()).values(),
                classifier.predictProbabilities(fruits, 1).values());
        ClassifierFile.write(folder.resolve("again"), classifier);
        assertArrayEquals(resource(name), Files.readAllBytes(folder.resolve("again")));
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
                Representation.CODE, classifier.model(), classifier(2, MultiClass.AUTO).labels(), "y"));
        Codes wide = Codes.of(new Matrix(4, 2, new float[] {1, 2, 3, 4, 5, 6, 7, 9}));
        assertThrows(IllegalArgumentException.class, () -> EncodedClassifier.fit(classifier.encoder(),
                Representation.CODE, wide, List.of("a", "b", "a", "b"), "y", new LogisticRegression(), 1));
    }
}
