package dev.hourglass.store;

import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Checkpoint;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.layer.Tensor;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.History;
import dev.hourglass.nn.Network;
import dev.hourglass.nn.OptimizerState;
import dev.hourglass.nn.RowOrderState;
import dev.hourglass.nn.TrainingState;
import dev.hourglass.optimizer.Average;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that hold one training that was stopped: safetensors files, sealed as encoder files are.
 *
 * <p>The tensors are the numbers of the network ({@code network/dense/kernel} and so on), the optimizer's two averages
 * for each that is trained ({@code adam/first/…}, {@code adam/second/…}), with early stopping the best epoch's numbers
 * ({@code best/…}), the order of the rows or of their blocks, the state of the random stream, and the losses. All else
 * is a JSON document in the metadata. Equal checkpoints give equal bytes.
 */
public final class CheckpointFile {
    /** The version of the format that names parts of the training. */
    private static final int PARTS_SINCE = 2;
    /** The version of the format that knows the settings of recipes other than the tutorial's. */
    private static final int RECIPES_SINCE = 3;
    /**
     * The version of the format that has the program's own options by name, where older versions have its arguments,
     * and knows scaling by quartiles and by ranks.
     */
    private static final int OPTIONS_SINCE = 4;
    /** The version of the format that knows trainings whose rows lay in blocks. */
    private static final int BLOCKS_SINCE = 5;
    private static final Pattern WORD = Pattern.compile("--([^=]+)(?:=(.*))?", Pattern.DOTALL);
    private static final String NETWORK = "network/";
    private static final String BEST = "best/";
    private static final String ORDER = "order";
    private static final String RANDOM = "random";
    private static final String LOSS = "history/loss";
    private static final String VALIDATION_LOSS = "history/validation_loss";
    /** The words of the Mersenne Twister and its position. */
    private static final int RANDOM_WORDS = 625;

    private static final String PROGRAM = "program";
    /** Options in versions before that: each a word that begins with two dashes, its value after an equals sign. */
    private static final String ARGUMENTS = "arguments";
    private static final String OPTIONS = "options";
    private static final String COLUMNS = "columns";
    private static final String INPUTS = "inputs";
    /** How many columns the scaling has left, if there are fewer. */
    private static final String NETWORK_INPUTS = "network_inputs";
    private static final String TRAINING = "training";
    private static final String DATA_SHA256 = "data_sha256";
    private static final String VALIDATION_SHA256 = "validation_sha256";
    private static final String ROWS = "rows";
    /** How many blocks there are, if the order is one of blocks rather than rows. */
    private static final String BLOCKS = "blocks";
    private static final String EPOCH = "epoch";
    private static final String BATCH = "batch";
    private static final String LOSS_SUM = "loss_sum";
    private static final List<String> MEMBERS = List.of(PROGRAM, COLUMNS, INPUTS, TRAINING, DATA_SHA256,
            VALIDATION_SHA256, ROWS, EPOCH, BATCH, LOSS_SUM);

    private final ModelFile file;
    private final JsonObject document;
    private final AutoencoderSettings settings;
    private final Architecture architecture;
    private final Set<String> read = new HashSet<>();

    private CheckpointFile(ModelFile file) {
        this.file = file;
        this.document = file.document();
        this.settings = TrainingDocument.settings(document.object(TRAINING), file.version() >= PARTS_SINCE,
                file.version() >= RECIPES_SINCE, file.version() >= OPTIONS_SINCE);
        List<String> members = new ArrayList<>(MEMBERS);
        members.add(file.version() >= OPTIONS_SINCE ? OPTIONS : ARGUMENTS);
        if (file.version() >= RECIPES_SINCE) {
            members.add(NETWORK_INPUTS);
        }
        if (file.version() >= BLOCKS_SINCE) {
            members.add(BLOCKS);
        }
        members.addAll(settings.optimizer().counters());
        document.requireOnly("it", members);
        int width = document.integer(INPUTS);
        this.architecture = settings.layers().architecture(width,
                document.names().contains(NETWORK_INPUTS) ? document.integer(NETWORK_INPUTS) : width);
    }

