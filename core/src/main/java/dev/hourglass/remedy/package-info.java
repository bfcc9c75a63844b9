/**
 * Tell your users what helps where the engine refused something: a {@link dev.hourglass.remedy.Remedy} is a sentence in
 * which each {@link dev.hourglass.remedy.Setting} is named, not spelled, so that every program tells it in the words in
 * which its own users set it. A command line says {@code --drop-missing}, a form may show a link. What the engine
 * throws where it knows what helps is {@link dev.hourglass.remedy.Refused}, and tells its
 * {@link dev.hourglass.remedy.Problem} in the same way.
 *
 * <pre>{@code
 * import dev.hourglass.csv.CsvException;
 * import dev.hourglass.csv.CsvOptions;
 * import dev.hourglass.csv.CsvReader;
 * import dev.hourglass.remedy.Remedy;
 * import java.nio.file.Path;
 *
 * try {
 *     CsvReader.read(Path.of("people.csv"), new CsvOptions());   // has a missing cell
 * } catch (CsvException refused) {
 *     System.out.println(refused.remedy().text(part -> part instanceof Remedy.Assignment field
 *             ? "the field " + field.setting() + " (" + field.value() + ")"
 *             : part instanceof Remedy.Choice open ? "the field " + open.setting()
 *             : "the box " + ((Remedy.Switch) part).setting()));
 * }
 * }</pre>
 */
package dev.hourglass.remedy;

/*
 * For contributors:
 *
 * A setting is one that the API has; its text says where. Nothing here knows of command lines.
 */
