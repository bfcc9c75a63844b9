package dev.hourglass.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A group of an HDF5 file: objects by their names, which are ASCII, and attributes of texts. */
final class Hdf5Group implements Hdf5Object {
    private final SortedMap<String, Hdf5Object> members = new TreeMap<>();
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    /** {@return the group of a path within this one, made where it is not there} */
    Hdf5Group group(String path) {
        Hdf5Group group = this;
        for (String name : path.split("/")) {
            group = (Hdf5Group) group.members.computeIfAbsent(name, absent -> new Hdf5Group());
        }
        return group;
    }

    /** Adds an array. */
    void put(String name, List<Integer> shape, float[] values) {
        members.put(name, new Hdf5Dataset(shape, values));
    }

    /** Adds an attribute. */
    Hdf5Group with(String name, String text) {
        attributes.put(name, text);
        return this;
    }

    /** Adds an attribute of several texts, or none. */
    Hdf5Group with(String name, List<String> texts) {
        attributes.put(name, List.copyOf(texts));
        return this;
    }

    /** {@return the names, in the order that files need} */
    List<String> names() {
        return new ArrayList<>(members.keySet());
    }

    /** {@return what is in the group, in the order of the names} */
    List<Hdf5Object> members() {
        return new ArrayList<>(members.values());
    }

    /** {@return texts and lists of texts by the names of the attributes} */
    Map<String, Object> attributes() {
        return attributes;
    }
}
