package dev.hourglass.store;

import dev.hourglass.anomaly.AnomalyDetector;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.ReconstructionErrors;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.file.Sha256;
import dev.hourglass.golden.Golden;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.Convergence;
import dev.hourglass.linear.Link;
import dev.hourglass.linear.LogisticModel;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The fuzz target for files of encoders, classifiers and whole autoencoders: bytes that begin with a brace are a header
 * and, after a zero, the numbers, and get the length in front that they need; others are a whole file. All are sealed
 * again, since otherwise nothing but the seal would be tried. What comes of it computes, or is refused.
 */
public final class EncoderFileFuzz {
    private static final int SEAL_AT = Long.BYTES + "{\"__metadata__\":{\"sha256\":\"".length();
    private static final Path FILE = temporaryFile();

    private EncoderFileFuzz() {
    }

    /** In memory where the system has such a folder. */
    private static Path temporaryFile() {
        Path memory = Path.of("/dev/shm");
        try {
            Path file = Files.isDirectory(memory) && Files.isWritable(memory)
                    ? Files.createTempFile(memory, "hourglass-fuzz", "")
                    : Files.createTempFile("hourglass-fuzz", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return encoders and classifiers, whole and as header and numbers, and the corpus of safetensors files} */
    public static List<byte[]> seeds() {
        try {
            EncoderFile.write(FILE, SampleEncoder.encoder());
            List<byte[]> seeds = new ArrayList<>(seeds(Files.readAllBytes(FILE)));
            ClassifierFile.write(FILE, classifier());
            seeds.addAll(seeds(Files.readAllBytes(FILE)));
            for (String name : List.of("boxes-6.encoder", "pca-6.encoder", "nystroem-6.encoder",
                    "boxes-1.autoencoder", "boxes-5.autoencoder", "cities-4.autoencoder")) {
                try (InputStream in = EncoderFileFuzz.class.getResourceAsStream("/store/" + name)) {
                    seeds.addAll(seeds(in.readAllBytes()));
                }
            }
            for (String[] fields : Golden.records("/corpora/safetensors/files.txt")) {
                seeds.add(HexFormat.of().parseHex(fields[3]));
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of all layers: two columns of the first, and the code. */
    private static EncodedClassifier classifier() {
        LogisticModel model = new LogisticModel(Link.LOGISTIC, new DoubleMatrix(1, 3, new double[] {1, -2, 0.5}),
                new double[] {0.1}, new Convergence(true, 5, 1e-12, 1e-10));
        return new EncodedClassifier(SampleEncoder.encoder(), Representation.DEEP, model,
                ClassLabels.of(List.of("a", "b")), "y");
    }

    /** A file, and its header and numbers. */
    private static List<byte[]> seeds(byte[] file) {
        int end = Long.BYTES + (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
        byte[] parts = new byte[file.length - Long.BYTES + 1];
        System.arraycopy(file, Long.BYTES, parts, 0, end - Long.BYTES);
        System.arraycopy(file, end, parts, end - Long.BYTES + 1, file.length - end);
        return List.of(file, parts);
    }

    /**
     * One run.
     *
     * @param data a file, or header and numbers
     */
    public static void fuzzerTestOneInput(byte[] data) {
        accepts(data);
    }

    /** One run; whether the input is one that is understood. */
    static boolean accepts(byte[] data) {
        try {
            Files.write(FILE, sealed(data.length > 0 && data[0] == '{' ? framed(data) : data));
            requireUsable(EncoderFile.read(FILE));
            ClassifierFile.find(FILE).ifPresent(EncoderFileFuzz::requireUsable);
            AutoencoderFile.find(FILE).ifPresent(EncoderFileFuzz::requireUsable);
            return true;
        } catch (ModelFileException refused) {
            if (refused.remedy().isEmpty() || refused.getMessage().chars().anyMatch(Character::isISOControl)) {
                throw new IllegalStateException("a refusal nobody understands", refused);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Length, header with spaces up to a multiple of 8 bytes, numbers. */
    private static byte[] framed(byte[] data) {
        int end = 0;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        int numbers = Math.min(end + 1, data.length);
        int length = (end + 7) / 8 * 8;
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + length
                + data.length - numbers).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(length).put(data, 0, end).put(" ".repeat(length - end).getBytes(StandardCharsets.US_ASCII))
                .put(data, numbers, data.length - numbers);
        return file.array();
    }

    /** The same bytes with the seal that they need. */
    static byte[] sealed(byte[] file) throws IOException {
        if (file.length >= SEAL_AT + Sha256.DIGITS) {
            Arrays.fill(file, SEAL_AT, SEAL_AT + Sha256.DIGITS, (byte) '0');
            byte[] seal = Sha256.of(out -> out.write(file)).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(seal, 0, file, SEAL_AT, seal.length);
        }
        return file;
    }

    private static void requireUsable(Encoder encoder) {
        DoubleMatrix row = new DoubleMatrix(1, encoder.features().width());
        if (encoder.transform(row, 1).columns() != encoder.codeSize()) {
            throw new IllegalStateException("an encoder that does not compute what it says");
        }
    }

    private static void requireUsable(AnomalyDetector detector) {
        DoubleMatrix row = new DoubleMatrix(1, detector.encoder().features().width());
        ReconstructionErrors errors = detector.reconstructor().errors(row, 1);
        if (errors.ofColumns().columns() != detector.columns().size()
                || detector.drift(row, errors).columns().size() != detector.columns().size()
                || detector.reconstructor().table(row, 1).names().size() != detector.columns().size()) {
            throw new IllegalStateException("a whole autoencoder that does not compute what it says");
        }
    }

    private static void requireUsable(EncodedClassifier classifier) {
        DoubleMatrix row = new DoubleMatrix(1, classifier.encoder().columns().size());
        if (classifier.representation().of(classifier.encoder(), row, 1).columns() != classifier.model().features()) {
            throw new IllegalStateException("a classifier that does not read what it says");
        }
    }
}
