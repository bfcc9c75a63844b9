package dev.hourglass.store;

import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.util.List;

/** All kinds of model files. */
final class ModelKinds {
    static final ModelKind ENCODER = new ModelKind("hourglass-encoder", FoundFile.ENCODER, "an encoder", 6,
            Remedy.of("give the file that training wrote"));
    static final ModelKind CLASSIFIER = new ModelKind("hourglass-classifier", FoundFile.CLASSIFIER,
            "a classifier", 6,
            Remedy.of("fit one to the codes of an encoder, or train with ").with(Setting.CLASSIFIER));
    static final ModelKind AUTOENCODER = new ModelKind("hourglass-autoencoder", FoundFile.AUTOENCODER,
            "a whole autoencoder", 6, Remedy.of("train with ").with(Setting.KEEP_DECODER));
    static final ModelKind CHECKPOINT = new ModelKind("hourglass-checkpoint", FoundFile.CHECKPOINT,
            "a checkpoint", 5, Remedy.of("give the file that training with ").with(Setting.CHECKPOINT).and(" wrote"));
    private static final List<ModelKind> ALL = List.of(ENCODER, CLASSIFIER, AUTOENCODER, CHECKPOINT);

    private ModelKinds() {
    }

    /**
     * The kind with a format, which must be one of the given kinds; messages ask for the first of them.
     *
     * @throws ModelFileException if it is none of them
     */
    static ModelKind require(String format, ModelKind... kinds) {
        for (ModelKind kind : kinds) {
            if (kind.format().equals(format)) {
                return kind;
            }
        }
        for (ModelKind kind : ALL) {
            if (kind.format().equals(format)) {
                throw new ModelFileException("found " + kind.words() + ", expected " + kinds[0].words(),
                        kinds[0].remedy(), kind.found());
            }
        }
        String found = format.isEmpty() ? "it names no format" : "its format is " + Escaped.quoted(format);
        throw new ModelFileException("a safetensors file, but not " + kinds[0].words() + " of this program: " + found
                + ", expected " + Escaped.quoted(kinds[0].format()), kinds[0].remedy());
    }
}
