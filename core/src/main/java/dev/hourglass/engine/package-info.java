/**
 * Show what computes in this JVM: vectors of which length, or scalars, and why; say where threads come from, and how
 * work ends whose thread is interrupted.
 *
 * <pre>{@code
 * import dev.hourglass.engine.Engine;
 *
 * Engine engine = Engine.current();
 * System.out.println(engine.vector() ? engine.bits() + " bits" : "scalar: " + engine.reason());
 * }</pre>
 */
package dev.hourglass.engine;

/*
 * For contributors:
 *
 * The package kernel, which decides that, is not exported: its operations check nothing, so they are no API.
 */
