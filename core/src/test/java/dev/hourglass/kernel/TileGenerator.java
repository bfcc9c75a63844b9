package dev.hourglass.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the micro-kernels of the matrix product: for each class in {@link #TABLE} a source file, with a method a tile.
 *
 * <p>C2 keeps vectors in registers only if each is a local variable, so a tile is its accumulators written out one by
 * one. What differs from tile to tile is its shape and where its sums begin; the rest is here, once. A new shape is a
 * new line of the table; then
 *
 * <pre>
 *   java core/src/test/java/dev/hourglass/kernel/TileGenerator.java
 * </pre>
 *
 * <p>in the project's folder writes the files anew, {@code TileGeneratorTest} checks the new tile's bits, and
 * {@code VectorTile} may choose it.
 */
final class TileGenerator {
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen");

    /**
     * The most multiply-adds that a tile may have for JDK 17. Each of them inlines a method in which C2 may have
     * guessed a type wrongly four times. When these add up to 100, C2 trusts no profile any more, and the sums become
     * objects where they are written: {@code docs/gemm.md} has the details.
     */
    static final int MOST_MULTIPLY_ADDS = 24;

    /** As {@code Tuning} says, which this program does not see. */
    private static final int WIDEST_ROW = 13;

    private static final TileClass MANY_REGISTERS = new TileClass("ManyRegistersTile", Accumulation.FROM_INITIAL, """
            Tiles for 32 vector registers, which hold twenty-four accumulators and their operands. What a tile is, and
            the contract of each, {@link VectorTile} says.""", List.of(
            new Tile(8, 3, 1, "Twenty-four accumulators; eight rows divide batches of 16 without a rest."),
            new Tile(8, 2, 1, "Sixteen accumulators, for what three vectors do not divide.")));

    private static final TileClass FEW_REGISTERS = new TileClass("FewRegistersTile", Accumulation.FROM_INITIAL, """
            Tiles that fit sixteen vector registers: at most twelve accumulators and their operands. What a tile is, and
            the contract of each, {@link VectorTile} says.""", List.of(
            new Tile(4, 3, 4, """
                    Twelve accumulators, with which all sixteen registers are in use: fewer broadcasts and loads than
                    six rows by two vectors have. One running place of A, from which all rows are found."""),
            new Tile(6, 2, 6, """
                    Twelve accumulators, which with their operands just fit sixteen registers. With a second running
                    place of A, C2 keeps one in a vector register, and the tile takes twice as long (Zen 5)."""),
            new Tile(8, 1, 4, """
                    Eight accumulators, as many as hide the delay of one multiply-add behind the others. Two running
                    places of A and three distances take fewer registers than eight places.""")));

    private static final TileClass CONTIGUOUS = new TileClass("ContiguousTile", Accumulation.FROM_INITIAL_IN_ROWS, """
            Tiles for an A with contiguous rows, which do two steps of k at a time. Since the step itself says where in
            a row an element lies, C2 checks the bounds of each row once, before the loop, and both steps share the
            address of a row. The contract is that of {@link VectorTile} otherwise.""", List.of(
            new Tile(6, 4, 1, 2, """
                    Twenty-four accumulators, for many rows of what three vectors do not divide. C1 of Java 17 does not
                    compile it with three steps."""),
            new Tile(10, 1, 1, 2, false, """
                    Ten accumulators: fewer loads of B for each multiply-add than with eight. For an even k."""),
            new Tile(8, 1, 1, 2, """
                    Eight accumulators, as many as hide the delay of one multiply-add behind the others.""")));

    private static final TileClass TRANSPOSED = new TileClass("TransposedTile", Accumulation.FROM_ZERO, """
            Tiles for sums that begin at zero, with a transposed A, of which a step of k has one element of each row
            side by side: the gradient of weights. There k is a batch, sixteen steps perhaps, and what other tiles do
            before and after them counts: reading Initial, checking bounds for each row. These are a fifth faster, but
            for 32 registers only: C2 keeps the sums from before a step until all its bounds are checked, which sixteen
            registers cannot hold. The contract is that of {@link VectorTile} otherwise.""", List.of(
            new Tile(8, 3, 1, "Twenty-four accumulators."),
            new Tile(6, 4, 1, "Twenty-four accumulators, for many rows of what three vectors do not divide."),
            new Tile(8, 2, 1, "Sixteen accumulators, for what three vectors do not divide.")));

    private static final TileClass UNITS = new TileClass("UnitsTile", Accumulation.FROM_COLUMN, """
            Tiles for the units of a Dense layer over rows that lie transposed: row i of the result is unit i, whose
            sums all begin at its bias. The weights of a unit lie side by side with those of its neighbors, so that A is
            as in {@link TransposedTile}. The contract is that of {@link VectorTile} otherwise.""", List.of(
            new Tile(8, 3, 1, "Twenty-four accumulators."),
            new Tile(8, 2, 1, "Sixteen accumulators, for what three vectors do not divide.")));

    private static final TileClass PACKED = new TileClass("PackedTile", Accumulation.FROM_INITIAL_PACKED, """
            Tiles for a packed A, of which a step of k has one element of each row side by side, as in
            {@link TransposedTile}: one place finds eight rows, and two checks of bounds serve them. For 32 registers
            only, as there. The contract is that of {@link VectorTile} otherwise.""", List.of(
            new Tile(8, 3, 1, "Twenty-four accumulators."),
            new Tile(8, 2, 1, "Sixteen accumulators, for what three vectors do not divide.")));

    private static final TileClass ROW = new TileClass("RowTile", Accumulation.OF_ONE_ROW, """
            Tiles of one row, which use each number of B once: what counts is that B comes from the second-level cache
            without a pause. The wider a tile is, the longer are the pieces of B that it reads, and the more sums can go
            on while one waits. The contract is that of {@link VectorTile}; thirteen accumulators, the number of A and
            the vector of B are the fifteen registers that the smaller machines have to give.""",
            IntStream.rangeClosed(1, WIDEST_ROW).mapToObj(Tile::ofOneRow).toList());

    /** All tiles there are, by the class that has them. */
    static final List<TileClass> TABLE = List.of(MANY_REGISTERS, FEW_REGISTERS, CONTIGUOUS, TRANSPOSED, UNITS, PACKED,
            ROW);

    /** Distances from a place to the rows after it; the first two are parameters or nothing. */
    private static final List<String> DISTANCES = List.of("", "aRow", "twoRows", "threeRows", "fourRows", "fiveRows");

    private TileGenerator() {
    }

    /**
     * Writes all files.
     *
     * @param arguments the folder to write to, if not that of the package
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "core/src/main/java/dev/hourglass/kernel");
        for (TileClass tiles : TABLE) {
            Files.writeString(folder.resolve(tiles.name() + ".java"), tiles.source());
        }
    }

    /** Where the sums of a tile begin; its parameters follow from that. */
    enum Accumulation {
        /** At a matrix Initial, which may be C. A has both strides. */
        FROM_INITIAL("""
                int k, float[] a, int a0, int aRow, int aColumn, float[] b, int b0, int bRow,
                            float[] initial, int i0, int initialRow, float[] c, int c0, int cRow"""),

        /** At zero. The rows of A lie side by side. */
        FROM_ZERO("""
                int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] c, int c0,
                            int cRow"""),

        /** At a column that is the same for all vectors. The rows of A lie side by side. */
        FROM_COLUMN("""
                int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
                            int i0, float[] c, int c0, int cRow"""),

        /** At a matrix Initial, which may be C. The rows of A lie side by side. */
        FROM_INITIAL_PACKED("""
                int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
                            int i0, int initialRow, float[] c, int c0, int cRow"""),

        /** At a matrix Initial, which may be C. The rows of A are contiguous. */
        FROM_INITIAL_IN_ROWS("""
                int k, float[] a, int a0, int aRow, float[] b, int b0, int bRow, float[] initial,
                            int i0, int initialRow, float[] c, int c0, int cRow"""),

        /** At one row of a matrix Initial. A and C have one row as well. */
        OF_ONE_ROW("""
                int k, float[] a, int a0, int aColumn, float[] b, int b0, int bRow, float[] initial,
                            int i0, float[] c, int c0""");

        private final String parameters;

        Accumulation(String parameters) {
            this.parameters = parameters;
        }
    }

    /** How a step of k finds its element in each row of A. */
    private enum Places {
        /** A place for each row: a0, a1, ... */
        ONE_A_ROW,

        /** A place for every fourth or sixth row, all of which move, and the distances of those between. */
        EVERY_FEW_ROWS,

        /** A place for each row, a0, a1, ..., at which its elements follow each other. */
        ALONG_ROWS,

        /** One place, at which the rows lie side by side. */
        SIDE_BY_SIDE,

        /** One place for the only row. */
        ONE_ROW
    }

    /** A class of tiles. */
    record TileClass(String name, Accumulation accumulation, String comment, List<Tile> tiles) {
        /** {@return the source file} */
        String source() {
            String whole = comment + """


                    <p>Written by {@code TileGenerator}, which lies among the tests: change that, not this file.""";
            return """
                    package dev.hourglass.kernel;

                    import jdk.incubator.vector.FloatVector;
                    import jdk.incubator.vector.VectorSpecies;

                    %sfinal class %s {
                        private static final VectorSpecies<Float> SPECIES = VectorWidth.FLOATS;
                        private static final int LANES = SPECIES.length();

                        private %s() {
                        }
                    %s}
                    """.formatted(javadoc("", whole), name, name,
                    tiles.stream().map(tile -> tile.method(accumulation)).collect(Collectors.joining()));
        }
    }

    /**
     * A tile of so many rows by so many vectors.
     *
     * @param rowsOfAPlace how many rows of A are found from one place, if they do not lie side by side: 1, 4 or 6
     * @param steps        how many steps of k are written out
     * @param forAnyDepth  whether k need not be a multiple of {@code steps}: what remains is written out once more
     */
    record Tile(int rows, int vectors, int rowsOfAPlace, int steps, boolean forAnyDepth, String comment) {
        /** A tile for any k. */
        Tile(int rows, int vectors, int rowsOfAPlace, int steps, String comment) {
            this(rows, vectors, rowsOfAPlace, steps, true, comment);
        }

        /** A tile that does one step at a time. */
        Tile(int rows, int vectors, int rowsOfAPlace, String comment) {
            this(rows, vectors, rowsOfAPlace, 1, comment);
        }

        /** {@return a tile of one row} */
        static Tile ofOneRow(int vectors) {
            String wide = NUMBERS.get(vectors) + (vectors == 1 ? " vector" : " vectors");
            return new Tile(1, vectors, 1, "One row by " + wide + '.');
        }

        /** {@return how many multiply-adds the method has} */
        int multiplyAdds() {
            return rows * vectors * (steps + (steps > 1 && forAnyDepth ? 1 : 0));
        }

        /** {@return the method's name} */
        String name() {
            String wide = NUMBERS.get(vectors);
            return NUMBERS.get(rows) + "By" + Character.toUpperCase(wide.charAt(0)) + wide.substring(1);
        }

        private String method(Accumulation accumulation) {
            Places places = places(accumulation);
            List<String> before = new ArrayList<>(declared(places));
            before.addAll(beginnings(accumulation));
            if (places == Places.ONE_A_ROW) {
                before.add("int aStep = 0;");
            }
            return """

                    %s    static void %s(%s) {
                    %s%s%s    }
                    """.formatted(javadoc("    ", comment), name(), accumulation.parameters, indented(8, before),
                    indented(8, loops(places)), indented(8, accumulators("%s.intoArray(c, %s);", "c0", "cRow")));
        }

        private List<String> beginnings(Accumulation accumulation) {
            return switch (accumulation) {
                case FROM_ZERO -> accumulators("FloatVector %s = FloatVector.zero(SPECIES);", "", "");
                case FROM_COLUMN ->
                    list(0, rows, 1, this::beginningsOfRow).stream().flatMap(List::stream).toList();
                case FROM_INITIAL, FROM_INITIAL_PACKED, FROM_INITIAL_IN_ROWS, OF_ONE_ROW ->
                    accumulators("FloatVector %s = FloatVector.fromArray(SPECIES, initial, %s);", "i0", "initialRow");
            };
        }

        /** All vectors of a row begin alike. */
        private List<String> beginningsOfRow(int row) {
            String first = "FloatVector c%d0 = FloatVector.broadcast(SPECIES, initial[%s]);"
                    .formatted(row, row == 0 ? "i0" : "i0 + " + row);
            return list(0, vectors, 1,
                    vector -> vector == 0 ? first : "FloatVector c%d%d = c%d0;".formatted(row, vector, row));
        }

        private Places places(Accumulation accumulation) {
            return switch (accumulation) {
                case FROM_INITIAL -> rowsOfAPlace == 1 ? Places.ONE_A_ROW : Places.EVERY_FEW_ROWS;
                case FROM_ZERO, FROM_COLUMN, FROM_INITIAL_PACKED -> Places.SIDE_BY_SIDE;
                case FROM_INITIAL_IN_ROWS -> Places.ALONG_ROWS;
                case OF_ONE_ROW -> Places.ONE_ROW;
            };
        }

        private List<String> declared(Places places) {
            return switch (places) {
                case ONE_A_ROW, ALONG_ROWS -> list(1, rows, 1, row -> "int a%d = a%d + aRow;".formatted(row, row - 1));
                case EVERY_FEW_ROWS -> Stream.concat(
                        list(2, rowsOfAPlace, 1, row -> "int %s = %d * aRow;".formatted(DISTANCES.get(row), row))
                                .stream(),
                        list(rowsOfAPlace, rows, rowsOfAPlace, row -> "int a%d = a0 + %d * aRow;".formatted(row, row))
                                .stream()).toList();
                case SIDE_BY_SIDE, ONE_ROW -> List.of();
            };
        }

        private String place(Places places, int row, int ahead) {
            return switch (places) {
                case ONE_A_ROW -> "a%d + aStep".formatted(row);
                case ALONG_ROWS -> "a%d + step".formatted(row) + (ahead == 0 ? "" : " + " + ahead);
                case EVERY_FEW_ROWS -> {
                    int between = row % rowsOfAPlace;
                    yield "a" + (row - between) + (between == 0 ? "" : " + " + DISTANCES.get(between));
                }
                case SIDE_BY_SIDE -> row == 0 ? "a0" : "a0 + " + row;
                case ONE_ROW -> "a0";
            };
        }

        private List<String> advanced(Places places) {
            return switch (places) {
                case ONE_A_ROW -> List.of("aStep += aColumn;");
                case EVERY_FEW_ROWS -> list(0, rows, rowsOfAPlace, "a%d += aColumn;"::formatted);
                case ALONG_ROWS -> List.of();
                case SIDE_BY_SIDE, ONE_ROW -> List.of("a0 += aColumn;");
            };
        }

        /** A line for each accumulator: its name, and where it lies in a matrix that begins at {@code first}. */
        private List<String> accumulators(String line, String first, String stride) {
            List<String> lines = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                for (int vector = 0; vector < vectors; vector++) {
                    lines.add(line.formatted("c" + row + vector,
                            first + multiple(row, stride) + multiple(vector, "LANES")));
                }
            }
            return lines;
        }

        /** All steps of k: several at a time, then, if the tile is for any depth, what remains one by one. */
        private List<String> loops(Places places) {
            if (steps == 1) {
                return loop("int step = 0; step < k; step++", step(places, 0));
            }
            boolean ofOne = vectors == 1 && places == Places.ALONG_ROWS;
            List<String> severalSteps = ofOne ? stepsOfOne()
                    : list(0, steps, 1, ahead -> step(places, ahead)).stream().flatMap(List::stream).toList();
            if (!forAnyDepth) {
                return loop("int step = 0; step < k; step += " + steps, severalSteps);
            }
            List<String> lines = new ArrayList<>(List.of("int whole = k - " + (steps - 1) + ";", "int step = 0;"));
            lines.addAll(loop("; step < whole; step += " + steps, severalSteps));
            lines.addAll(loop("; step < k; step++", step(places, 0)));
            return lines;
        }

        /** Several steps of a tile one vector wide, which has registers to spare: it reads B for all of them first. */
        private List<String> stepsOfOne() {
            List<String> lines = new ArrayList<>();
            for (int ahead = 0; ahead < steps; ahead++) {
                lines.add("FloatVector vector%d = %s;".formatted(ahead, vectorOfB(0)));
                lines.add("b0 += bRow;");
            }
            for (int ahead = 0; ahead < steps; ahead++) {
                for (int row = 0; row < rows; row++) {
                    lines.add("c%1$d0 = vector%2$d.fma(FloatVector.broadcast(SPECIES, a[%3$s]), c%1$d0);"
                            .formatted(row, ahead, place(Places.ALONG_ROWS, row, ahead)));
                }
            }
            return lines;
        }

        private static List<String> loop(String control, List<String> body) {
            return List.of("for (" + control + ") {", String.join("\n", body).indent(4).stripTrailing(), "}");
        }

        /**
         * One step of k. The only vector of a row of B is what a row of A is spread over, else it is the other way.
         *
         * @param ahead how many steps of the same iteration are before it
         */
        private List<String> step(Places places, int ahead) {
            String type = ahead == 0 ? "FloatVector " : "";
            List<String> lines = new ArrayList<>(places == Places.ONE_ROW ? List.of() : list(0, vectors, 1,
                    vector -> type + "vector%d = %s;".formatted(vector, vectorOfB(vector))));
            for (int row = 0; row < rows; row++) {
                String spread = "FloatVector.broadcast(SPECIES, a[%s])".formatted(place(places, row, ahead));
                if (vectors == 1 && places != Places.ONE_ROW) {
                    lines.add("c%d0 = vector0.fma(%s, c%d0);".formatted(row, spread, row));
                } else {
                    lines.add((row == 0 ? type : "") + "row = " + spread + ";");
                    lines.addAll(multiplyAdds(row, places));
                }
            }
            lines.addAll(advanced(places));
            lines.add("b0 += bRow;");
            return lines;
        }

        /** A vector of B has a name, unless it is used but once. */
        private List<String> multiplyAdds(int row, Places places) {
            return list(0, vectors, 1, vector -> "c%1$d%2$d = row.fma(%3$s, c%1$d%2$d);".formatted(row, vector,
                    places == Places.ONE_ROW ? vectorOfB(vector) : "vector" + vector));
        }

        private static String vectorOfB(int vector) {
            return "FloatVector.fromArray(SPECIES, b, b0%s)".formatted(multiple(vector, "LANES"));
        }
    }

    private static String multiple(int count, String distance) {
        return count == 0 ? "" : " + " + (count == 1 ? "" : count + " * ") + distance;
    }

    private static <T> List<T> list(int first, int end, int by, IntFunction<T> line) {
        return IntStream.iterate(first, i -> i < end, i -> i + by).mapToObj(line).toList();
    }

    private static String indented(int spaces, List<String> lines) {
        return String.join("\n", lines).indent(spaces);
    }

    /** A Javadoc comment: on a line of its own if it has one line. */
    private static String javadoc(String indent, String text) {
        if (!text.contains("\n")) {
            return indent + "/** " + text + " */\n";
        }
        String lines = text.lines().map(line -> (indent + " * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
        return indent + "/**\n" + lines + indent + " */\n";
    }
}
