package dev.hourglass.report;

import java.util.Objects;

/**
 * A picture with what is to be seen on it.
 *
 * @param svg     a picture of the package {@code plot}
 * @param caption one sentence or more
 */
public record Figure(String svg, String caption) {
    /**
     * Refuses null.
     *
     * @param svg     a picture of the package {@code plot}
     * @param caption one sentence or more
     */
    public Figure {
        Objects.requireNonNull(svg, "svg");
        Objects.requireNonNull(caption, "caption");
    }
    void write(HtmlText html) {
        html.open("figure").start("div").with("class", "picture").with("tabindex", "0").open().markup(svg)
                .close("div").element("figcaption", caption).close("figure");
    }
}
