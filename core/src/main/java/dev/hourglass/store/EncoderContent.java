package dev.hourglass.store;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.layer.Layer;
import dev.hourglass.layer.Layers;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.Network;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Scaler;
import dev.hourglass.registry.Registry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The encoder in a model file, which may also hold something else. */
final class EncoderContent {
    private EncoderContent() {
    }

    /** A writer of an encoder's tensors, to which more can be added. */
    static SafeTensorsWriter tensors(Encoder encoder) {
        SafeTensorsWriter writer = new SafeTensorsWriter();
        ScalerDocument.addTensors(writer, encoder.scaler());
        List<Tensor> tensors = encoder.network().architecture().tensors();
        List<float[]> weights = encoder.network().weights();
        for (int i = 0; i < weights.size(); i++) {
            Tensor tensor = tensors.get(i);
            writer.add(tensor.name(), tensor.shape(), TensorRange.require(tensor.name(), tensor, weights.get(i)));
        }
        return writer;
    }

    /** The encoder in a file that holds nothing else, with layers of the given kinds. */
    static Encoder encoder(ModelFile file, Registry<Layer> kinds) throws IOException {
        return encoder(file, kinds, List.of(), List.of());
    }

    /**
     * The encoder in a file that also holds something else.
     *
     * @param otherMembers of the document
     * @param otherTensors by their names
     */
    static Encoder encoder(ModelFile file, List<String> otherMembers, List<String> otherTensors) throws IOException {
        return encoder(file, Layers.REGISTRY, otherMembers, otherTensors);
    }

    private static Encoder encoder(ModelFile file, Registry<Layer> kinds, List<String> otherMembers,
            List<String> otherTensors) throws IOException {
        List<String> members = new ArrayList<>(EncoderDocument.MEMBERS);
        members.addAll(otherMembers);
        Set<String> names = new HashSet<>(otherTensors);
        if (file.version() >= FeatureDocument.MISSING_SINCE) {
            members.add(FeatureDocument.MISSING);
        }
        file.document().requireOnly("it", members);
        EncoderDocument document = new EncoderDocument(file.document(), file.version());
        Features features = document.features();
        Architecture architecture = document.architecture(features.width(), kinds);
        architecture.tensors().forEach(tensor -> names.add(tensor.name()));
        names.addAll(document.scaler().tensors());
        file.requireNoOthers(names);
        Scaler scaler = document.scaler().read(file, features.width());
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            weights.add(TensorRange.require(tensor.name(), tensor, file.floats(tensor.name(), tensor.shape())));
        }
        return new Encoder(features, scaler, new Network(architecture, weights), document.provenance());
    }
}
