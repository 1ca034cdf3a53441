package org.solieu.claims.prose.rating;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
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
    static Forest of(List<List<Integer>> trees) {
        List<Integer> nodes = new ArrayList<>();
        int[] roots = new int[trees.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = nodes.size();
            plant(trees.get(i).iterator(), nodes);
        }
        return new Forest(nodes.stream().mapToInt(Integer::intValue).toArray(), roots);
    }

    private static void plant(Iterator<Integer> preorder, List<Integer> nodes) {
        int node = preorder.next();
        nodes.add(node);
        if (node >= 0) {
            int second = nodes.size();
            nodes.add(0);
            plant(preorder, nodes);
            nodes.set(second, nodes.size());
            plant(preorder, nodes);
        }
    }

    static Forest parse(List<String> lines) {
        return of(lines.stream()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .map(word ->
                                word.startsWith(LEAF) ? ~Integer.parseInt(word.substring(1)) : Integer.valueOf(word))
                        .toList())
                .toList());
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
