package dev.hourglass.export;

import java.util.Optional;

/** Formats that cannot hold networks of any size. */
final class NumberLimit {
    private NumberLimit() {
    }

    /**
     * {@return what is wrong with a network that has too many numbers, or empty}
     *
     * @param most how many fit
     * @param what holds them, as the message calls it
     */
    static Optional<String> problem(ExportedModel exported, long most, String what) {
        long numbers = exported.layers().stream().flatMap(layer -> layer.tensors().stream())
                .mapToLong(tensor -> tensor.size()).sum();
        return numbers > most ? Optional.of("the network has " + numbers + " numbers, " + what + " holds " + most)
                : Optional.empty();
    }
}
