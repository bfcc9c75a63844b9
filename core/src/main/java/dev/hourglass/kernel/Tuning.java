package dev.hourglass.kernel;

/**
 * The numbers that decide how fast products and threads are, each with its reason. They change no bit of a result, so
 * any of them may be tuned again; what was tried, and how it was measured, is in {@code docs/tried-and-dropped.md}.
 *
 * <p>Numbers that results or files depend on are not here, since they cannot be tuned: the length that rows are padded
 * to ({@link Padding#LANES}), and how many accumulators a sum has. Nor are numbers that the code of a method fixes,
 * such as the eight columns of a block that is transposed, nor those by which {@code nn.Pace} measures whether threads
 * share steps, which belong together.
 */
public final class Tuning {
    // Blocks of the matrix product: Workspace has a drawing of them.

    /**
     * Rows of A in a block: whole tiles of every shape, but for the ten rows of a tile that needs no blocks. With
     * {@link #BLOCK_DEPTH} steps of k that is 396 KiB, which stay in the second-level cache while every panel of B is
     * multiplied with them.
     */
    static final int BLOCK_ROWS = 192;

    /**
     * Steps of k in a block. The more there are, the less often partial sums go to C and back; but a panel of B, 96 KiB
     * with vectors of 512 bits, must not evict the block of A. Of tiles over packed operands, 1008 x 1008 took 13.6 ms
     * with 512, 14.6 with 384 and 14.7 with 256 (Granite Rapids); with 256 a product of 1152 x 1152 took a tenth longer
     * than with 384 (Zen 5).
     */
    static final int BLOCK_DEPTH = 512;

    /** Columns of B in a block, which then takes 4 MiB. The more there are, the less often A is packed again. */
    static final int BLOCK_COLUMNS = 2048;

    // Tiles: the largest on any machine, for which memory is made. Which ones a machine uses is in Machine.

    /** Width of the widest tile in vectors, except the one for many rows that uses no packing. */
    static final int WIDEST_TILE = 3;

    /**
     * Width of the widest tile of one row, in vectors. A row through 100 x 200, 200 x 100 and 100 x 50 took 1.82
     * microseconds with it, 1.95 with tiles of 8, 2.53 of 3 and 3.09 of 1, where reading the weights alone took 1.73
     * (Zen 4, 512 bits); with AVX2, 2.2, 2.3, 2.8 and 4.7.
     */
    static final int WIDEST_ROW_TILE = 13;

    /**
     * From so many rows on, the widest tiles serve them. For 16 rows, of which they would compute two twice, they gain
     * nothing: 118 and 138 against 126 and 138 GFLOP/s (JDK 17, 25; Emerald Rapids). With small batches a training
     * updates up to 63 rows of W at a time, and does without them: {@link #ROWS_OF_FEW_TILES} says why.
     */
    static final int ROWS_WORTH_WIDE_TILES = 64;

    /**
     * How many rows at a time are multiplied by a kernel that stays in the second-level cache, in tables of few rows
     * and in their validation: more would take the widest tiles, which are 5 to 20 percent faster, and 0.1 s to
     * compile. The tutorial's training in a new JVM took 0.98 and 0.96 times as long without them (JDK 17, 25; Emerald
     * Rapids).
     */
    public static final int ROWS_OF_FEW_TILES = 32;

    /** Rows of the tallest tile, except one that is one vector wide and for contiguous rows of A. */
    public static final int TALLEST_TILE = 8;

    /**
     * Blocks are rounded up to a multiple of so many rows: whole tiles of four, six and eight rows, and whole panels of
     * 16 and 24.
     */
    static final int WHOLE_ROWS = 48;

    // How VectorGemm chooses the way over C.

    /**
     * Floats of the largest B that many rows of A read in place: 1 MiB, since more does not stay in a second-level
     * cache.
     */
    public static final int SMALL_B = 256 * 1024;

    /**
     * Up to so many steps of k, a panel of B, 200 KB at most, is not worth packing: it stays in the cache from tile to
     * tile.
     */
    static final int SHALLOW = 1024;

    /** Up to so many rows of A, 16 tiles, an element of a shallow B is used too few times to pay for packing it. */
    static final int DIRECT_ROWS = 128;

    /** Up to so many rows of A, 4 tiles, the same holds for any B. */
    static final int ALWAYS_DIRECT_ROWS = 32;

    /**
     * Up to so many rows, a product with a transposed B may be computed as its own transpose; every workspace has
     * memory for that. For 16 x 200 times 200 x 100, it transposes 16 rows instead of the 100 of B.
     */
    static final int FEW_ROWS = 64;

