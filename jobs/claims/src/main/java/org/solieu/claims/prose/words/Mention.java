package org.solieu.claims.prose.words;

/**
 * A phrase found in a sentence.
 *
 * @param from first token of its words
 * @param to one past the last token of its words
 * @param words how many words it names its target with
 * @param gaps how many other words stand between them
 */
public record Mention(Phrase.Target target, int from, int to, int words, int gaps) {
    /** How much the words say: more words are more exact, and words close together belong together. */
    public int weight() {
        return 10 * words - gaps;
    }

    /** Whether it is a part that several indicators have. */
    public boolean isShared() {
        return target.indicator().equals(Phrase.Target.ANY);
    }

    /** Whether these words tell that the other's are not its indicator's, or not those of its part. */
    public boolean denies(Mention other) {
        boolean overlaps = from < other.to && other.from < to;
        boolean same = target.indicator().equals(other.target.indicator())
                && (target.dimension() == null || target.dimension().equals(other.target.dimension()));
        return target.dimension() == null ? covers(other) || (overlaps && same) : overlaps && same;
    }

    public boolean covers(Mention other) {
        return from <= other.from && other.to <= to && words > other.words;
    }
}
