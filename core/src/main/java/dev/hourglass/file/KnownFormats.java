package dev.hourglass.file;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats that are given for CSV by mistake, with the command that converts them.
 *
 * @param start  what a file of it begins with, each byte as one Latin-1 character
 * @param format what it is
 */
record KnownFormats(Pattern start, FileFormat format) {
    private static final String EXPORT = "export the data as CSV in UTF-8";
    private static final String UNPACK = "unpack it first, for example: ";
    private static final String LIST = "unpack it first and give a file of it, for example: ";
    /** Before a command that makes CSV. */
    static final String CONVERT = "make CSV of it, for example: ";
    /** A byte that no text begins a line with. */
    private static final String NO_TEXT = "[^ -~\\t\\r\\n]";
    /** A byte order mark in UTF-8, and space, before texts that allow them. */
    private static final String BEFORE = "(?:\u00ef\u00bb\u00bf)?\\s*";

    private static final List<KnownFormats> ALL = List.of(
            encoding("\u00ff\u00fe\0\0", "UTF-32"),
            encoding("\0\0\u00fe\u00ff", "UTF-32"),
            encoding("\u00ff\u00fe", "UTF-16"),
            encoding("\u00fe\u00ff", "UTF-16"),

            format("\u001f\u008b", "gzip data", UNPACK + "gunzip -c FILE > NEW"),
            format("\u001f\u009d", "data of compress (.Z)", UNPACK + "gunzip -c FILE > NEW"),
            format("BZh[1-9]1AY", "bzip2 data", UNPACK + "bunzip2 -c FILE > NEW"),
            format("\u00fd7zXZ", "xz data", UNPACK + "unxz -c FILE > NEW"),
            format("\\x5d\0\0[\0-\u00ff]{2}", "lzma data", UNPACK + "xz --format=lzma -dc FILE > NEW"),
            format("\\(\u00b5/\u00fd", "Zstandard data", UNPACK + "unzstd -c FILE > NEW"),
            format("\u0004\"M\u0018", "lz4 data", UNPACK + "lz4 -dc FILE > NEW"),
            format("\u0089LZO\0", "lzop data", UNPACK + "lzop -dc FILE > NEW"),
            format("7z\u00bc\u00af'", "7z data", LIST + "7z x FILE"),
            format("Rar!\u001a\u0007", "a rar archive", LIST + "unrar x FILE"),
            packed("[^\0]{1,100}\0(?s:.{156,255})ustar", "a tar archive", LIST + "tar -xf FILE"),

            format("\u00d0\u00cf\u0011\u00e0", "a spreadsheet (xls) or another old Office document",
                    "export it as CSV, for example: soffice --headless --convert-to csv FILE"),
            format("\u0003[\0-\u00ff][\u0001-\u000c][\u0001-\u001f]", "a dBase table (dbf)",
                    "export it as CSV, for example: soffice --headless --convert-to csv FILE"),
            format("\0\u0001\0\0Standard (?:Jet|ACE) DB", "a Microsoft Access database", EXPORT),
            format("%PDF-", "a PDF document", EXPORT + ", or see: pdftotext -layout FILE"),
            format("%!PS", "a PostScript document", EXPORT),
            format("\\{\\\\rtf", "an RTF document", EXPORT),
            format("\u0089PNG\r\n|\u00ff\u00d8\u00ff|GIF8[79]a|II\\*\0|MM\0\\*", "a picture", EXPORT),

            format("PAR1\u0015|PARE" + NO_TEXT, "Parquet data", pandas("read_parquet(sys.argv[1])")),
            format("FEA1\0", "a Feather file", pandas("read_feather(sys.argv[1])")),
            format("ARROW1\0", "an Arrow file (Feather)", pandas("read_feather(sys.argv[1])")),
            format("\u00ff\u00ff\u00ff\u00ff[\0-\u00ff]{2}\0\0", "an Arrow stream", python("pyarrow.ipc",
                    "pyarrow.ipc.open_stream(sys.argv[1]).read_pandas()")),
            format("ORC\n?" + NO_TEXT, "ORC data", pandas("read_orc(sys.argv[1])")),
            format("Obj\u0001", "Avro data", python("fastavro",
                    "pandas.DataFrame(fastavro.reader(open(sys.argv[1], 'rb')))")),
            format("SQLite format 3\0", "an SQLite database", CONVERT + "sqlite3 -csv -header FILE \"select * from \\\""
                    + "$(sqlite3 FILE \"select name from sqlite_master where type='table' limit 1\")\\\"\" > NEW"),
            format("\u0089HDF\r\n", "an HDF5 file", python("h5py", "(lambda names, f: (f.visititems(lambda name, x:"
                    + " names.append(name) if isinstance(x, h5py.Dataset) and x.ndim in (1, 2) else None),"
                    + " pandas.DataFrame(f[names[0]][()]))[1])([], h5py.File(sys.argv[1]))")),
            format("CDF[\u0001\u0002\u0005]", "a NetCDF file",
                    python("xarray", "xarray.open_dataset(sys.argv[1]).to_dataframe().reset_index()")),
            format("\u0093NUMPY", "a NumPy array (npy)", python("numpy", "pandas.DataFrame(numpy.load(sys.argv[1]))")),
            format("\u0080[\u0002-\u0005]|\\((?:lp0|dp0)\n|c(?:copy_reg|__builtin__|builtins|collections|pandas[.\\w]+"
                    + "|numpy[.\\w]+)\n", "a Python pickle", "make CSV of it, if you trust it (a pickle can run any"
                    + " program), for example: " + script("pandas",
                    "pandas.DataFrame(pandas.read_pickle(sys.argv[1]))")),
            format("\\x08[\u0001-\u0020][\"\u0012\u001a:B]", "a protocol buffer, as ONNX models are",
                    "give a table as CSV in UTF-8"),
            packed("RD[AB][23]\n|RDX[23]\n", "a workspace of R (RData)", CONVERT
                    + "Rscript -e \"a <- commandArgs(TRUE);"
                    + " e <- new.env(); write.csv(get(load(a[1], e)[1], e), a[2], row.names = FALSE)\" FILE NEW"),
            packed("X\n\0\0\0[\u0002\u0003]", "an R object (RDS)", CONVERT + "Rscript -e \"a <-"
                    + " commandArgs(TRUE); write.csv(readRDS(a[1]), a[2], row.names = FALSE)\" FILE NEW"),
            format("<stata_dta>|[l-s][\u0001\u0002]\u0001\0", "a Stata file (dta)", pandas("read_stata(sys.argv[1])")),
            format("\0{12}\u00c2\u00ea\u0081`", "a SAS file (sas7bdat)",
                    pandas("read_sas(sys.argv[1], format='sas7bdat', encoding='infer')")),
            format("HEADER RECORD\\*{7}", "a SAS transport file (xpt)",
                    pandas("read_sas(sys.argv[1], format='xport', encoding='latin1')")),
            format("\\$FL[23]", "an SPSS file (sav)", pandas("read_spss(sys.argv[1])")),
            format("MATLAB 5\\.0 MAT-file", "a MATLAB file (mat)", python("scipy.io",
                    "pandas.DataFrame(next(x for name, x"
                    + " in scipy.io.loadmat(sys.argv[1]).items() if not name.startswith('_')))")),
            format("MATLAB 7\\.3 MAT-file", "a MATLAB file (mat, HDF5)", EXPORT
                    + ", for example with writematrix in MATLAB"),
            format("SIMPLE  =", "a FITS file", python("astropy.table",
                    "astropy.table.Table.read(sys.argv[1]).to_pandas()")),

            format("%%MatrixMarket ", "a Matrix Market file", python("scipy.io",
                    "pandas.DataFrame.sparse.from_spmatrix(scipy.io.mmread(sys.argv[1]))")),
            format("[-+]?[0-9.]+(?: +[0-9]+:[-+0-9.eE]+){1,3}[ \r\n]", "libsvm data", python("sklearn.datasets",
                    "(lambda x, y: pandas.DataFrame(x.toarray()).assign(target=y))(*"
                            + "sklearn.datasets.load_svmlight_file(sys.argv[1]))")),
            format(BEFORE + "\\{\\s*\"[^\n]*\\}\\s*\n\\s*\\{", "JSON lines",
                    pandas("read_json(sys.argv[1], lines=True)")),
            format(BEFORE + "(?:\\{[ \\t\\r]*[\n\"}]|\\[[ \\t\\r]*[\n\"\\[{])", "JSON",
                    pandas("read_json(sys.argv[1])")),
            format("(?i)" + BEFORE + "(?:<!doctype html|<html|<head|<body|<table)", "an HTML page",
                    EXPORT + "; of a table in it, for example: " + script("pandas",
                            "pandas.read_html(sys.argv[1])[0]")),
            format("(?i)" + BEFORE
                    + "(?:<[?]xml|<!doctype|<!--|<svg|<[a-z][-.:\\w]*(?:[ \\t]+[-:\\w]+=|>[ \\t\\r]*[\n<]))",
                    "XML", pandas("read_xml(sys.argv[1])")),
            format("(?:\u00ef\u00bb\u00bf)?(?:---[ \\t]*\r?\n|%YAML )", "YAML", python("yaml",
                    "pandas.DataFrame(yaml.safe_load(open(sys.argv[1])))")),
            format("HGROWS\0", "the scaled rows of a training", "give the table that they were made of"),
            format("version https://git-lfs\\.github\\.com/", "a pointer of Git LFS instead of the file",
                    "get the file itself, for example: git lfs pull"));

