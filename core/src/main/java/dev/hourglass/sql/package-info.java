/**
 * Rows of a database, as {@code java.sql} has them.
 *
 * <p>The rule for whoever adds to this package: it alone may name {@code java.sql}, nothing else of the engine refers
 * to it, and so the engine runs where that module is missing. A program that is a module itself and uses this package
 * has to require {@code java.sql}.
 */
package dev.hourglass.sql;
