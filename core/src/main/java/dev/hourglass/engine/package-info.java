/**
 * What computes in this JVM, for programs that want to show it: vectors of which length, or scalars, and why.
 *
 * <p>{@code kernel}, which decides that, is not exported: its operations check nothing, so they are no API.
 */
package dev.hourglass.engine;
