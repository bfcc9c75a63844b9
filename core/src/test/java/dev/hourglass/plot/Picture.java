package dev.hourglass.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A picture read back: what can be asked of any of ours. */
record Picture(List<Markup.Element> elements) {
    private static final Set<String> DRAWN =
            Set.of("svg", "title", "desc", "style", "g", "rect", "line", "path", "text", "tspan");
    private static final List<String> HORIZONTAL = List.of("x", "x1", "x2");
    private static final List<String> VERTICAL = List.of("y", "y1", "y2");

    /** A point of a path. */
    record Point(double x, double y) {
    }

    /** Reads a picture and checks what holds for every one. */
    static Picture of(String svg) {
        Picture picture = new Picture(Markup.read(svg));
        picture.elements.forEach(element -> assertTrue(DRAWN.contains(element.name()), element.name()));
        picture.elements.forEach(element -> assertFalse(element.has("href") || element.has("id"), element.name()));
        assertEquals("http://www.w3.org/2000/svg", picture.root().attributes().get("xmlns"));
        assertEquals("0 0 " + (int) picture.width() + " " + (int) picture.height(),
                picture.root().attributes().get("viewBox"));
        assertEquals(List.of("title", "desc"),
                picture.elements.subList(1, 3).stream().map(Markup.Element::name).toList());
        picture.checkPlaces();
        return picture;
    }

    private void checkPlaces() {
        for (Markup.Element element : elements) {
            HORIZONTAL.stream().filter(element::has).forEach(name -> within(element.number(name), width()));
            VERTICAL.stream().filter(element::has).forEach(name -> within(element.number(name), height()));
            if (element.name().equals("rect")) {
                within(element.number("x") + element.number("width"), width());
                within(element.number("y") + element.number("height"), height());
            }
        }
        for (Markup.Element path : named("path")) {
            for (Point point : points(path)) {
                within(point.x, width());
                within(point.y, height());
            }
        }
    }

    private static void within(double place, double size) {
        assertTrue(place >= 0 && place <= size, place + " is not within 0 to " + size);
    }

    Markup.Element root() {
        return elements.get(0);
    }

    double width() {
        return root().number("width");
    }

    double height() {
        return root().number("height");
    }

    List<Markup.Element> named(String name) {
        return elements.stream().filter(element -> element.name().equals(name)).toList();
    }

    /** The lines of text in the order of drawing. */
    List<String> texts() {
        return named("text").stream().map(text -> text.text().toString()).toList();
    }

    /** The points a path goes through by absolute commands. */
    static List<Point> points(Markup.Element path) {
        List<Point> points = new ArrayList<>();
        for (String stretch : path.attributes().get("d").split("[ML]")) {
            String[] numbers = stretch.split("[a-z]")[0].trim().split(" ");
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                points.add(new Point(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
            }
        }
        return points;
    }

    /** The text of a resource beside the golden pictures. */
    static String golden(String name) throws IOException {
        try (InputStream in = Picture.class.getResourceAsStream("/golden/plot/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
