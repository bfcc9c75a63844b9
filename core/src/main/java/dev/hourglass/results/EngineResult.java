package dev.hourglass.results;

import dev.hourglass.engine.Engine;
import dev.hourglass.json.JsonObject;

/** What computes in this JVM. */
public final class EngineResult {
    private EngineResult() {
    }

    /**
     * {@return which kernels, vectors of how many bits, why, how many threads, and which JVM}
     *
     * @param engine  that computes
     * @param threads that it is given
     */
    public static JsonObject of(Engine engine, int threads) {
        return new JsonObject()
                .put("kernels", engine.vector() ? "vector" : "scalar")
                .put("bits", engine.bits())
                .put("reason", engine.reason())
                .put("threads", threads)
                .put("java", Engine.jvm());
    }
}
