/**
 * Write files whole or not at all, find those that are meant, and tell what a file is.
 *
 * <p>{@link dev.hourglass.file.AtomicFile} writes: a reader finds the old file or the whole new one, never a part,
 * whatever fails, a disk that is full or a process that is killed; an {@link dev.hourglass.file.OutputFileException}
 * says what was in the way and what is left where. {@link dev.hourglass.file.Completion} sees to it that a program
 * which is told to end still writes its last one. {@link dev.hourglass.file.SamePlace} tells two outputs apart, and
 * {@link dev.hourglass.file.OutputPlaces} looks at all places of a program's outputs before the work.
 * {@link dev.hourglass.file.Sha256} gives digests, {@link dev.hourglass.file.FileSignature} tells a
 * {@link dev.hourglass.file.FileFormat} by its first bytes. {@link dev.hourglass.file.FilePattern} finds the files
 * that a name with wildcards stands for; an {@link dev.hourglass.file.InputFileException} says what is wrong
 * with one that is to be read. {@link dev.hourglass.file.OpenFiles} tells the number of an open file that a path leads
 * to.
 *
 * <pre>{@code
 * import dev.hourglass.file.AtomicFile;
 * import dev.hourglass.file.Sha256;
 * import java.nio.charset.StandardCharsets;
 * import java.nio.file.Path;
 *
 * Path file = Path.of("note.txt");
 * AtomicFile.write(file, "whole or not at all".getBytes(StandardCharsets.UTF_8));
 * System.out.println(Sha256.of(file));
 * }</pre>
 */
package dev.hourglass.file;

/*
 * For contributors:
 *
 * Whatever fails, a disk that is full or a process that is killed, leaves the old file or the new one; a failure says
 * what is left where. OutputPlace looks at a place before work begins, OldFile keeps what is there until the new one is
 * whole.
 */
