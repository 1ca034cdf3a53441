package org.solieu.whole;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A catalog's database that fails on order: {@code jdbc:faulty:sqlite:…} is {@code jdbc:sqlite:…}, with mishaps. */
public final class FaultyDriver implements Driver {
    private static final String PREFIX = "jdbc:faulty:";
    private static final AtomicInteger COMMITS = new AtomicInteger();

    private static Mishap mishap = (commit, isDone) -> {};

    /** What goes wrong with a commit to a table. */
    interface Mishap {
        /**
         * Called before each commit and after it.
         *
         * @param commit number of the commit since the mishap was arranged, from 1
         * @param isDone whether the database has committed, and has not told yet
         */
        void happen(int commit, boolean isDone) throws SQLException;
    }

    /** The address of the catalog of a home. */
    static String catalog(Path home) {
        return PREFIX + "sqlite:" + home.resolve("catalog.db") + "?busy_timeout=30000";
    }

    /** Arranges for what will go wrong from now on. */
    static void arrange(Mishap arranged) {
        COMMITS.set(0);
        mishap = arranged;
    }

    /**
     * Has this process killed.
     *
     * @param death the commit to die at and whether before or after it, as {@code 8 before}
     */
    static void dieAt(String death) {
        String[] when = death.split(" ", 2);
        arrange((commit, isDone) -> {
            if (commit == Integer.parseInt(when[0]) && isDone == when[1].equals("after")) {
                die();
            }
        });
    }

    private static void die() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void register() {
        try {
            DriverManager.registerDriver(new FaultyDriver());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        String real = "jdbc:" + url.substring(PREFIX.length());
        return faulty(Connection.class, DriverManager.getConnection(real, properties), false);
    }

    private static <T> T faulty(Class<T> type, T real, boolean commits) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(method, real, arguments, commits)));
    }

    private static @Nullable Object answer(
            Method method, Object real, @Nullable Object @Nullable [] arguments, boolean commits) throws Throwable {
        boolean isCommit = commits && method.getName().equals("executeUpdate");
        int commit = isCommit ? COMMITS.incrementAndGet() : 0;
        if (isCommit) {
            mishap.happen(commit, false);
        }
        @Nullable Object answer = call(method, real, arguments);
        if (isCommit) {
            mishap.happen(commit, true);
        }
        if (answer instanceof PreparedStatement statement && arguments != null) {
            return faulty(
                    PreparedStatement.class,
                    statement,
                    String.valueOf(arguments[0]).startsWith("UPDATE iceberg_tables"));
        }
        return answer;
    }

    private static @Nullable Object call(Method method, Object real, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
