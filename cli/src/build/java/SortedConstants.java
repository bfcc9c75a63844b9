import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A class file with its constants in another order: literals first, since instructions are shorter for small numbers;
 * then texts by the alphabet, which have their beginnings in common; then what refers to texts.
 */
final class SortedConstants {
    private static final int TEXT = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;

    private final byte[] original;
    private final ClassReader reader;
    private final ClassWriter writer = new ClassWriter(0);
    private final char[] buffer;

    private SortedConstants(byte[] original) {
        this.original = original;
        reader = new ClassReader(original);
        buffer = new char[reader.getMaxStringLength()];
    }

    /** The class in the new order; a module as it is. */
    static byte[] of(byte[] original) {
        SortedConstants constants = new SortedConstants(original);
        return (constants.reader.getAccess() & Opcodes.ACC_MODULE) != 0 ? original : constants.written();
    }

    /** The writer numbers constants in the order in which it hears of them. */
    private byte[] written() {
        each(STRING, (at, names) -> writer.newConst(text(at)));
        each(INTEGER, (at, names) -> writer.newConst(reader.readInt(at)));
        each(FLOAT, (at, names) -> writer.newConst(Float.intBitsToFloat(reader.readInt(at))));
        each(TEXT, (at, names) -> names.put(content(at), () -> writer.newUTF8(content(at))));
        each(CLASS, (at, names) -> names.put(text(at), () -> writer.newClass(text(at))));
        each(NAME_AND_TYPE, (at, names) ->
                names.put(text(at) + " " + text(at + 2), () -> writer.newNameType(text(at), text(at + 2))));
        each(FIELD, this::member);
        each(METHOD, this::member);
        each(INTERFACE_METHOD, this::member);
        reader.accept(writer, 0);
        return writer.toByteArray();
    }

    private void member(int at, Map<String, Runnable> names) {
        String owner = reader.readClass(at, buffer);
        int nameAndType = reader.getItem(reader.readUnsignedShort(at + 2));
        String name = text(nameAndType);
        String type = text(nameAndType + 2);
        int tag = reader.readByte(at - 1);
        names.put(owner + " " + name + " " + type, () -> {
            if (tag == FIELD) {
                writer.newField(owner, name, type);
            } else {
                writer.newMethod(owner, name, type, tag == INTERFACE_METHOD);
            }
        });
    }

    /** Visits the constants of a kind, then adds those that were named, in the order of their names. */
    private void each(int kind, BiConsumer<Integer, Map<String, Runnable>> visitor) {
        Map<String, Runnable> names = new TreeMap<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at > 0 && reader.readByte(at - 1) == kind) {
                visitor.accept(at, names);
            }
        }
        names.values().forEach(Runnable::run);
    }

    /** The text at a place. */
    private String content(int at) {
        int end = at + 2 + reader.readUnsignedShort(at);
        try {
            return new DataInputStream(new ByteArrayInputStream(original, at, end - at)).readUTF();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The text that is referred to at a place. */
    private String text(int at) {
        return reader.readUTF8(at, buffer);
    }
}
