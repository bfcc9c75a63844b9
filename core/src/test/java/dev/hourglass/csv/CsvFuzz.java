package dev.hourglass.csv;

import dev.hourglass.golden.Golden;
import dev.hourglass.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fuzz target for CSV: the first byte picks the options, the others are the file. Whatever they are, they make a
 * table or are refused; and a table without missing cells, written and read again, is the same table.
 */
public final class CsvFuzz {
    private static final CsvLimits NARROW = new CsvLimits(12, 60, 6);
    private static final List<CsvOptions> OPTIONS = List.of(
            new CsvOptions(),
            new CsvOptions().withDelimiter(';').withTextColumns(List.of("target", "a", "")),
            new CsvOptions().withDelimiter('\t').withIgnoredColumns(List.of("a", "target")),
            new CsvOptions().withTextColumns(List.of("a", "target")).withFeatureColumns(List.of("a", "f0", "b")),
            new CsvOptions().withTextColumns(List.of("a", "b", "c", "1", "first", "last", "key", "val", "target")),
            new CsvOptions().withTextColumns(List.of("a", "target")).withLimits(NARROW),
            new CsvOptions().withTextColumns(List.of("target")).withMissingValues(MissingValues.DROP),
            new CsvOptions().withTextColumns(List.of("target")).withMissingValues(MissingValues.KEEP)
                    .withCategoricalColumns(List.of("b"), true),
            new CsvOptions().withCategoricalColumns(List.of("a", "f0"), true));

    private CsvFuzz() {
    }

    /** {@return the corpora, each file with each of the options} */
    public static List<byte[]> seeds() {
        Stream<String> spectrum = Stream.of("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
                "newlines", "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8")
                .flatMap(name -> Stream.of(name + ".csv", name + ".tsv")).map(name -> "csv-spectrum/" + name);
        Stream<String> faults = Golden.lines("/corpora/table/faults/expected.tsv").stream()
                .map(line -> "faults/" + line.substring(0, line.indexOf('\t')) + ".csv");
        List<byte[]> seeds = new ArrayList<>();
        Stream.concat(spectrum, faults).map(Corpus::bytes).filter(file -> file.length < 4000).forEach(file -> {
            for (int option = 0; option < OPTIONS.size(); option++) {
                byte[] seed = new byte[file.length + 1];
                seed[0] = (byte) option;
                System.arraycopy(file, 0, seed, 1, file.length);
                seeds.add(seed);
            }
        });
        return seeds;
    }

    /**
     * One run.
     *
     * @param data options and file
     */
    public static void fuzzerTestOneInput(byte[] data) {
        accepts(data);
    }

    /** One run; whether the input is one that is understood. */
    static boolean accepts(byte[] data) {
        if (data.length == 0) {
            return false;
        }
        CsvOptions options = OPTIONS.get((data[0] & 0xFF) % OPTIONS.size());
        try {
            Table table = read(Arrays.copyOfRange(data, 1, data.length), options);
            if (options.missing().answer() != MissingValues.KEEP) {
                requireSameAfterWriting(table, options);
            }
            return true;
        } catch (CsvException refused) {
            requireInWords(refused);
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every fourth file, whichever that is, is read in blocks as well. */
    private static Table read(byte[] file, CsvOptions options) throws IOException {
        int choice = Arrays.hashCode(file) >>> 1;
        if (choice % 4 == 0) {
            BlockReading.requireSame(file, options, 1 + choice / 4 % 3, choice / 12 % 2 == 0);
        }
        return CsvReader.read(new ByteArrayInputStream(file), "data.csv", options);
    }

    /** What is written has commas and may have longer rows than were read; the kinds of its columns are known. */
    private static void requireSameAfterWriting(Table table, CsvOptions options) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        CsvWriter.write(table, written);
        CsvOptions plain = options.withDelimiter(',').withIgnoredColumns(List.of()).withLimits(new CsvLimits());
        try {
            if (!read(written.toByteArray(), plain).equals(table)) {
                throw new IllegalStateException("another table after it was written: " + written);
            }
        } catch (CsvException refused) {
            throw new IllegalStateException("refused after it was written: " + written, refused);
        }
    }

    /** A place, what is wrong and a remedy, on one line each and fit for a terminal. */
    private static void requireInWords(CsvException refused) {
        String message = refused.getMessage();
        if (!message.startsWith("data.csv:") || refused.remedy().toString().isEmpty()
                || (message + refused.remedy().toString()).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalStateException("a refusal nobody understands", refused);
        }
    }
}
