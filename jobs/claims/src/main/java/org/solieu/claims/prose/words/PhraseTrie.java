package org.solieu.claims.prose.words;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solieu.claims.prose.text.Tokens;

/** Finds phrases in a text word by word. */
public final class PhraseTrie<T> implements Serializable {
    /** By the number of their first word, as most words begin no phrase. */
    private final List<@Nullable Node<T>> first = new ArrayList<>();

    /** A phrase found: the tokens from {@code from} up to, not including, {@code to}. */
    public record Match<T>(int from, int to, List<T> values) {}

    private static final class Node<T> implements Serializable {
        private final Map<Integer, Node<T>> next = new HashMap<>();
        private final List<T> values = new ArrayList<>(1);

        @Nullable
        Node<T> after(int word) {
            return word == 0 ? null : next.get(word);
        }
    }

    /** Adds a phrase that stands for {@code value}; one without words is never found. */
    public void add(int[] words, T value) {
        if (words.length == 0) {
            return;
        }
        Node<T> node = learned(words[0]);
        for (int i = 1; i < words.length; i++) {
            node = node.next.computeIfAbsent(words[i], absent -> new Node<>());
        }
        node.values.add(value);
    }

    private Node<T> learned(int word) {
        while (first.size() <= word) {
            first.add(null);
        }
        Node<T> known = first.get(word);
        Node<T> node = known == null ? new Node<>() : known;
        first.set(word, node);
        return node;
    }

    private @Nullable Node<T> after(@Nullable Node<T> before, int word) {
        if (before != null) {
            return before.after(word);
        }
        return word < first.size() ? first.get(word) : null;
    }

    /** All phrases that begin at a token and end before {@code limit}, shortest first. */
    public List<Match<T>> all(Tokens tokens, int from, int limit) {
        List<Match<T>> found = List.of();
        Node<T> node = null;
        for (int i = from; i < limit; i++) {
            node = after(node, tokens.word(i));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(new Match<>(from, i + 1, node.values));
            }
        }
        return found;
    }

    /** The longest phrase that begins at a token. */
    @Nullable
    public Match<T> longest(Tokens tokens, int from, int limit) {
        Node<T> node = null;
        Node<T> last = null;
        int end = from;
        for (int i = from; i < limit; i++) {
            node = after(node, tokens.word(i));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                last = node;
                end = i + 1;
            }
        }
        return last == null ? null : new Match<>(from, end, last.values);
    }

    /** Where the longest phrase for a value that begins at a token ends; {@code from} if none does. */
    int end(T value, Tokens tokens, int from, int limit) {
        Node<T> node = null;
        int end = from;
        for (int i = from; i < limit; i++) {
            node = after(node, tokens.word(i));
            if (node == null) {
                break;
            }
            end = node.values.contains(value) ? i + 1 : end;
        }
        return end;
    }
}
