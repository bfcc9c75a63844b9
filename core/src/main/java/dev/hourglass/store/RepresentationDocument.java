package dev.hourglass.store;

import dev.hourglass.autoencoder.Representation;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/** Which outputs of its encoder a classifier reads, as members of its JSON object; there are none if it reads codes. */
final class RepresentationDocument {
    /** The first version of the format that knows anything but codes. */
    static final int SINCE = 6;
    private static final String FEATURES = "features";
    private static final String LAYER = "layer";

    private RepresentationDocument() {
    }

    /** Adds the members. */
    static JsonObject put(JsonObject document, Representation representation) {
        return switch (representation.kind()) {
            case CODE -> document;
            case DEEP, RAW_AND_CODE -> document.put(FEATURES, representation.toString());
            case LAYER -> document.put(LAYER, representation.layer());
        };
    }

    /** Members of a classifier, with those that say what it reads. */
    static List<String> with(List<String> members) {
        List<String> all = new ArrayList<>(members);
        all.addAll(List.of(FEATURES, LAYER));
        return all;
    }

    /** Which outputs a classifier reads. */
    static Representation representation(JsonObject document) {
        boolean features = document.names().contains(FEATURES);
        boolean layer = document.names().contains(LAYER);
        if (features && layer) {
            throw new JsonException("the members \"" + FEATURES + "\" and \"" + LAYER
                    + "\" of the classifier both say what it reads");
        }
        if (layer) {
            return Representation.ofLayer(document.integer(LAYER));
        }
        return features ? named(document.string(FEATURES)) : Representation.CODE;
    }

    private static Representation named(String name) {
        for (Representation representation : List.of(Representation.DEEP, Representation.RAW_AND_CODE)) {
            if (representation.toString().equals(name)) {
                return representation;
            }
        }
        throw new JsonException("a classifier reads no " + Escaped.quoted(name) + " of an encoder");
    }
}
