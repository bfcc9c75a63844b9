package dev.hourglass.store;

import dev.hourglass.file.Sha256;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The frame that all model files of this program share: a safetensors file whose metadata holds its format, the
 * format's version, a JSON document, and a seal.
 *
 * <p>The seal is the SHA-256 of the whole file with zeros in place of the seal's own 64 digits. It is the first thing
 * in the header, so that its place is fixed. Nothing in a file depends on when, where or with how many threads it was
 * made: equal models give equal bytes.
 */
final class ModelFile {
    private static final String SEAL = "sha256";
    private static final String FORMAT = "format";
    private static final String VERSION = "format_version";
    private static final String DOCUMENT = "hourglass";

    private static final byte[] BEFORE_SEAL = ("{\"" + SafeTensorsHeader.METADATA + "\":{\"" + SEAL + "\":\"")
            .getBytes(StandardCharsets.US_ASCII);
    private static final int SEAL_AT = SafeTensorsHeader.LENGTH_BYTES + BEFORE_SEAL.length;

    /** Makes a model from an open file. */
    @FunctionalInterface
    interface Content<T> {
        /** Reads what it needs; broken content may be reported as any of these exceptions. */
        T read(ModelFile file) throws IOException, ModelFileException, JsonException, IllegalArgumentException;
    }

