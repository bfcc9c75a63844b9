package dev.hourglass.export;

import dev.hourglass.csv.CsvWriter;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.table.Table;
import dev.hourglass.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Tables in files, each whole or not there at all, in the format that the name of the file ends in. */
public final class TableFile {
    private TableFile() {
    }

    /** Makes the blocks of a table. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all blocks, one at least.
         *
         * @param writer takes them; whoever gives it finishes it
         * @throws IOException if they cannot be made or written
         */
        void writeTo(TableWriter writer) throws IOException;
    }

    /**
     * Writes a table.
     *
     * @param file  to make or replace, in one of the {@link TableFormat}s, else in CSV
     * @param table what to write
     * @throws IOException     if the file cannot be written; the old one is there then
     * @throws ExportException if the format cannot hold the table
     */
    public static void write(Path file, Table table) throws IOException {
        Objects.requireNonNull(table, "table");
        write(file, writer -> writer.write(table));
    }

    /**
     * Writes a table as it is made. The file is there once all of it was.
     *
     * @param file    to make or replace, in one of the {@link TableFormat}s, else in CSV
     * @param content makes the table; what it throws is passed on, and the old file is there then
     * @throws IOException     if the file cannot be written; the old one is there then
     * @throws ExportException if the format cannot hold the table
     */
    public static void write(Path file, Content content) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        Optional<TableFormat> format = TableFormat.of(file);
        AtomicFile.write(file, out -> {
            TableWriter writer = format.isPresent() ? format.get().writer(out) : new CsvWriter(out);
            content.writeTo(writer);
            writer.finish();
        });
    }

    /**
     * Writes a table as it is made, if it is to be kept; it is made in any case.
     *
     * @param file    to make or replace, in one of the {@link TableFormat}s, else in CSV; empty for none
     * @param content makes the table; what it throws is passed on, and the old file is there then
     * @throws IOException     if the file cannot be written; the old one is there then
     * @throws ExportException if the format cannot hold the table
     */
    public static void write(Optional<Path> file, Content content) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        if (file.isPresent()) {
            write(file.get(), content);
        } else {
            content.writeTo(TableWriter.NOWHERE);
        }
    }

    /**
     * Writes a table in CSV to whoever reads it meanwhile: each block is seen before the next one is made.
     *
     * @param out     where to; it is flushed and not closed
     * @param content makes the table
     * @throws IOException if the stream does not take it, or the content throws it
     */
    public static void stream(OutputStream out, Content content) throws IOException {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(content, "content");
        CsvWriter writer = new CsvWriter(out);
        content.writeTo(new FlushedWriter(writer));
        writer.finish();
    }

    /** Hands on what each block says before the next one is made. */
    private record FlushedWriter(TableWriter writer) implements TableWriter {
        @Override
        public void write(Table block) throws IOException {
            writer.write(block);
            writer.finish();
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }
    }
}
