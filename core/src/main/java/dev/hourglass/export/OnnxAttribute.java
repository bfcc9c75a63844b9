package dev.hourglass.export;

import java.util.List;

/** What a node is made with, {@code AttributeProto}. */
final class OnnxAttribute {
    private static final int NAME = 1;
    private static final int REAL_VALUE = 2;
    private static final int INTEGER_VALUE = 3;
    private static final int INTEGER_VALUES = 8;
    private static final int TEXT_VALUES = 9;
    private static final int TYPE = 20;
    private static final int REAL = 1;
    private static final int INTEGER = 2;
    private static final int INTEGERS = 7;
    private static final int TEXTS = 8;

    private OnnxAttribute() {
    }

    static ProtocolBuffer real(String name, float value) {
        return new ProtocolBuffer().text(NAME, name).real(REAL_VALUE, value).integer(TYPE, REAL);
    }

    static ProtocolBuffer integer(String name, long value) {
        return new ProtocolBuffer().text(NAME, name).integer(INTEGER_VALUE, value).integer(TYPE, INTEGER);
    }

    static ProtocolBuffer integers(String name, List<Long> values) {
        ProtocolBuffer attribute = new ProtocolBuffer().text(NAME, name);
        values.forEach(value -> attribute.integer(INTEGER_VALUES, value));
        return attribute.integer(TYPE, INTEGERS);
    }

    static ProtocolBuffer texts(String name, List<String> values) {
        ProtocolBuffer attribute = new ProtocolBuffer().text(NAME, name);
        values.forEach(value -> attribute.text(TEXT_VALUES, value));
        return attribute.integer(TYPE, TEXTS);
    }
}
