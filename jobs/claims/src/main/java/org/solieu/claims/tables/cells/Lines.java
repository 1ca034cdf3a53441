package org.solieu.claims.tables.cells;

import java.util.Iterator;

/** The lines of a table from its first on. Until its columns are known, a line may have any number of cells. */
public interface Lines extends Iterator<Line> {
    /**
     * Says how many columns the lines below the header have.
     *
     * @param columns the columns of the contract
     * @param unnamed further ones without name, whose cells must be empty
     */
    void expect(int columns, int unnamed);
}
