package dev.hourglass.cli;

/**
 * Whether encoding helped, in a sentence.
 *
 * <p>Both classifiers judge the same test rows, so only rows where exactly one of them is right tell them apart. If
 * encoding made no difference, each such row would fall to either side like a coin: a surplus below twice the square
 * root of their number (McNemar's test, about 5 %) is no evidence.
 */
final class Verdict {
    private Verdict() {
    }

    /** Compares predictions of the same test rows. */
    static String of(int[] truth, Scores raw, Scores encoded) {
        int gained = 0;
        int lost = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean rawRight = raw.predicted()[i] == truth[i];
            boolean encodedRight = encoded.predicted()[i] == truth[i];
            gained += !rawRight && encodedRight ? 1 : 0;
            lost += rawRight && !encodedRight ? 1 : 0;
        }
        return sentence(gained, lost, truth.length, raw, encoded);
    }

    private static String sentence(int gained, int lost, int rows, Scores raw, Scores encoded) {
        String accuracies = "accuracy " + FixedDecimal.fixed(encoded.accuracy(), 4) + " on encoded columns against "
                + FixedDecimal.fixed(raw.accuracy(), 4) + " on raw ones";
        String changes = gained + " of " + rows + " test rows became right and " + lost + " wrong";
        boolean evident = Math.abs(gained - lost) > 2 * Math.sqrt(gained + lost);
        if (gained == lost) {
            return "Encoding made no difference: " + accuracies + ".";
        }
        String verdict = gained > lost ? "Encoding helped" : "Encoding hurt";
        return evident
                ? verdict + ": " + accuracies + "; " + changes + "."
                : verdict + ", but no more than chance may do: " + accuracies + "; " + changes + ".";
    }
}
