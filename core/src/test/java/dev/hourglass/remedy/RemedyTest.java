package dev.hourglass.remedy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sentence in which settings are named, for each program to spell. */
class RemedyTest {
    private static final Remedy FILLED = Remedy.of("leave them out with ").with(Setting.DROP_MISSING)
            .and(", or fill them with ").with(Setting.IMPUTE, "median");

    @Test
    void settingsAreToldByTheirNames() {
        assertEquals("leave them out with dropMissing, or fill them with impute=median", FILLED.toString());
        assertEquals("delimiter=\";\"", Remedy.NONE.with(Setting.DELIMITER, ";").toString());
        assertEquals("ignore=\"\"", Remedy.NONE.with(Setting.IGNORE, "").toString());
        assertEquals("checkpoint names one", Remedy.NONE.choosing(Setting.CHECKPOINT).and(" names one").toString());
        assertEquals("rows, which badRowsList lists",
                Problem.of("rows, which ").choosing(Setting.BAD_ROWS_LIST).and(" lists").toString());
    }

    @Test
    void aProgramTellsThemInItsOwnWords() {
        assertEquals("leave them out with <>, or fill them with <median>", FILLED.text(part ->
                part instanceof Remedy.Assignment assignment ? "<" + assignment.value() + ">" : "<>"));
        assertEquals(List.of(new Remedy.Words("leave them out with "), new Remedy.Switch(Setting.DROP_MISSING),
                new Remedy.Words(", or fill them with "), new Remedy.Assignment(Setting.IMPUTE, "median")),
                FILLED.parts());
        assertEquals(List.of(new Remedy.Choice(Setting.CATEGORICAL)),
                Remedy.NONE.choosing(Setting.CATEGORICAL).parts());
    }

    @Test
    void severalAreJoined() {
        assertEquals("strip header", Remedy.join(List.of(Remedy.NONE, Remedy.NONE.with(Setting.STRIP), Remedy.NONE,
                Remedy.NONE.with(Setting.HEADER)), " ").toString());
        assertTrue(Remedy.join(List.of(), " ").isEmpty());
        assertSame(Remedy.NONE, Remedy.of(""));
    }

    /** Exceptions can be serialized, and carry remedies. */
    @Test
    void itIsSerialized() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(FILLED);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(FILLED.parts(), ((Remedy) in.readObject()).parts());
        }
    }

    /** A program's users read of their own settings in what was refused as well. */
    @Test
    void problemsNameSettings() {
        Problem problem = Problem.of(Setting.EARLY_STOPPING).and(" says ").with(Setting.IMPUTE, "median");
        assertEquals("earlyStopping says impute=median", problem.toString());
        assertEquals("<EARLY_STOPPING> says <IMPUTE>", problem.text(part -> "<" + (part instanceof Remedy.Switch meant
                ? meant.setting().name() : ((Remedy.Assignment) part).setting().name()) + ">"));
    }

    @Test
    void whatIsRefusedInWordsIsToldInWords() {
        Refused refused = new Refused() {
            @Override
            public String getMessage() {
                return "no rows";
            }

            @Override
            public Remedy remedy() {
                return Remedy.NONE;
            }
        };
        assertEquals("no rows", refused.statement().toString());
    }
}
