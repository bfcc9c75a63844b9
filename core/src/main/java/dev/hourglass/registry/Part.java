package dev.hourglass.registry;

import java.util.List;

/** A part that trainings are put together from: a layer, a loss, an optimizer, a schedule, an initializer. */
public interface Part {

    /** {@return what kind of part it is} */
    Kind<?> kind();

    /** {@return its values, in the order of the kind's parameters} */
    List<Object> values();

    /** {@return its values with their names} */
    default Settings settings() {
        return kind().settings(values());
    }
}
