package dev.hourglass.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingRules;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.evaluation.ClassifierScores;
import dev.hourglass.evaluation.CrossScores;
import dev.hourglass.linear.LogisticRegression;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.nn.FitData;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.plot.Markup;
import dev.hourglass.preparation.Preparation;
import dev.hourglass.preparation.PreparationRules;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.random.RandomState;
import dev.hourglass.schedule.EarlyStopping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of every kind of section, about a table whose names are as bad as names get. */
class PageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final List<String> NAMES = List.of(SCRIPT, "\u202Ereversed", "עמודה", "😀😀", "x".repeat(500),
            "a & 'b'", "kind");
    private static final List<String> LABELS = List.of("<b>one</b>", "שלום", "&amp;");
    private static final int ROWS = 90;
    private static String html;

    @BeforeAll
    static void makePage() throws IOException {
        html = page(1);
    }

    private static String table() {
        RandomState random = new RandomState(3);
        StringBuilder text = new StringBuilder(String.join(",", NAMES)).append(",class\n");
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < NAMES.size() - 1; j++) {
                text.append(j == 2 && i % 9 == 0 ? "" : Double.toString(i % 3 + random.standardNormal())).append(',');
            }
            text.append(i % 2 == 0 ? SCRIPT : "other").append(',').append(LABELS.get(i % 3)).append('\n');
        }
        return text.toString();
    }

    private static String page(int threads) throws IOException {
        CsvOptions options = new CsvOptions();
        CsvTable data = CsvReader.readPlaced(new ByteArrayInputStream(table().getBytes(StandardCharsets.UTF_8)), "t",
                options.withMissing(new MissingRules(MissingValues.KEEP, false, options.missing().marks()))
                        .withRoles(options.roles().withTarget("class").withCategories(List.of("kind"), false)));
        Features features = Features.fit(data.table(), NAMES, Imputation.MEAN);
        Preparation preparation = new Preparation(data, features, PreparationRules.STRICT);
        List<String> classes = List.of(data.table().text("class"));
        int[] codes = classes.stream().mapToInt(LABELS::indexOf).toArray();
        DoubleMatrix rows = preparation.rows();
        int[] learn = even(0);
        int[] measure = even(1);
        Autoencoder trained = Autoencoder.fit(features,
                FitData.of(rows.selectRows(learn)).withValidation(rows.selectRows(measure)),
                new AutoencoderSettings().withBottleneck(3).withEpochs(8).withStopping(new EarlyStopping(2, 0)),
                threads, ProgressListener.SILENT);
        CodesSection.Groups groups = new CodesSection.Groups(codes, LABELS);
        ClassifierScores raw = scores(rows, codes, learn, measure, threads);
        ClassifierScores encoded = scores(trained.transform(rows, threads).toDouble(), codes, learn, measure, threads);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("name", "\u0001 \uD800 \uFFFE" + SCRIPT);
        return new Page("everything", SCRIPT, List.of("שלום"), List.of(
                ClassifierSection.of(raw, encoded, LABELS),
                ContestSection.of(List.of(new CrossScores("raw", 7, List.of(raw, encoded)),
                        new CrossScores(SCRIPT, 3, List.of(encoded, encoded))), 1),
                NetworkSection.of("", trained), NetworkSection.of(trained.encoder()),
                CodesSection.of(trained.transform(rows, threads), Representation.CODE.names(trained.encoder()),
                        Optional.of(groups), "rows"),
                ReconstructionSection.of(trained.columnErrors(rows, threads), features, "rows").orElseThrow(),
                DataSection.of(data, features, preparation, Optional.of(classes), List.of("a warning of " + SCRIPT)),
                new Section("Others", List.of(Block.command("hourglass " + SCRIPT), Block.facts(facts))))).html();
    }

    private static int[] even(int from) {
        int[] rows = new int[ROWS / 2];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = 2 * i + from;
        }
        return rows;
    }

    private static ClassifierScores scores(DoubleMatrix rows, int[] codes, int[] learn, int[] test, int threads) {
        return ClassifierScores.measure(new LogisticRegression(), rows.selectRows(learn), select(codes, learn),
                rows.selectRows(test), select(codes, test), LABELS.size(), threads);
    }

    private static int[] select(int[] values, int[] rows) {
        return Arrays.stream(rows).map(row -> values[row]).toArray();
    }

    private static List<Markup.Element> elements() {
        String doctype = "<!DOCTYPE html>\n";
        assertTrue(html.startsWith(doctype), html.substring(0, 80));
        return Markup.read(html.substring(doctype.length()));
    }

    private static List<String> texts(String element) {
        return elements().stream().filter(each -> each.name().equals(element)).map(each -> each.text().toString())
                .toList();
    }

    @Test
    void thePageIsXmlWithASectionForEachSubject() {
        assertEquals(List.of("The classifiers", "The comparison", "The network", "The network", "The codes",
                "What the code keeps of each column", "The data", "Others"), texts("h2"));
        assertEquals(List.of(SCRIPT), texts("h1"));
        assertEquals(1, texts("main").size());
    }

    @Test
    void nothingIsFetchedAndNothingRuns() {
        List<String> found = new ArrayList<>();
        for (Markup.Element element : elements()) {
            if (List.of("script", "link", "img", "a", "iframe", "object", "base", "form").contains(element.name())) {
                found.add(element.name());
            }
            element.attributes().forEach((name, value) -> {
                boolean namespace = name.equals("xmlns");
                if (name.startsWith("on") || List.of("href", "src", "id").contains(name)
                        || !namespace && (value.contains("http:") || value.contains("https:"))) {
                    found.add(element.name() + " " + name + "=" + value);
                }
            });
        }
        assertEquals(List.of(), found);
        assertFalse(html.contains("url(") || html.contains("@import"));
    }

    @Test
    void foreignTextIsShownAndNeverObeyed() {
        assertFalse(html.contains("<script") || html.contains("<b>one"));
        assertEquals(-1, html.indexOf('\u202E'));
        assertTrue(texts("th").containsAll(List.of(SCRIPT, "\\u202ereversed", "עמודה", "x".repeat(80) + "…")),
                texts("th").toString());
        assertTrue(texts("bdi").contains("עמודה"), "isolated from what stands around it");
        assertTrue(texts("dd").contains("\uFFFD \uFFFD \uFFFD" + SCRIPT), texts("dd").toString());
    }

    @Test
    void threadsChangeNoByte() throws IOException {
        assertEquals(html, page(2));
    }

    @Test
    void whatIsToldOfColumnsIsWhatTheTableHolds() {
        List<String> cells = texts("td");
        assertTrue(cells.contains("missing cells become " + mean()), cells.toString());
        assertTrue(cells.contains(SCRIPT + " (50.0 %), other (50.0 %)"), cells.toString());
        assertTrue(texts("dd").contains("6 numbers, 1 category (kind 2)"), texts("dd").toString());
        assertTrue(texts("figcaption").stream().anyMatch(text -> text.startsWith("Codes along the two directions")));
    }

    /** Of the third column, as the features fill it in. */
    private static String mean() {
        double sum = 0;
        int count = 0;
        for (String line : table().split("\n")) {
            String cell = line.split(",", -1)[2];
            if (!cell.isEmpty() && !cell.equals(NAMES.get(2))) {
                sum += Double.parseDouble(cell);
                count++;
            }
        }
        return Rounded.number(sum / count);
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        assertThrows(IllegalArgumentException.class, () -> new Listing("t", List.of(Listing.Column.words("a")),
                List.of(List.of())));
    }
}
