package dev.hourglass.nn;

import java.util.Locale;

/** How Keras makes the name of a layer from its type: {@code LeakyReLU} becomes {@code leaky_re_lu}. */
final class LayerNames {
    private LayerNames() {
    }

    /** {@return the name of the first layer of a type} */
    static String of(String type) {
        StringBuilder name = new StringBuilder(type.length() + 4);
        for (int i = 0; i < type.length(); i++) {
            if (beginsWord(type, i)) {
                name.append('_');
            }
            name.append(type.charAt(i));
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether a word begins here: at an upper-case letter, not the first, with a lower-case one before or after it. */
    private static boolean beginsWord(String type, int at) {
        if (at == 0 || !Character.isUpperCase(type.charAt(at))) {
            return false;
        }
        boolean lowerFollows = at + 1 < type.length() && Character.isLowerCase(type.charAt(at + 1));
        return lowerFollows || Character.isLowerCase(type.charAt(at - 1));
    }
}
