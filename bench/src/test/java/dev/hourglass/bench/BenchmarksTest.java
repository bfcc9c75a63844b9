package dev.hourglass.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Set;
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
    private static Options options() {
        return new OptionsBuilder().include("\\.vector$")
                .param("shape", "16x20x33").param("rows", "9").param("columns", "20")
                .param("batch", "1", "150").param("batchSize", "7").param("threads", "1", "2").param("epochs", "1")
                .forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(5))
                .shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();
    }

    @Test
    void everyBenchmarkPassesItsGuardAndCounts() throws RunnerException {
        Collection<RunResult> runs = new Runner(options()).run();
        Set<String> subjects = runs.stream().map(run -> run.getParams().getBenchmark()).collect(Collectors.toSet());
        assertEquals(Set.of("dev.hourglass.bench.GemmBenchmark.vector", "dev.hourglass.bench.LayersBenchmark.vector",
                "dev.hourglass.bench.TrainingBenchmark.vector", "dev.hourglass.bench.TutorialBenchmark.vector",
                "dev.hourglass.bench.EncodeBenchmark.vector"), subjects);
        int gemm = Orientation.values().length;
        int layers = LayerOperation.values().length;
        assertEquals(gemm + layers + 2 + 2 + 4, runs.size(), "one run for each combination of parameters");
        for (RunResult run : runs) {
            assertTrue(run.getPrimaryResult().getScore() > 0, () -> run.getParams().id());
            for (Result<?> counter : run.getSecondaryResults().values()) {
                assertTrue(counter.getScore() > 0, () -> run.getParams().id() + " " + counter.getLabel());
            }
        }
    }
}
