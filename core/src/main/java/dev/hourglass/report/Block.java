package dev.hourglass.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A piece of a section: words, facts, a command, a table or pictures. Immutable. */
public final class Block {
    private final String html;

    private Block(HtmlText html) {
        this.html = html.toString();
    }

    /**
     * {@return a paragraph}
     *
     * @param text one sentence or more
     */
    public static Block paragraph(String text) {
        return new Block(new HtmlText().element("p", text));
    }

    /**
     * {@return sentences below each other}
     *
     * @param sentences one or more
     */
    public static Block sentences(List<String> sentences) {
        return list("plain", sentences);
    }

    /**
     * {@return what is probably not as it should be}
     *
     * @param warnings one or more
     */
    public static Block warnings(List<String> warnings) {
        Objects.requireNonNull(warnings, "warnings");
        return list("warnings", warnings);
    }

    private static Block list(String style, List<String> sentences) {
        HtmlText html = new HtmlText().start("ul").with("class", style).open();
        sentences.forEach(sentence -> html.open("li").isolated(sentence).close("li"));
        return new Block(html.close("ul"));
    }

    /**
     * {@return names with what they have, in their order}
     *
     * @param facts by their names
     */
    public static Block facts(Map<String, String> facts) {
        HtmlText html = new HtmlText().open("dl");
        facts.forEach((name, value) -> html.open("div").element("dt", name).open("dd").isolated(value).close("dd")
                .close("div"));
        return new Block(html.close("dl"));
    }

    /**
     * {@return words for a shell, in one line that is broken where it has to be}
     *
     * @param command any text that is escaped already
     */
    public static Block command(String command) {
        Objects.requireNonNull(command, "command");
        return new Block(new HtmlText().start("pre").with("class", "command").open().open("code").text(command)
                .closeInline("code").close("pre"));
    }

    /**
     * {@return a table}
     *
     * @param listing what it lists
     */
    public static Block table(Listing listing) {
        HtmlText html = new HtmlText();
        listing.write(html);
        return new Block(html);
    }

    /**
     * {@return a picture}
     *
     * @param figure the picture and its caption
     */
    public static Block figure(Figure figure) {
        HtmlText html = new HtmlText();
        figure.write(html);
        return new Block(html);
    }

    /**
     * {@return pictures side by side where there is room, else below each other}
     *
     * @param figures one or more
     */
    public static Block figures(List<Figure> figures) {
        HtmlText html = new HtmlText().start("div").with("class", "pair").open();
        figures.forEach(figure -> figure.write(html));
        return new Block(html.close("div"));
    }

    void write(HtmlText page) {
        page.markup(html);
    }
}
