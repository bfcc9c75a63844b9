package dev.hourglass.store;

import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonObject;
import dev.hourglass.preprocessing.Feature;
import dev.hourglass.preprocessing.Features;
import dev.hourglass.text.Escaped;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of an encoder in its JSON document: only names if all are plain numbers (format version 1); otherwise
 * objects with a name, the levels of a category, and what stands in for a missing cell if anything does (from version 2
 * on). From version 3 on, there is also whether other categories are gathered into one, which stands in for a missing
 * cell as the empty text, since that is not a level; and the marks of missing values if there are others than the usual
 * ones.
 */
final class FeatureDocument {
    /** The member that holds them. */
    static final String COLUMNS = "columns";
    private static final String NAME = "name";
    private static final String FILL = "fill";
    private static final String LEVELS = "levels";
    /** Marks of missing values, if there are others than the usual ones. */
    static final String MISSING = "missing";
    private static final String OTHER = "other";
    private static final String THE_OTHERS = "";
    /** The first format version that has both. */
    static final int MISSING_SINCE = 3;

    private FeatureDocument() {
    }

    /** Adds features to a document of a format version. */
    static JsonObject put(JsonObject document, Features features, int version) {
        document.put(COLUMNS, version == 1
                ? features.names()
                : features.list().stream().map(FeatureDocument::describe).toList());
        return features.missingMarks().isEmpty() ? document : document.put(MISSING, features.missingMarks());
    }

    /** The lowest version of the format that can hold some features. */
    static int version(Features features) {
        return features.isPlain() ? 1 : features.missingMarks().isEmpty() && !features.hasOther() ? 2 : MISSING_SINCE;
    }

    private static JsonObject describe(Feature feature) {
        JsonObject description = new JsonObject().put(NAME, feature.name());
        if (feature.isCategory()) {
            description.put(LEVELS, feature.levels());
        }
        if (feature.other()) {
            description.put(OTHER, true);
        }
        if (feature.hasFill()) {
            description.put(FILL, feature.isCategory() ? filling(feature) : feature.fill());
        }
        return description;
    }

    private static String filling(Feature category) {
        int index = (int) category.fill();
        return index < category.levels().size() ? category.levels().get(index) : THE_OTHERS;
    }

    /** The features of a document of a format version. */
    static Features features(JsonObject document, int version) {
        if (version == 1) {
            return Features.ofNumbers(document.list(COLUMNS, String.class));
        }
        List<Feature> features = new ArrayList<>();
        document.list(COLUMNS, JsonObject.class).forEach(feature -> features.add(feature(feature, version)));
        return new Features(features, marks(document, version));
    }

    private static List<String> marks(JsonObject document, int version) {
        if (version < MISSING_SINCE || !document.names().contains(MISSING)) {
            return List.of();
        }
        List<String> marks = document.list(MISSING, String.class);
        if (marks.isEmpty()) {
            throw new JsonException("there are no marks of missing values in the member \"" + MISSING + "\"");
        }
        return marks;
    }

    private static Feature feature(JsonObject description, int version) {
        description.requireOnly("a column", version >= MISSING_SINCE
                ? List.of(NAME, FILL, LEVELS, OTHER) : List.of(NAME, FILL, LEVELS));
        String name = description.string(NAME);
        boolean hasFill = description.names().contains(FILL);
        boolean other = version > 2 && description.names().contains(OTHER) && description.truth(OTHER);
        if (!description.names().contains(LEVELS)) {
            requireNoOther(other, name);
            return new Feature(name, hasFill ? description.real(FILL) : Double.NaN, List.of());
        }
        List<String> levels = description.list(LEVELS, String.class);
        if (levels.isEmpty() && !other) {
            throw new JsonException("column " + Escaped.quoted(name) + " has no levels");
        }
        double fill = hasFill ? index(description.string(FILL), levels, other, name) : Double.NaN;
        return new Feature(name, fill, levels, other);
    }

    private static void requireNoOther(boolean other, String name) {
        if (other) {
            throw new JsonException("column " + Escaped.quoted(name) + " has other levels, but no levels");
        }
    }

    private static int index(String fill, List<String> levels, boolean other, String name) {
        int index = other && fill.equals(THE_OTHERS) ? levels.size() : levels.indexOf(fill);
        if (index < 0) {
            throw new JsonException(Escaped.quoted(fill) + " stands in for missing cells of column "
                    + Escaped.quoted(name) + ", but is none of its levels");
        }
        return index;
    }
}
