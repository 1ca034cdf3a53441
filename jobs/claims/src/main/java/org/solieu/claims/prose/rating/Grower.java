package org.solieu.claims.prose.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Grows a random forest (Breiman 2001): each tree from examples drawn with repetition, each fork the best of some evidence
 * drawn for it, by Gini impurity. What is drawn follows from the number of the tree alone, so the same examples give the
 * same forest.
 */
public final class Grower {
    private static final int TREES = 40;
    private static final int LEAST_EXAMPLES = 5;
    private static final double SHARE_TRIED = 0.15;

    /**
     * An example as a tree sees it.
     *
     * @param present the places of its evidence
     */
    record Case(BitSet present, boolean right) {}

    private final List<Case> cases;
    private final int[] places;
    private final int tried;
    private final Random random;
    private final int[] times;
    private final List<Integer> preorder = new ArrayList<>();

    private Grower(List<Case> cases, int known, int tree) {
        this.cases = cases;
        this.places = IntStream.range(0, known).toArray();
        this.tried = Math.max(1, (int) (SHARE_TRIED * known));
        this.random = new Random(tree);
        this.times = new int[cases.size()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
    }

    /**
     * A forest grown from cases.
     *
     * @param known how many pieces of evidence there are
     */
    static Forest grow(List<Case> cases, int known) {
        List<Case> sorted = cases.stream()
                .sorted(Comparator.comparing(one -> one.present() + " " + one.right()))
                .toList();
        return Forest.of(IntStream.range(0, TREES)
                .parallel()
                .mapToObj(tree -> new Grower(sorted, known, tree).tree())
                .toList());
    }

    private int[] tree() {
        grow(drawn(IntStream.range(0, times.length).toArray(), one -> times[one] > 0));
        return preorder.stream().mapToInt(Integer::intValue).toArray();
    }

    private void grow(int[] members) {
        Tally tally = new Tally(members);
        int fork = tally.isDecided() ? -1 : best(tally);
        if (fork < 0) {
            preorder.add(~tally.share());
            return;
        }
        preorder.add(fork);
        grow(drawn(members, one -> !cases.get(one).present().get(fork)));
        grow(drawn(members, one -> cases.get(one).present().get(fork)));
    }

    private static int[] drawn(int[] members, IntPredicate belongs) {
        return Arrays.stream(members).filter(belongs).toArray();
    }

    /** The best of the evidence drawn; where none of it parts the members, drawing goes on. -1 where nothing parts them. */
    private int best(Tally tally) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < places.length && (i < tried || best < 0); i++) {
            int place = draw(i);
            double purity = tally.parts(place) ? tally.purity(place) : 0;
            if (purity > most) {
                best = place;
                most = purity;
            }
        }
        return best;
    }

    /** One of the places that have not been drawn for this fork. */
    private int draw(int drawn) {
        int at = drawn + random.nextInt(places.length - drawn);
        int place = places[at];
        places[at] = places[drawn];
        places[drawn] = place;
        return place;
    }

    /** How often members were drawn in all, how often with each piece of evidence, and how many of either are right. */
    private final class Tally {
        private final int members;
        private final int[] membersWith = new int[places.length];
        private final int[] allWith = new int[places.length];
        private final int[] rightWith = new int[places.length];
        private int all;
        private int right;

        Tally(int[] members) {
            this.members = members.length;
            for (int member : members) {
                Case one = cases.get(member);
                int weight = times[member];
                int weightRight = one.right() ? weight : 0;
                all += weight;
                right += weightRight;
                BitSet present = one.present();
                for (int place = present.nextSetBit(0); place >= 0; place = present.nextSetBit(place + 1)) {
                    membersWith[place]++;
                    allWith[place] += weight;
                    rightWith[place] += weightRight;
                }
            }
        }

        boolean isDecided() {
            return right == 0 || right == all || members < 2 * LEAST_EXAMPLES;
        }

        boolean parts(int place) {
            return membersWith[place] >= LEAST_EXAMPLES && members - membersWith[place] >= LEAST_EXAMPLES;
        }

        /** The more, the less the Gini impurity of the two groups: what differs of it between two pieces of evidence. */
        double purity(int place) {
            double with = rightWith[place];
            double without = right - with;
            return with * with / allWith[place] + without * without / (all - allWith[place]);
        }

        int share() {
            return all == 0 ? 0 : Math.round((float) Forest.WHOLE * right / all);
        }
    }
}
