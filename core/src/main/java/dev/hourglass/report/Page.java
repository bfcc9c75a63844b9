package dev.hourglass.report;

import java.util.List;
import java.util.Objects;

/**
 * A whole page, the verdict first.
 *
 * @param title    what was done, a few words
 * @param verdict  what came of it, a sentence that is understood alone
 * @param findings what else is to be known at once, sentences
 * @param sections from top to bottom
 */
public record Page(String title, String verdict, List<String> findings, List<Section> sections) {

    /**
     * Keeps unmodifiable copies.
     *
     * @param title    what was done
     * @param verdict  what came of it
     * @param findings what else is to be known at once
     * @param sections from top to bottom
     */
    public Page {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(sections, "sections");
        findings = List.copyOf(findings);
        sections = List.copyOf(sections);
    }

    /** {@return the page as a file of its own, HTML5 that is well-formed XML, in UTF-8, without scripts or links} */
    public String html() {
        HtmlText html = new HtmlText();
        html.markup("<!DOCTYPE html>\n");
        html.start("html").with("xmlns", "http://www.w3.org/1999/xhtml").with("lang", "en").open().open("head");
        html.start("meta").with("charset", "utf-8").end();
        html.start("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1").end();
        html.start("meta").with("name", "color-scheme").with("content", "light dark").end();
        html.start("meta").with("http-equiv", "Content-Security-Policy")
                .with("content", "default-src 'none'; style-src 'unsafe-inline'").end();
        html.element("title", title + " – Hourglass");
        html.open("style").markup(PageStyle.RULES).close("style");
        html.close("head").open("body").open("header");
        html.start("p").with("class", "kicker").open().text("Hourglass · ").isolated(title).close("p");
        html.open("h1").isolated(verdict).close("h1");
        if (!findings.isEmpty()) {
            Block.sentences(findings).write(html);
        }
        html.close("header").open("main");
        sections.forEach(section -> section.write(html));
        return html.close("main").close("body").close("html").toString();
    }
}
