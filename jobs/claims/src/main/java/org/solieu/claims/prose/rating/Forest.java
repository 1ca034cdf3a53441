package org.solieu.claims.prose.rating;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decision trees that ask whether evidence is there. A leaf holds the share of right examples among those that came to it;
 * what the forest says is the mean over its trees.
 *
 * <p>A tree is written in preorder: a fork as the number of its evidence, followed by the tree for readings without it and
 * by the one for readings with it; a leaf as its share in thousandths behind an equals sign.
 */
public final class Forest implements Serializable {
    /** What a leaf holds where all its examples are right. */
    static final int WHOLE = 1000;

    private static final String LEAF = "=";

    /** A fork takes two numbers, its evidence and where its second tree begins; a leaf one, the complement of its share. */
    private final int[] nodes;

    private final int[] roots;

    private Forest(int[] nodes, int[] roots) {
        this.nodes = nodes;
        this.roots = roots;
    }

    /** A forest of trees in preorder: the evidence of a fork, or the complement of the share of a leaf. */
    static Forest of(List<int[]> trees) {
        int[] roots = new int[trees.size()];
        int[] nodes = new int[2 * trees.stream().mapToInt(tree -> tree.length).sum()];
        int end = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = end;
            end = new Planting(trees.get(i), nodes).from(end);
        }
        return new Forest(Arrays.copyOf(nodes, end), roots);
    }

    /** Lays out one tree. */
    private static final class Planting {
        private final int[] preorder;
        private final int[] nodes;
        private int next;

        Planting(int[] preorder, int[] nodes) {
            this.preorder = preorder;
            this.nodes = nodes;
        }

        /** Lays out what comes next from a place on; returns where it ends. */
        int from(int at) {
            int node = preorder[next++];
            nodes[at] = node;
            if (node < 0) {
                return at + 1;
            }
            int second = from(at + 2);
            nodes[at + 1] = second;
            return from(second);
        }
    }

    static Forest parse(List<String> lines) {
        List<int[]> trees = new ArrayList<>(lines.size());
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            int[] tree = new int[words.length];
            for (int i = 0; i < words.length; i++) {
                String word = words[i];
                tree[i] = word.startsWith(LEAF) ? ~Integer.parseInt(word.substring(1)) : Integer.parseInt(word);
            }
            trees.add(tree);
        }
        return of(trees);
    }

    /** One line a tree. */
    List<String> lines() {
        return IntStream.range(0, roots.length).mapToObj(this::line).toList();
    }

    private String line(int tree) {
        int end = tree + 1 < roots.length ? roots[tree + 1] : nodes.length;
        List<String> words = new ArrayList<>();
        for (int at = roots[tree]; at < end; at += nodes[at] < 0 ? 1 : 2) {
            words.add(nodes[at] < 0 ? LEAF + ~nodes[at] : String.valueOf(nodes[at]));
        }
        return String.join(" ", words);
    }

    /** The mean of the shares to which evidence leads, from 0 to 1. */
    double mean(BitSet present) {
        long sum = 0;
        for (int root : roots) {
            int at = root;
            while (nodes[at] >= 0) {
                at = present.get(nodes[at]) ? nodes[at + 1] : at + 2;
            }
            sum += ~nodes[at];
        }
        return (double) sum / ((long) WHOLE * roots.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Forest forest
                && Arrays.equals(nodes, forest.nodes)
                && Arrays.equals(roots, forest.roots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }
}
