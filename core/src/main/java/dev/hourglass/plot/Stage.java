package dev.hourglass.plot;

import dev.hourglass.layer.Layer;
import dev.hourglass.nn.Architecture;
import dev.hourglass.nn.LayerSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * A width that rows have on their way through a network: the input, or what a layer that mixes columns gives, with the
 * layers that follow it and leave the width as it is.
 *
 * @param type       of the layer that mixes columns
 * @param units      columns that go out
 * @param parameters numbers of all these layers
 * @param followers  types of the layers that follow, in order, and which of them work in training only
 * @param half       which half of the network it belongs to
 */
record Stage(String type, int units, long parameters, List<String> followers, Half half) {

    /** Where in a network a stage stands. */
    enum Half {
        /** What comes in. */
        INPUT,
        /** On the way to the code. */
        ENCODER,
        /** The code itself. */
        CODE,
        /** On the way back. */
        DECODER
    }

    /**
     * The stages of a network, in order.
     *
     * @param encoder how many layers there are up to the code
     */
    static List<Stage> of(Architecture architecture, int encoder) {
        List<LayerSummary> summaries = architecture.summaries();
        int code = lastMixing(architecture, encoder);
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("Input", architecture.inputs(), 0, List.of(), Half.INPUT));
        for (int i = 0; i < architecture.layers().size(); i++) {
            Layer layer = architecture.layers().get(i);
            LayerSummary summary = summaries.get(i + 1);
            if (layer.columnwise().isEmpty()) {
                Half half = i == code ? Half.CODE : i < code ? Half.ENCODER : Half.DECODER;
                stages.add(new Stage(summary.type(), summary.outputs(), summary.parameters(), List.of(), half));
            } else {
                Stage last = stages.remove(stages.size() - 1);
                stages.add(last.followedBy(layer, summary.parameters()));
            }
        }
        return stages;
    }

    private static int lastMixing(Architecture architecture, int encoder) {
        int last = encoder - 1;
        while (last >= 0 && architecture.layers().get(last).columnwise().isPresent()) {
            last--;
        }
        return last;
    }

    private Stage followedBy(Layer layer, long more) {
        List<String> all = new ArrayList<>(followers);
        all.add(layer.isForTrainingOnly() ? layer.type().concat(" (in training)") : layer.type());
        return new Stage(type, units, parameters + more, all, half);
    }
}
