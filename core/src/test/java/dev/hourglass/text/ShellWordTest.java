package dev.hourglass.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of commands that are printed can be pasted into a shell, whatever stands in them. */
class ShellWordTest {
    @Test
    void plainWordsStayPlain() {
        assertEquals("/a-b_c/d.csv", ShellWord.quoted("/a-b_c/d.csv"));
        assertEquals("'a b'", ShellWord.quoted("a b"));
        assertEquals("'größe'", ShellWord.quoted("größe"));
        assertEquals("''", ShellWord.quoted(""));
    }

    @Test
    void pathsThatLookLikeOptionsGetAFolder() {
        assertEquals("./-x.csv", ShellWord.ofPath("-x.csv"));
        assertEquals("a/-x.csv", ShellWord.ofPath("a/-x.csv"));
    }

    @Test
    void valuesThatLookLikeOptionsAreTiedToTheirs() {
        assertEquals("--target label", ShellWord.option("--target", "label"));
        assertEquals("--target 'a b'", ShellWord.option("--target", "a b"));
        assertEquals("--target=-label", ShellWord.option("--target", "-label"));
        assertEquals("'--target=-a b'", ShellWord.option("--target", "-a b"));
    }

    /** What a terminal would obey is not in the printed word, and the shell gives it back all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"", "it's", "a\"b$(c)`d`\\e!", "~", "*?[x]{y,z}", "tab\tline\nend", "größe \uD83D\uDE00",
            "\u001b[31mred 'quoted'\u001b[0m", "\u202eright\u0007", "-n", "a;b|c&d>e<f#g"})
    @DisabledOnOs(OS.WINDOWS)
    void theShellReadsEveryWordBack(String word) throws IOException, InterruptedException {
        String quoted = ShellWord.quoted(word);
        assertEquals(0, quoted.chars().filter(unit -> Character.getType(unit) == Character.CONTROL
                || Character.getType(unit) == Character.FORMAT).count(), quoted);
        Process shell = new ProcessBuilder("bash", "-c", "printf %s " + quoted).start();
        byte[] out = shell.getInputStream().readAllBytes();
        assertEquals(0, shell.waitFor());
        // printf takes a first word for its format only, so -n is text.
        assertEquals(word, new String(out, StandardCharsets.UTF_8));
    }
}
