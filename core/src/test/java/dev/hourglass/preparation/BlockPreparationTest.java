package dev.hourglass.preparation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Autoencoder;
import dev.hourglass.autoencoder.AutoencoderSettings;
import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.autoencoder.Representation;
import dev.hourglass.csv.BadRows;
import dev.hourglass.csv.ColumnRoles;
import dev.hourglass.csv.CsvBlocks;
import dev.hourglass.csv.CsvException;
import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.CsvTable;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.csv.SkippedRow;
import dev.hourglass.inspection.Finding;
import dev.hourglass.nn.ProgressListener;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.preprocessing.Imputation;
import dev.hourglass.preprocessing.MinMaxScaler;
import dev.hourglass.preprocessing.MinMaxSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Blocks of any size give the codes, the counts and the words that the whole table gives. */
class BlockPreparationTest {
    private static final PreparationRules LENIENT = new PreparationRules(true, true);
    /** Filled cells, an unknown category, values outside the range, a row of another length, one too far away. */
    private static final String NEW = "city,m,n\nRome,,1\nOslo,7,\nBonn,1,2\nRome,99,3\nRome,1\nOslo,1e60,1\nOslo,,-5\n"
            + "Paris,2,2\n";

    private final List<String> findings = new ArrayList<>();

    private static CsvTable whole(String csv, CsvOptions options) throws IOException {
        return CsvReader.readPlaced(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "d.csv", options);
    }

    private static CsvOptions options() {
        return new CsvOptions().withMissingValues(MissingValues.KEEP)
                .withRoles(new ColumnRoles().withCategories(List.of("city"), false));
    }

    private static Encoder encoder() throws IOException {
        StringBuilder csv = new StringBuilder("n,m,city\n");
        IntStream.range(0, 20).forEach(row -> csv.append(row).append(',').append(row % 7).append(",Rome\n")
                .append(row % 5).append(",1,Oslo\n"));
        CsvTable data = whole(csv.toString(), options());
        Features features = Features.fit(data.table(), List.of("n", "m", "city"), Imputation.MEAN);
        Preparation rows = new Preparation(data, features, PreparationRules.STRICT);
        AutoencoderSettings settings = new AutoencoderSettings().withHidden(List.of()).withBottleneck(2).withEpochs(2);
        Encoder trained = Autoencoder.fit(features.outputNames(), rows.rows(), settings, 1, ProgressListener.SILENT)
                .encoder();
        return new Encoder(features, MinMaxScaler.fit(rows.rows(), new MinMaxSettings()), trained.network(),
                trained.provenance());
    }

    private void hear(Finding finding) {
        findings.add(finding.toString());
    }

    /** What came of rows: a line for each code, the lines left out, what was told. */
    private List<String> inBlocks(Encoder encoder, int size) throws IOException {
        findings.clear();
        List<String> all = new ArrayList<>();
        BlockPreparation preparation = new BlockPreparation(encoder, LENIENT, this::hear);
        CsvOptions using = options().withBadRows(BadRows.SKIP).withRoles(options().roles()
                .withFeatures(encoder.columns()));
        try (CsvBlocks blocks = CsvReader.open(new ByteArrayInputStream(NEW.getBytes(StandardCharsets.UTF_8)),
                "d.csv", using)) {
            Optional<CsvTable> block = blocks.next(size);
            while (block.isPresent()) {
                EncodedRows rows = EncodedRows.ofBlock(encoder, Representation.CODE, block.get(), preparation, 1);
                for (int row = 0; row < rows.codes().matrix().rows(); row++) {
                    all.add(rows.data().places().line(row) + ": " + rows.codes().matrix().get(row, 0) + " "
                            + rows.codes().matrix().get(row, 1));
                }
                rows.data().skipped().stream().map(SkippedRow::toString).forEach(all::add);
                block = blocks.next(size);
            }
        }
        preparation.tell();
        all.sort(null);
        all.addAll(findings);
        all.add(preparation.counts().filled() + " " + preparation.counts().unseen());
        return all;
    }

    @Test
    void blocksOfAnySizeGiveTheSame() throws IOException {
        Encoder encoder = encoder();
        List<String> expected = inBlocks(encoder, 1000);
        assertEquals(8 + 5, expected.size(), expected.toString());
        assertTrue(expected.contains("filled missing cells: 1 in \"n\", 2 in \"m\""), expected.toString());
        assertTrue(expected.contains("categories that training did not see count as none of its own: 2 in \"city\""),
                expected.toString());
        for (int size : new int[] {1, 2, 3, 5}) {
            assertEquals(expected, inBlocks(encoder, size));
        }
    }

    @Test
    void wordsAreThoseOfTheWholeTable() throws IOException {
        Encoder encoder = encoder();
        List<String> blocks = inBlocks(encoder, 2);
        findings.clear();
        CsvOptions using = options().withBadRows(BadRows.SKIP).withRoles(options().roles()
                .withFeatures(encoder.columns()));
        EncodedRows.of(encoder, Representation.CODE, whole(NEW, using), LENIENT, 1, this::hear);
        assertEquals(findings, blocks.subList(8, blocks.size() - 1));
    }

    /** Before it is refused, as for a whole table. */
    @Test
    void whatWasCountedIsToldBeforeARefusal() throws IOException {
        Encoder encoder = encoder();
        CsvOptions using = options().withRoles(options().roles().withFeatures(encoder.columns()));
        BlockPreparation preparation = new BlockPreparation(encoder, PreparationRules.STRICT, this::hear);
        EncodedRows.ofBlock(encoder, Representation.CODE, whole("n,m,city\n,1,Rome\n", using), preparation, 1);
        assertEquals(List.of(), findings);
        CsvTable far = whole("n,m,city\n1e60,1,Rome\n", using);
        assertThrows(CsvException.class, () -> EncodedRows.ofBlock(encoder, Representation.CODE, far, preparation, 1));
        assertEquals(List.of("filled missing cells: 1 in \"n\"",
                "1 value lies outside the range of training, in \"n\""), findings);
        assertEquals(Map.of("n", 1L), preparation.counts().filled());
    }

    @Test
    void blocksGrowFromSmallOnes() throws IOException {
        Encoder encoder = encoder();
        BlockPreparation preparation = new BlockPreparation(encoder, LENIENT, this::hear);
        assertEquals(128, preparation.rowsOfNext(0));
        assertEquals(256, preparation.rowsOfNext(128));
        int widest = Representation.DEEP.columns(encoder);
        assertTrue(widest > encoder.features().width());
        assertEquals((1 << 18) / widest, preparation.rowsOfNext(1 << 30));
    }
}
