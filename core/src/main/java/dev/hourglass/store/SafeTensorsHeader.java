package dev.hourglass.store;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonNumber;
import dev.hourglass.json.JsonObject;
import dev.hourglass.json.TooManyValuesException;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a safetensors file, checked: every byte after it belongs to exactly one tensor, and each tensor has as
 * many bytes as its type and shape require.
 *
 * @param metadata texts by name, the member {@code __metadata__}
 * @param tensors  in the order in which they lie in the file
 */
record SafeTensorsHeader(JsonObject metadata, List<TensorEntry> tensors) {
    static final String METADATA = "__metadata__";
    /** The longest that the format allows, in bytes. */
    static final long LONGEST = 100_000_000;
    /** Bytes of its length, at the beginning of the file. */
    static final int LENGTH_BYTES = Long.BYTES;
    /** In files of this program its length is a multiple of this. */
    static final int ALIGNMENT = 8;

    /**
     * Reads and checks a header.
     *
     * @param json      the header's bytes
     * @param memory    how many bytes what it says may take, besides its own
     * @param dataBytes how many bytes follow the header in the file
     * @throws ModelFileException if the header breaks the format's rules or describes another number of bytes
     */
    static SafeTensorsHeader parse(byte[] json, long memory, long dataBytes) {
        try {
            SafeTensorsHeader header = parse(json, memory);
            header.checkPlaces(dataBytes);
            return header;
        } catch (JsonException e) {
            throw broken(e);
        }
    }

    private static SafeTensorsHeader parse(byte[] json, long memory) {
        if (!(Json.parse(json, memory, SafeTensorsHeader::meaning) instanceof JsonObject root)) {
            throw new JsonException("expected an object");
        }
        return new SafeTensorsHeader(metadata(root), tensors(root));
    }

    private static ModelFileException broken(JsonException e) {
        return ModelFileException.damaged("the safetensors header is broken: " + e.getMessage());
    }

    /**
     * How many bytes follow a header, according to itself.
     *
     * @param json   the header's bytes
     * @param memory how many bytes what it says may take, besides its own
     * @throws TooManyValuesException if it takes more
     * @throws ModelFileException     if the header breaks the format's rules
     */
    static long dataBytes(byte[] json, long memory) {
        try {
            return parse(json, memory).requireWithoutHoles();
        } catch (TooManyValuesException e) {
            throw e;
        } catch (JsonException e) {
            throw broken(e);
        }
    }

    /** Keeps only the meaning of a tensor's entry, so that a long header takes little memory. */
    private static Object meaning(String name, Object value) {
        if (name.equals(METADATA)) {
            return value;
        }
        return tensor(name, value instanceof JsonObject members
                ? members : new JsonObject().put(name, value).object(name));
    }

    private static JsonObject metadata(JsonObject root) {
        if (root.find(METADATA).orElse(JsonNull.NULL) == JsonNull.NULL) {
            return new JsonObject();
        }
        JsonObject texts = root.object(METADATA);
        texts.names().forEach(texts::string);
        return texts;
    }

    private static List<TensorEntry> tensors(JsonObject root) {
        List<TensorEntry> tensors = new ArrayList<>();
        for (String name : root.names()) {
            if (!name.equals(METADATA)) {
                tensors.add((TensorEntry) root.find(name).orElseThrow());
            }
        }
        tensors.sort(TensorEntry::compareByPlace);
        return tensors;
    }

    private static TensorEntry tensor(String name, JsonObject members) {
        try {
            List<Long> offsets = unsigned(members, "data_offsets");
            if (offsets.size() != 2) {
                throw new JsonException("expected two data_offsets, found " + offsets.size());
            }
            DataType type = type(members.string("dtype"));
            return new TensorEntry(name, type, unsigned(members, "shape"), offsets.get(0), offsets.get(1));
        } catch (JsonException e) {
            throw new JsonException("tensor " + Escaped.quoted(name) + ": " + e.getMessage());
        }
    }

    private static List<Long> unsigned(JsonObject members, String name) {
        List<Long> values = new ArrayList<>();
        members.list(name, JsonNumber.class).forEach(number -> values.add(number.unsigned()));
        return List.copyOf(values);
    }

    private static DataType type(String name) {
        try {
            return DataType.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new JsonException("there is no dtype " + Escaped.quoted(name));
        }
    }

    private void checkPlaces(long dataBytes) {
        long end = requireWithoutHoles();
        if (end != dataBytes) {
            throw ModelFileException.damaged("the header describes " + Long.toUnsignedString(end)
                    + " bytes of numbers, but " + dataBytes + " bytes follow it");
        }
    }

    /** How many bytes the tensors have, if they follow one another without gaps. */
    private long requireWithoutHoles() {
        long end = 0;
        for (TensorEntry tensor : tensors) {
            if (tensor.begin() != end || Long.compareUnsigned(tensor.end(), end) < 0) {
                throw ModelFileException.damaged(tensor + " lies at bytes " + place(tensor) + " of the data, expected "
                        + "it to begin at byte " + Long.toUnsignedString(end) + ", without hole or overlap");
            }
            if (tensor.byteCount() != tensor.end() - tensor.begin()) {
                throw ModelFileException.damaged(tensor + " lies at bytes " + place(tensor) + " of the data, but has "
                        + Long.toUnsignedString(tensor.byteCount()) + " bytes");
            }
            end = tensor.end();
        }
        return end;
    }

    private static String place(TensorEntry tensor) {
        return Long.toUnsignedString(tensor.begin()) + " to " + Long.toUnsignedString(tensor.end());
    }
}
