package org.readout.platform.database.connection.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings of PostgreSQL that reads run under. They are set by a statement, for a pooler refuses a connection that begins with
 * them.
 */
public final class StatementSettings {

    /** The column of PostgreSQL's process, which a pooler's greeting does not tell. */
    static final String PROCESS = "process";

    /** The column that tells how often the session was set up, which is once unless a pooler hands it on as it is. */
    static final String BEGINNINGS = "beginnings";

    /** How alike a misspelt name is to its own, 0 to 1: 'Poutin' is 0.57 like 'Putin', 'Sandres' 0.5 like 'Sanders'. */
    private static final String LIKENESS = "0.5";

    private final Map<String, String> values = new LinkedHashMap<>();

    public StatementSettings(Duration statementTimeout) {
        values.put("statement_timeout", String.valueOf(statementTimeout.toMillis()));
        values.put("pg_trgm.word_similarity_threshold", LIKENESS);
    }

    /** Left to itself PostgreSQL plans what takes an array anew for each, which costs more than to run it. */
    public StatementSettings forcingGenericPlan() {
        values.put("plan_cache_mode", "force_generic_plan");
        return this;
    }

    /** Sets them for a session; its one row has {@link #PROCESS} and {@link #BEGINNINGS}. */
    String forSession() {
        return """
                select pg_backend_pid() as process,
                  length(set_config('readout.beginnings', coalesce(current_setting('readout.beginnings', true), '') || '.', false))
                    as beginnings, \
                """ + set(false);
    }

    /** Begins a transaction and sets them for it; the one row of the second statement has {@link #PROCESS}. */
    String forTransaction() {
        return "begin; select pg_backend_pid() as process, " + set(true);
    }

    /** Names and values are none but those above. */
    private String set(boolean local) {
        return values.entrySet().stream()
                .map(setting -> "set_config('%s', '%s', %b)".formatted(setting.getKey(), setting.getValue(), local))
                .collect(Collectors.joining(", "));
    }
}
