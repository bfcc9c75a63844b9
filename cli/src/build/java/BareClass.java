import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * A class file without what neither the virtual machine nor a compiler of somebody else's code reads: generic types and
 * declared exceptions of what is not public or protected, names of parameters, and the mention of
 * {@code MethodHandles.Lookup} as a nested class that javac leaves beside every lambda.
 */
final class BareClass extends ClassVisitor {
    private static final int API = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

    private boolean isApi;

    private BareClass(ClassWriter writer) {
        super(Opcodes.ASM9, writer);
    }

    /** The bare class; a module has nothing to leave out. */
    static byte[] of(byte[] original) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(original).accept(new BareClass(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        isApi = (access & Opcodes.ACC_PUBLIC) != 0;
        super.visit(version, access, name, isApi ? signature : null, superName, interfaces);
    }

    @Override
    public void visitInnerClass(String name, String outerName, String innerName, int access) {
        if (!name.equals(LOOKUP)) {
            super.visitInnerClass(name, outerName, innerName, access);
        }
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(String name, String descriptor, String signature) {
        return super.visitRecordComponent(name, descriptor, isApi ? signature : null);
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        return super.visitField(access, name, descriptor, isApi(access) ? signature : null, value);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
            String[] exceptions) {
        boolean kept = isApi(access);
        MethodVisitor method = super.visitMethod(access, name, descriptor, kept ? signature : null,
                kept ? exceptions : null);
        return new MethodVisitor(Opcodes.ASM9, method) {
            @Override
            public void visitParameter(String parameter, int parameterAccess) {
                // Left out.
            }
        };
    }

    private boolean isApi(int access) {
        return isApi && (access & API) != 0;
    }
}
