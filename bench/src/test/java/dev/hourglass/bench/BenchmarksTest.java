package dev.hourglass.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.operation.Operation;
import dev.hourglass.operation.Operations;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for an instant, guards included, in this JVM; nothing is measured. */
class BenchmarksTest {
    private static final String[] OPERATIONS =
            Operations.all().stream().map(Operation::name).toArray(String[]::new);

    private static Options options() {
        return new OptionsBuilder().include("\\.vector$").include("CsvBenchmark")
                .param("operation", OPERATIONS).param("shape", "16x20x33").param("rows", "9").param("columns", "20")
                .param("tolerance", "1e-6").param("batch", "1", "150").param("batchSize", "7")
                .param("threads", "1", "2").param("epochs", "1")
                .forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(5))
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();
    }

    @Test
    void everyBenchmarkPassesItsGuardAndCounts() throws RunnerException {
        Collection<RunResult> runs = new Runner(options()).run();
        Map<String, Long> runsOfSubject = runs.stream().map(run -> run.getParams().getBenchmark())
                .collect(Collectors.groupingBy(name -> name.replace("dev.hourglass.bench.", ""),
                        Collectors.counting()));
        assertEquals(Map.ofEntries(Map.entry("GemmBenchmark.vector", 3L),
                Map.entry("OperationBenchmark.vector", (long) OPERATIONS.length), Map.entry("LossBenchmark.vector", 5L),
                Map.entry("TrainingBenchmark.vector", 2L), Map.entry("TutorialBenchmark.vector", 2L),
                Map.entry("EncodeBenchmark.vector", 4L), Map.entry("LogisticRegressionBenchmark.vector", 2L),
                Map.entry("CsvBenchmark.read", 1L), Map.entry("CsvBenchmark.readBySplitting", 1L),
                Map.entry("CsvBenchmark.write", 1L),
                Map.entry("RowBenchmark.vector", (long) RowBenchmark.Call.values().length)),
                runsOfSubject, "one run for each combination of parameters");
        for (RunResult run : runs) {
            assertTrue(run.getPrimaryResult().getScore() > 0, () -> run.getParams().id());
            for (Result<?> counter : run.getSecondaryResults().values()) {
                assertTrue(counter.getScore() > 0, () -> run.getParams().id() + " " + counter.getLabel());
            }
        }
    }
}
