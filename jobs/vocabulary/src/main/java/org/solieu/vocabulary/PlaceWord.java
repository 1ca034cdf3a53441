package org.solieu.vocabulary;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * A word that stands before the name of a place and tells its rung, such as "huyện".
 *
 * @param word the word in full
 * @param shortForms how it is abbreviated, such as "TP."
 * @param levels the rungs it may tell
 */
public record PlaceWord(String word, List<String> shortForms, Set<Place.Level> levels) implements Serializable {}
