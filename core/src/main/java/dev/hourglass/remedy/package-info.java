/**
 * What helps where something was refused, as data: a {@link dev.hourglass.remedy.Remedy} is a sentence in which each
 * {@link dev.hourglass.remedy.Setting} is named, not spelled, so that every program tells it in the words in which its
 * own users set it. A command line says {@code --drop-missing}, a form may show a link.
 *
 * <p>Rules for whoever adds to this package: a setting is one that the API has; its text says where. Nothing here knows
 * of command lines.
 */
package dev.hourglass.remedy;
