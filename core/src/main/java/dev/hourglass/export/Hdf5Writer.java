package dev.hourglass.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Files in <a href="https://docs.hdfgroup.org/hdf5/v1_14/_f_m_t3.html">HDF5</a>, in the oldest form that every reader
 * knows: superblock 0, groups as B-trees with local heaps, object headers 1, contiguous arrays. An object is written
 * after what it refers to, so that its addresses are known; the superblock, which stands first, comes last.
 */
final class Hdf5Writer {
    private static final int SUPERBLOCK = 96;
    private static final long UNDEFINED = -1;
    /** Half of the entries of a node of a B-tree. */
    private static final int TREE_RANK = 16;
    private static final int TREE_SIZE = 24 + 8 * (2 * TREE_RANK + 1) + 8 * 2 * TREE_RANK;
    private static final int ENTRY = 40;
    private static final int LEAST_LEAF_RANK = 4;
    /** An attribute's message has fewer than 2^16 bytes; longer texts lie in a heap of their own. */
    private static final int LONGEST_TEXT = 60_000;
    private static final int LEAST_HEAP = 4096;
    private static final int HEAP_HEAD = 16;

    private static final int DATASPACE = 0x01;
    private static final int DATATYPE = 0x03;
    private static final int FILL_VALUE = 0x05;
    private static final int LAYOUT = 0x08;
    private static final int ATTRIBUTE = 0x0c;
    private static final int SYMBOL_TABLE = 0x11;

    private final Hdf5Bytes body = new Hdf5Bytes();
    /** Half of the entries of a leaf, the same for all: enough for the largest group in one node of leaves. */
    private final int leafRank;

    private Hdf5Writer(int leafRank) {
        this.leafRank = leafRank;
    }

    /** Where an object's header lies and, for a group, its B-tree and its heap. */
    private record Place(long header, long tree, long heap) {
    }

    /** {@return the file} */
    static byte[] bytes(Hdf5Group root) {
        int leaves = 2 * TREE_RANK;
        int rank = Math.max(LEAST_LEAF_RANK, (largest(root) + 2 * leaves - 1) / (2 * leaves));
        Hdf5Writer writer = new Hdf5Writer(rank);
        Place place = writer.group(root);
        return writer.superblock(place).all(writer.body).toByteArray();
    }

    private static int largest(Hdf5Group group) {
        int largest = group.names().size();
        for (Hdf5Object member : group.members()) {
            largest = member instanceof Hdf5Group inner ? Math.max(largest, largest(inner)) : largest;
        }
        return largest;
    }

    private Hdf5Bytes superblock(Place root) {
        return new Hdf5Bytes().one(0x89).ascii("HDF\r\n").one(0x1a).ascii("\n")
                .one(0, 0, 0, 0, 0, Long.BYTES, Long.BYTES, 0).two(leafRank).two(TREE_RANK).four(0)
                .eight(0).eight(UNDEFINED).eight(SUPERBLOCK + body.size()).eight(UNDEFINED)
                .eight(0).eight(root.header()).four(1).four(0).eight(root.tree()).eight(root.heap());
    }

    /** {@return where what is written next will lie} */
    private long next() {
        body.padded();
        return SUPERBLOCK + body.size();
    }

    private long write(Hdf5Bytes bytes) {
        long at = next();
        body.all(bytes);
        return at;
    }

    private Place place(Hdf5Object object) {
        return object instanceof Hdf5Group group ? group(group)
                : new Place(dataset((Hdf5Dataset) object), UNDEFINED, UNDEFINED);
    }

    private Place group(Hdf5Group group) {
        List<Place> places = new ArrayList<>();
        group.members().forEach(member -> places.add(place(member)));
        Hdf5Bytes names = new Hdf5Bytes().zeros(Long.BYTES);
        List<Integer> offsets = new ArrayList<>();
        for (String name : group.names()) {
            offsets.add(names.size());
            names.ascii(name).one(0).padded();
        }
        long heap = heap(names);
        long tree = tree(offsets, places);
        List<Hdf5Bytes> messages = new ArrayList<>();
        messages.add(message(SYMBOL_TABLE, new Hdf5Bytes().eight(tree).eight(heap)));
        for (Map.Entry<String, Object> attribute : group.attributes().entrySet()) {
            messages.add(attribute(attribute.getKey(), attribute.getValue()));
        }
        return new Place(header(messages), tree, heap);
    }

    /** The names of a group's members. */
    private long heap(Hdf5Bytes names) {
        long data = next() + 32;
        return write(new Hdf5Bytes().ascii("HEAP").four(0).eight(names.size()).eight(1).eight(data).all(names));
    }

