package org.solieu.claims.tables.rows;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.solieu.claims.Item;

/** The items of several parts one after the other; a part begins when the one before has ended. */
public final class InTurn implements Iterator<Item> {
    private final Deque<Supplier<Iterator<Item>>> parts;
    private Iterator<Item> current = Collections.emptyIterator();

    InTurn(List<Supplier<Iterator<Item>>> parts) {
        this.parts = new ArrayDeque<>(parts);
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !parts.isEmpty()) {
            current = parts.removeFirst().get();
        }
        return current.hasNext();
    }

    @Override
    public Item next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
