/**
 * The engine and the program around it: what computes in this JVM, vectors of which length, or scalars, and why; where
 * threads come from; how work ends whose thread is interrupted.
 *
 * <p>{@code kernel}, which decides what computes, is not exported: its operations check nothing, so they are no API.
 */
package dev.hourglass.engine;
