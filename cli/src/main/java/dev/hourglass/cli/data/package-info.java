/**
 * Tables as commands read and write them: the options that say how, the files, and the way of rows into an encoder.
 */
package dev.hourglass.cli.data;
