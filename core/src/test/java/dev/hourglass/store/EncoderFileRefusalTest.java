package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.golden.Golden;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Tensor;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files whose seal is right and whose content is not: written by somebody who wants to harm. */
class EncoderFileRefusalTest {
    private static final ModelKind KIND = kind(1);

    private static ModelKind kind(int version) {
        return new ModelKind("hourglass-encoder", FoundFile.ENCODER, "an encoder", version, Remedy.NONE);
    }

    @TempDir
    private Path folder;

    /** Writes the sample with its document changed, and reads it. */
    private String refusal(ModelKind kind, UnaryOperator<String> document, SafeTensorsWriter tensors)
            throws IOException {
        String json = document.apply(Json.writeCompact(EncoderDocument.of(SampleEncoder.encoder())));
        JsonObject changed = (JsonObject) Json.parse(json.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("sample");
        ModelFile.write(file, kind, kind.newest(), changed, tensors);
        String message = assertThrows(ModelFileException.class, () -> EncoderFile.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        return message.substring(file.toString().length() + 2);
    }

    private static SafeTensorsWriter tensors(String without) {
        Encoder encoder = SampleEncoder.encoder();
        SafeTensorsWriter writer = new SafeTensorsWriter();
        writer.add("scaler/data_min", List.of(3), encoder.scaler().dataMinimum());
        writer.add("scaler/data_max", List.of(3), encoder.scaler().dataMaximum());
        List<Tensor> tensors = encoder.network().architecture().tensors();
        for (int i = 0; i < tensors.size(); i++) {
            if (!tensors.get(i).name().equals(without)) {
                writer.add(tensors.get(i).name(), tensors.get(i).shape(), encoder.network().weights().get(i));
            }
        }
        return writer;
    }

    private static SafeTensorsWriter tensors() {
        return tensors("");
    }

    @Test
    void otherSafetensorsFilesAreNamedAsSuch() throws IOException {
        byte[] foreign = Golden.records("/corpora/safetensors/files.txt").stream()
                .filter(fields -> fields[0].equals("derived/nan_weight")).findFirst()
                .map(fields -> HexFormat.of().parseHex(fields[3])).orElseThrow();
        Path file = Files.write(folder.resolve("foreign"), foreign);
        ModelFileException refused = assertThrows(ModelFileException.class, () -> EncoderFile.read(file));
        assertEquals(file + ": a safetensors file, but not an encoder of this program: it names no format, expected "
                + "\"hourglass-encoder\"", refused.getMessage());
        assertEquals("give the file that training wrote", refused.remedy().toString());
    }

    @Test
    void otherKindsAndNewerVersionsAreNamed() throws IOException {
        assertEquals("a safetensors file, but not an encoder of this program: its format is \"hourglass-other\", "
                + "expected \"hourglass-encoder\"",
                refusal(new ModelKind("hourglass-other", FoundFile.OTHER, "another", 1, Remedy.NONE), json -> json,
                tensors()));
        assertEquals("format 7, this program reads 1 to 6",
                refusal(kind(7), json -> json, tensors()));
        assertEquals("expected a version number in the metadata format_version, found \"0\"",
                refusal(kind(0), json -> json, tensors()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'units':2 | 'units':3 | UNFIT tensor 'dense/kernel' (F32 3 x 2), expected F32 3 x 3
            'units':2 | 'units':2147483647 | UNUSABLE a network of
            'units':2 | 'units':-1 | UNUSABLE a Dense layer needs 1 unit or more, found -1
            'units':2 | 'units':2.0 | BROKEN member 'units': expected a whole number of 64 bits, found 2.0
            'LeakyReLU','slope':0.3 | 'Dense','units':2 | UNFIT tensor 'dense_1/kernel' (F32 2 x 1), expected F32 2 x 2
            'layers':[ | 'layers':[{'type':'Dense','units':2147483647},{'type':'Dense','units':2147483647}, |
            'hidden':[2] | 'hidden':[1099511627776] | BROKEN expected a whole number of 32 bits
            'LeakyReLU' | 'Softmax' | BROKEN there is no layer of the type 'Softmax'
            'columns':['plain', | 'columns':[ | UNFIT tensor 'scaler/data_min' (F64 3), expected F64 2
            'columns':['plain' | 'columns':[7 | BROKEN member 'columns': expected a string, found a number
            'columns': | 'rows': | BROKEN it has a member that this program does not know: 'rows'
            'columns':[^]]*], | | BROKEN member 'columns' is missing
            'columns': | 'other':1,'\\u001b[2J':2,'columns': | BROKEN it has members that this program does not know: \
            'other', '\\x1b[2J'
            'type':'Dense', | 'type':'Dense','activation':'tanh', | BROKEN a Dense layer has a member that this \
            program does not know: 'activation'
            'momentum': | 'renorm':true,'momentum': | BROKEN a BatchNormalization layer has a member that this program \
            does not know: 'renorm'
            'slope':0.3} | 'slope':0.3,'units':2} | BROKEN a LeakyReLU layer has a member that this program does not \
            know: 'units'
            'MinMaxScaler' | 'StandardScaler' | BROKEN there is no scaler of the type 'StandardScaler'
            'low':0 | 'robust':true,'low':0 | BROKEN the scaler has a member that this program does not know: 'robust'
            'hidden': | 'dropout':0.1,'hidden': | BROKEN the training has a member that this program does not know: \
            'dropout'
            'rows':670 | 'rows':670,'epoch':3 | BROKEN the provenance has a member that this program does not know: \
            'epoch'
            'columns': | 'classifier':{},'columns': | BROKEN it has a member that this program does not know: \
            'classifier'
            'rows':670 | 'rows':-1 | UNUSABLE an encoder is trained on 1 row or more, found -1
            'rows':670 | 'rows':0 | UNUSABLE an encoder is trained on 1 row or more, found 0
            '00ff | '\\u001b[2Jff | UNUSABLE expected a SHA-256 of 64 hexadecimal digits, found '\\x1b[2Jff00ff
            '00ff | '00FF | UNUSABLE expected a SHA-256 of 64 hexadecimal digits, found '00FF00ff
            '00ff | '0ff | UNUSABLE expected a SHA-256 of 64 hexadecimal digits, found '0ff00ff
            '00ff | '00ff\\n | UNUSABLE expected a SHA-256 of 64 hexadecimal digits, found '00ff\\x0a
            'loss':0.0125 | 'loss':-1 | UNUSABLE expected a loss of 0 or more, found -1.0
            'validation_loss':null | 'validation_loss':-1 | UNUSABLE expected a validation loss of 0 or more, found -1.0
            'seed':4294967295 | 'seed':4294967295,'patience':2 | BROKEN member 'epoch' is missing
            'momentum':0.99 | 'momentum':1.5 | UNUSABLE momentum must be
            'epsilon':0.001 | 'epsilon':0 | UNUSABLE epsilon must be
            'slope':0.3} | 'slope':-1} | UNUSABLE slope must be
            'high':1 | 'high':1e999 | BROKEN member 'high': expected a number within
            'batch_size':16 | 'batch_size':0 | UNUSABLE batchSize must be 1 or more, found 0
            'seed':4294967295 | 'seed':4294967296 | UNUSABLE seed must be
            'learning_rate':0.0001 | 'learning_rate':0 | UNUSABLE the learning rate must be
            'bottleneck':1 | 'bottleneck':-1 | UNUSABLE bottleneck must be
            'low':0 | 'low':2 | UNUSABLE a feature range needs
            'epochs':200 | 'epochs':0 | UNUSABLE epochs must be 1 or more, found 0
            'loss':0.0125 | 'loss':null | BROKEN member 'loss': expected a number, found null
            """, quoteCharacter = '`')
    void documentsThatMakeNoEncoderAreRefused(String from, String to, String message) throws IOException {
        String expected = Objects.toString(message, "").replace('\'', '"')
                .replace("UNFIT", "the layers do not fit together:")
                .replace("UNUSABLE", "not a usable model:")
                .replace("BROKEN", "the description of the model is broken:");
        String refusal = refusal(KIND, json -> changed(json, from, to), tensors());
        assertTrue(refusal.startsWith(expected), refusal);
    }

    /** The first place, with names of members in single quotes; must be there. */
    private static String changed(String json, String from, String to) {
        Matcher place = Pattern.compile(from.replace('\'', '"').replace("[", "\\[").replace("\\[^", "[^")
                .replace("{", "\\{").replace(".", "\\.")).matcher(json);
        assertTrue(place.find(), from);
        return json.substring(0, place.start()) + Objects.toString(to, "").replace('\'', '"')
                + json.substring(place.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'a','a','b'         | two columns have the same name: 'a'
            'a','b',' a\\u00a0'  | two columns have the same name, but for spaces: ' aNBSP'
            'a','b','a\\u200b'   | two columns have the same name, but for spaces: 'a\\u200b'
            'a','','b'          | a column has a blank name
            '\\u200b','a','b'    | a column has a blank name
            'a','b',' \\t'       | a column has a blank name
            """)
    void namesThatNoTableHasAreRefused(String names, String problem) throws IOException {
        String message = refusal(KIND, json -> "{\"columns\":[" + names.replace('\'', '"') + ']'
                + json.substring(json.indexOf("],") + 1), tensors());
        assertEquals("not a usable model: " + problem.replace('\'', '"').replace("NBSP", "\u00a0"), message);
    }

    /** What makes no feature, in place of the first of the three columns. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name':'a','levels':['x','x']} | UNUSABLE column 'a' has a level twice
            {'name':'a','levels':[]} | BROKEN column 'a' has no levels
            {'name':'a','levels':['x',7]} | BROKEN member 'levels': expected a string, found a number
            {'name':'a','levels':['x'],'fill':'y'} | BROKEN 'y' stands in for missing cells of column 'a', but is none \
            of its levels
            {'name':'a','levels':['x','']} | UNUSABLE column 'a' has an empty level
            {'name':'a','levels':['x'],'fill':0} | BROKEN member 'fill': expected a string, found a number
            {'name':'a','fill':null} | BROKEN member 'fill': expected a number, found null
            {'name':'a','fill':1e999} | BROKEN member 'fill': expected a
            {'levels':['x']} | BROKEN member 'name' is missing
            'a' | BROKEN member 'columns': expected an object, found a string
            {'name':'b'} | UNUSABLE two columns have the same name: 'b'
            {'name':'a','unit':'cm'} | BROKEN a column has a member that this program does not know: 'unit'
            {'name':'a','levels':['x','y']} | UNFIT tensor 'scaler/data_min' (F64 3), expected F64 4
            """, quoteCharacter = '`')
    void featuresThatMakeNoSenseAreRefused(String column, String message) throws IOException {
        String expected = message.replace('\'', '"').replace("UNFIT", "the layers do not fit together:")
                .replace("UNUSABLE", "not a usable model:")
                .replace("BROKEN", "the description of the model is broken:");
        String refusal = refusal(kind(2),
                json -> "{\"columns\":[" + column.replace('\'', '"') + ",{\"name\":\"b\"},{\"name\":\"c\"}]"
                        + json.substring(json.indexOf("],") + 1), tensors());
        assertTrue(refusal.startsWith(expected), refusal);
    }

    /** What gathers no categories, in place of the first of the three columns. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'name':'a','other':true} | BROKEN column 'a' has other levels, but no levels
            {'name':'a','levels':[],'other':false} | BROKEN column 'a' has no levels
            {'name':'a','levels':['x'],'other':1} | BROKEN member 'other': expected true or false, found a number
            {'name':'a','levels':['x'],'fill':''} | BROKEN '' stands in for missing cells of column 'a', but is none \
            of its levels
            {'name':'a','levels':['x'],'other':true} | UNFIT tensor 'scaler/data_min' (F64 3), expected F64 4
            """, quoteCharacter = '`')
    void othersThatMakeNoSenseAreRefused(String column, String message) throws IOException {
        String expected = message.replace('\'', '"').replace("UNFIT", "the layers do not fit together:")
                .replace("BROKEN", "the description of the model is broken:");
        String refusal = refusal(kind(3),
                json -> "{\"columns\":[" + column.replace('\'', '"') + ",{\"name\":\"b\"},{\"name\":\"c\"}]"
                        + json.substring(json.indexOf("],") + 1), tensors());
        assertTrue(refusal.startsWith(expected), refusal);
    }

    @Test
    void manyLayersAreRefusedAtOnce() throws IOException {
        String layers = String.join(",", Collections.nCopies(10_000, "{\"type\":\"LeakyReLU\",\"slope\":1}"));
        assertEquals("not a usable model: an encoder file holds at most 1000 layers, found 10004",
                refusal(KIND, json -> json.replace("\"layers\":[", "\"layers\":[" + layers + ","), tensors()));
    }

    @Test
    void missingAndOtherTensorsAreNamed() throws IOException {
        assertEquals("the tensor \"dense_1/bias\" is missing", refusal(KIND, json -> json, tensors("dense_1/bias")));
        SafeTensorsWriter more = tensors();
        more.add("dense_2/bias", List.of(1), new float[1]);
        assertEquals("not a usable model: no layer has the tensors \"dense_2/bias\"",
                refusal(KIND, json -> json, more));
    }

    @Test
    void otherTypesAreNamed() throws IOException {
        SafeTensorsWriter wide = tensors("dense_1/bias");
        wide.add("dense_1/bias", List.of(1), new double[1]);
        assertEquals("the layers do not fit together: tensor \"dense_1/bias\" (F64 1), expected F32 1",
                refusal(KIND, json -> json, wide));
    }

    @Test
    void otherShapesAreNamed() throws IOException {
        assertEquals("the layers do not fit together: tensor \"dense_1/bias\" (F32 scalar), expected F32 1",
                refusal(KIND, json -> json, shaped(List.of())));
        assertEquals("the layers do not fit together: tensor \"dense_1/bias\" (F32 1 x 1 x 1 x 1), expected F32 1",
                refusal(KIND, json -> json, shaped(List.of(1, 1, 1, 1))));
        assertEquals("the layers do not fit together: tensor \"dense_1/bias\" (F32 1 x 1 x 1 x 1 x …), expected F32 1",
                refusal(KIND, json -> json, shaped(List.of(1, 1, 1, 1, 1))));
    }

    private static SafeTensorsWriter shaped(List<Integer> shape) {
        SafeTensorsWriter writer = tensors("dense_1/bias");
        writer.add("dense_1/bias", shape, new float[1]);
        return writer;
    }

    @Test
    void numbersThatSpoilEveryCodeAreRefused() throws IOException {
        SafeTensorsWriter nan = tensors("dense_1/bias");
        nan.add("dense_1/bias", List.of(1), new float[] {Float.NaN});
        assertEquals("not a usable model: expected finite numbers in the tensor dense_1/bias, found NaN at index 0",
                refusal(KIND, json -> json, nan));
        SafeTensorsWriter negative = tensors("batch_normalization/moving_variance");
        negative.add("batch_normalization/moving_variance", List.of(2), new float[] {1, -1});
        assertEquals("not a usable model: expected variances of 0 or more in the tensor "
                + "batch_normalization/moving_variance, found -1.0 at index 1",
                refusal(KIND, json -> json, negative));
    }
}