    private long tree(List<Integer> names, List<Place> places) {
        int inLeaf = 2 * leafRank;
        List<Long> leaves = new ArrayList<>();
        Hdf5Bytes entries = new Hdf5Bytes().eight(0);
        for (int from = 0; from < names.size(); from += inLeaf) {
            int end = Math.min(names.size(), from + inLeaf);
            leaves.add(leaf(names.subList(from, end), places.subList(from, end)));
            entries.eight(leaves.get(leaves.size() - 1)).eight(names.get(end - 1));
        }
        Hdf5Bytes tree = new Hdf5Bytes().ascii("TREE").one(0, 0).two(leaves.size()).eight(UNDEFINED).eight(UNDEFINED)
                .all(entries);
        return write(tree.zeros(TREE_SIZE - tree.size()));
    }

    private long leaf(List<Integer> names, List<Place> places) {
        Hdf5Bytes leaf = new Hdf5Bytes().ascii("SNOD").one(1, 0).two(names.size());
        for (int i = 0; i < names.size(); i++) {
            Place place = places.get(i);
            boolean isGroup = place.tree() != UNDEFINED;
            leaf.eight(names.get(i)).eight(place.header()).four(isGroup ? 1 : 0).four(0)
                    .eight(isGroup ? place.tree() : 0).eight(isGroup ? place.heap() : 0);
        }
        return write(leaf.zeros(ENTRY * (2 * leafRank - names.size())));
    }

    private long dataset(Hdf5Dataset dataset) {
        byte[] values = LittleEndian.of(dataset.values());
        long data = write(new Hdf5Bytes().all(values));
        return header(List.of(
                message(DATASPACE, space(dataset.shape())),
                message(DATATYPE, new Hdf5Bytes().one(0x11, 0x20, 0x1f, 0).four(Float.BYTES).two(0).two(32)
                        .one(23, 8, 0, 23).four(127)),
                message(FILL_VALUE, new Hdf5Bytes().one(2, 2, 2, 0)),
                message(LAYOUT, new Hdf5Bytes().one(3, 1).eight(data).eight(values.length))));
    }

    private static Hdf5Bytes space(List<Integer> shape) {
        Hdf5Bytes space = new Hdf5Bytes().one(1, shape.size(), 0, 0).four(0);
        shape.forEach(space::eight);
        return space;
    }

    private Hdf5Bytes attribute(String name, Object value) {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return bytes.length > LONGEST_TEXT
                    ? attribute(name, new Hdf5Bytes().one(0x19, 1, 1, 0).four(16)
                            .one(0x10, 0, 0, 0).four(1).two(0).two(Byte.SIZE), List.of(), inHeap(bytes))
                    : attribute(name, fixedText(Math.max(1, bytes.length)), List.of(),
                            new Hdf5Bytes().all(bytes).zeros(bytes.length == 0 ? 1 : 0));
        }
        List<byte[]> texts = ((List<?>) value).stream()
                .map(text -> ((String) text).getBytes(StandardCharsets.UTF_8)).toList();
        int longest = texts.stream().mapToInt(text -> text.length).max().orElse(1);
        Hdf5Bytes data = new Hdf5Bytes();
        texts.forEach(text -> data.all(text).zeros(longest - text.length));
        return attribute(name, fixedText(longest), List.of(texts.size()), data);
    }

    private static Hdf5Bytes fixedText(int length) {
        return new Hdf5Bytes().one(0x13, 0x11, 0, 0).four(length);
    }

    private static Hdf5Bytes attribute(String name, Hdf5Bytes type, List<Integer> shape, Hdf5Bytes data) {
        Hdf5Bytes space = space(shape);
        return message(ATTRIBUTE, new Hdf5Bytes().one(1, 0).two(name.length() + 1).two(type.size())
                .two(space.size()).ascii(name).one(0).padded().all(type).padded().all(space).all(data));
    }

    /** Length, address and index of a text in a heap of its own. */
    private Hdf5Bytes inHeap(byte[] text) {
        Hdf5Bytes object = new Hdf5Bytes().two(1).two(1).four(0).eight(text.length).all(text).padded();
        int size = Math.max(LEAST_HEAP, HEAP_HEAD + object.size() + HEAP_HEAD);
        int left = size - HEAP_HEAD - object.size();
        long heap = write(new Hdf5Bytes().ascii("GCOL").one(1, 0, 0, 0).eight(size).all(object)
                .two(0).two(0).four(0).eight(left).zeros(left - HEAP_HEAD));
        return new Hdf5Bytes().four(text.length).eight(heap).four(1);
    }

    private static Hdf5Bytes message(int type, Hdf5Bytes data) {
        data.padded();
        return new Hdf5Bytes().two(type).two(data.size()).four(0).all(data);
    }

    private long header(List<Hdf5Bytes> messages) {
        int size = messages.stream().mapToInt(Hdf5Bytes::size).sum();
        Hdf5Bytes header = new Hdf5Bytes().one(1, 0).two(messages.size()).four(1).four(size).four(0);
        messages.forEach(header::all);
        return write(header);
    }
}
