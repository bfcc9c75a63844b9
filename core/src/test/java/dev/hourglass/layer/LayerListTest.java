package dev.hourglass.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hourglass.registry.Notation;
import dev.hourglass.registry.NotationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerListTest {
    private static void assertRefused(String text, String problem, String fix) {
        NotationException refusal = assertThrows(NotationException.class, () -> LayerList.parse(text, true));
        assertEquals(problem, refusal.getMessage());
        assertEquals(fix, refusal.fix());
    }

    @Test
    void wordsAreLayers() {
        assertEquals(List.of(new Dense(8), new LeakyReLU(0.2), new Dense(2)),
                LayerList.parse("dense:8, leaky:0.2 ,dense:2", false));
    }

    @Test
    void refusalsSayWhichLayerIsMeant() {
        assertRefused("dense:8,relo", "layer 2, \"relo\": there is no layer \"relo\"; did you mean \"relu\"?",
                "use one of " + String.join(", ", Layers.REGISTRY.names()));
        assertRefused("dense:8:x:y:z:a,relu", "layer 1, \"dense:8:x:y:z:a\": " + parsing("dense:8:x:y:z:a"),
                "write it as in " + Notation.example(Layers.REGISTRY.named("dense")));
        assertRefused("relu" + ",relu".repeat(500), "found 501 layers, expected at most 500", "use fewer layers");
    }

    private static String parsing(String notation) {
        return assertThrows(IllegalArgumentException.class, () -> Layers.REGISTRY.parse(notation)).getMessage();
    }

    @Test
    void rowsAsTheyEnterAreAtTheEntryAlone() {
        assertEquals(2, LayerList.parse("gaussian:0.3,dense:8", true).size());
        assertThrows(NotationException.class, () -> LayerList.parse("gaussian:0.3,dense:8", false));
        assertRefused("dense:8,gaussian:0.3", "layer 2, \"gaussian:0.3\": " + GaussianCorruption.KIND
                + " takes rows as they enter the network", "put it before all other layers of the encoder");
    }
}
