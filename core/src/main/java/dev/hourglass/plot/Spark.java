package dev.hourglass.plot;

/** Draws counts as a row of bars no larger than a word, for the cell of a table. */
public final class Spark {
    private static final int BAR = 4;
    private static final int HEIGHT = 20;

    private Spark() {
    }

    /**
     * Bars side by side, the highest as high as the picture; one that counts anything can be seen.
     *
     * @param counts 1 or more, 0 or more each
     * @return an SVG element in the color of the text around it, 20 pixels high, without anything to be read
     * @throws IllegalArgumentException if there are none
     */
    public static String svg(int[] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("no counts to draw, expected one or more");
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        int width = BAR * counts.length;
        StringBuilder path = new StringBuilder("M0 20H").append(width);
        for (int i = 0; i < counts.length; i++) {
            double height = counts[i] == 0 ? 0 : Math.max(1, (double) HEIGHT * counts[i] / most);
            if (height > 0) {
                SvgText.appendPoint(path.append('M'), i * BAR, HEIGHT - height);
                path.append('h').append(BAR - 1).append('V').append(HEIGHT).append('H').append(i * BAR).append('z');
            }
        }
        return new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width)
                .append("\" height=\"20\" viewBox=\"0 0 ").append(width).append(" 20\" aria-hidden=\"true\"")
                .append(" opacity=\"0.55\"><path fill=\"currentColor\" d=\"").append(path).append("\"/></svg>")
                .toString();
    }
}