    /**
     * From so many columns of C on, contiguous rows of A are transposed while they are packed. That saves a fifth of
     * the tiles' time, and costs 0.35 nanoseconds more for each number of A than copying it: it pays from 130 columns
     * on (Granite Rapids, 512 bits).
     */
    static final int COLUMNS_WORTH_TRANSPOSING = 128;

    // Memory layout.

    /** Floats, or integers, in a cache line of 64 bytes. */
    public static final int CACHE_LINE = 16;

    /** The header of an array, 16 bytes, in floats. */
    static final int ARRAY_HEADER = 4;

    /**
     * Floats of the smallest array that begins a region of the G1 collector, {@link Arena} says why: half of a MiB,
     * which is the smallest region. Encoding 20,000 rows took 18.2 instead of 21.0 ms (JDK 17), 17.1 instead of 18.6
     * (JDK 25), with the vectors of a chunk within cache lines (Emerald Rapids).
     */
    public static final int OWN_REGION = 128 * 1024;

    /**
     * Rows that are a multiple of so many floats apart, 1 KiB, compete for the same few places in the caches: such a B
     * of 784 x 512 gave 195 to 245 GFLOP/s, depending on the JVM, if it was read in place, and 223 to 238 if it was
     * packed.
     */
    static final int COMPETING_ROWS = 256;

    /** The gap between packed rows, so that they do not share places in the cache: a cache line. */
    static final int GAP = CACHE_LINE;

    // Kernels other than the matrix product of layers.

    /** Rows packed at a time for a Gram matrix: two copies, 112 KiB for 100 columns, stay in the second-level cache. */
    static final int GRAM_BLOCK_ROWS = 64;

    /**
     * From so many rows on, a fit of logistic regression uses vectors. Until the kernels are compiled, vectors are
     * objects, which costs the first fit of a program a tenth of a second: with fewer rows it would take a hundred fits
     * to make up for that.
     */
    static final int ROWS_WORTH_VECTORS = 1000;

    /** Rows of C up to so long are shorter than the scalar product likes: 11 GFLOP/s with 16, 25 with 112 numbers. */
    static final int SHORT_SCALAR_ROW = 32;

    /**
     * How many numbers the scalar kernels update at a time, in four arrays at the same index, as C2 needs it for SIMD:
     * 8 KiB, a part of the first-level cache, and enough work that the call itself does not matter.
     */
    static final int SCALAR_BLOCK = 512;

    // Threads that wait for each other.

    /**
     * How often a waiting thread checks before it yields the processor, 10 to 50 microseconds: the next job comes soon.
     */
    public static final int SPINS = 1000;

    /**
     * Nanoseconds before a thread that waits for a job sleeps. The compiler needs the processor when a program begins:
     * with 20 milliseconds the tutorial's training, in a new JVM, took 2.8 to 3.0 s instead of 2.5 to 2.8.
     */
    public static final long AWAKE_BETWEEN_JOBS = 1_000_000;

    /**
     * Nanoseconds before a thread that waits within a job sleeps. Linux takes some ticks to separate two threads on one
     * processor, and does so only while both are runnable: when threads slept sooner, a step took 650 instead of 100
     * microseconds.
     */
    public static final long AWAKE_IN_A_JOB = 20_000_000;

    /** Integers from one part's counter to the next: two cache lines, since processors fetch them in pairs. */
    public static final int COUNTER_DISTANCE = 2 * CACHE_LINE;

    // Steps of a training: package nn.

    /**
     * Batches of at most so many rows are small: transposing their gradients is cheaper than transposing kernels.
     */
    public static final int SMALL_BATCH = 64;

    /** How many threads share the step of a small batch: more would mostly wait for each other. */
    public static final int SMALL_BATCH_THREADS = 2;

    /** How many rows of a kernel's gradient are computed at a time for small batches: whole tiles of four and eight. */
    public static final int GRADIENT_ROWS = 32;

    /**
     * A step with fewer multiply-adds in the forward pass is left to the calling thread: one core does so many in two
     * to four microseconds, in which threads could wait for each other hardly more than ten times.
     */
    public static final long STEP_WORTH_SHARING = 200_000;

    /**
     * Up to so many threads, large batches are shared by columns alone: with more, each would have narrow tiles, and
     * read all of X and dY.
     */
    public static final int THREADS_BY_COLUMNS = 2;

    /** The fewest rows of a batch that each of more threads than {@link #THREADS_BY_COLUMNS} should have: two tiles. */
    public static final int ROWS_OF_A_THREAD = 16;

    /**
     * How many multiply-adds a core does in the time in which it reads one float that another core has written: 16 to
     * 32 multiply-adds in a cycle against some 16 bytes in a nanosecond.
     */
    public static final int MULTIPLY_ADDS_OF_A_READ = 12;

