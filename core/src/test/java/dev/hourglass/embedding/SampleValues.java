package dev.hourglass.embedding;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderTraining;
import dev.hourglass.autoencoder.FittedEncoder;
import dev.hourglass.autoencoder.Method;
import dev.hourglass.autoencoder.MethodSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.layer.Dense;
import dev.hourglass.linear.ClassLabels;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.linear.RegularizationSearch;
import dev.hourglass.loss.MeanSquaredError;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.nn.TrainingData;
import dev.hourglass.optimizer.Adam;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.PreparationListener;
import dev.hourglass.search.Candidate;
import dev.hourglass.search.Search;
import dev.hourglass.search.SearchSettings;
import dev.hourglass.split.SplitSize;
import dev.hourglass.table.NumericColumn;
import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** A value for a type of parameter, as sensible as can be without knowing the method. */
final class SampleValues {
    private static final Map<Class<?>, Object> KNOWN = known();
    /** Types that were tried, or are being made: one may need one of its own kind. */
    private static final Set<Class<?>> OPEN = new HashSet<>();

    private SampleValues() {
    }

    private static Map<Class<?>, Object> known() {
        Map<Class<?>, Object> known = new HashMap<>();
        Autoencoder trained = Sample.fit(1, ProgressListener.SILENT);
        List<String> classes = Sample.ROWS.rows() > 0 ? classes() : List.of();
        DoubleMatrix codes = trained.transform(Sample.ROWS, 1).toDouble();
        for (Object value : List.of("a", "a".repeat(3), Sample.ROWS, trained, trained.encoder(), trained.network(),
                trained.encoder().scaler(), trained.history(), trained.provenance(), trained.assessment(),
                Features.ofNumbers(Sample.COLUMNS), new Matrix(2, 2), new MeanSquaredError(), new Adam(),
                Representation.CODE, Path.of("no-such-file"), Optional.empty(), List.of(), Map.of(), Set.of(),
                new Table(NumericColumn.ofMatrix(Sample.COLUMNS, Sample.ROWS)), Sample.SETTINGS, Sample.DATA,
                new LogisticRegression(), ClassLabels.of(classes), new Dense(2),
                new AutoencoderTraining(Features.ofNumbers(Sample.COLUMNS), Sample.DATA, Sample.SETTINGS),
                EncodedClassifier.fit(trained.encoder(), Representation.CODE, Sample.ROWS, classes, "answer",
                        new LogisticRegression(), 1),
                new LogisticRegression().fit(codes, ClassLabels.of(classes).encode(classes)),
                FittedEncoder.of(Features.ofNumbers(Sample.COLUMNS), Sample.ROWS,
                        new MethodSettings(Method.PRINCIPAL_COMPONENTS)),
                TrainingData.ofItself(Sample.ROWS.toFloat()), FitData.of(Sample.ROWS),
                RegularizationSearch.of(new LogisticRegression()), trained.network().architecture(), table(),
                new ByteArrayInputStream(new byte[0]),
                new Search(List.of(new Candidate(List.of(), Sample.SETTINGS)), List.of(), new SearchSettings()),
                SplitSize.fraction(0.5),
                PreparationListener.STRICT, ProgressListener.SILENT)) {
            known.put(value.getClass(), value);
        }
        known.put(Iterable.class, List.of());
        known.put(Object.class, "a");
        return known;
    }

    private static CsvTable table() {
        try {
            byte[] bytes = "a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII);
            return CsvReader.readPlaced(new ByteArrayInputStream(bytes), "test", new CsvOptions());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static List<String> classes() {
        return Arrays.stream(Sample.classes(Sample.ROWS)).mapToObj(Integer::toString).toList();
    }

    /** {@return a value; empty if none is known} */
    static Optional<Object> of(Class<?> type) {
        if (type.isPrimitive()) {
            return Optional.of(Array.get(Array.newInstance(type, 1), 0));
        }
        if (type.isArray()) {
            return Optional.of(Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        Optional<Object> known = KNOWN.values().stream().filter(type::isInstance).findFirst();
        return known.isPresent() ? known : made(type);
    }

    private static Object answer(Class<?> type) {
        return type.isPrimitive() && type != void.class ? of(type).orElseThrow() : null;
    }

    private static Optional<Object> made(Class<?> type) {
        if (type.isInterface() && !type.isSealed()) {
            return Optional.of(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                    (proxy, method, arguments) -> answer(method.getReturnType())));
        }
        if (Modifier.isAbstract(type.getModifiers()) || !OPEN.add(type)) {
            return Optional.empty();
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            try {
                Object[] arguments = new Object[constructor.getParameterCount()];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = constructor.getParameterTypes()[i] == int.class ? 1
                            : of(constructor.getParameterTypes()[i]).orElseThrow();
                }
                Object value = constructor.newInstance(arguments);
                KNOWN.put(type, value);
                return Optional.of(value);
            } catch (ReflectiveOperationException | NoSuchElementException none) {
                // Perhaps another one takes such values.
            }
        }
        return Optional.empty();
    }
}
