package dev.hourglass.json;

import dev.hourglass.number.ShortestDecimal;
import dev.hourglass.text.Escaped;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Writes one JSON value: members in their order, numbers with as few digits as say them exactly. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final boolean compact;

    JsonWriter(boolean compact) {
        this.compact = compact;
    }

    String write(Object value) {
        value(value, 0);
        return out.toString();
    }

    private void value(Object value, int depth) {
        if (value instanceof JsonObject object) {
            object(object, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else if (value instanceof String string) {
            string(string);
        } else {
            out.append(scalar(value));
        }
    }

    private static String scalar(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? ShortestDecimal.of(number) : "null";
        }
        if (value instanceof Float number) {
            return Float.isFinite(number) ? ShortestDecimal.of(number) : "null";
        }
        if (value instanceof JsonNumber number) {
            return number.text();
        }
        if (value == JsonNull.NULL || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException("JSON has no value for a " + value.getClass().getName());
    }

    private void object(JsonObject object, int depth) {
        Iterator<String> names = object.names().iterator();
        out.append('{');
        while (names.hasNext()) {
            String name = names.next();
            line(depth + 1);
            string(name);
            out.append(compact ? ":" : ": ");
            value(object.find(name).orElseThrow(), depth + 1);
            out.append(names.hasNext() ? "," : "");
        }
        close('}', object.names().isEmpty(), depth);
    }

    private void list(List<?> list, int depth) {
        Iterator<?> values = list.iterator();
        out.append('[');
        while (values.hasNext()) {
            line(depth + 1);
            value(values.next(), depth + 1);
            out.append(values.hasNext() ? "," : "");
        }
        close(']', list.isEmpty(), depth);
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            line(depth);
        }
        out.append(bracket);
    }

    private void line(int depth) {
        if (!compact) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String string) {
        if (SurrogatePairs.indexOfHalf(string) >= 0) {
            throw new IllegalArgumentException("half of a surrogate pair in the text " + Escaped.quoted(string));
        }
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            character(string.charAt(i));
        }
        out.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"', '\\' -> out.append('\\').append(character);
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
