package dev.hourglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.arguments.Command;
import dev.hourglass.cli.arguments.CommandSpec;
import dev.hourglass.cli.arguments.Invocation;
import dev.hourglass.cli.launching.Launch;
import dev.hourglass.cli.launching.Launcher;
import dev.hourglass.cli.launching.NoSecondJvmException;
import dev.hourglass.cli.launching.Version;
import dev.hourglass.cli.terminal.Terminal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    private final Recorded recorded = new Recorded();
    private final List<List<String>> relaunched = new ArrayList<>();

    /** A launcher that decides as told and only records what it should start. */
    private Launcher launcher(Launch decision) {
        return new Launcher() {
            @Override
            public Launch decide(boolean allowed) {
                return decision == Launch.AGAIN && !allowed ? Launch.SCALAR_BY_CHOICE : decision;
            }

            @Override
            public int runAgain(List<String> arguments, Invocation invocation) {
                relaunched.add(arguments);
                return 65;
            }
        };
    }

    private interface Body {
        void run(Invocation invocation) throws IOException;
    }

    private static Command command(Body body) {
        return new Command() {
            @Override
            public CommandSpec spec() {
                return new CommandSpec("work", "work", "Works.", List.of(), List.of(), "hourglass work");
            }

            @Override
            public void run(Invocation invocation) throws IOException {
                body.run(invocation);
            }
        };
    }

    private int run(Launch decision, Body body, String... arguments) {
        return recorded.run(launcher(decision), List.of(command(body)), arguments);
    }

    private int fail(Exception failure, String... arguments) {
        return run(Launch.HERE, invocation -> {
            if (failure instanceof IOException inputOutput) {
                throw inputOutput;
            }
            throw (RuntimeException) failure;
        }, arguments);
    }

    @Test
    void aCommandRunsHereWhereTheVectorModuleIs() {
        assertEquals(0, run(Launch.HERE, invocation -> invocation.out().printLine("done"), "work"));
        assertEquals("done\n", recorded.out());
        assertEquals("", recorded.err());
        assertEquals(List.of(), relaunched);
    }

    @Test
    void aCommandRunsAgainWithAllItsArgumentsAndItsExitCodeIsKept() {
        Body never = invocation -> invocation.out().printLine("computed in the parent");
        assertEquals(65, run(Launch.AGAIN, never, "--threads", "2", "work", "--seed=1"));
        assertEquals(List.of(List.of("--threads", "2", "work", "--seed=1")), relaunched);
        assertEquals("", recorded.out());
    }

    @Test
    void theVersionIsTextOrJson() {
        assertEquals(0, run(Launch.AGAIN, invocation -> { }, "--version"));
        assertEquals("hourglass " + Version.current() + "\n", recorded.out());
        Recorded json = new Recorded();
        assertEquals(0, json.run(launcher(Launch.AGAIN), List.of(), "--version", "--json"));
        assertEquals("{\"version\":\"" + Version.current() + "\",\"warnings\":[]}\n", json.out());
    }

    @Test
    void nothingIsRelaunchedForHelpVersionOrAWrongLine() {
        for (String line : List.of("--help", "-h", "--version", "work --help", "work -h", "work --wrong", "wrong",
                "")) {
            run(Launch.AGAIN, invocation -> { }, line.isEmpty() ? new String[0] : line.split(" "));
        }
        assertEquals(List.of(), relaunched);
    }

    @Test
    void withoutTheModuleOneLineSaysSoUnlessQuiet() {
        assertEquals(0, run(Launch.SCALAR_BY_NEED, invocation -> { }, "work"));
        assertEquals(
                "note: this Java has no module jdk.incubator.vector: scalar kernels compute the same bits, slower\n",
                recorded.err());
        Recorded quiet = new Recorded();
        assertEquals(0, quiet.run(launcher(Launch.SCALAR_BY_NEED), List.of(command(invocation -> { })), "work", "-q"));
        assertEquals("", quiet.err());
    }

    @Test
    void whereASecondJvmDoesNotComeUpThisOneComputesAndSaysSo() {
        Launcher launcher = new Launcher() {
            @Override
            public Launch decide(boolean allowed) {
                return Launch.AGAIN;
            }

            @Override
            public int runAgain(List<String> arguments, Invocation invocation) throws NoSecondJvmException {
                throw new NoSecondJvmException("it is raining");
            }
        };
        List<Command> commands = List.of(command(invocation -> invocation.out().printLine("done")));
        assertEquals(0, recorded.run(launcher, commands, "work"));
        assertEquals("done\n", recorded.out());
        assertEquals("note: it is raining: scalar kernels compute the same bits, slower\n", recorded.err());
        Recorded quiet = new Recorded();
        assertEquals(0, quiet.run(launcher, commands, "work", "-q"));
        assertEquals("", quiet.err());
        Recorded debug = new Recorded();
        assertEquals(0, debug.run(launcher, commands, "work", "--debug"));
        assertTrue(debug.err().contains("NoSecondJvmException: it is raining\n"), debug.err());
    }

    @Test
    void noRelaunchIsHeeded() {
        assertEquals(0, run(Launch.AGAIN, invocation -> { }, "work", "--no-relaunch"));
        assertEquals(List.of(), relaunched);
        assertTrue(recorded.err().startsWith("note: this JVM was started without"), recorded.err());
    }

    @Test
    void helpWinsOverOtherMistakes() {
        assertEquals(0, run(Launch.HERE, invocation -> { }, "work", "--wrong", "--help"));
        assertTrue(recorded.out().startsWith("Usage: hourglass work"), recorded.out());
    }

    @Test
    void afterTwoDashesHelpIsAnArgument() {
        assertEquals(64, run(Launch.HERE, invocation -> { }, "work", "--", "--help"));
        assertEquals("error: one argument too many: \"--help\"\nfix: hourglass work --help shows what it takes\n",
                recorded.err());
    }

    @Test
    void unknownCommandsAreNamedWithTheNearestOne() {
        assertEquals(64, run(Launch.HERE, invocation -> { }, "--quiet", "wrok"));
        assertEquals("error: unknown command wrok\nfix: did you mean work?\n", recorded.err());
    }

    @Test
    void noCommandIsAMistake() {
        assertEquals(64, run(Launch.HERE, invocation -> { }));
        assertEquals("error: no command given\nfix: hourglass --help lists the commands\n", recorded.err());
    }

    @Test
    void argumentsThatTheLocaleCannotExpressAreRefused() {
        assertEquals(64, run(Launch.AGAIN, invocation -> { }, "work", "train-\uFFFD\uFFFD.csv"));
        assertTrue(recorded.err().contains("that the character set of the locale ("), recorded.err());
        assertTrue(recorded.err().contains("\nfix: "), recorded.err());
        assertEquals(List.of(), relaunched);
    }

    @Test
    void whatWasPrintedBeforeAFailureIsNotLost() {
        assertEquals(74, run(Launch.HERE, invocation -> {
            invocation.out().print("half");
            throw new IOException("the disk is on fire");
        }, "work"));
        assertEquals("half", recorded.out());
        assertEquals("error: the disk is on fire\n", recorded.err());
    }

    @Test
    void stackTracesAreForDebug() {
        assertEquals(70, fail(new IllegalStateException("wheel"), "work"));
        assertEquals("error: this is a bug of Hourglass: java.lang.IllegalStateException: wheel\n"
                + "fix: run it again with --debug and report what it prints, and hourglass --version\n",
                recorded.err());
        assertEquals(70, fail(new IllegalStateException("wheel"), "work", "--debug"));
        assertTrue(recorded.err().contains("    at dev.hourglass"), recorded.err());
    }

    @Test
    void nothingThatIsSaidActsOnATerminal() {
        String evil = "\u001b[31m\r\n\u202e";
        fail(new IllegalStateException(evil), "work", "--debug");
        assertEquals(-1, recorded.err().indexOf('\u001b'), recorded.err());
        assertEquals(-1, recorded.err().indexOf('\r'), recorded.err());
        assertEquals(-1, recorded.err().indexOf('\u202e'), recorded.err());
        assertTrue(recorded.err().startsWith("error: this is a bug of Hourglass: java.lang.IllegalStateException: "
                + "\\x1b[31m\\x0d\\x0a\\u202e\n"), recorded.err());
    }

    @Test
    void colorIsForTerminals() {
        Recorded terminal = new Recorded(new Terminal(true, true));
        terminal.run(launcher(Launch.HERE), List.of(command(invocation -> invocation.warn("odd"))), "work");
        assertEquals("\u001b[33mwarning\u001b[0m: odd\n", terminal.err());
    }
}
