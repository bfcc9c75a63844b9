/**
 * Read and write JSON (RFC 8259): {@link dev.hourglass.json.Json} reads and writes it, {@link
 * dev.hourglass.json.JsonObject} is an object whose members are asked for by name and type.
 *
 * <pre>{@code
 * import dev.hourglass.json.Json;
 * import dev.hourglass.json.JsonObject;
 * import java.nio.charset.StandardCharsets;
 *
 * JsonObject object = (JsonObject) Json.parse("{\"rows\": 3}".getBytes(StandardCharsets.UTF_8));
 * System.out.print(Json.write(new JsonObject().put("twice", 2 * object.integer("rows"))));
 * }</pre>
 */
package dev.hourglass.json;

/*
 * For contributors:
 *
 * What a text says is not believed. Depth, members and memory are bounded while it is read; messages show names escaped
 * and say where; equal values are written as equal bytes.
 */
