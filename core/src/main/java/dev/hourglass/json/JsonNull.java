package dev.hourglass.json;

/** JSON's {@code null}: a value that says there is none. */
public enum JsonNull {
    /** The only one. */
    NULL;

    /** As JSON has it. */
    @Override
    public String toString() {
        return "null";
    }
}