    /** Reads a model from a known source. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads it. */
        T read() throws IOException;
    }

    private final SafeTensorsReader reader;
    private final ModelKind kind;
    private final int version;
    private final JsonObject document;
    private final Map<String, TensorEntry> tensors = new TreeMap<>();

    private ModelFile(SafeTensorsReader reader, ModelKind... kinds) throws IOException {
        this.reader = reader;
        JsonObject metadata = reader.header().metadata();
        this.kind = ModelKinds.require(text(metadata, FORMAT), kinds);
        this.version = requireVersion(text(metadata, VERSION), kind);
        requireMemory();
        requireSeal(text(metadata, SEAL));
        requireLayout(metadata);
        byte[] json = text(metadata, DOCUMENT).getBytes(StandardCharsets.UTF_8);
        long memory = reader.memory(2 * json.length);
        if (!(Json.parse(json, memory, (name, value) -> value) instanceof JsonObject object)) {
            throw new JsonException("expected an object in the metadata " + DOCUMENT);
        }
        this.document = object;
        reader.header().tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
    }

    private static String text(JsonObject metadata, String name) {
        return metadata.find(name).map(Object::toString).orElse("");
    }

    /**
     * {@return the bytes of a model, sealed}
     *
     * @param version of the format, from 1 to the kind's newest
     */
    static ModelBytes bytes(ModelKind kind, int version, JsonObject document, SafeTensorsWriter tensors) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(SEAL, "0".repeat(Sha256.DIGITS));
        metadata.put(FORMAT, kind.format());
        metadata.put(VERSION, Integer.toString(version));
        metadata.put(DOCUMENT, Json.writeCompact(document));
        return new ModelBytes(tensors.header(metadata), SEAL_AT, tensors);
    }

    /**
     * Writes a file, in one step.
     *
     * @param version of the format, from 1 to the kind's newest
     * @return the SHA-256 of the whole file as it is
     */
    static String write(Path file, ModelKind kind, int version, JsonObject document, SafeTensorsWriter tensors)
            throws IOException {
        return bytes(kind, version, document, tensors).write(file);
    }

    /**
     * Reads a model.
     *
     * @throws ModelFileException if it is damaged, of another kind or version, or its content is not a valid model
     * @throws IOException        if it cannot be read
     */
    static <T> T read(ModelSource source, Content<T> content, ModelKind... kinds) throws IOException {
        try (SafeTensorsReader reader = SafeTensorsReader.open(source)) {
            return content.read(new ModelFile(reader, kinds));
        } catch (ModelFileException e) {
            throw e.in(source.name(), kinds[0]);
        } catch (JsonException e) {
            throw ModelFileException.unusable("the description of the model is broken: " + e.getMessage())
                    .in(source.name(), kinds[0]);
        } catch (IllegalArgumentException e) {
            throw ModelFileException.unusable("not a usable model: " + e.getMessage()).in(source.name(), kinds[0]);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw (IOException) new FileSystemException(source.name(), null, e.getMessage()).initCause(e);
        }
    }

    /** Reads from memory, which never fails. */
    static <T> T inMemory(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("an array gives its bytes", e);
        }
    }

    private static int requireVersion(String version, ModelKind kind) {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw ModelFileException.damaged("expected a version number in the metadata " + VERSION + ", found "
                    + Escaped.quoted(version));
        }
        int number = Integer.parseInt(version);
        if (number > kind.newest()) {
            throw new ModelFileException("format " + version + ", this program reads 1 to " + kind.newest(),
                    "use a newer version of this program");
        }
        return number;
    }

    /**
     * Refuses models larger than the heap: a sparse file can be longer than any disk, and nobody should have to wait
     * until all of it is read.
     */
    private void requireMemory() {
        long heap = Runtime.getRuntime().maxMemory();
        if (reader.size() > heap) {
            throw ModelFileException.tooLarge(reader.size(), heap);
        }
    }

    private void requireSeal(String found) throws IOException {
        if (!reader.has(BEFORE_SEAL, SafeTensorsHeader.LENGTH_BYTES)) {
            throw ModelFileException.damaged("expected the checksum " + SEAL + " at the beginning of the header");
        }
        String expected = reader.digestWithBlank(SEAL_AT, Sha256.DIGITS);
        if (!expected.equals(found)) {
            throw ModelFileException.damaged("the file was changed after it was written: its SHA-256 is " + expected
                    + ", and it says " + Escaped.quoted(found));
        }
    }

    /** Refuses any other order than that of this program's files, so that one model is one sequence of bytes. */
    private void requireLayout(JsonObject metadata) {
        if (!reader.isPadded()) {
            throw ModelFileException.unusable(
                    "expected a header that spaces fill up to a multiple of " + SafeTensorsHeader.ALIGNMENT + " bytes");
        }
        List<String> texts = List.of(SEAL, FORMAT, VERSION, DOCUMENT);
        if (!List.copyOf(metadata.names()).equals(texts)) {
            throw ModelFileException.unusable("expected the metadata " + Escaped.list(texts) + ", found "
                    + Escaped.list(List.copyOf(metadata.names())));
        }
        int widest = Long.BYTES;
        for (TensorEntry tensor : reader.header().tensors()) {
            if (tensor.type().bytes() > widest) {
                throw ModelFileException.unusable("expected numbers of 64 bits before those of 32, found " + tensor
                        + " behind others");
            }
            widest = tensor.type().bytes();
        }
    }

    /** The kind of model. */
    ModelKind kind() {
        return kind;
    }

    /** The version of the format. */
    int version() {
        return version;
    }

    /** The JSON document. */
    JsonObject document() {
        return document;
    }

    /** The finite numbers of a tensor of float32. */
    float[] floats(String name, List<Integer> shape) throws IOException {
        return FiniteNumbers.require(name, reader.floats(tensor(name, DataType.F32, shape)));
    }

    /** The numbers of a tensor of unsigned integers of 32 bits; those of 2^31 and more come out negative. */
    int[] integers(String name, List<Integer> shape) throws IOException {
        return reader.integers(tensor(name, DataType.U32, shape));
    }

    /** The finite numbers of a tensor of float64. */
    double[] doubles(String name, List<Integer> shape) throws IOException {
        return FiniteNumbers.require(name, reader.doubles(tensor(name, DataType.F64, shape)));
    }

    /** Refuses tensors that are not expected. */
    void requireNoOthers(Set<String> expected) {
        Set<String> others = new TreeSet<>(tensors.keySet());
        others.removeAll(expected);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("no layer has the tensors " + Escaped.list(List.copyOf(others)));
        }
    }

    private TensorEntry tensor(String name, DataType type, List<Integer> shape) {
        TensorEntry tensor = tensors.get(name);
        List<Long> sizes = shape.stream().map(Integer::longValue).toList();
        if (tensor == null) {
            throw ModelFileException.unusable("the tensor " + Escaped.quoted(name) + " is missing");
        }
        if (tensor.type() != type || !tensor.shape().equals(sizes)) {
            throw ModelFileException.unusable("the layers do not fit together: " + tensor + ", expected " + type + ' '
                    + TensorEntry.describe(sizes));
        }
        return tensor;
    }
}
