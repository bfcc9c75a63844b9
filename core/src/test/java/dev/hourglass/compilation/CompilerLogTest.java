package dev.hourglass.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lines that JDK 17 and 25 have printed are understood. */
class CompilerLogTest {
    private static CompilerLog log(String... lines) {
        return new CompilerLog(Stream.of(lines));
    }

    @Test
    void aMethodThatStaysWithTheFirstCompilerIsOnlyWarm() {
        CompilerLog log = log("   1755  901    b  3       dev.hourglass.kernel.VectorTile::oneByOne (937 bytes)",
                "   1756  902 %  b  3       dev.hourglass.kernel.SquaredError::sum @ 46 (252 bytes)",
                "   1757  903   !b  2       dev.hourglass.parallel.ThreadTeam::run (99 bytes)",
                "3210  904 %  b  4       dev.hourglass.kernel.SquaredError::sum @ 46 (252 bytes)");
        assertEquals(Set.of("dev.hourglass.kernel.VectorTile::oneByOne", "dev.hourglass.parallel.ThreadTeam::run"),
                log.onlyWarm());
        assertEquals(Set.of("dev.hourglass.kernel.SquaredError::sum"), log.hot());
    }

    @Test
    void aMethodInsideAHotOneIsHot() {
        CompilerLog log = log("   1412   77    b  3       dev.hourglass.kernel.VectorTile::vectors (33 bytes)",
                "              @ 31   dev.hourglass.kernel.VectorTile::vectors (33 bytes)   inline (hot)");
        assertEquals(Set.of(), log.onlyWarm());
        assertEquals(Set.of(),
                log("    @ 31   dev.hourglass.kernel.VectorTile::vectors (33 bytes)   callee is too large").hot());
    }

    @Test
    void bothTargetsOfACallAreHot() {
        CompilerLog log = log("    @ 38   dev.hourglass.kernel.ScalarRegression::dots (34 bytes)   inline (hot)   "
                + "callee changed to  dev.hourglass.kernel.VectorRegression::dots (242 bytes)   inline (hot)   "
                + "callee changed to  dev.hourglass.linear.PartialSums::score (50 bytes)    \\-> TypeProfile");
        assertEquals(Set.of("dev.hourglass.kernel.ScalarRegression::dots",
                "dev.hourglass.kernel.VectorRegression::dots"), log.hot());
    }

    @Test
    void whatACompilerGivesUpIsARefusal() {
        String skipped = "2034  812    b  3       dev.hourglass.kernel.VectorTile::oneByOne (937 bytes)   "
                + "COMPILE SKIPPED: out of virtual registers in linear scan (retry at different tier)";
        String excluded = "made not compilable on level 4  dev.hourglass.optimizer.Adam$Vectors::update (164 bytes)   "
                + "excluded by CompileCommand";
        assertEquals(List.of(skipped, excluded), log(skipped, excluded,
                "1  2    b  3       java.lang.String::hashCode (60 bytes)   COMPILE SKIPPED: out of nodes").refusals());
    }

    /** Discarded code is compiled again. */
    @Test
    void discardedCodeIsNoRefusal() {
        assertEquals(List.of(),
                log("   2209  700     3       dev.hourglass.kernel.View::at (19 bytes)   made not entrant").refusals());
    }
}
