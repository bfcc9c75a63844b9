package dev.hourglass.store;

/**
 * The types of numbers of the safetensors format, under the names that files give them.
 *
 * <p>This program computes with F32 and F64; the sizes of the others are needed to judge a file's structure.
 */
enum DataType {
    BOOL(8), F4(4), F6_E2M3(6), F6_E3M2(6), U8(8), I8(8), F8_E5M2(8), F8_E4M3(8), F8_E8M0(8), F8_E4M3FNUZ(8),
    F8_E5M2FNUZ(8), I16(16), U16(16), F16(16), BF16(16), I32(32), U32(32), F32(32), C64(64), F64(64), I64(64), U64(64);

    private final int bits;

    DataType(int bits) {
        this.bits = bits;
    }

    /** How many bits one number has. */
    int bits() {
        return bits;
    }

    /** How many whole bytes one number fills. */
    int bytes() {
        return bits / Byte.SIZE;
    }
}
