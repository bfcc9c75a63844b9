package dev.hourglass.architecture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a compiled class, as its constant pool has them: literals, whatever they look like in the source, and
 * what the compiler made of them. Of a text with a variable in it that is the recipe of {@code StringConcatFactory},
 * in which {@link #VARIABLE} stands for what is not known yet.
 */
final class StringConstants {
    /** Stands for the value of a variable. */
    static final char VARIABLE = '\1';

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;
    private static final int STRING = 8;

    private StringConstants() {
    }

    /**
     * {@return the texts, in the order of the pool}
     *
     * @param classFile is read as far as the pool reaches
     */
    static List<String> of(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        if (in.readInt() != MAGIC) {
            throw new IOException("no class file");
        }
        in.skipNBytes(4); // Its version.
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts.put(index, in.readUTF());
                case STRING -> strings.add(in.readUnsignedShort());
                default -> {
                    in.skipNBytes(size(tag));
                    index += isWide(tag) ? 1 : 0;
                }
            }
        }
        return strings.stream().map(texts::get).toList();
    }

    /** How many bytes follow the tag, by table 4.4-A of the specification of the Java virtual machine. */
    private static int size(int tag) throws IOException {
        return switch (tag) {
            case 7, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IOException("unknown constant " + tag);
        };
    }

    /** Long and double numbers take two places. */
    private static boolean isWide(int tag) {
        return tag == 5 || tag == 6;
    }
}
