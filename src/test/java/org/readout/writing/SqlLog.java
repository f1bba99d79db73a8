package org.readout.writing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The SQL that Hibernate sends, as it logs it, until this is closed. */
final class SqlLog extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("org.hibernate.SQL");
    private final Level before = logger.getLevel();
    private final List<String> statements = new CopyOnWriteArrayList<>();

    SqlLog() {
        logger.setLevel(Level.FINE);
        logger.setUseParentHandlers(false);
        logger.addHandler(this);
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void publish(LogRecord line) {
        statements.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        logger.setLevel(before);
    }
}
