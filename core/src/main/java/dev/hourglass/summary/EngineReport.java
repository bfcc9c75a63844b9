package dev.hourglass.summary;

import dev.hourglass.engine.Engine;
import java.util.List;
import java.util.Objects;

/**
 * What computes in this JVM.
 *
 * @param engine  that computes
 * @param threads that it is given
 */
public record EngineReport(Engine engine, int threads) {
    /**
     * Refuses null.
     *
     * @param engine  that computes
     * @param threads that it is given
     */
    public EngineReport {
        Objects.requireNonNull(engine, "engine");
    }

    /** {@return which kernels, why, how many threads, and which JVM} */
    public List<String> lines() {
        return List.of("kernels  " + (engine.vector() ? "vector, " + engine.bits() + " bits" : "scalar"),
                "why      " + engine.reason(), "threads  " + threads, "java     " + Engine.jvm());
    }
}
