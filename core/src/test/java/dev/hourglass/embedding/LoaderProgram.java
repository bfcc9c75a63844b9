package dev.hourglass.embedding;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.kernel.ChildJvm;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program that loads the engine as often as it is told, uses it, drops it, and says how many of the loaders are
 * collected, while the threads that they used go on.
 */
public final class LoaderProgram {
    private static final int MOST_LOOKS = 100;

    private LoaderProgram() {
    }

    /**
     * Prints how many loaders were made and how many of them collected.
     *
     * @param arguments how many
     */
    public static void main(String[] arguments) throws Exception {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(2, 2, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        // On Java 17 a thread keeps the loaders of whoever called when it was started.
        pool.prestartAllCoreThreads();
        int count = Integer.parseInt(arguments[0]);
        int collected = 0;
        for (int i = 0; i < count; i++) {
            collected += isCollected(used(pool)) ? 1 : 0;
        }
        System.out.println(collected + " of " + count + " collected");
        pool.shutdown();
    }

    private static WeakReference<ClassLoader> used(Executor pool) throws Exception {
        URL[] classes = {ChildJvm.root(Autoencoder.class).toUri().toURL(),
            ChildJvm.root(LoaderProgram.class).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            @SuppressWarnings("unchecked")
            Consumer<Executor> use = (Consumer<Executor>) loader.loadClass(EngineUse.class.getName())
                    .getConstructor().newInstance();
            use.accept(pool);
            return new WeakReference<>(loader);
        }
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            System.gc();
            if (loader.refersTo(null)) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }
}
