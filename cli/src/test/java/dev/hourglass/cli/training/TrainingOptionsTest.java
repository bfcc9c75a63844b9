package dev.hourglass.cli.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.cli.Blobs;
import dev.hourglass.cli.JsonResult;
import dev.hourglass.cli.Program;
import dev.hourglass.cli.Workbench;
import dev.hourglass.initializer.Initializers;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Registry;
import dev.hourglass.schedule.Schedules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The options that say what is trained and how. */
class TrainingOptionsTest {
    private static final String TRAIN = "train data.csv --target y --epochs 4 --quiet ";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void writeData() throws IOException {
        bench = Blobs.in(new Workbench(folder));
    }

    private byte[] trained(String options) throws IOException {
        bench.done(TRAIN + "-o m.st " + options);
        return bench.bytes("m.st");
    }

    private String codes(String options) throws IOException {
        trained(options);
        return bench.done("encode m.st data.csv").out();
    }

    /** What a recipe says, options say as well; and an option that is given comes before it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "denoise | --scale standard --noise swap:0.3",
        "whiten | --scale soft-whitening --noise gaussian:0.75"})
    void aRecipeIsItsOptions(String recipe, String options) throws IOException {
        String sizes = " --hidden 200,100 --bottleneck 50 ";
        String others = sizes + "--batch-size 64 --learning-rate 0.002 ";
        assertEquals(codes("--recipe " + recipe + sizes), codes(options + others));
        assertEquals(codes("--recipe " + recipe), codes(options + others));
        assertEquals(codes("--recipe " + recipe + sizes + "--batch-size 5 --noise mask:0.1 --scale minmax"),
                codes(sizes + "--batch-size 5 --noise mask:0.1 --learning-rate 0.002"));
        assertArrayEquals(trained(""), trained("--recipe tutorial"));
    }

    @Test
    void sharesNeedTheRange() throws IOException {
        Program refused = bench.run("train data.csv --target y --recipe denoise --loss mixed");
        assertEquals(64, refused.exitCode());
        assertTrue(refused.err().contains("add --scale minmax"), refused.err());
        trained("--recipe denoise --loss mixed --scale minmax");
    }

    static Stream<String> options() {
        Stream<String> functions = Layers.ACTIVATIONS.names().stream().skip(1).map("--activation "::concat);
        Stream<String> losses = Losses.REGISTRY.names().stream()
                .filter(name -> !List.of("mse", "bce", "mixed").contains(name)).map("--loss "::concat);
        Stream<String> optimizers = Optimizers.REGISTRY.names().stream().skip(1).map("--optimizer "::concat);
        Stream<String> initializers = Initializers.REGISTRY.names().stream().skip(1).map("--initializer "::concat);
        Stream<String> others = Stream.of("--slope 0.1", "--activation leaky_relu:0.1", "--dropout 0.2",
                "--noise gaussian:0.5", "--noise mask:0.2", "--noise swap:0.2", "--noise swap:0.2 --noise mask:0.1",
                "--noise mask:0.1 --noise swap:0.2", "--bottleneck-activation tanh", "--output-activation sigmoid",
                "--code-l1 0.1", "--layers dense:5,gelu,dense:2", "--layers dense:2 --decoder dense:5,relu",
                "--decoder dense:5,relu", "--l1 0.01", "--l2 0.01", "--loss bce --output-activation sigmoid",
                "--loss huber:0.1", "--optimizer adam:beta1=0.5", "--optimizer sgd:0.1:momentum=0.9:nesterov=true",
                "--learning-rate 0.01", "--optimizer sgd --learning-rate 0.5", "--schedule exponential:0.5",
                "--schedule cosine:1", "--schedule step:2", "--clip-value 1e-3", "--clip-norm 1e-2",
                "--initializer constant:0.1");
        return Stream.of(functions, losses, optimizers, initializers, others).flatMap(stream -> stream);
    }

    /** Whatever an option does, it does with any number of threads. */
    @ParameterizedTest
    @MethodSource("options")
    void everyOptionChangesWhatIsLearned(String option) throws IOException {
        assertFalse(codes("").equals(codes(option)), "the codes are the same");
        assertArrayEquals(trained(option + " --threads 1"), trained(option + " --threads 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "| --activation leaky_relu --dropout 0 --initializer glorot_uniform --code-l1 0 --loss mse --l1 0 --l2 0"
                + " --optimizer adam --schedule constant --slope 0.3",
        "--slope 0.1 | --activation leaky:0.1",
        "--slope 0.1 | --activation leaky_relu --slope 0.1",
        "--learning-rate 0.01 | --optimizer adam --learning-rate 0.01",
        "--learning-rate 0.01 | --optimizer adam:0.01",
        "--optimizer sgd:0.1:0.9 | --optimizer sgd:momentum=0.9 --learning-rate 0.1",
        "--loss bce --output-activation sigmoid | --loss binary_crossentropy --output-activation sigmoid",
        "--validation 0.2 --early-stopping 3 | --validation 0.2 --early-stopping 3 --min-delta 0"})
    void whatMeansTheSameGivesTheSameBytes(String one, String other) throws IOException {
        assertArrayEquals(trained(one == null ? "" : one), trained(other));
    }

    @Test
    void aFreeListIsWhatTheSizesWouldHaveBeen() throws IOException {
        assertEquals(codes("--hidden 6,3 --bottleneck 2 --dropout 0.1"),
                codes("--layers dense:6,bn,leaky,dropout:0.1,dense:3,bn,leaky_relu:0.3,dropout:rate=0.1,dense:2"));
        assertEquals(codes("--hidden 6 --bottleneck 2 --decoder dense:6,bn,leaky"), codes("--hidden 6 --bottleneck 2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--activation rleu | --activation: there is no activation \"rleu\"; did you mean \"relu\"?",
        "--activation nothing | --activation: there is no activation \"nothing\"",
        "--activation relu:1 | --activation: relu takes nothing after its name, found \"1\"",
        "--activation elu:x | --activation: elu: expected a number for alpha, found \"x\"",
        "--bottleneck-activation= | --bottleneck-activation: there is no activation \"\"",
        "--activation relu --slope 0.1 | --slope means leaky_relu:0.1, but --activation is relu",
        "--activation leaky_relu:0.2 --slope 0.1 | --slope means leaky_relu:0.1, but --activation is leaky_relu:0.2",
        "--dropout 1 | --dropout: found \"1\", expected a number from 0 to below 1",
        "--noise mask | --noise: mask needs rate, as in mask:0.1",
        "--noise mask:1 | --noise: ",
        "--noise dropout:0.1 | --noise: there is no noise \"dropout\"",
        "--layers dense:5,rellu,dense:2 | --layers: layer 2, \"rellu\": there is no layer \"rellu\";"
                + " did you mean \"relu\"?",
        "--layers dense:5,,dense:2 | --layers: layer 2, \"\": there is no layer \"\"",
        "--layers dense:5,dense:0 | --layers: layer 2, \"dense:0\": a Dense layer needs 1 unit or more, found 0",
        "--layers dense:5:unit=3 | --layers: layer 1, \"dense:5:unit=3\": dense takes units,"
                + " initializer, found \"unit\"",
        "--layers dense:5:initializer=constant:0.1 | dense takes units, initializer, found \"0.1\"; within a value,"
                + " a colon is written as /",
        "--layers dense:5,gaussian:1 | --layers: layer 2, \"gaussian:1\": gaussian takes rows as they"
                + " enter the network",
        "--decoder gaussian:1 | --decoder: layer 1, \"gaussian:1\": gaussian takes rows as they enter the network",
        "--layers bn,relu | --layers needs a dense layer",
        "--layers dense:2 --hidden 3 | --hidden has no effect with --layers",
        "--layers dense:2 --bottleneck 2 | --bottleneck has no effect with --layers",
        "--layers dense:2 --slope 0.3 | --slope has no effect with --layers",
        "--layers dense:2 --no-batch-normalization | --no-batch-normalization has no effect with --layers",
        "--layers dense:5,bn,dense:2 --batch-size 1 | batch normalization learns nothing from batches of one row",
        "--loss bce | the loss bce needs outputs between 0 and 1",
        "--loss bce --output-activation relu | the loss bce needs outputs between 0 and 1",
        "--loss mixed --output-activation sigmoid | the loss mixed makes probabilities of outputs by itself",
        "--loss huber:0 | --loss: ",
        "--optimizer sgd:0.1 --learning-rate 0.2 | --optimizer and --learning-rate both give a step size",
        "--optimizer sgd:learning_rate=0.01 --learning-rate 0.2 | --optimizer and --learning-rate both"
                + " give a step size",
        "--schedule cosinus | --schedule: there is no schedule \"cosinus\"; did you mean \"cosine\"?",
        "--schedule exponential | --schedule: exponential needs decay_rate",
        "--clip-norm 0 | --clip-norm: found \"0\", expected a number above 0",
        "--min-delta 0.1 | --min-delta has no effect without --early-stopping"})
    void whatMakesNoSenseIsRefused(String options, String problem) {
        for (String command : List.of("train", "evaluate")) {
            bench.refused(command + " data.csv --target y " + options, 64, problem);
        }
    }

    @Test
    void refusalsNameWhatThereIs() {
        assertTrue(bench.run(TRAIN + "--optimizer agdam").err()
                .contains("\nfix: use one of " + String.join(", ", Optimizers.REGISTRY.names()) + "\n"));
        assertTrue(bench.run(TRAIN + "--optimizer sgd:x").err()
                .contains("\nfix: write it as in sgd:learning_rate=0.01:momentum=0:nesterov=false\n"));
    }

    @Test
    void helpNamesWhatThereIs() {
        String help = bench.done("train --help").out().replaceAll("\\s+", " ");
        for (Registry<?> registry : List.of(Layers.ACTIVATIONS, Layers.CORRUPTIONS, Losses.REGISTRY,
                Optimizers.REGISTRY, Schedules.REGISTRY, Initializers.REGISTRY)) {
            assertTrue(help.contains(": " + String.join(", ", registry.names()) + " ("), registry.what());
        }
        assertEquals(help.substring(help.indexOf("The network:"), help.indexOf("How the table is read:")),
                bench.done("evaluate --help").out().replaceAll("\\s+", " ").replaceAll("^.*(The network:.*)How the"
                        + " table is read:.*$", "$1"));
        assertFalse(bench.done("demo --help").out().contains("--activation"));
    }

    @Test
    void noiseAndDropoutAreNotInTheFile() throws IOException {
        trained("--noise swap:0.2 --dropout 0.2 --code-l1 0.1");
        String plain = bench.done("inspect m.st").out();
        trained("");
        assertEquals(layers(bench.done("inspect m.st").out()), layers(plain));
    }

    private static List<String> layers(String report) {
        return report.lines().dropWhile(line -> !line.equals("layers")).toList();
    }

    @Test
    void theFileSaysHowItWasTrained() throws IOException {
        trained("--activation elu:0.5 --noise mask:0.1 --noise gaussian:0.2 --loss huber:2 --l2 0.01"
                + " --optimizer sgd:0.1:nesterov=true:momentum=0.9 --schedule step:2 --clip-norm 1 --code-l1 0.1"
                + " --no-batch-normalization --validation 0.2 --early-stopping 2 --min-delta 0.001");
        List<String> expected = List.of("activation elu:0.5", "batch normalization none", "noise mask:0.1,gaussian:0.2",
                "after code activity_regularization:0.1", "loss huber:2", "regularization l1l2:l2=0.01",
                "optimizer sgd:0.1:momentum=0.9:nesterov=true", "schedule step:2", "clip norm 1", "min delta 0.001");
        List<String> lines = bench.done("inspect m.st").out().lines()
                .map(line -> line.replaceFirst("^(with)? {8,}", "")).toList();
        assertEquals(expected, lines.subList(lines.indexOf(expected.get(0)), lines.indexOf(expected.get(0)) + 10));
        JsonResult settings = JsonResult.of(bench.done("inspect m.st --json").out()).member("training")
                .member("settings");
        assertEquals(List.of("mask:0.1", "gaussian:0.2"), settings.list("noise"));
        assertEquals("huber:2", settings.text("loss"));
        trained("");
        assertFalse(bench.done("inspect m.st").out().contains("\nwith "));
        assertFalse(bench.done("inspect m.st --json").out().contains("\"settings\""));
    }

    @Test
    void theResultSaysHowItWasTrained() {
        Program program = bench.done(TRAIN + "-o m.st --loss mae --layers dense:3,relu,dense:2 --json");
        JsonResult settings = JsonResult.of(program.out()).member("settings");
        assertEquals("mae", settings.text("loss"));
        assertEquals(List.of("dense:3", "relu", "dense:2"), settings.list("encoder"));
    }

    @Test
    void thePicturesNameTheLoss() throws IOException {
        String train = TRAIN + "-o m.st --plots " + folder + " --loss ";
        bench.done(train + "mse");
        assertTrue(bench.text("learning_curves.svg").contains("mean squared error over 4 epochs"));
        bench.done(train + "mae");
        assertTrue(bench.text("learning_curves.svg").contains("mean absolute error over 4 epochs"));
        bench.done(train + "huber:2");
        assertTrue(bench.text("learning_curves.svg").contains("huber loss over 4 epochs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--noise swap:0.2 --dropout 0.1 --optimizer rmsprop:momentum=0.9 --schedule plateau:patience=1",
        "--layers dense:4,bn,gelu,dropout:0.1,dense:2 --loss huber:0.1 --optimizer sgd:0.1:0.9 --clip-norm 0.1",
        "--activation selu --optimizer adamw --early-stopping 2 --min-delta 1e-4 --l1 1e-3 --schedule cosine:1"})
    void whoGoesOnGetsTheSameFile(String options) throws IOException {
        String all = "train data.csv --target y --epochs 6 --validation 0.2 --quiet " + options;
        bench.done(all + " -o whole.st");
        bench.done(all + " -o stopped.st --checkpoint state.st --every 4");
        bench.done("train data.csv --quiet --resume state.st -o resumed.st --threads 2");
        assertArrayEquals(bench.bytes("whole.st"), bench.bytes("resumed.st"));
        String first = options.split(" ")[1];
        bench.done("train data.csv --quiet --resume state.st -o resumed.st "
                + options.substring(0, options.indexOf(first)) + first);
        bench.refused("train data.csv --quiet --resume state.st -o resumed.st --bottleneck-activation tanh", 64,
                "found --bottleneck-activation=tanh, but the training was begun with no --bottleneck-activation");
        bench.refused("train data.csv --quiet --resume state.st -o resumed.st --l2 0.5", 64,
                "found --l2=0.5, but the training was begun with --l2=0");
    }

    /** A default that the recipe has replaced is not what the training was begun with. */
    @ParameterizedTest
    @CsvSource({"scale=minmax, scale=soft-whitening", "batch-size=16, batch-size=64",
        "optimizer=adam, optimizer=adam:0.002"})
    void whoGoesOnWithARecipeCannotGiveDefaultsInItsPlace(String option, String begun) throws IOException {
        bench.done("train data.csv --target y --epochs 2 --quiet --recipe whiten -o m.st --checkpoint state.st"
                + " --every 1");
        bench.done("train data.csv --quiet --resume state.st -o m.st --recipe whiten");
        bench.done("train data.csv --quiet --resume state.st -o m.st --" + begun);
        String refusal = "found --" + option + ", but the training was begun with --" + begun;
        bench.refused("train data.csv --quiet --resume state.st --" + option, 64, refusal + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--noise swap:0.2", "--dropout 0.1", "--activation gelu", "--loss mae", "--optimizer adamw",
        "--schedule cosine", "--code-l1 0.01"})
    void evaluationTakesEach(String option) {
        assertFalse(evaluated("").equals(evaluated(option)), option);
    }

    /** The log loss of a classifier on codes, in all its digits. */
    private String evaluated(String options) {
        return JsonResult.of(bench.done("evaluate data.csv --target y --epochs 4 --json " + options).out())
                .member("encoded").text("log_loss");
    }

    @Test
    void aGivenModelIsNotTrained() {
        trainOnce();
        bench.refused("evaluate data.csv --target y --model m.st --noise swap:0.2", 64,
                "--noise has no effect with --model: nothing is trained");
    }

    private void trainOnce() {
        bench.done(TRAIN + "-o m.st");
    }

    @Test
    void categoriesHaveALossOfTheirOwn() throws IOException {
        bench.write("mixed.csv", "size,city\n1,Oslo\n2,Rome\n4,Oslo\n3,Bern\n5,Rome\n2,Bern\n");
        String train = "train mixed.csv --categorical city --epochs 4 -o m.st --loss ";
        bench.done(train + "mixed");
        byte[] mixed = bench.bytes("m.st");
        bench.done(train + "mse");
        assertFalse(Arrays.equals(mixed, bench.bytes("m.st")));
        String err = bench.done("train data.csv --target y --epochs 2 --loss mixed -o m.st").err();
        assertTrue(err.contains("note: no column holds categories: of numbers alone, the loss mixed is the mean squared"
                + " error\n"), err);
    }

    @Test
    void penaltiesThatLeaveNothingAreAdvisedAgainst() {
        String err = bench.done("train data.csv --target y -o m.st --code-l1 1000 --l2 10 --epochs 60").err();
        assertTrue(err.contains(", or more --epochs, or a smaller --l1 or --l2, or a smaller --code-l1\n"), err);
    }

    @Test
    void longStepsAreAdvisedAgainst() {
        Program wild = bench.run("train data.csv --target y -o m.st --quiet --activation relu --no-batch-normalization"
                + " --optimizer sgd:1e20 --epochs 60");
        assertEquals(65, wild.exitCode(), wild.err());
        assertTrue(wild.err().contains("\nfix: try a smaller --learning-rate than 1e20, or --clip-norm 1\n"),
                wild.err());
    }

    /** Before the first step, no size of steps can be to blame. */
    @Test
    void aFirstLossThatIsNoNumberIsNotBlamedOnTheSteps() {
        Program wild = bench.run("train data.csv --target y -o m.st --quiet --activation leaky_relu:1e38 --epochs 2");
        assertEquals(65, wild.exitCode(), wild.err());
        assertTrue(wild.err().contains("in epoch 1, batch 1;"), wild.err());
        assertTrue(wild.err().contains("\nfix: no step had been made: make noise,"), wild.err());
    }
}
