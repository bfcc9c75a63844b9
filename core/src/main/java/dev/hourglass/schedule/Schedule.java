package dev.hourglass.schedule;

import dev.hourglass.registry.Kind;
import dev.hourglass.registry.Part;

/** How the step size changes while a training goes on. It is a function of where the training is, and keeps nothing. */
public interface Schedule extends Part {

    @Override
    Kind<? extends Schedule> kind();

    /**
     * {@return what the optimizer's learning rate is multiplied by}
     *
     * @param moment where the training is
     */
    double factor(Moment moment);

    /**
     * {@return whether the step size may change from batch to batch; if not, it is asked for once in each epoch} Who
     * says nothing is asked before each batch, which is slower but never wrong.
     */
    default boolean changesWithinEpochs() {
        return true;
    }

    /**
     * {@return whether it looks at the losses of the epochs before, which have to be there when the next one begins}
     */
    default boolean looksAtLosses() {
        return false;
    }
}
