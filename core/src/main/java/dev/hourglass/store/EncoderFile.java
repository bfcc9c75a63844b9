package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.file.Sha256;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.registry.Registry;
import dev.hourglass.remedy.Remedy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that hold one encoder: a safetensors file, sealed with a SHA-256, that runs no code when it is read.
 *
 * <p>The tensors are those of the network, {@code dense/kernel} of inputs x units and so on, in float32, and the range
 * of each column in {@code scaler/data_min} and {@code scaler/data_max}, in float64. All else is a JSON document in the
 * metadata. An encoder of plain numbers is of format version 1, one that fills missing cells or reads categories of
 * version 2, one that scales narrow ranges of small values, gathers rare categories, or knows marks of missing values
 * besides the usual ones, of version 3, one with other layers than the tutorial's, or that was trained otherwise, of
 * version 4. Equal encoders give equal bytes, and what is read computes the same bits as
 * what was written.
 */
public final class EncoderFile {
    static final ModelFile.Kind KIND =
            new ModelFile.Kind("hourglass-encoder", FoundFile.ENCODER, "an encoder", 4,
            Remedy.of("give the file that training wrote"));
    private static final String MINIMUM = "scaler/data_min";
    private static final String MAXIMUM = "scaler/data_max";

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
        return ModelFile.write(file, KIND, EncoderDocument.version(encoder), EncoderDocument.of(encoder),
                tensors(encoder));
    }

    /** A writer of an encoder's tensors, for more to be added. */
    static SafeTensorsWriter tensors(Encoder encoder) {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        List<Integer> width = List.of(encoder.features().width());
        writer.add(MINIMUM, width, encoder.scaler().dataMinimum());
        writer.add(MAXIMUM, width, encoder.scaler().dataMaximum());
        List<Tensor> tensors = encoder.network().architecture().tensors();
        List<float[]> blocks = encoder.network().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Tensor tensor = tensors.get(i);
            writer.add(tensor.name(), tensor.shape(), requireUsable(tensor.name(), tensor, blocks.get(i)));
        }
        return writer;
    }

    /**
     * Reads an encoder, also from a classifier's file, all of which must be whole.
     *
     * @param file written by {@link #write} or {@link ClassifierFile#write}
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException if the file is no encoder file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Encoder read(Path file) throws IOException {
        return ModelFile.read(file, content -> content.kind() == KIND
                ? encoder(content) : ClassifierFile.classifier(content).encoder(), KIND, ClassifierFile.KIND);
    }

    /**
     * Reads an encoder that may have layers of kinds which this engine does not bring along.
     *
     * @param file  written by {@link #write}
     * @param kinds of layers that there are
     * @return the encoder, which computes the same bits as the written one
     * @throws ModelFileException if the file is no encoder file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Encoder read(Path file, Registry<Layer> kinds) throws IOException {
        return ModelFile.read(file, content -> encoder(content, kinds), KIND);
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

    /** The encoder in a file of either kind. */
    static Encoder encoder(ModelFile file) throws IOException {
        return encoder(file, Layers.REGISTRY);
    }

    private static Encoder encoder(ModelFile file, Registry<Layer> kinds) throws IOException {
        List<String> members = new ArrayList<>(EncoderDocument.MEMBERS);
        Set<String> names = new HashSet<>(List.of(MINIMUM, MAXIMUM));
        if (file.kind() == ClassifierFile.KIND) {
            members.add(ClassifierFile.MEMBER);
            names.addAll(ClassifierFile.TENSORS);
        }
        if (file.version() >= FeatureDocument.MISSING_SINCE) {
            members.add(FeatureDocument.MISSING);
        }
        file.document().requireOnly("it", members);
        EncoderDocument document = new EncoderDocument(file.document(), file.version());
        Features features = document.features();
        Architecture architecture = document.architecture(features.width(), kinds);
        architecture.tensors().forEach(tensor -> names.add(tensor.name()));
        file.requireNoOthers(names);
        List<Integer> width = List.of(features.width());
        MinMaxScaler scaler = new MinMaxScaler(
                file.doubles(MINIMUM, width), file.doubles(MAXIMUM, width), document.scaler());
        List<float[]> blocks = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            blocks.add(requireUsable(tensor.name(), tensor, file.floats(tensor.name(), tensor.shape())));
        }
        return new Encoder(features, scaler, new Network(architecture, blocks), document.provenance());
    }

    /** Finite numbers, none of them below what the tensor allows: a variance below zero has NaN for its root. */
    static float[] requireUsable(String name, Tensor tensor, float[] block) {
        FiniteNumbers.require(name, block);
        for (int i = 0; i < block.length && tensor.least() > Double.NEGATIVE_INFINITY; i++) {
            if (block[i] < tensor.least()) {
                throw new IllegalArgumentException("expected variances of 0 or more in the tensor " + name
                        + ", found " + block[i] + " at index " + i);
            }
        }
        return block;
    }
}
