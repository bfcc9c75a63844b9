package dev.hourglass.report;

import java.util.List;
import java.util.Objects;

/**
 * What a page says of one subject.
 *
 * @param title  its heading
 * @param blocks from top to bottom
 */
public record Section(String title, List<Block> blocks) {

    /**
     * Keeps an unmodifiable copy.
     *
     * @param title  its heading
     * @param blocks from top to bottom
     */
    public Section {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(blocks, "blocks");
        blocks = List.copyOf(blocks);
    }

    void write(HtmlText html) {
        html.open("section").element("h2", title);
        blocks.forEach(block -> block.write(html));
        html.close("section");
    }
}