    /**
     * Writes a checkpoint; an old file at the place stays whole until the new one is complete.
     *
     * @param file       to make or replace
     * @param checkpoint all its numbers finite
     * @return the SHA-256 of the file, in lower-case hexadecimal
     * @throws IllegalArgumentException if a number is not finite; nothing is written then
     * @throws IOException              if the file cannot be written, always an
     *                                  {@link dev.hourglass.file.OutputFileException}
     */
    public static String write(Path file, Checkpoint checkpoint) throws IOException {
        Objects.requireNonNull(file, "file");
        TrainingState state = checkpoint.state();
        SafeTensorsWriter writer = new SafeTensorsWriter();
        int epochs = state.history().epochs();
        double[] loss = new double[epochs];
        double[] validationLoss = new double[checkpoint.validationSha256().isEmpty() ? 0 : epochs];
        for (int i = 0; i < epochs; i++) {
            loss[i] = state.history().loss(i);
            if (validationLoss.length > 0) {
                validationLoss[i] = state.history().validationLoss(i);
            }
        }
        writer.add(LOSS, List.of(loss.length), loss);
        writer.add(VALIDATION_LOSS, List.of(validationLoss.length), validationLoss);
        addAll(writer, NETWORK, state.network());
        Optimizer optimizer = checkpoint.settings().optimizer();
        for (int i = 0; i < optimizer.averages().size(); i++) {
            addAverage(writer, optimizer, optimizer.averages().get(i), state.optimizer().averages().get(i));
        }
        state.best().ifPresent(best -> addAll(writer, BEST, best));
        int[] order = state.order().order();
        writer.add(ORDER, List.of(order.length), order);
        int[] random = state.order().random();
        writer.add(RANDOM, List.of(random.length), random);
        return ModelFile.write(file, ModelKinds.CHECKPOINT, version(checkpoint), document(checkpoint), writer);
    }

    /** The lowest version of the format that can hold a checkpoint. */
    private static int version(Checkpoint checkpoint) {
        boolean needsOptions =
                !checkpoint.options().isEmpty() || TrainingDocument.needsScalings(checkpoint.settings());
        return isOfBlocks(checkpoint) ? BLOCKS_SINCE
                : needsOptions ? OPTIONS_SINCE
                : TrainingDocument.needsRecipes(checkpoint.settings()) ? RECIPES_SINCE
                : TrainingDocument.needsParts(checkpoint.settings()) ? PARTS_SINCE : 1;
    }

    private static boolean isOfBlocks(Checkpoint checkpoint) {
        RowOrderState order = checkpoint.state().order();
        return order.order().length != order.rows();
    }

    private static void addAll(SafeTensorsWriter writer, String prefix, Network network) {
        List<Tensor> tensors = network.architecture().tensors();
        List<float[]> weights = network.weights();
        for (int i = 0; i < weights.size(); i++) {
            String name = prefix + tensors.get(i).name();
            writer.add(name, tensors.get(i).shape(), TensorRange.require(name, tensors.get(i), weights.get(i)));
        }
    }

    /** Adds an average; the optimizer has none for numbers that it does not change. */
    private static void addAverage(SafeTensorsWriter writer, Optimizer optimizer, Average average, Network numbers) {
        List<Tensor> tensors = numbers.architecture().tensors();
        List<float[]> weights = numbers.weights();
        for (int i = 0; i < weights.size(); i++) {
            if (tensors.get(i).trainable()) {
                String name = prefix(optimizer, average) + tensors.get(i).name();
                writer.add(name, tensors.get(i).shape(), requireUsable(average, name, weights.get(i)));
            }
        }
    }

    private static String prefix(Optimizer optimizer, Average average) {
        return optimizer.kind().name() + "/" + average.name() + "/";
    }

    /**
     * The same numbers, all finite; an infinite average of squares would turn its parameter into NaN in the next step.
     */
    private static float[] requireUsable(Average average, String name, float[] block) {
        FiniteNumbers.require(name, block);
        for (float value : block) {
            if (value < 0 && average.squares()) {
                throw new IllegalArgumentException(
                        "expected squares of 0 or more in the tensor " + name + ", found " + value);
            }
        }
        return block;
    }

    private static JsonObject document(Checkpoint checkpoint) {
        TrainingState state = checkpoint.state();
        JsonObject document = new JsonObject().put(PROGRAM, checkpoint.program());
        if (version(checkpoint) < OPTIONS_SINCE) {
            document.put(ARGUMENTS, List.of());
        } else {
            JsonObject options = new JsonObject();
            checkpoint.options().forEach(options::put);
            document.put(OPTIONS, options);
        }
        document.put(COLUMNS, checkpoint.columns())
                .put(INPUTS, checkpoint.width())
                .put(TRAINING, TrainingDocument.of(checkpoint.settings()))
                .put(DATA_SHA256, checkpoint.dataSha256())
                .put(VALIDATION_SHA256, checkpoint.validationSha256())
                .put(ROWS, state.order().rows())
                .put(EPOCH, state.history().epochs())
                .put(BATCH, state.batch())
                .put(LOSS_SUM, state.lossSum());
        if (isOfBlocks(checkpoint)) {
            document.put(BLOCKS, state.order().order().length);
        }
        int inputs = state.network().architecture().inputs();
        if (inputs != checkpoint.width()) {
            document.put(NETWORK_INPUTS, inputs);
        }
        List<String> counters = checkpoint.settings().optimizer().counters();
        for (int i = 0; i < counters.size(); i++) {
            document.put(counters.get(i), state.optimizer().counters().get(i));
        }
        return document;
    }

