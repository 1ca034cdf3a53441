package org.solieu.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.ClientPool;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.JdbcClientPool;
import org.jspecify.annotations.Nullable;

/**
 * The catalog of tables in a database, which is asked everything once. Iceberg's own sends a commit again whose answer
 * was lost; if the first had arrived, the second fails, and the way out of that drops what others committed in between.
 */
public final class OnceOnlyCatalog extends JdbcCatalog {
    /** Made by Spark, by name. */
    public OnceOnlyCatalog() {
        super(null, properties -> new Clients(properties), true);
    }

    /** Connections of which a broken one is replaced, and what failed on it is not done again. */
    private static final class Clients extends JdbcClientPool {
        Clients(Map<String, String> properties) {
            super(properties.get(CatalogProperties.URI), properties);
        }

        @Override
        public <R> R run(Action<R, Connection, SQLException> action, boolean retry)
                throws SQLException, InterruptedException {
            return super.run(new Once<>(action), retry);
        }
    }

    /** An action that is done once: where it failed and is asked for again, it gives the same failure without being done. */
    private static final class Once<R> implements ClientPool.Action<R, Connection, SQLException> {
        private final ClientPool.Action<R, Connection, SQLException> action;
        private @Nullable SQLException failure;

        Once(ClientPool.Action<R, Connection, SQLException> action) {
            this.action = action;
        }

        @Override
        public R run(Connection connection) throws SQLException {
            if (failure != null) {
                throw failure;
            }
            try {
                return action.run(connection);
            } catch (SQLException e) {
                failure = e;
                throw e;
            }
        }
    }
}
