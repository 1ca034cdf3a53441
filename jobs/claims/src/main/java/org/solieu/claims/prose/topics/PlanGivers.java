package org.solieu.claims.prose.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.clauses.Basis;
import org.solieu.claims.prose.clauses.Figure;
import org.solieu.claims.prose.clauses.Topic;
import org.solieu.claims.prose.numbers.Dictionary;
import org.solieu.claims.prose.numbers.Quantity;
import org.solieu.claims.prose.text.Tokens;
import org.solieu.claims.prose.words.Cue;
import org.solieu.claims.prose.words.Cues;
import org.solieu.claims.prose.words.Mention;
import org.solieu.claims.prose.words.Phrase;
import org.solieu.claims.prose.words.PhraseBook;
import org.solieu.vocabulary.Breakdown;
import org.solieu.vocabulary.Unit;

/**
 * Tells the plans of one thing apart where a sentence speaks of several: "đạt 74,7% chỉ tiêu Bộ Tài chính giao, đạt 70,5% chỉ
 * tiêu Tổng cục Hải quan giao (71.000 tỷ đồng)". The only plan of a sentence has no name.
 */
public final class PlanGivers {
    private static final String STANDING = "";

    private final PhraseBook book;
    private final Cues cues;
    private final Tokens tokens;
    private final List<Mention> givers;

    PlanGivers(Dictionary dictionary, Tokens tokens, List<Mention> members) {
        this.book = dictionary.book();
        this.cues = dictionary.cues();
        this.tokens = tokens;
        this.givers = members.stream()
                .filter(member -> book.isOfPlans(member.target().dimension()))
                .toList();
    }

    /** The figures of a sentence, those of a plan among several with its name. */
    List<Figure> name(List<Figure> figures) {
        if (givers.isEmpty()) {
            return figures;
        }
        List<@Nullable String> plans = new ArrayList<>();
        Map<String, Set<String>> ofThings = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            String plan = plan(figures.get(i), i == 0 ? null : figures.get(i - 1), i == 0 ? null : plans.get(i - 1));
            plans.add(plan);
            if (plan != null) {
                ofThings.computeIfAbsent(thing(figures.get(i)), thing -> new HashSet<>())
                        .add(plan);
            }
        }
        List<Figure> named = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean several = ofThings.getOrDefault(thing(figure), Set.of()).size() > 1;
            named.add(several ? under(figure, plans.get(i)) : figure);
        }
        return named;
    }

    private static String thing(Figure figure) {
        return figure.topic().indicator() + ";" + figure.topic().breakdown();
    }

    private Figure under(Figure figure, @Nullable String plan) {
        Topic topic = figure.topic();
        if (plan == null || plan.equals(STANDING) || topic.indicator() == null) {
            return figure;
        }
        Phrase.Target target = givers.stream()
                .map(Mention::target)
                .filter(one -> plan.equals(one.member()))
                .findFirst()
                .orElseThrow();
        if (!target.isOf(book.indicator(topic.indicator()))) {
            return figure;
        }
        Map<String, String> members = new TreeMap<>(topic.breakdown().members());
        members.put(String.valueOf(target.dimension()), plan);
        return new Figure(
                figure.quantity(),
                figure.clause(),
                figure.basis(),
                topic.under(Breakdown.of(members)),
                figure.part(),
                figure.starts());
    }

    /** The plan of a figure, or that it is measured against; null for a figure without one. */
    private @Nullable String plan(Figure figure, @Nullable Figure before, @Nullable String planBefore) {
        Basis basis = figure.basis();
        Quantity quantity = figure.quantity();
        if (basis != null && basis.kind() == Basis.Kind.PLAN) {
            String giver = giver(basis.from(), end(basis.to()));
            return giver == null ? STANDING : giver;
        }
        if (!quantity.is(Unit.Kind.MONEY) || figure.clause().relation().changes()) {
            return null;
        }
        Basis of = before == null ? null : before.basis();
        if (of != null && of.kind() == Basis.Kind.PLAN && tokens.isMark(end(of.to()), '(')) {
            return end(of.to()) == quantity.from() - 1 ? planBefore : null;
        }
        return namesPlan(figure) ? giver(figure.clause().own(), quantity.from()) : null;
    }

    private boolean namesPlan(Figure figure) {
        for (int i = figure.clause().own(); i < figure.quantity().from(); i++) {
            if (cues.end(Cue.BUDGETED, tokens, i, figure.quantity().from()) > i
                    || cues.end(Cue.PLAN, tokens, i, figure.quantity().from()) > i) {
                return true;
            }
        }
        return false;
    }

    /** Where the words for a plan end: at a mark or a number. */
    private int end(int from) {
        int end = from;
        while (tokens.isWord(end)) {
            end++;
        }
        return end;
    }

    private @Nullable String giver(int from, int to) {
        return givers.stream()
                .filter(giver -> giver.from() >= from && giver.to() <= to)
                .min(Comparator.comparingInt(giver -> book.rank(giver.target())))
                .map(giver -> giver.target().member())
                .orElse(null);
    }
}