    /**
     * Reads a checkpoint.
     *
     * @param file written by {@link #write}
     * @return the checkpoint, from which training continues to the same bits
     * @throws ModelFileException if the file is no checkpoint file, damaged, or of a newer version
     * @throws IOException        if the file cannot be read
     */
    public static Checkpoint read(Path file) throws IOException {
        return ModelFile.read(ModelSource.of(file), open -> new CheckpointFile(open).checkpoint(),
                ModelKinds.CHECKPOINT);
    }

    private Checkpoint checkpoint() throws IOException {
        String validation = document.string(VALIDATION_SHA256);
        int epochs = document.integer(EPOCH);
        List<Integer> shape = List.of(epochs);
        History history = new History(losses(LOSS, shape),
                losses(VALIDATION_LOSS, validation.isEmpty() ? List.of(0) : shape));
        Network network = network(NETWORK);
        OptimizerState optimizer = optimizerState(settings.optimizer());
        Optional<Network> best =
                settings.stopping().isOn() && epochs > 0 ? Optional.of(network(BEST)) : Optional.empty();
        TrainingState state = new TrainingState(document.integer(BATCH), document.real(LOSS_SUM), network, optimizer,
                order(), history, best);
        file.requireNoOthers(read);
        return new Checkpoint(document.string(PROGRAM), file.version() >= OPTIONS_SINCE ? options() : ofWords(),
                document.list(COLUMNS, String.class), document.integer(INPUTS), settings,
                document.string(DATA_SHA256), validation, state);
    }

    private Map<String, List<String>> options() {
        JsonObject options = document.object(OPTIONS);
        Map<String, List<String>> values = new LinkedHashMap<>();
        options.names().forEach(name -> values.put(name, options.list(name, String.class)));
        return values;
    }

    /** The options in a file of an older version; one without a value has an empty list in the map. */
    private Map<String, List<String>> ofWords() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String word : document.list(ARGUMENTS, String.class)) {
            Matcher option = WORD.matcher(word);
            if (!option.matches()) {
                throw new JsonException("member " + Escaped.quoted(ARGUMENTS) + ": found " + Escaped.quoted(word)
                        + ", expected two dashes and a name");
            }
            List<String> given = values.computeIfAbsent(option.group(1), any -> new ArrayList<>());
            if (option.group(2) != null) {
                given.add(option.group(2));
            }
        }
        return values;
    }

    private double[] losses(String name, List<Integer> shape) throws IOException {
        read.add(name);
        double[] losses = file.doubles(name, shape);
        for (double loss : losses) {
            if (loss < 0) {
                throw new IllegalArgumentException(
                        "expected losses of 0 or more in the tensor " + name + ", found " + loss);
            }
        }
        return losses;
    }

    private RowOrderState order() throws IOException {
        int rows = document.integer(ROWS);
        int length = document.names().contains(BLOCKS) ? document.integer(BLOCKS) : rows;
        return new RowOrderState(rows, integers(ORDER, length), integers(RANDOM, RANDOM_WORDS));
    }

    private int[] integers(String name, int count) throws IOException {
        read.add(name);
        return file.integers(name, List.of(count));
    }

    private Network network(String prefix) throws IOException {
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            String name = prefix + tensor.name();
            read.add(name);
            weights.add(TensorRange.require(name, tensor, file.floats(name, tensor.shape())));
        }
        return new Network(architecture, weights);
    }

    private OptimizerState optimizerState(Optimizer optimizer) throws IOException {
        List<Network> averages = new ArrayList<>();
        for (Average average : optimizer.averages()) {
            averages.add(average(prefix(optimizer, average), average));
        }
        return new OptimizerState(averages, optimizer.counters().stream().map(document::real).toList());
    }

    private Network average(String prefix, Average average) throws IOException {
        List<float[]> weights = new ArrayList<>();
        for (Tensor tensor : architecture.tensors()) {
            if (tensor.trainable()) {
                String name = prefix + tensor.name();
                read.add(name);
                weights.add(requireUsable(average, name, file.floats(name, tensor.shape())));
            } else {
                weights.add(new float[tensor.size()]);
            }
        }
        return new Network(architecture, weights);
    }
}
