package dev.hourglass.export;

/** What elements of a tensor are, {@code TensorProto.DataType}. */
enum OnnxType {
    FLOAT(1),
    INT64(7),
    STRING(8),
    DOUBLE(11);

    private final int code;

    OnnxType(int code) {
        this.code = code;
    }

    /** {@return the number that stands for it} */
    int code() {
        return code;
    }
}