    private static KnownFormats format(String start, String found, String fix) {
        return new KnownFormats(Pattern.compile(start), new FileFormat(found, fix, false));
    }

    /** A format whose command also takes a file of it that is packed with gzip. */
    private static KnownFormats packed(String start, String found, String fix) {
        return new KnownFormats(Pattern.compile(start), new FileFormat(found, fix, true));
    }

    private static KnownFormats encoding(String mark, String encoding) {
        return new KnownFormats(Pattern.compile(mark), encoded(encoding));
    }

    /** What begins like this, or nothing if it is none of them. */
    static Optional<FileFormat> find(String head) {
        return ALL.stream().filter(known -> known.start.matcher(head).lookingAt()).findFirst()
                .map(KnownFormats::format);
    }

    /** A text in another encoding. */
    static FileFormat encoded(String encoding) {
        return new FileFormat(encoding + " text",
                "save it as UTF-8, for example: iconv -f " + encoding + " -t UTF-8 FILE > NEW", false);
    }

    private static String pandas(String read) {
        return CONVERT + script("pandas", "pandas." + read);
    }

    private static String python(String module, String table) {
        return CONVERT + script(module + ", pandas", table);
    }

    /** A command that writes a table of pandas, which the expression makes of the file. */
    static String script(String modules, String table) {
        return "python3 -c \"import " + modules + ", sys; " + table + ".to_csv(sys.argv[2], index=False)\" FILE NEW";
    }
}
