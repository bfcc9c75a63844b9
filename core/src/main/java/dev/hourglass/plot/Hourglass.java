package dev.hourglass.plot;

import dev.hourglass.nn.Architecture;
import java.util.List;
import java.util.Objects;

/**
 * Draws a network as wide as it is at each place: an autoencoder is an hourglass, an encoder its upper half.
 *
 * <p>Each {@link Stage} is a bar, as wide as its units; where the widest has more than sixteen times those of the
 * narrowest, as wide as their square root, which the picture says. Layers that change no width are words beside it.
 */
public final class Hourglass {
    private static final int WIDTH = 680;
    private static final int TOP = 88;
    private static final int BAR = 28;
    private static final int PITCH = 58;
    private static final int NARROW_PITCH = 44;
    private static final int MOST_AT_WIDE_PITCH = 16;
    private static final int BRACKET = 58;
    private static final int MIDDLE = 216;
    private static final int MOST = 272;
    private static final double LEAST = 3;
    private static final int WORDS_LEFT = 376;
    private static final int SIZE = 13;
    private static final int SMALL = 12;
    private static final int LINEAR_RATIO = 16;

    private final SvgText svg;
    private final List<Stage> stages;
    private final int pitch;
    private final boolean isLinear;
    private final int widest;

    private Hourglass(String title, List<Stage> stages) {
        this.stages = stages;
        int most = 1;
        int least = Integer.MAX_VALUE;
        for (Stage stage : stages) {
            most = Math.max(most, stage.units());
            least = Math.min(least, stage.units());
        }
        widest = most;
        isLinear = most <= (long) LINEAR_RATIO * least;
        pitch = stages.size() > MOST_AT_WIDE_PITCH ? NARROW_PITCH : PITCH;
        svg = new SvgText(WIDTH, top(stages.size() - 1) + BAR + SvgText.MARGIN, title, description());
    }

    /**
     * A network, from the input at the top to the output at the bottom.
     *
     * @param title        the heading: any text, cut where it is too long
     * @param architecture the layers
     * @param encoder      how many of them there are up to the code, 1 or more; all of them for an encoder alone
     * @return an SVG document, 680 pixels wide, without scripts, fonts or references to anything outside
     * @throws IllegalArgumentException if there are fewer layers
     */
    public static String svg(String title, Architecture architecture, int encoder) {
        Objects.requireNonNull(title, "title");
        if (encoder < 1 || encoder > architecture.layers().size()) {
            throw new IllegalArgumentException("expected an encoder of 1 to " + architecture.layers().size()
                    + " layers, found " + encoder);
        }
        return new Hourglass(title, Stage.of(architecture, encoder)).draw();
    }

    private String draw() {
        svg.group(Paint.MUTED).with("font-size", SIZE).open();
        svg.words(SvgText.MARGIN, 60, totals(), SIZE);
        svg.close("g");
        for (int i = 1; i < stages.size(); i++) {
            neck(i);
        }
        for (int i = 0; i < stages.size(); i++) {
            bar(i);
            words(i);
        }
        int code = 0;
        for (int i = 1; i < stages.size(); i++) {
            code = stages.get(i).half() == Stage.Half.CODE ? i : code;
        }
        bracket("encoder", top(0), top(code) + BAR);
        if (code < stages.size() - 1) {
            bracket("decoder", top(code) + BAR + 8, top(stages.size() - 1) + BAR);
        }
        return svg.finish();
    }

    private int top(int stage) {
        return TOP + stage * pitch;
    }

    private double width(int stage) {
        int units = stages.get(stage).units();
        double share = isLinear ? (double) units / widest : Math.sqrt((double) units / widest);
        return Math.max(LEAST, MOST * share);
    }

    private String totals() {
        long parameters = 0;
        for (Stage stage : stages) {
            parameters += stage.parameters();
        }
        StringBuilder text = new StringBuilder(number(stages.get(0).units()));
        text.append(stages.get(0).units() == 1 ? " column, " : " columns, ");
        text.append(number(parameters)).append(" parameters; bars are as wide as ");
        return text.append(isLinear ? "their units" : "the square roots of their units").toString();
    }

    private String description() {
        StringBuilder text = new StringBuilder(totals()).append('.');
        for (Stage stage : stages) {
            text.append(' ').append(stage.type()).append(": ").append(number(stage.units()));
            text.append(stage.half() == Stage.Half.CODE ? ", the code." : ".");
        }
        return text.toString();
    }

