package dev.hourglass.golden;

import dev.hourglass.json.Json;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.matrix.Matrix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An object of a JSON file of numbers; members that are missing or of another type fail the test that asks. */
public final class GoldenObject {
    private final JsonObject members;

    private GoldenObject(JsonObject members) {
        this.members = members;
    }

    /** {@return the whole document of a resource} */
    static GoldenObject read(String resource) {
        byte[] text = String.join("\n", Golden.lines(resource)).getBytes(StandardCharsets.UTF_8);
        return new GoldenObject((JsonObject) Json.parse(text));
    }

    /** {@return the names of the members, in the file's order} */
    public Set<String> names() {
        return members.names();
    }

    /** {@return whether there is such a member, other than null} */
    public boolean has(String name) {
        return members.find(name).orElse(JsonNull.NULL) != JsonNull.NULL;
    }

    private Object value(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("no " + name + ", there are " + names());
        }
        return members.find(name).orElseThrow();
    }

    public String text(String name) {
        return (String) value(name);
    }

    public boolean truth(String name) {
        return (Boolean) value(name);
    }

    public double number(String name) {
        return real(value(name));
    }

    /** {@return the number, or another one where the file has none} */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public int integer(String name) {
        return Integer.parseInt(value(name).toString());
    }

    public GoldenObject object(String name) {
        return new GoldenObject((JsonObject) value(name));
    }

    public List<GoldenObject> objects(String name) {
        return list(name).stream().map(element -> new GoldenObject((JsonObject) element)).toList();
    }

    /** {@return numbers row after row, of a list or of lists of one length} */
    public double[] numbers(String name) {
        List<Object> flat = new ArrayList<>();
        for (Object element : list(name)) {
            flat.addAll(element instanceof List<?> row ? row : List.of(element));
        }
        return flat.stream().mapToDouble(GoldenObject::real).toArray();
    }

    public int[] integers(String name) {
        return integers(list(name));
    }

    /** {@return lists that may differ in length} */
    public int[][] integerRows(String name) {
        return list(name).stream().map(row -> integers((List<?>) row)).toArray(int[][]::new);
    }

    /** {@return a list of rows, each a list of numbers} */
    public DoubleMatrix matrix(String name) {
        List<?> rows = list(name);
        return new DoubleMatrix(rows.size(), ((List<?>) rows.get(0)).size(), numbers(name));
    }

    /** {@return a list of rows of numbers that are float32 exactly} */
    public Matrix singleMatrix(String name) {
        DoubleMatrix exact = matrix(name);
        return new Matrix(exact.rows(), exact.columns(), singles(name));
    }

    /** {@return numbers row after row that are float32 exactly} */
    public float[] singles(String name) {
        double[] exact = numbers(name);
        float[] singles = new float[exact.length];
        for (int i = 0; i < exact.length; i++) {
            singles[i] = (float) exact[i];
            if (singles[i] != exact[i]) {
                throw new IllegalArgumentException(name + " has " + exact[i] + ", which is no float32 number");
            }
        }
        return singles;
    }

    private List<?> list(String name) {
        return (List<?>) value(name);
    }

    private static int[] integers(List<?> values) {
        return values.stream().mapToInt(number -> Integer.parseInt(number.toString())).toArray();
    }

    private static double real(Object number) {
        return Double.parseDouble(number.toString());
    }

    @Override
    public String toString() {
        return Json.writeCompact(members);
    }
}
