package dev.hourglass.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupTest {
    private static Row row(String work, double[] ours, double[] theirs) {
        return new Row("group", work, 6, List.of(new Timing(Side.OURS, ours), new Timing("other", theirs)));
    }

    @Test
    void ratiosAreTakenWithinRoundsAndSpeedByTheMedianTime() {
        Row row = row("work", new double[] {1, 10, 2}, new double[] {2, 30, 4});
        assertEquals(2, row.ratio(row.of("other").orElseThrow()));
        assertEquals(3, row.speed(row.ours()));
    }

    @Test
    void sumsUpRowsWhereTheOtherTookPart() {
        Row twice = row("twice", new double[] {1}, new double[] {2});
        Row eightTimes = row("eight times", new double[] {1}, new double[] {8});
        Row alone = new Row("group", "alone", 6, List.of(new Timing(Side.OURS, new double[] {1})));
        Group group = Group.of("other", List.of(eightTimes, twice, alone));
        assertEquals(4, group.mean(), 1e-12);
        assertEquals(twice, group.worst());
    }
}
