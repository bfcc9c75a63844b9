/**
 * A disk for tests: a file system over the real one that tells of every operation before it happens, so that a test can
 * make it fail or stop there, and that can be asked afterwards what a loss of power could have left of it.
 */
package dev.hourglass.disk;