    /** The fewest columns of the widest layer that a thread should have: narrower tiles wait for their operands. */
    public static final int COLUMNS_OF_A_THREAD = 2 * Padding.LANES;

    /**
     * Elements in a block of columns: as many as stay in the first-level cache, with all that goes with them, while one
     * layer after the other passes over them.
     */
    public static final int BLOCK_ELEMENTS = 4096;

    /** A validation with so many multiply-adds is short enough to wait for: half a second on the slowest kernels. */
    public static final long SHORT_VALIDATION = 1 << 29;

    private Tuning() {
    }

    /**
     * What depends on the number of vector registers that a machine has. Their length does not matter here: tiles are
     * measured in vectors.
     *
     * @param rowsOfOne       rows of a tile one vector wide; {@code VectorTile} has a tile for each of these four
     * @param rowsOfTwo       rows of a tile two vectors wide
     * @param rowsOfThree     rows of a tile three vectors wide
     * @param rowsOfFour      rows of a tile four vectors wide; 0 if there is none
     * @param tallRowsOfOne   rows of a taller tile one vector wide, for contiguous rows of A and an even k; 0 if there
     *                        is none
     * @param sideBySideTiles whether there are separate tiles for an A whose rows lie side by side:
     *                        {@code TransposedTile}, {@code UnitsTile}, {@code PackedTile}
     * @param panelRows       rows of A that are packed side by side: whole tiles of each kind
     * @param gramRows        rows of a Gram matrix's tile, two vectors of float64 wide; {@code VectorGram} has 4 and 8
     */
    record Machine(int rowsOfOne, int rowsOfTwo, int rowsOfThree, int rowsOfFour, int tallRowsOfOne,
            boolean sideBySideTiles, int panelRows, int gramRows) {
        /** 16 registers: x86 up to AVX2. */
        static final Machine SIXTEEN_REGISTERS = new Machine(
                // 8 multiply-adds hide the latency of one, which takes 4 cycles: two can begin in each cycle.
                8,
                // 12 accumulators, 2 vectors of B, 1 of A. 95 to 111 GFLOP/s where 4 x 3 reaches 102 to 115 (Zen 5).
                6,
                // 12 accumulators, 3 vectors of B and 1 of A are 16; 7 loads for 12 multiply-adds instead of 8.
                4,
                // 12 accumulators, 4 vectors of B and 1 of A are 17: 3 x 4 makes 29 to 49 GFLOP/s (Zen 4).
                0,
                // 10 x 1 and 12 x 1 with one step at a time gain less than a twentieth (Zen 5).
                0,
                // Sums that C2 keeps until bounds are checked would be spilled: 50 to 54 against 78 to 98 GFLOP/s.
                false,
                // The least number that 4, 6 and 8 divide.
                24,
                // 8 x 2 takes 50 ms and more for 100,000 x 101, 4 x 2 takes 21 to 24.
                4);

        /** 32 registers: AVX-512, whatever length is asked for, and AArch64. */
        static final Machine THIRTY_TWO_REGISTERS = new Machine(
                // 16 rows need more addresses of A than there are registers for: 64 to 72 against 77 to 81 GFLOP/s.
                8,
                // Eight rows divide batches of 16; with 6 a forward pass took 26.1 instead of 21.7 microseconds.
                8,
                // 24 accumulators, 3 vectors of B and 1 of A. The panel of B of a 6 x 4 leaves the first-level cache:
                // 201 to 217 against 215 to 218 GFLOP/s at 1152 x 1152 (Zen 5).
                8,
                // For many rows in place of two 8 x 2, which make 126 and 139 GFLOP/s where it makes 156 and 160 (JDK
                // 17, 25; Emerald Rapids). One step at a time it made 128 to 141 there, and against 8 x 2 119 to 131
                // instead of 107 to 113 (Granite Rapids), 107 to 112 instead of 83 to 93 with 256 bits (Zen 4). Of a
                // transposed A, 100 x 16 x 64, 156 and 158 against 140 and 145 (Emerald Rapids).
                6,
                // A of 100 x 200, 200 x 100 and 50 x 100 by one vector: 168, 158 and 160 against 154, 151 and 135
                // GFLOP/s with 8 rows, which compute 104 and 56 rows for 100 and 50 (JDK 17; Zen 5).
                10,
                // A fifth faster where k is a batch of 16 (Zen 4), and of a packed A: 144 to 161 against 129 GFLOP/s
                // (Granite Rapids).
                true,
                // A cache line for each step of k.
                CACHE_LINE,
                // 14.7 against 17 ms with 4 or 6 rows on JDK 17, 11.6 against 13.4 to 14.8 on JDK 25.
                8);
    }
}
