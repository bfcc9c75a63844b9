package dev.hourglass.cli;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.commands.Commands;
import dev.hourglass.cli.commands.DemoCommand;
import dev.hourglass.cli.terminal.StandardOutput;
import dev.hourglass.cli.terminal.StandardStreams;
import dev.hourglass.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fuzz target for command lines: bytes are arguments in UTF-8 with 0xFF, which no UTF-8 has, between them. Every
 * run ends with an exit code of the documented ones, and with words if it failed; never with a bug.
 */
public final class CommandLineFuzz {
    /** Between two arguments. */
    static final byte SEPARATOR = (byte) 0xFF;

    private static final Set<Integer> EXIT_CODES = Set.of(0, 64, 65, 66, 73, 74, 77);
    private static final String TABLE = "a,b,target\n1,2,x\n2,1,y\n3,5,x\n4,4,y\n5,1,x\n0,3,y\n";
    private static final CommandLineFuzz FUZZ = new CommandLineFuzz();

    private final Path folder = temporaryFolder();
    private final List<Command> commands = new ArrayList<>();

    private CommandLineFuzz() {
        for (Command command : new Commands().commands()) {
            if (!(command instanceof DemoCommand)) {
                commands.add(new ConfinedCommand(command, folder));
            }
        }
        restore();
        // In the order in which they are deleted, backwards: the folder itself was first.
        Stream.of("data.csv", "folder", "model").forEach(name -> folder.resolve(name).toFile().deleteOnExit());
    }

    /** In memory where the system has such a folder. */
    private static Path temporaryFolder() {
        Path memory = Path.of("/dev/shm");
        try {
            Path folder = Files.isDirectory(memory) && Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "hourglass-fuzz")
                    : Files.createTempDirectory("hourglass-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return every command's example, and lines that use what the examples leave out} */
    public static List<byte[]> seeds() {
        Stream<String> examples = new Commands().commands().stream()
                .flatMap(command -> command.spec().example().lines())
                .map(line -> line.replaceFirst("^hourglass ", ""));
        Stream<String> others = Stream.of("", "--help", "--version", "help train", "help nothing", "trian data.csv",
                "train data.csv --target target --epochs 2 --bottleneck 1 -o new",
                "train - --ignore target --epochs=1 --bottleneck=1 --validation 0.5 --json",
                "train data.csv --target target --epochs 1 --hidden 3,2 --bottleneck 1 --batch 4 --plots pictures",
                "encode model data.csv --keep target", "encode model - -o codes --json -q", "inspect model --json",
                "inspect --engine", "evaluate data.csv --target target --epochs 1 --bottleneck 1",
                "generate - --samples 7 --features 5 --classes 2 --weights 0.2,0.8 --shift random --scale 2",
                "generate out.csv --seed 4294967295 --flip-y 1 --class-sep -1e3 --no-shuffle --no-hypercube",
                "train data.csv --target target --epochs 1 --layers dense:3,bn,relu,dropout:0.1,dense:1"
                        + " --noise swap:0.2 --loss huber:0.5 --optimizer sgd:0.1:nesterov=true --schedule cosine:1"
                        + " --clip-norm 1",
                "evaluate data.csv --target target --epochs 1 --activation elu:0.5 --code-l1 1e-3 --loss mixed",
                "train data.csv --delimiter ; --max-field 3 --max-row 4 --max-columns 2", "encode -- --help -",
                "--threads 2 --seed 1 --debug --no-relaunch inspect none", "train data.csv --threads nan --seed 1e9");
        return Stream.concat(examples, others)
                .map(line -> line.replace(' ', '\0').getBytes(StandardCharsets.UTF_8))
                .map(CommandLineFuzz::separated).toList();
    }

    private static byte[] separated(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            line[i] = line[i] == 0 ? SEPARATOR : line[i];
        }
        return line;
    }

    /**
     * One run.
     *
     * @param data arguments
     */
    public static void fuzzerTestOneInput(byte[] data) {
        FUZZ.run(arguments(data));
    }

    private static List<String> arguments(byte[] data) {
        List<String> arguments = new ArrayList<>();
        for (int from = 0, at = 0; at <= data.length && data.length > 0; at++) {
            if (at == data.length || data[at] == SEPARATOR) {
                arguments.add(new String(data, from, at - from, StandardCharsets.UTF_8));
                from = at + 1;
            }
        }
        return arguments;
    }

    private void run(List<String> arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        StandardStreams streams = new StandardStreams(
                new ByteArrayInputStream(TABLE.getBytes(StandardCharsets.UTF_8)),
                new StandardOutput(new ByteArrayOutputStream()), new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.NONE);
        int exitCode = new CommandLine(new GivenCommands(commands), streams, Recorded.HERE).run(arguments);
        String said = err.toString(StandardCharsets.UTF_8);
        if (!EXIT_CODES.contains(exitCode)) {
            throw new IllegalStateException("exit code " + exitCode + " of " + arguments + ": " + said);
        }
        if (exitCode != 0 && !said.contains("error: ") || said.chars().anyMatch(CommandLineFuzz::isObeyed)) {
            throw new IllegalStateException("nobody understands what " + arguments + " says: " + said);
        }
        if (exitCode == 0) {
            restore();
        }
    }

    /** By terminals; stack traces, which are asked for, have tabs. */
    private static boolean isObeyed(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    /** The folder as it was: a table, an encoder, and nothing that a run has made. */
    private void restore() {
        try {
            clear(folder);
            Files.writeString(folder.resolve("data.csv"), TABLE);
            Files.createDirectory(folder.resolve("folder"));
            Files.write(folder.resolve("model"), Model.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry)) {
                    clear(entry);
                }
                Files.delete(entry);
            }
        }
    }

    /** An encoder of the table's columns, trained once. */
    private static final class Model {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            Path folder = temporaryFolder();
            Path file = folder.resolve("model");
            try {
                Recorded.command(TABLE, "train", "-", "--target", "target", "--epochs", "1", "--bottleneck", "1",
                        "--quiet", "-o", file.toString());
                byte[] bytes = Files.readAllBytes(file);
                Files.delete(file);
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
