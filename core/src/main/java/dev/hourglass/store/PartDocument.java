package dev.hourglass.store;

import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Parameter;
import dev.hourglass.registry.Part;
import dev.hourglass.registry.Registry;
import dev.hourglass.registry.UnknownKindException;
import java.util.ArrayList;
import java.util.List;

/** A part of a training as a JSON object: its type, and a member for each of its values. */
final class PartDocument {
    private static final String TYPE = "type";

    private PartDocument() {
    }

    /** {@return the object for a part} */
    static JsonObject of(Part part) {
        JsonObject object = new JsonObject().put(TYPE, part.kind().type());
        List<Parameter> parameters = part.kind().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Object value = part.values().get(i);
            if (parameters.get(i).written() || !parameters.get(i).isUsual(value)) {
                object.put(parameters.get(i).name(), value);
            }
        }
        return object;
    }

    /**
     * {@return the part in an object}
     *
     * @throws JsonException            if a member is missing, of another type, or not the part's
     * @throws IllegalArgumentException if there is no such part, or a value is out of range
     */
    static <T extends Part> T part(Registry<T> registry, JsonObject object) {
        String type = object.string(TYPE);
        try {
            return part(registry.ofType(type), registry.what(), object);
        } catch (UnknownKindException unknown) {
            throw new JsonException(unknown.getMessage(), unknown);
        }
    }

    private static <T> T part(Kind<T> kind, String what, JsonObject object) {
        List<String> members = new ArrayList<>(List.of(TYPE));
        kind.parameters().forEach(parameter -> members.add(parameter.name()));
        object.requireOnly("a " + kind.type() + " " + what, members);
        List<Object> values = kind.parameters().stream().map(parameter -> value(parameter, object)).toList();
        return kind.of(kind.settings(values));
    }

    private static Object value(Parameter parameter, JsonObject object) {
        String name = parameter.name();
        if (!parameter.written() && parameter.usual().isPresent() && !object.names().contains(name)) {
            return parameter.usual().get();
        }
        return switch (parameter.type()) {
            case REAL -> object.real(name);
            case INTEGER -> object.integer(name);
            case TRUTH -> object.truth(name);
            case TEXT -> object.string(name);
        };
    }
}
