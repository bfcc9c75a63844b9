package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the single jar is as a module, and the ways to start it. */
class JarIT {
    /** HotSpot's HugeMethodLimit. */
    private static final int MOST_BYTECODES = 8_000;

    /** Methods end in a return or a throw of one, or in a jump of three. */
    private static final int LAST_BYTECODES = 3;

    private static final Pattern INSTRUCTION = Pattern.compile("\\s+(\\d+): [a-z]");

    @TempDir
    private Path folder;

    private static ModuleDescriptor descriptor() {
        return ModuleFinder.of(Path.of(Program.JAR)).find("dev.hourglass").orElseThrow().descriptor();
    }

    private static Set<String> exports(ModuleDescriptor descriptor) {
        return descriptor.exports().stream().map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void itExportsWhatCoreExports() {
        ModuleDescriptor core = Main.class.getModule().getLayer().findModule("dev.hourglass.core").orElseThrow()
                .getDescriptor();
        assertEquals(exports(core), exports(descriptor()),
                "cli/src/jar/module-info.java must export what core/src/main/java/module-info.java exports");
    }

    @Test
    void itsDescriptorNamesTheMainClassTheVersionAndTheVectorModule() {
        ModuleDescriptor descriptor = descriptor();
        assertEquals(Optional.of("dev.hourglass.cli.Main"), descriptor.mainClass());
        assertEquals(System.getProperty("hourglass.version"), descriptor.rawVersion().orElseThrow());
        assertEquals(Set.of("java.base", "jdk.incubator.vector"), required(descriptor, false));
        assertEquals(Set.of("java.sql"), required(descriptor, true));
    }

    /** The modules that have to be there, or those that may be missing at run time. */
    private static Set<String> required(ModuleDescriptor descriptor, boolean optional) {
        return descriptor.requires().stream()
                .filter(required -> required.modifiers().contains(Requires.Modifier.STATIC) == optional)
                .map(Requires::name).collect(Collectors.toSet());
    }

    /** HotSpot interprets longer methods for ever, and says nothing. */
    @Test
    void noMethodIsTooLongToBeCompiled() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-c", "-p", "-cp", Program.JAR));
        try (JarFile jar = new JarFile(Program.JAR)) {
            jar.stream().map(JarEntry::getName).filter(name -> name.startsWith("dev/") && name.endsWith(".class"))
                    .forEach(name -> arguments.add(name.substring(0, name.length() - ".class".length())));
        }
        StringWriter output = new StringWriter();
        int status = ToolProvider.findFirst("javap").orElseThrow().run(new PrintWriter(output),
                new PrintWriter(output), arguments.toArray(String[]::new));
        assertEquals(0, status, output.toString());
        String header = "";
        int instructions = 0;
        for (String line : output.toString().lines().toList()) {
            Matcher instruction = INSTRUCTION.matcher(line);
            header = line.endsWith(";") && line.startsWith("  ") && !line.startsWith("   ") ? line : header;
            if (instruction.lookingAt()) {
                assertTrue(Integer.parseInt(instruction.group(1)) < MOST_BYTECODES - LAST_BYTECODES, header);
                instructions++;
            }
        }
        assertTrue(instructions > arguments.size(), instructions + " instructions found");
    }

    @Test
    void itsStackTracesHaveLineNumbers() throws IOException {
        Path noModel = Files.writeString(folder.resolve("model"), "no model");
        Program program = Program.run(Program.jar("inspect", noModel.toString(), "--debug"));
        assertEquals(65, program.exitCode(), program.err());
        List<String> frames = program.err().lines().map(String::strip)
                .filter(line -> line.startsWith("at dev.hourglass.")).toList();
        for (String frame : frames) {
            assertTrue(frame.matches("at .*\\(\\w+\\.java:\\d+\\)"), frame);
        }
        for (String part : List.of("cli", "store")) {
            assertTrue(frames.stream().anyMatch(frame -> frame.startsWith("at dev.hourglass." + part + ".")),
                    program.err());
        }
    }

    @Test
    void itSaysItsVersionHoweverItIsStarted() {
        for (List<String> command : List.of(
                Program.jar("--version"),
                Program.java("-cp", Program.JAR, "dev.hourglass.cli.Main", "--version"))) {
            assertEquals(new Program(0, "hourglass " + System.getProperty("hourglass.version") + "\n", ""),
                    Program.run(command));
        }
    }

    /** The JVM itself warns of incubator modules; there is no option against that. */
    @Test
    void asAModuleItNeedsNoFlag() {
        Program program = Program.run(Program.java("-p", Program.JAR, "-m", "dev.hourglass", "--version"));
        assertEquals("hourglass " + System.getProperty("hourglass.version") + "\n", program.out());
        assertEquals(0, program.exitCode());
        assertTrue(program.err().contains("jdk.incubator.vector"), program.err());
    }

    @Test
    void itHelps() {
        Program help = Program.run(Program.jar("--help"));
        assertEquals(0, help.exitCode());
        assertEquals(Recorded.command("", "--help").out(), help.out());
        assertEquals("", help.err());
    }

    @Test
    void itRefusesWhatItDoesNotKnow() {
        assertEquals(new Program(64, "", "error: unknown option --quite\nfix: did you mean --quiet?\n"),
                Program.run(Program.jar("help", "--quite")));
        assertEquals(new Program(64, "", "error: unknown command hlep\nfix: did you mean help?\n"),
                Program.run(Program.jar("hlep")));
    }
}
