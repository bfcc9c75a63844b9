package dev.hourglass.bench.peers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM that measures. OpenBLAS and the others read the environment while they are loaded, and a shell may hold
 * settings that slow them, so each run gets an environment made for it.
 */
final class MeasuringProcess {
    private static final String MARK = "hourglass.peers.measuring";
    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";

    private MeasuringProcess() {
    }

    /** {@return whether this JVM is the one that measures} */
    static boolean isThis() {
        return Boolean.getBoolean(MARK);
    }

    /** Starts it with the same arguments, and returns its exit code. */
    static int run(PeersOptions options, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command(options, arguments)).inheritIO();
        setEnvironment(process.environment(), options);
        return process.start().waitFor();
    }

    private static List<String> command(PeersOptions options, String... arguments) {
        Path jar = ownJar();
        Path libraries = jar.resolveSibling("peers");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector", "-Xbatch", "-Xms2g", "-Xmx2g",
                "-D" + MARK + "=true",
                "-Dorg.bytedeco.javacpp.cachedir=" + libraries.resolve("unpacked"),
                "-DDJL_CACHE_DIR=" + libraries.resolve("unpacked"), "-Dai.djl.offline=true", "-DOPT_OUT_TRACKING=true",
                "-Dai.djl.pytorch.num_threads=" + options.threads(), "-Dai.djl.pytorch.num_interop_threads=1"));
        if (options.avx2()) {
            command.add("-XX:UseAVX=2");
        }
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-cp", jar + File.pathSeparator + libraries.resolve("*"), Peers.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path ownJar() {
        try {
            return Path.of(Peers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void setEnvironment(Map<String, String> environment, PeersOptions options) {
        String threads = Integer.toString(options.threads());
        environment.keySet().removeIf(name -> name.startsWith("OPENBLAS_"));
        environment.put("OPENBLAS_NUM_THREADS", threads);
        environment.put("OMP_NUM_THREADS", threads);
        environment.put("MKL_NUM_THREADS", threads);
        environment.put("TF_CPP_MIN_LOG_LEVEL", "3");
        Optional<CoreType> type = CoreType.wanted(options.avx2());
        type.ifPresent(wanted -> environment.put(CORE_TYPE, wanted.variable()));
        if (options.avx2()) {
            environment.put("ATEN_CPU_CAPABILITY", "avx2");
            environment.put("DNNL_MAX_CPU_ISA", "AVX2");
            environment.put("ONEDNN_MAX_CPU_ISA", "AVX2");
            environment.put("MKL_ENABLE_INSTRUCTIONS", "AVX2");
        }
    }
}
