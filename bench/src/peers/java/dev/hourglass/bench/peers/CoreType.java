package dev.hourglass.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Families of kernels that OpenBLAS chooses from on x86-64. Left alone it chooses by the processor's name, of which it
 * may know too little, or by a variable that a shell has set.
 */
enum CoreType {
    /** AVX-512 with bfloat16; its float32 kernels are those of {@link #SKYLAKEX}. */
    COOPERLAKE("Cooperlake", "avx512_bf16"),

    /** AVX-512. */
    SKYLAKEX("SkylakeX", "avx512f"),

    /** AVX2. */
    HASWELL("Haswell", "avx2");

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private final String coreName;
    private final String flag;

    CoreType(String coreName, String flag) {
        this.coreName = coreName;
        this.flag = flag;
    }

    /** {@return what the environment variable takes} */
    String variable() {
        return name();
    }

    /** {@return what OpenBLAS calls the kernels that it took} */
    String coreName() {
        return coreName;
    }

    /** {@return the best family for this processor, nothing where that cannot be told} */
    static Optional<CoreType> wanted(boolean avx2) {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty();
        }
        Set<String> flags = flags();
        return Arrays.stream(values()).filter(type -> flags.contains(type.flag) && (!avx2 || type == HASWELL))
                .findFirst();
    }

    private static Set<String> flags() {
        try {
            List<String> lines = Files.readAllLines(PROCESSORS);
            return lines.stream().filter(line -> line.startsWith("flags")).findFirst()
                    .map(line -> Set.of(line.substring(line.indexOf(':') + 1).trim().split("\\s+"))).orElse(Set.of());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
