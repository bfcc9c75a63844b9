package dev.hourglass.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvPlacesTest {
    private static CsvPlaces places(String csv) throws IOException {
        return Csv.placed(csv, new CsvOptions().withTextColumns(List.of("t"))).places();
    }

    private static List<Long> lines(String csv, int rows) throws IOException {
        CsvPlaces places = places(csv);
        return IntStream.range(0, rows).mapToObj(places::line).toList();
    }

    @Test
    void rowsFollowTheHeader() throws IOException {
        assertEquals(List.of(2L, 3L, 4L), lines("t,x\na,1\nb,2\nc,3\n", 3));
        assertEquals(List.of(2L, 3L), lines("t,x\r\na,1\r\nb,2", 2));
        assertEquals(List.of(2L, 3L), lines("t,x\ra,1\rb,2\r", 2));
    }

    @Test
    void lineBreaksInsideOfQuotesCount() throws IOException {
        assertEquals(List.of(3L, 4L, 7L, 8L, 10L, 11L),
                lines("t,\"x\ny\"\na,1\n\"b\n\r\n\",2\nc,3\n\"d\re\",4\nf,5\ng,6\n", 6));
    }

    @Test
    void aLateRefusalLooksLikeAnEarlyOne() throws IOException {
        CsvException refusal = places("t,x\na,1\nb,2\n").refusal(1, "x", "2 is too large", "make it smaller");
        assertEquals("data.csv:3:2 (column \"x\"): 2 is too large", refusal.getMessage());
        assertEquals("make it smaller", refusal.remedy().toString());
    }
}
