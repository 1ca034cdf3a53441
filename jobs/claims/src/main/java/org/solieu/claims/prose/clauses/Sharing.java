package org.solieu.claims.prose.clauses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Sentence;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.vocabulary.Unit;

/** Shares figures out among topics: "A và B lần lượt đạt 5% và 7%", "A và B đều đạt 105%". */
public final class Sharing {
    private final Cues cues;
    private final Sentence sentence;
    private final Tokens tokens;
    private final List<Quantity> quantities;
    private final List<Mention> topics;

    public Sharing(Cues cues, Sentence sentence, List<Quantity> quantities, List<Mention> topics) {
        this.cues = cues;
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.quantities = quantities;
        this.topics = topics;
    }

    /** The topic of each figure that "lần lượt" hands out in turn. */
    public Map<Quantity, Mention> respectively() {
        Map<Quantity, Mention> shared = new HashMap<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (cues.end(Cue.RESPECTIVELY, tokens, i, sentence.to()) > i) {
                shareFrom(i, shared);
            }
        }
        return shared;
    }

    private void shareFrom(int cue, Map<Quantity, Mention> shared) {
        int start = segmentStart(cue);
        int end = segmentEnd(cue);
        List<Quantity> behind =
                quantities.stream().filter(q -> q.from() > cue && q.to() <= end).toList();
        int first = behind.isEmpty() ? end : behind.getFirst().from();
        List<Mention> named = topics.stream()
                .filter(t -> t.from() >= start && t.to() <= first)
                .toList();
        for (List<Quantity> run : runs(behind)) {
            for (int i = 0; named.size() > 1 && run.size() == named.size() && i < run.size(); i++) {
                shared.put(run.get(i), named.get(i));
            }
        }
    }

    /** Figures of one unit in a row. */
    private static List<List<Quantity>> runs(List<Quantity> quantities) {
        List<List<Quantity>> runs = new ArrayList<>();
        for (Quantity quantity : quantities) {
            List<Quantity> last = runs.isEmpty() ? List.of() : runs.getLast();
            if (last.isEmpty() || !java.util.Objects.equals(last.getFirst().unit(), quantity.unit())) {
                last = new ArrayList<>();
                runs.add(last);
            }
            last.add(quantity);
        }
        return runs;
    }

    /** The topics that one figure holds for alike; fewer than two where it holds for one. */
    public List<Mention> alike(Quantity quantity, Clause clause) {
        for (int i = clause.chunk(); i < quantity.from(); i++) {
            boolean alike = cues.end(Cue.ALIKE, tokens, i, quantity.from()) > i;
            int cue = i;
            List<Mention> named = topics.stream()
                    .filter(topic -> topic.from() >= clause.chunk() && topic.to() <= cue)
                    .toList();
            if (alike && named.size() > 1 && joined(named) && quantity.is(Unit.Kind.RATIO)) {
                return named;
            }
        }
        return List.of();
    }

    private boolean joined(List<Mention> named) {
        for (int i = 1; i < named.size(); i++) {
            int gap = named.get(i).from() - named.get(i - 1).to();
            if (gap < 1 || gap > 2 || !cues.isWord(Cue.AND, tokens, named.get(i).from() - 1)) {
                return false;
            }
        }
        return true;
    }

    private int segmentStart(int at) {
        int start = at;
        while (start > sentence.from() && !tokens.isMark(start - 1, ';')) {
            start--;
        }
        return start;
    }

    private int segmentEnd(int at) {
        int end = at;
        while (end < sentence.to() && !tokens.isMark(end, ';')) {
            end++;
        }
        return end;
    }
}
