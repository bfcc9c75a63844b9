package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON object that a command printed.
 *
 * @param object read by the names of members, one inside the other
 */
public record JsonResult(JsonObject object) {

    /** Reads an output that must be one object on one line. */
    public static JsonResult of(String out) {
        assertEquals(out.length() - 1, out.indexOf('\n'), out);
        return new JsonResult((JsonObject) Json.parse(out.getBytes(StandardCharsets.UTF_8)));
    }

    public List<String> names() {
        return List.copyOf(object.names());
    }

    public JsonResult member(String name) {
        return new JsonResult((JsonObject) object.find(name).orElseThrow());
    }

    /** A text, or a number or null as it is written. */
    public String text(String name) {
        return object.find(name).orElseThrow().toString();
    }

    public double number(String name) {
        return Double.parseDouble(text(name));
    }

    public List<?> list(String name) {
        return (List<?>) object.find(name).orElseThrow();
    }
}
