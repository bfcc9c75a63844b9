package dev.hourglass.operation;

import dev.hourglass.layer.Activation;
import dev.hourglass.layer.LayerOperations;
import dev.hourglass.layer.Layers;
import dev.hourglass.loss.L1L2;
import dev.hourglass.loss.Loss;
import dev.hourglass.loss.Losses;
import dev.hourglass.optimizer.Optimizer;
import dev.hourglass.optimizer.Optimizers;
import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;
import dev.hourglass.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All operations that there are. */
public final class Operations {
    private Operations() {
    }

    /** {@return kernels, and all that the registered activations, losses, penalties and optimizers compute} */
    public static List<Operation> all() {
        List<Operation> all = new ArrayList<>(KernelOperations.all());
        all.addAll(LayerOperations.all());
        for (Activation function : variants(Layers.ACTIVATIONS)) {
            all.addAll(ActivationOperations.of(function));
        }
        for (Loss loss : variants(Losses.REGISTRY)) {
            all.addAll(TrainingOperations.of(loss));
        }
        for (L1L2 penalty : Variants.of(L1L2.KIND)) {
            all.add(TrainingOperations.of(penalty));
        }
        for (Optimizer optimizer : variants(Optimizers.REGISTRY)) {
            all.add(TrainingOperations.of(optimizer));
        }
        return all;
    }

    /**
     * {@return the operation of a name}
     *
     * @param name as {@link Operation#name} has it
     */
    public static Operation named(String name) {
        return all().stream().filter(operation -> operation.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no operation " + name + ", but "
                        + all().stream().map(Operation::name).toList()));
    }

    /**
     * {@return {@link Variants} of every kind}
     *
     * @param <T>      the parts
     * @param registry of kinds
     */
    public static <T extends Part> List<T> variants(Registry<T> registry) {
        return registry.kinds().stream().<T>flatMap(Operations::variants).toList();
    }

    private static <T> Stream<T> variants(Kind<T> kind) {
        return Variants.of(kind).stream();
    }
}
