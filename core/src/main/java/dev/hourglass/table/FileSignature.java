package dev.hourglass.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes of a file say it is, if that is not CSV.
 *
 * @param start the bytes the file begins with, each as one Latin-1 character
 * @param found what the file is
 * @param fix   how to make CSV of it
 */
record FileSignature(String start, String found, String fix) {
    /** How many bytes tell all of them apart. */
    static final int LENGTH = 9;

    private static final String SHEET = "export it as CSV, for example: soffice --headless --convert-to csv FILE";
    private static final String UNPACK = "unpack it first, for example: ";
    private static final String EXPORT = "export the data as CSV in UTF-8";
    private static final String JSON = "JSON";
    private static final String FROM_JSON = "make CSV of it, for example: mlr --ijson --ocsv cat FILE > NEW";

    private static final FileSignature MODEL = new FileSignature(
            "", "a model file (safetensors)", "give the model with its own option and the data as CSV");

    private static final List<FileSignature> KNOWN = List.of(
            text("\u00ff\u00fe\0\0", "UTF-32"),
            text("\0\0\u00fe\u00ff", "UTF-32"),
            text("\u00ff\u00fe", "UTF-16"),
            text("\u00fe\u00ff", "UTF-16"),
            new FileSignature("\u001f\u008b", "gzip data", UNPACK + "gunzip FILE"),
            new FileSignature("BZh91AY", "bzip2 data", UNPACK + "bunzip2 FILE"),
            new FileSignature("\u00fd7zXZ", "xz data", UNPACK + "unxz FILE"),
            new FileSignature("(\u00b5/\u00fd", "Zstandard data", UNPACK + "unzstd FILE"),
            new FileSignature("7z\u00bc\u00af'", "7z data", UNPACK + "7z x FILE"),
            new FileSignature("PK\u0003\u0004", "a spreadsheet (xlsx, ods) or another zip archive", SHEET),
            new FileSignature("\u00d0\u00cf\u0011\u00e0", "a spreadsheet (xls)", SHEET),
            new FileSignature("%PDF-", "a PDF document", EXPORT + ", or see: pdftotext -layout FILE"),
            new FileSignature("PAR1\u0015", "Parquet data",
                    EXPORT + ", for example: duckdb -c \"copy (from 'FILE') to 'NEW.csv'\""),
            new FileSignature("<!doctype", "an HTML page", EXPORT),
            new FileSignature("<html", "an HTML page", EXPORT),
            new FileSignature("<?xml", "XML", EXPORT),
            new FileSignature("sep=", "the line sep= that spreadsheets read",
                    "remove the line, and name the separator with --delimiter"),
            new FileSignature("{\"", JSON, FROM_JSON),
            new FileSignature("{\n", JSON, FROM_JSON),
            new FileSignature("[{", JSON, FROM_JSON),
            new FileSignature("[[", JSON, FROM_JSON));

    /**
     * Looks at the first bytes.
     *
     * @param bytes  the file's first bytes
     * @param length how many there are
     */
    static Optional<FileSignature> of(byte[] bytes, int length) {
        String head = new String(bytes, 0, Math.min(length, LENGTH), StandardCharsets.ISO_8859_1);
        if (isModel(head)) {
            return Optional.of(MODEL);
        }
        return KNOWN.stream().filter(signature -> signature.begins(head)).findFirst()
                .or(() -> Optional.ofNullable(unmarked(head)).map(encoding -> text("", encoding)));
    }

    /** Tags may be in capitals. */
    private boolean begins(String head) {
        return head.regionMatches(start.startsWith("<"), 0, start, 0, start.length());
    }

    private static FileSignature text(String start, String encoding) {
        return new FileSignature(start, encoding + " text",
                "save it as UTF-8, for example: iconv -f " + encoding + " -t UTF-8 FILE > NEW");
    }

    /** The encoding, of more than a byte a character, whose zeros stand where they stand in ASCII text, or null. */
    private static String unmarked(String head) {
        String zeros = head.substring(0, Math.min(head.length(), 4)).replaceAll("[^\0]", "x");
        return switch (zeros) {
            case "x\0\0\0" -> "UTF-32LE";
            case "\0\0\0x" -> "UTF-32BE";
            default -> zeros.startsWith("x\0") ? "UTF-16LE" : zeros.startsWith("\0x") ? "UTF-16BE" : null;
        };
    }

    /** A safetensors file begins with the length of its JSON header: 8 bytes, the least first, then a brace. */
    private static boolean isModel(String head) {
        return head.length() == LENGTH && head.charAt(7) == 0 && head.charAt(6) == 0 && head.charAt(8) == '{';
    }
}
