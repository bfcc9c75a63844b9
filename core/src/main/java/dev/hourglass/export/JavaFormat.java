package dev.hourglass.export;

import dev.hourglass.json.Json;
import dev.hourglass.registry.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Plain Java source: one class that needs Java 8 and nothing else, and gives the same bits as the engine, row by row.
 */
final class JavaFormat implements ExportFormat {

    private static final String HEAD = """
            /**
             * A model of Hourglass. ABOUT says of which columns, and where its numbers come from. All methods may be
             * called by many threads.
             */
            @SuppressWarnings("strictfp")
            public final strictfp class %s {
                /** What the model is of, as JSON. */
                public static final String ABOUT = %s;

            """;
    private static final String METHODS = """

                private %s() {
                }

                /** The names of the columns, in order. */
                public static String[] columns() {
                    return COLUMNS.clone();
                }

                /** The names of what encode gives. */
                public static String[] outputs() {
                    return OUTPUTS.clone();
                }
            """;
    private static final String ENCODE = """

                /**
                 * The codes of a row.
                 *
                 * @param row %s
                 * @throws IllegalArgumentException if it has another length, or a number is not finite and so is a code
                 */
                public static float[] encode(double[] row) {
                    if (row.length != NUMBERS) {
                        throw new IllegalArgumentException(NUMBERS + " numbers expected, found " + row.length);
                    }
                    double[] cells = %s;
                    float[] x = scaled(cells);
                    float[] codes = new float[OUTPUTS.length];
            %s        for (float code : codes) {
                        if (Float.isNaN(code) || Float.isInfinite(code)) {
                            requireFinite(cells);
                        }
                    }
                    return codes;
                }

                private static void requireFinite(double[] row) {
                    for (int c = 0; c < row.length; c++) {
                        if (Double.isNaN(row[c]) || Double.isInfinite(row[c])) {
                            throw new IllegalArgumentException("number " + c + " (from 0) of the row is " + row[c]);
                        }
                    }
                }
            """;

    @Override
    public String name() {
        return JavaLimits.NAME;
    }

    @Override
    public String ending() {
        return ".java";
    }

    @Override
    public Set<Kind<?>> layers() {
        return JavaLayers.TABLE.kinds();
    }

    @Override
    public boolean takesPackage() {
        return true;
    }

    @Override
    public String nearestName(String text) {
        return JavaName.nearest(text);
    }

    @Override
    public String nearestPackage(String text) {
        return JavaName.nearestPackage(text);
    }

    @Override
    public Optional<String> problem(ExportedModel exported, ExportSettings settings) {
        return JavaLimits.problem(exported);
    }

    @Override
    public byte[] bytes(ExportedModel exported, ExportSettings settings) {
        Refusal.requireHeld(this, exported, settings);
        int end = settings.name().lastIndexOf('.');
        String name = JavaName.simple(settings.name());
        StringBuilder source = new StringBuilder();
        if (end > 0) {
            source.append("package ").append(settings.name(), 0, end).append(";\n\n");
        }
        JavaBody body = new JavaBody();
        String methods = METHODS.formatted(name) + encode(exported, body) + JavaCells.of(exported.features(), body)
                + exported.classifier().map(classifier -> JavaClassifier.of(classifier, body)).orElse("");
        source.append(HEAD.formatted(name, JavaText.of(Json.writeCompact(exported.about()))))
                .append(body.constants()).append(methods);
        JavaFunction.withNeeded(body.functions()).forEach(function -> source.append('\n').append(function.indented()));
        return source.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String encode(ExportedModel exported, JavaBody body) {
        body.constant("String[]", "COLUMNS", JavaText.of(exported.features().names()));
        body.constant("String[]", "OUTPUTS", JavaText.of(exported.outputNames()));
        body.constant("int", "NUMBERS", String.valueOf(exported.features().width()));
        String scaled = JavaScaler.of(exported, body);
        JavaLayers.TABLE.write(exported, body, body::take);
        boolean fills = JavaCells.hasFills(exported.features());
        return ENCODE.formatted(exported.features().categories().isEmpty() ? "a number for each of columns()"
                : "as row(...) makes it of cells", fills ? "filled(row)" : "row", body.statements()) + scaled;
    }
}
