/**
 * Files as such, whatever they hold.
 *
 * <p>{@link dev.hourglass.file.AtomicFile} writes every output of the program: a reader finds the old file or the whole
 * new one, never a part. {@code OutputPlace} looks at a place before work begins, {@code OldFile} keeps what is there
 * until the new one is whole, and an {@link dev.hourglass.file.OutputFileException} says what was in the way.
 * {@link dev.hourglass.file.Sha256} seals files, {@link dev.hourglass.file.FileSignature} tells a
 * {@link dev.hourglass.file.FileFormat} by its first bytes.
 *
 * <p>Rules for whoever adds to this package: whatever fails, a disk that is full or a process that is killed, leaves
 * the old file or the new one; a failure says what is left where.
 */
package dev.hourglass.file;
