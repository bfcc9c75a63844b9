package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.file.FileFormat;
import dev.hourglass.file.FileSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no CSV are named, with a command that makes CSV of them. */
class FileSignatureTest {
    @TempDir
    private Path folder;

    private static void assertNamed(String name, String command, byte[] file) {
        CsvException refusal = Csv.refusal(file, new CsvOptions());
        assertTrue(refusal.problem().contains(name), refusal.problem());
        assertTrue(refusal.problem().endsWith(", expected CSV text"), refusal.problem());
        String remedy = refusal.remedy().toString();
        assertTrue(remedy.contains(command), remedy);
        assertEquals(1, refusal.line());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"425a6839314159!bzip2!bunzip2 -c FILE > NEW", "fd377a585a00!xz!unxz -c",
        "5d00008000ff!lzma!xz --format=lzma", "28b52ffd!Zstandard!unzstd -c", "04224d18!lz4!lz4 -dc",
        "1f9d90!.Z!gunzip -c",
        "894c5a4f00!lzop!lzop", "377abcaf271c!7z!7z x", "526172211a0700!rar!unrar", "d0cf11e0a1b1!xls!soffice",
        "255044462d312e34!PDF!pdftotext", "252150532d!PostScript!CSV", "7b5c72746631!RTF!CSV",
        "89504e470d0a!picture!CSV",
        "ffd8ffe0!picture!CSV", "474946383961!picture!CSV", "5041523115!Parquet!pandas.read_parquet",
        "5041524500!Parquet!pandas.read_parquet", "4645413100!Feather!read_feather",
        "4152524f57310000!Arrow!read_feather",
        "ffffffff10010000!Arrow stream!pyarrow", "4f524311!ORC!read_orc", "4f52430a06!ORC!read_orc",
        "4f626a01!Avro!fastavro",
        "53514c69746520666f726d6174203300!SQLite!sqlite3 -csv -header FILE", "894844460d0a1a0a!HDF5!h5py",
        "43444601!NetCDF!xarray",
        "934e554d505901!NumPy array!numpy.load", "8002!pickle!read_pickle", "8005!pickle!read_pickle",
        "286c70300a!pickle!read_pickle",
        "636e756d70792e636f72652e6d756c746961727261790a!pickle!read_pickle", "080712077079!ONNX!CSV",
        "524458330a580a!RData!load(",
        "524441320a410a!RData!load(", "580a00000003!RDS!readRDS", "3c73746174615f6474613e!Stata!read_stata",
        "72020100!Stata!read_stata",
        "000000000000000000000000c2ea8160!sas7bdat!read_sas",
        "484541444552205245434f52442a2a2a2a2a2a2a!SAS transport!read_sas",
        "24464c3240!SPSS!read_spss", "4d41544c414220352e30204d41542d66696c65!MATLAB!loadmat",
        "4d41544c414220372e33204d41542d66696c65!HDF5!writematrix", "53494d504c4520203d!FITS!astropy",
        "030c0101!dBase!soffice", "000100005374616e64617264204a6574204442!Access!CSV",
        "fffe610a00!UTF-16!iconv -f UTF-16 ", "feff0061!UTF-16!iconv -f UTF-16 ",
        "61002c00!UTF-16LE!iconv -f UTF-16LE ",
        "0061002c!UTF-16BE!iconv -f UTF-16BE ", "fffe000061000000!UTF-32!iconv -f UTF-32 ",
        "0000feff00000061!UTF-32!iconv -f UTF-32 ", "610000002c000000!UTF-32LE!iconv -f UTF-32LE ",
        "000000610000002c!UTF-32BE!iconv -f UTF-32BE ",
        "4847524f57530001!scaled rows!the table",
        "0102030405060708090a0b0c0d0e0f10111213141516!unknown format!CSV"})
    void formatsOfBytes(String start, String name, String command) {
        assertNamed(name, command, Arrays.copyOf(HexFormat.of().parseHex(start), 600));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{'a':1}|JSON|read_json", "{¶ 'a': 1|JSON|read_json",
            "[{'a':1|JSON|read_json",
        "[[1,2]|JSON|read_json", "[¶  {|JSON|read_json", " {'a': 1}¶{'a': 2}¶|JSON lines|lines=True",
        "M{'a':1}|JSON|read_json",
        "<!DOCTYPE html>|HTML|read_html", "<HTML>|HTML|read_html", "M¶ <html lang='en'>|HTML|read_html",
        "<?xml version|XML|read_xml",
        "¶ <?xml|XML|read_xml", "<rows>¶ <row>|XML|read_xml", "<kml xmlns='x'>|XML|read_xml", "<!-- x -->|XML|read_xml",
        "---¶na: 1¶|YAML|yaml",
        "%YAML 1.2¶|YAML|yaml", "@relation iris¶|ARFF|scipy.io.arff", "% 1. Title: Iris¶¶¶@RELATION iris|ARFF|loadarff",
        "%%MatrixMarket matrix|Matrix Market|mmread", "1 1:0.5 3:1e-3¶-1 2:3¶|libsvm|load_svmlight_file",
        "+1 7:1¶|libsvm|load_svmlight_file",
        "version https://git-lfs.github.com/spec/v1¶|Git LFS|git lfs pull"})
    void formatsOfText(String start, String name, String command) {
        String text = start.replace('\'', '"').replace('¶', '\n').replaceFirst("^M", "\ufeff");
        assertNamed(name, command, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void commentsBeforeARelationMayBeLong() {
        assertNamed("ARFF", "loadarff", ("% about the data\n".repeat(300)
                + "@RELATION iris\n").getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"x.npy|NumPy arrays (npz)|numpy.load",
            "[Content_Types].xml xl/workbook.xml|(xlsx)|soffice",
        "[Content_Types].xml|(xlsx) or another|soffice", "docProps/app.xml xl/a.xml|(xlsx)|soffice",
        "_rels/.rels word/document.xml|(docx)|CSV",
        "ppt/a.xml|(pptx)|CSV", "META-INF/MANIFEST.MF|a jar|CSV", "model/data.pkl|PyTorch|CSV",
        "metadata.json config.json model.weights.h5|Keras|CSV", "metadata.json keras.txt|Keras|CSV",
        "metadata.json other.txt|\"metadata.json\" first|unzip FILE",
        "other.txt keras.txt|\"other.txt\" first|unzip -p",
        "a.csv|\"a.csv\"|unzip -p FILE a.csv > NEW", "a\u001b[31m.csv|\"a\\x1b[31m.csv\"|unzip FILE",
        "docs/|\"docs/\"|unzip FILE",
        "mimetype|(odt|CSV"})
    void zipArchivesAreToldByTheirFirstFiles(String names, String found, String command) throws IOException {
        assertNamed(found, command, zip(names.split(" ")));
    }

    @Test
    void zipArchivesThatAreStored() {
        String start = "PK\3\4" + "\0".repeat(22) + "\10\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK";
        assertNamed("(ods)", "soffice", start.getBytes(StandardCharsets.ISO_8859_1));
        assertNamed("(xlsx, ods) or another zip", "soffice", ("PK\3\4"
                + "\0".repeat(40)).getBytes(StandardCharsets.ISO_8859_1));
        assertNamed("cut short", "copy", "PK\3\4\0".getBytes(StandardCharsets.ISO_8859_1));
        assertNamed("without any file", "CSV", "PK\5\6\0\0".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** 260 bytes stand between name and content: their number takes both of its bytes. */
    @Test
    void whatAZipArchiveSaysOfItsFirstFileIsPassedOver() {
        String start = "PK\3\4" + "\0".repeat(22) + "\10\0\4\1mimetype" + "x".repeat(260);
        assertEquals(Optional.of("a spreadsheet (ods)"),
                found(start + "application/vnd.oasis.opendocument.spreadsheetPK"));
        assertEquals(Optional.of("a zip archive that is cut short"), found("PK\3\4" + "\0".repeat(25)));
        assertEquals(Optional.of("a spreadsheet (xlsx, ods) or another zip archive"),
                found("PK\3\4" + "\0".repeat(26)));
    }

    @Test
    void modelFilesAreToldFromOthers() {
        assertEquals(Optional.of("a model file (safetensors)"), found("\2\1\0\0\0\0\0\0{"));
        assertEquals(Optional.of(true), FileSignature.of(new byte[] {2, 0, 0, 0, 0, 0, 0, 0, '{', '}'}, 10)
                .map(FileSignature::isModel));
        for (String other : List.of("\2\1\0\0\0\0\1\0{", "\2\1\0\0\0\0\0\1{", "\2\1\0\0\0\0\0\0[", "{\"a\":1}")) {
            byte[] bytes = other.getBytes(StandardCharsets.ISO_8859_1);
            assertNotEquals(Optional.of(true), FileSignature.of(bytes, bytes.length).map(FileSignature::isModel));
        }
    }

    /** Sixteen characters that no text has, and one in ten; a few may stand in a text by mistake. */
    @Test
    void binaryDataHasManyCharactersThatTextsNeverHave() {
        String controls = "\0" + "\1".repeat(15);
        Optional<String> binary = Optional.of("binary data of an unknown format");
        assertEquals(binary, found("abcd" + controls + "e".repeat(140)));
        assertEquals(Optional.empty(), found("abcd" + controls + "e".repeat(141)));
        assertEquals(Optional.empty(), found("abcd" + controls.substring(0, 15) + "e".repeat(100)));
        assertEquals(Optional.empty(), found("abcd" + controls.substring(0, 15) + "\t\r\n ".repeat(20)));
        assertEquals(Optional.empty(), found("abcd" + "\1".repeat(50)));
    }

    private static Optional<String> found(String latin) {
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        return FileSignature.of(bytes, bytes.length).map(FileFormat::found);
    }

    @Test
    void tarArchives() {
        byte[] tar = new byte[512];
        byte[] name = "folder/a.csv".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, tar, 0, name.length);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertNamed("a tar archive", "tar -xf FILE", tar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAR1,PK,{x}\n1,2,3\n", "ORC,a\n1,2\n", "<0.3,b\n1,2\n", "<unk>,a\n1,2\n",
            "[m],[kg]\n1,2\n", "%,a\n1,2\n", "@relation,a\n1,2\n",
        "X,Y\n1,2\n", "(lp0,a\n1,2\n", "GIF,II\n1,2\n", "BZh,b\n1,2\n", "---,a\n1,2\n", "HDF,CDF\n1,2\n",
        "Obj,RDX3\n1,2\n", "12:30,x y\n1,2\n"})
    void namesThatOnlyLookLikeOtherFormatsAreNames(String csv) throws IOException {
        assertEquals(2, Csv.read(csv, new CsvOptions()).matrix(List.of(csv.substring(0,
                csv.indexOf(',')))).columns() + 1);
    }

    @Test
    void commandsNameTheFile() throws IOException {
        Path file = folder.resolve("it's mine.parquet");
        Files.write(file, Arrays.copyOf("PAR1\25".getBytes(StandardCharsets.ISO_8859_1), 100));
        String stem = folder + "/it'\\''s mine";
        assertTrue(fix(file).endsWith(" '" + stem + ".parquet' '" + stem + ".csv'"), fix(file));
        Files.createFile(folder.resolve("it's mine.csv"));
        assertTrue(fix(file).endsWith(" '" + stem + ".parquet' '" + stem + "-1.csv'"), fix(file));
        Path packed = folder.resolve("a.csv.bz2");
        Files.writeString(packed, "BZh91AY&SY");
        assertTrue(fix(packed).endsWith("bunzip2 -c " + packed + " > " + folder.resolve("a.csv")), fix(packed));
    }

    private static String fix(Path file) throws IOException {
        try {
            CsvReader.read(file, new CsvOptions());
            throw new AssertionError("read " + file);
        } catch (CsvException refusal) {
            assertFalse(refusal.remedy().toString().contains("FILE"), refusal.remedy().toString());
            return refusal.remedy().toString();
        }
    }
}
