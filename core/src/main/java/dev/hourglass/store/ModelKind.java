package dev.hourglass.store;

import dev.hourglass.remedy.Remedy;

/**
 * A kind of model file.
 *
 * @param format what its metadata says
 * @param found  the same, for callers that expect another kind
 * @param words  what it holds, for messages: {@code an encoder}
 * @param newest the newest version that is written; all from 1 to this one are read
 * @param remedy what helps if another kind of file was given
 */
record ModelKind(String format, FoundFile found, String words, int newest, Remedy remedy) {
}