    /** What leads from one bar to the next. */
    private void neck(int lower) {
        double upperHalf = width(lower - 1) / 2;
        double lowerHalf = width(lower) / 2;
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, MIDDLE - upperHalf, top(lower - 1) + BAR);
        SvgText.appendPoint(path.append('L'), MIDDLE + upperHalf, top(lower - 1) + BAR);
        SvgText.appendPoint(path.append(' '), MIDDLE + lowerHalf, top(lower));
        SvgText.appendPoint(path.append(' '), MIDDLE - lowerHalf, top(lower));
        svg.group(stages.get(lower).half() == Stage.Half.DECODER ? Paint.LINE : Paint.TRAIN).open();
        svg.start("path").with("fill-opacity", "0.16").with("d", path.append('z').toString()).end();
        svg.close("g");
    }

    private void bar(int number) {
        Stage stage = stages.get(number);
        double width = width(number);
        double left = MIDDLE - width / 2;
        double radius = Math.min(4, width / 2);
        switch (stage.half()) {
            case INPUT, DECODER -> svg.box(left, top(number), width, BAR, radius, Paint.BOX, Paint.LINE);
            case ENCODER -> svg.box(left, top(number), width, BAR, radius, Paint.TRAIN, Paint.TRAIN);
            case CODE -> {
                svg.box(left - 3, top(number) - 3, width + 6, BAR + 6, radius + 3, Paint.CARD, Paint.TRAIN);
                svg.box(left, top(number), width, BAR, radius, Paint.CARD, Paint.TRAIN);
            }
        }
        String units = number(stage.units());
        double needed = Lettering.width(units) * SIZE / 100.0 + 8;
        boolean inside = needed <= width;
        Paint ink = inside && stage.half() == Stage.Half.ENCODER ? Paint.CARD : Paint.INK;
        svg.group(ink).with("font-size", SIZE).with("font-weight", "bold")
                .with("text-anchor", inside ? "middle" : "start").open();
        svg.words(inside ? MIDDLE : MIDDLE + width / 2 + 8, top(number) + 19, units, SIZE);
        svg.close("g");
    }

    private void words(int number) {
        Stage stage = stages.get(number);
        int room = WIDTH - SvgText.MARGIN - WORDS_LEFT;
        String parameters = stage.parameters() == 0 ? "" : number(stage.parameters())
                + (stage.parameters() == 1 ? " parameter" : " parameters");
        boolean code = stage.half() == Stage.Half.CODE;
        String type = stage.type() + (code ? ": code" : number > 0 && number == stages.size() - 1 ? ": output"
                : "");
        boolean followed = !stage.followers().isEmpty();
        int baseline = top(number) + (followed ? 11 : 19);
        svg.group(Paint.INK).with("font-size", SIZE).with("font-weight", "bold").open();
        svg.words(WORDS_LEFT, baseline, Lettering.fitBold(type,
                room * 100 / SIZE - Lettering.width(parameters) * SMALL / SIZE - 40), SIZE);
        svg.close("g");
        svg.group(Paint.MUTED).with("font-size", SMALL).open();
        svg.start("g").with("text-anchor", "end").open();
        svg.words(WIDTH - SvgText.MARGIN, baseline, parameters, SMALL);
        svg.close("g");
        if (followed) {
            svg.words(WORDS_LEFT, top(number) + 27, Lettering.fit(String.join(", ", stage.followers()),
                    room * 100 / SMALL), SMALL);
        }
        svg.close("g");
    }

    private void bracket(String name, int from, int to) {
        double middle = (from + to) / 2.0;
        StringBuilder path = new StringBuilder("M");
        SvgText.appendPoint(path, BRACKET + 5, from);
        svg.group(Paint.LINE).with("stroke", "currentColor").open();
        svg.start("path").with("fill", "none").with("d",
                path.append("h-5v").append(to - from).append("h5").toString()).end();
        svg.close("g");
        StringBuilder turn = new StringBuilder("rotate(-90 ");
        SvgText.appendPoint(turn, BRACKET - 10, middle);
        svg.group(Paint.MUTED).with("font-size", SMALL).with("text-anchor", "middle").open();
        svg.start("text").with("x", BRACKET - 10).with("y", middle).with("transform", turn.append(')').toString())
                .content(name).close("text");
        svg.close("g");
    }

    private static String number(long count) {
        return Numeral.fixed(count, 0).digits();
    }
}
