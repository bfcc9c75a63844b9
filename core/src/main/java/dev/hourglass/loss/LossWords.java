package dev.hourglass.loss;

/** What people call a loss: the words of axes and captions. */
public final class LossWords {
    private LossWords() {
    }

    /**
     * {@return the longest name of a loss, and that it is one where the name does not say so}
     *
     * @param loss any
     */
    public static String of(Loss loss) {
        String longest = "";
        for (String name : loss.kind().names()) {
            longest = name.length() > longest.length() ? name : longest;
        }
        String words = longest.replace('_', ' ');
        return words.endsWith("error") ? words : words + " loss";
    }
}
