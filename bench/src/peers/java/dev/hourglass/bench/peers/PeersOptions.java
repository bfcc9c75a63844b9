package dev.hourglass.bench.peers;

import dev.hourglass.bench.GemmShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What to compare.
 *
 * @param subject    products or training
 * @param threads    of every library, 1 or more
 * @param out        folder for CSV and SVG
 * @param avx2       whether all are held to AVX2
 * @param vectorBlas whether VectorBLAS takes part, with which ours may become slower: see {@link NetlibGemm}
 * @param shapes     products to compare instead of the usual ones; empty for those
 */
record PeersOptions(Subject subject, int threads, Path out, boolean avx2, boolean vectorBlas, List<GemmShape> shapes) {
    static final String USAGE = """
            usage: java -jar peers.jar gemm|training [options]
              --threads N     threads of every library (1)
              --out FOLDER    where the table goes as CSV and SVG (.)
              --avx2          hold every library to AVX2
              --vectorblas    with VectorBLAS, beside which ours may be slower on JDK 17
              --shapes LIST   other products than the usual ones: rows x depth x columns, as 37x53x71,1000x10x1000""";

    private static final int MOST_THREADS = 256;

    static PeersOptions parse(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("say what to compare, gemm or training");
        }
        PeersOptions options = new PeersOptions(subject(arguments[0]), 1, Path.of("."), false, false, List.of());
        for (int i = 1; i < arguments.length; i++) {
            options = switch (arguments[i]) {
                case "--threads" -> options.withThreads(threads(value(arguments, ++i)));
                case "--out" -> options.withOut(Path.of(value(arguments, ++i)));
                case "--avx2" -> options.withAvx2();
                case "--vectorblas" -> options.withVectorBlas();
                case "--shapes" -> options.withShapes(value(arguments, ++i));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
            };
        }
        return options;
    }

    private static Subject subject(String name) {
        return Arrays.stream(Subject.values()).filter(subject -> subject.label().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found " + name + ", expected gemm or training"));
    }

    private static int threads(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST_THREADS) {
            throw new IllegalArgumentException(
                    "--threads takes a number from 1 to " + MOST_THREADS + ", found " + text);
        }
        return Integer.parseInt(text);
    }

    private static String value(String[] arguments, int at) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private PeersOptions withThreads(int count) {
        return new PeersOptions(subject, count, out, avx2, vectorBlas, shapes);
    }

    private PeersOptions withOut(Path folder) {
        return new PeersOptions(subject, threads, folder, avx2, vectorBlas, shapes);
    }

    private PeersOptions withAvx2() {
        return new PeersOptions(subject, threads, out, true, vectorBlas, shapes);
    }

    private PeersOptions withVectorBlas() {
        requireGemm("--vectorblas");
        return new PeersOptions(subject, threads, out, avx2, true, shapes);
    }

    private PeersOptions withShapes(String list) {
        requireGemm("--shapes");
        return new PeersOptions(subject, threads, out, avx2, vectorBlas,
                Arrays.stream(list.split(",")).map(GemmShape::parse).toList());
    }

    private void requireGemm(String option) {
        if (subject != Subject.GEMM) {
            throw new IllegalArgumentException(option + " belongs to gemm");
        }
    }

    /** {@return what tells the files of this run from those of another: subject, threads, JDK and vectors} */
    String fileName() {
        return String.format(Locale.ROOT, "peers-%s-%dt-jdk%d%s", subject.label(), threads,
                Runtime.version().feature(), avx2 ? "-avx2" : "");
    }
}
