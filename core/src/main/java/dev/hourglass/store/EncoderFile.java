package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.file.Sha256;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.registry.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Files that hold one encoder: safetensors files, sealed with a SHA-256, which run no code when they are read.
 *
 * <p>The tensors are those of the network, {@code dense/kernel} of inputs x units and so on, in float32, and the range
 * of each column in {@code scaler/data_min} and {@code scaler/data_max}, in float64. All else is a JSON document in the
 * metadata. The format version is 1 for an encoder of plain numbers, 2 for one that fills missing cells or reads
 * categories, 3 for one that scales narrow ranges of small values, gathers rare categories, or knows marks of missing
 * values besides the usual ones, 4 for one with other layers than the tutorial's, or that was trained in another way, 5
 * for one of a recipe, and 6 for one that was not trained. Equal encoders give equal bytes, and what is read computes
 * the same bits as what was written.
 */
public final class EncoderFile {
    private EncoderFile() {
    }

    /**
     * Writes an encoder; an old file at the place stays whole until the new one is complete.
     *
     * @param file    to make or replace
     * @param encoder all its numbers finite
     * @return the SHA-256 of the file, in lower-case hexadecimal
     * @throws IllegalArgumentException if a number is not finite, two columns have one name, or the network has too
     *                                  many layers; nothing is written then
     * @throws IOException              if the file cannot be written, always an
     *                                  {@link dev.hourglass.file.OutputFileException}
     */
    public static String write(Path file, Encoder encoder) throws IOException {
        return bytes(encoder).write(file);
    }

    /**
     * Writes an encoder to a stream, which stays open.
     *
     * @param out takes the bytes of a file
     * @param encoder all its numbers finite
     * @return the SHA-256 of the bytes, in lower-case hexadecimal
     * @throws IllegalArgumentException as for a file; nothing is written then
     * @throws IOException              if the stream throws it
     */
    public static String write(OutputStream out, Encoder encoder) throws IOException {
        return bytes(encoder).write(out);
    }

    /**
     * {@return the bytes that a file of an encoder has}
     *
     * @param encoder all its numbers finite
     * @throws IllegalArgumentException as for a file, or if no array can hold them
     */
    public static byte[] toBytes(Encoder encoder) {
        return bytes(encoder).toArray();
    }

    private static ModelBytes bytes(Encoder encoder) {
        return ModelFile.bytes(ModelKinds.ENCODER, EncoderDocument.version(encoder), EncoderDocument.of(encoder),
                EncoderContent.tensors(encoder));
    }

    /**
     * Reads an encoder, also from the file of a classifier or a whole autoencoder; the whole file must be undamaged.
     *
     * @param file written by {@link #write}, {@link ClassifierFile#write} or {@link AutoencoderFile#write}
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException if the file is no encoder file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Encoder read(Path file) throws IOException {
        return read(ModelSource.of(file));
    }

    /**
     * Reads an encoder from a stream, which has to end with it and stays open.
     *
     * @param in   the bytes of a file
     * @param name what messages call it
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file, or if something follows
     * @throws IOException        if the stream cannot be read
     */
    public static Encoder read(InputStream in, String name) throws IOException {
        Objects.requireNonNull(name, "name");
        return read(ModelSource.of(in, name));
    }

    /**
     * Reads an encoder from an array.
     *
     * @param bytes of a file, all of them
     * @param name  what messages call it
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     */
    public static Encoder read(byte[] bytes, String name) {
        Objects.requireNonNull(name, "name");
        return ModelFile.inMemory(() -> read(ModelSource.of(bytes, name)));
    }

    /**
     * Reads an encoder from a resource beside a class, on the class path or in a module.
     *
     * @param owner    the class
     * @param resource relative to the class, or with a slash in front from the root
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if there is no such resource, or it cannot be read
     */
    public static Encoder readResource(Class<?> owner, String resource) throws IOException {
        return read(ModelSource.resource(owner, resource));
    }

    /**
     * Reads an encoder from any source.
     *
     * @param source where the bytes are
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if it cannot be read
     */
    public static Encoder read(ModelSource source) throws IOException {
        return ModelFile.read(source, EncoderFile::encoder, ModelKinds.ENCODER, ModelKinds.CLASSIFIER,
                ModelKinds.AUTOENCODER);
    }

    private static Encoder encoder(ModelFile content) throws IOException {
        return switch (content.kind().found()) {
            case CLASSIFIER -> ClassifierContent.classifier(content).encoder();
            case AUTOENCODER -> AutoencoderContent.detector(content).encoder();
            default -> EncoderContent.encoder(content, Layers.REGISTRY);
        };
    }

    /**
     * Reads an encoder that may have layers of kinds that are not part of this engine.
     *
     * @param file  written by {@link #write}
     * @param kinds of layers that there are
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException if the file is no encoder file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Encoder read(Path file, Registry<Layer> kinds) throws IOException {
        return read(ModelSource.of(file), kinds);
    }

    /**
     * Reads an encoder from any source, which may have layers of kinds that are not part of this engine.
     *
     * @param source where the bytes are
     * @param kinds  of layers that there are
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException as for a file
     * @throws IOException        if it cannot be read
     */
    public static Encoder read(ModelSource source, Registry<Layer> kinds) throws IOException {
        Objects.requireNonNull(kinds, "kinds");
        return ModelFile.read(source, content -> EncoderContent.encoder(content, kinds), ModelKinds.ENCODER);
    }

    /**
     * {@return the SHA-256 of a file, in lower-case hexadecimal}
     *
     * @param file any file
     * @throws IOException if the file cannot be read
     */
    public static String sha256(Path file) throws IOException {
        return Sha256.of(file);
    }
}
