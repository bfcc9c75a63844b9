/** What programs that embed the engine are promised, tried through the public API alone: see docs/embedding.md. */
package dev.hourglass.embedding;
