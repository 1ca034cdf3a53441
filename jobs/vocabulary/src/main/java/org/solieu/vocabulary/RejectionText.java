package org.solieu.vocabulary;

import java.io.Serializable;

/**
 * What a rejection tells its reader, in both languages.
 *
 * @param problem what is wrong
 * @param advice what to do about it
 */
public record RejectionText(Names problem, Names advice) implements Serializable {}
