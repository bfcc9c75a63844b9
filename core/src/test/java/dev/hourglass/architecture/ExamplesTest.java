package dev.hourglass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.store.EncoderFile;
import dev.hourglass.table.Table;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of the module and of each package that it exports speaks to its users: it has an example, which compiles and
 * runs in a folder with a table or two and models, and rules for contributors are not on it.
 */
class ExamplesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern PAGE = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?) \\* }</pre>", Pattern.DOTALL);

    /** There is no database here. */
    private static final Set<String> NOT_RUN = Set.of("dev.hourglass.sql");

    @TempDir
    Path folder;

    /** The source of each page by what it is of. */
    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        String module = Files.readString(SOURCES.resolve("module-info.java"));
        pages.put("module", page(module));
        for (String name : EXPORTED.matcher(module).results().map(found -> found.group(1)).toList()) {
            Path file = SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java");
            pages.put(name, page(Files.readString(file)));
        }
        return pages;
    }

    private static String page(String source) {
        return PAGE.matcher(source).results().map(MatchResult::group).findFirst().orElse("");
    }

    /** The lines of the one example of a page. */
    private static List<String> example(String name, String page) {
        List<String> found = EXAMPLE.matcher(page).results().map(result -> result.group(1)).toList();
        assertEquals(1, found.size(), "examples of " + name);
        return found.get(0).lines().map(line -> line.replaceFirst("^ \\* ?", "")).toList();
    }

    @Test
    void pagesSpeakToUsers() throws IOException {
        pages().forEach((name, page) -> {
            assertTrue(page.length() > 100, "what " + name + " is for");
            assertTrue(!page.contains("contributors") && !page.contains("adds to this package"),
                    name + ": rules for contributors are on no page; they stand below, in a plain comment");
        });
    }

    @Test
    void eachExampleCompilesAndRuns() throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-Xlint:all", "-Werror", "--release", "17", "-cp", classes(),
                "-d", folder.toString()));
        StringBuilder calls = new StringBuilder();
        int count = 0;
        for (Map.Entry<String, String> page : pages().entrySet()) {
            String type = "Example" + count++;
            words.add(Files.write(folder.resolve(type + ".java"),
                    program(type, example(page.getKey(), page.getValue()))).toString());
            if (NOT_RUN.contains(page.getKey())) {
                continue;
            }
            calls.append("System.out.println(\"== ").append(page.getKey()).append("\"); ").append(type)
                    .append(".main(new String[0]);\n");
        }
        words.add(Files.writeString(folder.resolve("All.java"),
                "class All { public static void main(String[] none) throws Exception {\n" + calls + "} }").toString());
        StringWriter problems = new StringWriter();
        PrintWriter out = new PrintWriter(problems);
        int compiled = ToolProvider.findFirst("javac").orElseThrow().run(out, out, words.toArray(String[]::new));
        assertEquals(0, compiled, problems.toString());
        makeFiles();
        run();
    }

    /** Imports first, the rest in a method that may throw. */
    private static List<String> program(String type, List<String> lines) {
        int last = 0;
        while (lines.get(last).startsWith("import ")) {
            last++;
        }
        List<String> source = new ArrayList<>(lines.subList(0, last));
        source.add("class " + type + " { public static void main(String[] none) throws Exception {");
        source.addAll(lines.subList(last, lines.size()));
        source.add("} }");
        return source;
    }

    private void run() throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-ea", "-XX:TieredStopAtLevel=1", "-cp", classes() + File.pathSeparator + folder, "All")
                        .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), Files.readString(output));
    }

    private static String classes() {
        return Path.of("target", "classes").toAbsolutePath().toString();
    }

    /** What examples read: tables, an encoder of one of them, and a classifier on it. */
    private void makeFiles() throws IOException {
        StringBuilder data = new StringBuilder("x1,x2,x3,x4,target\n");
        for (int row = 0; row < 60; row++) {
            data.append(row % 7).append(',').append(row * 3 % 11).append(',').append(row % 5 * row % 13).append(',')
                    .append(row % 2 * 4 + row % 3).append(',').append(row % 2 == 0 ? "no" : "yes").append('\n');
        }
        Path file = Files.writeString(folder.resolve("data.csv"), data);
        Files.writeString(folder.resolve("people.csv"), "age,city,target\n31,Bern,no\n,Chur,yes\n45,Bern,yes\n");
        Table table = CsvReader.read(file, new CsvOptions().withTarget("target"));
        Encoder encoder = FittedEncoder.of(Features.ofNumbers(table.numericNames()),
                table.matrix(table.numericNames()), new MethodSettings(Method.PRINCIPAL_COMPONENTS).withBottleneck(2));
        EncoderFile.write(folder.resolve("encoder.safetensors"), encoder);
        ClassifierFile.write(folder.resolve("classifier.safetensors"), EncodedClassifier.fit(encoder,
                Representation.CODE, table, "target", new LogisticRegression(), 1));
    }
}
