package dev.hourglass.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict reader for the part of XML 1.0 that pictures and pages are written in: elements, attributes, text and the
 * five named entities. The module of the engine does not read {@code java.xml}, so its tests bring their own reader.
 */
public final class Markup {
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    /** An element with the elements around it; its text includes that of the elements inside. */
    public record Element(String name, Map<String, String> attributes, StringBuilder text) {
        public double number(String attribute) {
            return Double.parseDouble(attributes.get(attribute));
        }

        public boolean has(String attribute) {
            return attributes.containsKey(attribute);
        }
    }

    private final String source;
    private final List<Element> elements = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int at;

    private Markup(String source) {
        this.source = source;
    }

    /** All elements in the order of their start tags; fails with the place if the document is not well-formed. */
    public static List<Element> read(String source) {
        Markup markup = new Markup(source);
        markup.check(markup.peek() == '<', "a document starts with an element");
        do {
            markup.step();
        } while (!markup.open.isEmpty());
        markup.check(source.substring(markup.at).isBlank(), "nothing follows the root element");
        return markup.elements;
    }

    private void step() {
        if (source.startsWith("</", at)) {
            at += 2;
            String name = name();
            check(!open.isEmpty() && open.pop().name.equals(name), "end tags match start tags");
            expect('>');
        } else if (peek() == '<') {
            at++;
            startTag();
        } else {
            String text = characters('<');
            open.forEach(element -> element.text.append(text));
        }
    }

    private void startTag() {
        Element element = new Element(name(), new LinkedHashMap<>(), new StringBuilder());
        while (peek() == ' ') {
            at++;
            String attribute = name();
            expect('=');
            expect('"');
            check(element.attributes.put(attribute, characters('"')) == null, "attributes are unique");
            expect('"');
        }
        elements.add(element);
        if (peek() == '/') {
            at++;
        } else {
            open.push(element);
        }
        expect('>');
    }

    private String name() {
        int from = at;
        while (Character.isLetterOrDigit(peek()) || peek() == '-') {
            at++;
        }
        check(at > from && Character.isLetter(source.charAt(from)), "a name is expected");
        return source.substring(from, at);
    }

    private String characters(char end) {
        StringBuilder text = new StringBuilder();
        while (peek() != end) {
            int symbol = source.codePointAt(at);
            check(symbol != '<' && isCharacter(symbol), "a character of XML is expected");
            if (symbol == '&') {
                int semicolon = source.indexOf(';', at);
                String entity = ENTITIES.get(source.substring(at + 1, Math.max(semicolon, at + 1)));
                check(entity != null, "an entity is expected");
                text.append(entity);
                at = semicolon + 1;
            } else {
                text.appendCodePoint(symbol);
                at += Character.charCount(symbol);
            }
        }
        return text.toString();
    }

    /** Production 2 of XML 1.0. */
    private static boolean isCharacter(int symbol) {
        return symbol == '\t' || symbol == '\n' || symbol == '\r' || symbol >= 0x20 && symbol <= 0xD7FF
                || symbol >= 0xE000 && symbol <= 0xFFFD || symbol >= 0x10000;
    }

    private char peek() {
        check(at < source.length(), "the document ends too early");
        return source.charAt(at);
    }

    private void expect(char symbol) {
        check(peek() == symbol, "expected " + symbol);
        at++;
    }

    private void check(boolean condition, String rule) {
        if (!condition) {
            throw new AssertionError("not well-formed at character " + at + ": " + rule);
        }
    }
}
