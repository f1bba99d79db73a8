package org.readout.writing.transaction;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.readout.graphql.error.BadInput;

/** Rules that the database keeps whoever writes, where an input broke one that nothing had checked before. */
public final class ConstraintViolations {

    private static final Logger LOG = Logger.getLogger(ConstraintViolations.class);

    /** Data exceptions, integrity constraint violations, limits exceeded: PostgreSQL, appendix A. */
    private static final List<String> CLASSES = List.of("22", "23", "54");

    private static final String CHECK_VIOLATION = "23514";

    private static final Pattern MESSAGE = Pattern.compile("ERROR: (.*) \\(" + CHECK_VIOLATION + "\\)", Pattern.DOTALL);

    private ConstraintViolations() {}

    /** Whether an input broke a rule of the database. */
    public static boolean isRule(Throwable failure) {
        return rule(failure).isPresent();
    }

    /** What is said of such a failure. */
    public static BadInput fault(Throwable failure) {
        Throwable rule = rule(failure).orElseThrow();
        if (rule instanceof PgException refusal && isOfTheRecord(refusal.getSqlState(), refusal.getTable())) {
            return inWords(refusal.getErrorMessage());
        }
        return words(rule).map(ConstraintViolations::inWords).orElseGet(() -> untold(rule));
    }

    /** What a trigger of the record said, of which Hibernate keeps the driver's message alone; that of PostgreSQL names a relation. */
    private static Optional<String> words(Throwable rule) {
        if (!CHECK_VIOLATION.equals(state(rule)) || rule.getMessage().contains("relation \"")) {
            return Optional.empty();
        }
        Matcher words = MESSAGE.matcher(rule.getMessage());
        return words.matches() ? Optional.of(words.group(1)) : Optional.empty();
    }

    /** Whether a state of PostgreSQL says that an input broke a rule. */
    public static boolean isOfInput(String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }

    /** Whether a trigger of the record refused it, in words of the record's own; PostgreSQL itself names a table. */
    public static boolean isOfTheRecord(String state, String table) {
        return CHECK_VIOLATION.equals(state) && table == null;
    }

    /** @param words of a trigger of the record */
    public static BadInput inWords(String words) {
        return new BadInput("The record cannot hold this: " + words + ".");
    }

    /** What PostgreSQL says names tables and indexes: it is for the log. */
    public static BadInput untold(Throwable rule) {
        LOG.warnf(rule, "The database refused an input that nothing before it had");
        return new BadInput("The record cannot hold this; the log of the server says why.");
    }

    private static Optional<Throwable> rule(Throwable failure) {
        List<Throwable> rules = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> isOfInput(state(cause)))
                .toList();
        return rules.stream().filter(PgException.class::isInstance).findFirst().or(() -> rules.stream()
                .findFirst());
    }

    /** Hibernate makes an exception of its own sort of what the driver throws, and at commit does not. */
    private static String state(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return sql.getSQLState();
        }
        return cause instanceof PgException refusal ? refusal.getSqlState() : null;
    }
}
