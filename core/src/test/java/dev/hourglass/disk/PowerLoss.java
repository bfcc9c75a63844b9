package dev.hourglass.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that a disk may hold of one file after the power failed.
 *
 * <p>The model is harsher than any file system: between two forcings, each write to a file may have reached the disk
 * whole, half or not at all, in any combination; the file may be as long as it was or end after any of the writes, with
 * zeros where none came; and of all changes of names in a folder since it was last forced, any may have been lost.
 */
public final class PowerLoss {
    /** A change that the disk may not have yet: bytes of a file, or its emptying where there are none. */
    private record Change(long at, byte[] bytes) {
    }

    /** A change of a name: it stands for a file or a folder from now on, or for nothing. */
    private record Naming(String path, Integer file) {
    }

    private final String target;
    /** The bytes of each file that the disk has for certain, and what it may have besides. */
    private final Map<Integer, byte[]> certain = new HashMap<>();
    private final Map<Integer, List<Change>> pending = new HashMap<>();
    private final Map<String, Integer> certainNames = new HashMap<>();
    private final List<Naming> pendingNames = new ArrayList<>();
    /** What processes see, which the power has not failed for. */
    private final Map<String, Integer> names = new HashMap<>();
    private long states;

    /**
     * A disk that surely has an old file.
     *
     * @param target the file
     * @param old    its content, or null if there is none
     */
    public PowerLoss(Path target, byte[] old) {
        this.target = target.toString();
        if (old != null) {
            certain.put(-1, old);
            names.put(this.target, -1);
            certainNames.put(this.target, -1);
        }
    }

    /** How many states of the disk were looked at. */
    public long states() {
        return states;
    }

    /** What the target may hold if the power fails now, as texts; "(none)" if there may be no such file. */
    public Set<String> outcomes() {
        Set<String> outcomes = new TreeSet<>();
        for (int chosen = 0; chosen < 1 << pendingNames.size(); chosen++) {
            Map<String, Integer> left = new HashMap<>(certainNames);
            for (int i = 0; i < pendingNames.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    name(left, pendingNames.get(i));
                }
            }
            addContents(left, outcomes);
        }
        return outcomes;
    }

    private void addContents(Map<String, Integer> left, Set<String> outcomes) {
        Integer file = isReachable(left) ? left.get(target) : null;
        if (file == null) {
            states++;
            outcomes.add("(none)");
            return;
        }
        Set<Integer> ends = new HashSet<>(Set.of(certain.getOrDefault(file, new byte[0]).length));
        List<Change> changes = pending.getOrDefault(file, List.of());
        for (Change change : changes) {
            ends.add(change.bytes == null ? 0 : (int) change.at + change.bytes.length);
        }
        for (int combination = 0; combination < Math.pow(3, changes.size()); combination++) {
            byte[] content = content(file, changes, combination);
            for (int end : changes.isEmpty() ? Set.of(content.length) : ends) {
                states++;
                outcomes.add(new String(Arrays.copyOf(content, end), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Folders that were made and did not reach the disk take with them what is in them. */
    private boolean isReachable(Map<String, Integer> left) {
        for (Path folder = Path.of(target).getParent(); folder != null; folder = folder.getParent()) {
            if (names.containsKey(folder.toString()) && !left.containsKey(folder.toString())) {
                return false;
            }
        }
        return true;
    }

    /** The content if of each change nothing, half or all came, by the digits of a number to the base 3. */
    private byte[] content(int file, List<Change> changes, int combination) {
        byte[] content = certain.getOrDefault(file, new byte[0]);
        int digits = combination;
        for (Change change : changes) {
            content = applied(content, change, digits % 3);
            digits /= 3;
        }
        return content;
    }

    private static byte[] applied(byte[] content, Change change, int halves) {
        if (change.bytes == null) {
            return halves == 2 ? new byte[0] : content;
        }
        int count = change.bytes.length * halves / 2;
        byte[] longer = Arrays.copyOf(content, Math.max(content.length, (int) change.at + count));
        System.arraycopy(change.bytes, 0, longer, (int) change.at, count);
        return longer;
    }

    private static void name(Map<String, Integer> map, Naming naming) {
        if (naming.file == null) {
            map.remove(naming.path);
        } else {
            map.put(naming.path, naming.file);
        }
    }

    private void name(String path, Integer file) {
        Naming naming = new Naming(path, file);
        name(names, naming);
        pendingNames.add(naming);
    }

    /** Does an operation; the disk may have it or not, until it is forced. */
    public void add(Operation operation) {
        int file = operation.file();
        switch (operation.kind()) {
            case CREATE -> {
                Integer old = names.get(operation.path());
                if (old == null) {
                    name(operation.path(), file);
                } else {
                    certain.put(file, certain.getOrDefault(old, new byte[0]));
                    pending.computeIfAbsent(file, any -> new ArrayList<>()).add(new Change(0, null));
                    names.put(operation.path(), file);
                    certainNames.put(operation.path(), file);
                }
            }
            case WRITE -> pending.computeIfAbsent(file, any -> new ArrayList<>())
                    .add(new Change(operation.at(), operation.bytes()));
            case MOVE -> {
                name(operation.target(), names.get(operation.path()));
                name(operation.path(), null);
            }
            case DELETE -> name(operation.path(), null);
            case MAKE_FOLDER -> name(operation.path(), file);
            case FORCE -> force(operation);
            default -> {
            }
        }
    }

    private void force(Operation operation) {
        int file = operation.file();
        for (Change change : pending.getOrDefault(file, List.of())) {
            certain.put(file, applied(certain.getOrDefault(file, new byte[0]), change, 2));
        }
        pending.remove(file);
        for (Naming naming : List.copyOf(pendingNames)) {
            if (Path.of(naming.path).getParent().toString().equals(operation.path())) {
                name(certainNames, naming);
                pendingNames.remove(naming);
            }
        }
    }
}
