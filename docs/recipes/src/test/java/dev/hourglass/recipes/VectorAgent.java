package dev.hourglass.recipes;

import java.lang.instrument.Instrumentation;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.util.Set;

/** An agent of a jar's manifest that tries to get the vector module into the running JVM. */
public final class VectorAgent {
    private VectorAgent() {
    }

    public static void agentmain(String text, Instrumentation instrumentation) {
        try {
            Configuration vectors = ModuleLayer.boot().configuration().resolve(ModuleFinder.ofSystem(),
                    ModuleFinder.of(), Set.of("jdk.incubator.vector"));
            ModuleLayer.boot().defineModules(vectors, name -> ClassLoader.getSystemClassLoader());
            System.err.println("agent: defined");
        } catch (LayerInstantiationException refused) {
            System.err.println("agent: " + refused.getMessage());
        }
    }
}
