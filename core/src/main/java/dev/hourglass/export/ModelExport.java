package dev.hourglass.export;

import dev.hourglass.autoencoder.UnusableSettingsException;
import dev.hourglass.file.AtomicFile;
import dev.hourglass.remedy.Problem;
import dev.hourglass.remedy.Remedy;
import dev.hourglass.remedy.Setting;
import dev.hourglass.text.Escaped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files that a model is exported to, and what it is called in them.
 *
 * @param format   of them
 * @param settings with the name of the model
 * @param file     the model's own; what a format needs besides stands beside it
 */
public record ModelExport(ExportFormat format, ExportSettings settings, Path file) {
    /**
     * Refuses null.
     *
     * @param format   of the files
     * @param settings with the name of the model
     * @param file     the model's own
     */
    public ModelExport {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(file, "file");
    }

    /**
     * A file that was written.
     *
     * @param file   its path
     * @param bytes  how many it has
     * @param sha256 their digest, in lower-case hexadecimal
     */
    public record Written(Path file, int bytes, String sha256) {
        /**
         * Refuses null.
         *
         * @param file   its path
         * @param bytes  how many it has
         * @param sha256 their digest
         */
        public Written {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * {@return the export to a file, of a model that is called as the file is, without its ending} A file that has to
     * be named otherwise anyhow, since its ending is that of another format, gives the nearest name there can be.
     *
     * @param file        where the model goes
     * @param format      what is written; empty for what the name of the file ends in
     * @param inPackage   the package of the class, for Java alone; empty for none
     * @param scaledInput whether the file begins with rows that are scaled already
     * @throws UnusableSettingsException if these do not go together, or no model can be called so
     */
    public static ModelExport to(Path file, Optional<ExportFormat> format, Optional<String> inPackage,
            boolean scaledInput) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(inPackage, "inPackage");
        ExportFormat chosen = format.or(() -> ExportFormats.of(file)).orElseThrow(() -> new UnusableSettingsException(
                "the format is not told by the name of the output, " + file.getFileName(),
                Remedy.of("give one with ").with(Setting.FORMAT).and(": " + ExportFormats.listed(any -> true))));
        if (scaledInput && !chosen.knowsScaledInput()) {
            throw new UnusableSettingsException(Problem.of(Setting.SCALED_INPUT).and(" is not for " + chosen.name()
                    + ", which scales exactly"), Remedy.of("leave it out"));
        }
        String name = name(chosen, file);
        inPackage.ifPresent(given -> requirePackage(chosen, given));
        return new ModelExport(chosen, new ExportSettings(inPackage.map(given -> given + '.' + name).orElse(name),
                scaledInput), file);
    }

    private static String name(ExportFormat format, Path file) {
        String stem = ExportFormats.stem(file);
        String name = format.nearestName(stem);
        if (!name.equals(stem) && ExportFormats.of(file).equals(Optional.of(format))) {
            String place = file.resolveSibling(name + format.ending()).toString();
            throw new UnusableSettingsException(Escaped.quoted(stem) + " cannot be the name of the class",
                    Remedy.of("name the file as the class: ")
                            .with(Setting.OUT, place.startsWith("-") ? "./" + place : place));
        }
        return name;
    }

    private static void requirePackage(ExportFormat format, String given) {
        if (!format.takesPackage()) {
            throw new UnusableSettingsException(Problem.of(Setting.PACKAGE).and(" is for "
                    + ExportFormats.listed(ExportFormat::takesPackage) + ", not for " + format.name()),
                    Remedy.of("leave it out"));
        }
        String nearest = format.nearestPackage(given);
        if (!nearest.equals(given)) {
            throw new UnusableSettingsException(Escaped.quoted(given) + " cannot be the name of a package",
                    Remedy.NONE.with(Setting.PACKAGE, nearest));
        }
    }

    /** {@return the files that stand beside the model's own; none for most formats} */
    public List<Path> beside() {
        return format.beside(settings).stream().map(file::resolveSibling).toList();
    }

    /**
     * Writes the files, the model's own last.
     *
     * @param exported what is exported
     * @return what was written, the model's own first
     * @throws ExportException if the format cannot hold it; nothing was written then
     * @throws IOException     if a file cannot be written
     */
    public List<Written> write(ExportedModel exported) throws IOException {
        byte[] bytes = format.bytes(exported, settings);
        List<Written> written = new ArrayList<>();
        for (Map.Entry<String, byte[]> other : format.beside(exported, settings).entrySet()) {
            written.add(write(file.resolveSibling(other.getKey()), other.getValue()));
        }
        written.add(0, write(file, bytes));
        return List.copyOf(written);
    }

    private static Written write(Path file, byte[] bytes) throws IOException {
        return new Written(file, bytes.length, AtomicFile.write(file, bytes));
    }

    /** {@return what else is to be done before the file can be used, in a sentence; empty if nothing is} */
    public Optional<String> advice() {
        String name = settings.name().substring(settings.name().lastIndexOf('.') + 1) + format.ending();
        return !format.takesPackage() || file.getFileName().toString().equals(name) ? Optional.empty()
                : Optional.of("the class is " + settings.name() + ": name the file " + name + " to compile it");
    }
}
