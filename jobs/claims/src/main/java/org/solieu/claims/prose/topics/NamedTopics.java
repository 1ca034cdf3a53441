package org.solieu.claims.prose.topics;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Clause;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Unit;

/** Makes topics of the phrases that name them: the indicator, and of which part. */
final class NamedTopics {
    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;
    private final MemberReader members;
    private final UnknownTopics unknown;
    private final ContentWords words;
    private final OpenParts parts;
    /** What the last amount of the sentence is of. */
    private @Nullable Topic lastAmount;

    NamedTopics(Dictionary dictionary, Surroundings around, MemberReader members, UnknownTopics unknown) {
        this.book = dictionary.book();
        this.cues = dictionary.cues();
        this.tokens = around.sentence().tokens();
        this.members = members;
        this.unknown = unknown;
        this.words = new ContentWords(cues, around);
        this.parts = new OpenParts(cues, tokens, around.mentions(), unknown);
    }

    /** The topic that a phrase names for a figure, and the rule by which it does. */
    Topic of(Mention mention, Quantity quantity, Clause clause, String rule) {
        String code = mention.target().indicator();
        if (mention.target().isUnmeasured()) {
            return unknown.name(quantity, clause);
        }
        Map<String, String> named = members.read(code, quantity, clause, mention.from());
        boolean apart = named.keySet().stream().allMatch(book::isRunning);
        int limit = quantity.from();
        if (words.restrict(mention, limit) || (apart && words.areOfSome(mention, clause, limit))) {
            named.put(MemberReader.PART, MemberReader.UNNAMED);
        }
        String open = book.openDimension(code);
        if (open != null && parts.opens(mention, quantity, clause)) {
            named.putIfAbsent(open, MemberReader.UNNAMED);
        }
        PhraseBook.Part part = book.part(code, named);
        if (!part.indicator().equals(code)) {
            members.read(part.indicator(), quantity, clause, mention.from()).forEach(named::putIfAbsent);
            part = book.part(code, named);
        }
        String written = tokens.written(mention.from(), mention.to());
        Topic topic = new Topic(part.indicator(), part.breakdown(), written, Topic.Nature.THING, rule, mention);
        lastAmount = quantity.is(Unit.Kind.MONEY) ? topic : lastAmount;
        return topic;
    }

    /** What the last amount of the sentence is of; null where it has named none. */
    @Nullable
    Topic lastAmount() {
        return lastAmount;
    }

    /** "thu nội địa đạt 1.102 tỷ đồng; riêng tháng 3, số thu là 320 tỷ đồng": a bare noun means what was named before. */
    boolean resumes(Mention named) {
        return cues.end(Cue.RESUMES, tokens, named.from(), named.to()) == named.to();
    }
}
