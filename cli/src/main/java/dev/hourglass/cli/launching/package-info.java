/**
 * The second JVM, which has the vector module, and whatever the two have to tell each other; docs/architecture.md has
 * the whole story under "Launching".
 */
package dev.hourglass.cli.launching;
