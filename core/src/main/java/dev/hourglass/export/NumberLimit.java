package dev.hourglass.export;

import dev.hourglass.remedy.Remedy;

/** Formats that cannot hold networks of any size. */
final class NumberLimit {
    private NumberLimit() {
    }

    /**
     * Refuses a network with too many numbers.
     *
     * @param most   how many fit
     * @param what   holds them, as the message calls it
     * @param remedy what helps
     * @throws ExportException if there are more
     */
    static void require(Chain chain, long most, String what, Remedy remedy) {
        long numbers = chain.layers().stream().flatMap(layer -> layer.tensors().stream())
                .mapToLong(tensor -> tensor.size()).sum();
        if (numbers > most) {
            throw new ExportException("the network has " + numbers + " numbers, " + what + " holds " + most, remedy);
        }
    }
}
