/**
 * The second JVM, which has the vector module, and whatever the two have to tell each other; docs/launching.md has the
 * whole story.
 */
package dev.hourglass.cli.launching;
