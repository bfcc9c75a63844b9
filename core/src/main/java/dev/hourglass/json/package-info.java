/**
 * JSON (RFC 8259): {@link dev.hourglass.json.Json} reads and writes it, {@link dev.hourglass.json.JsonObject} is an
 * object whose members are asked for by name and type.
 *
 * <p>Rules for whoever adds to this package: what a text says is not believed. Depth, members and memory are bounded
 * while it is read; messages show names escaped and say where; equal values are written as equal bytes.
 */
package dev.hourglass.json;
