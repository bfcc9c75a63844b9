package example;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Encode in a JVM that has the vector module, which no manifest can ask for; in this one if it has it. */
public final class Launcher {
    private static final String VECTORS = "jdk.incubator.vector";

    private Launcher() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
            Encode.main(arguments);
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("--add-modules", VECTORS, "-cp", System.getProperty("java.class.path"),
                Encode.class.getName()));
        command.addAll(List.of(arguments));
        Process second = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(second::destroy));
        System.exit(second.waitFor());
    }
}
