package org.readout.platform.database.connection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.readout.platform.database.sql.Workload;

/**
 * Comments by which PostgreSQL, its log and {@code pg_stat_activity} tell who asks, in sqlcommenter's format. A statement is kept
 * prepared by its text, so what is prepared bears nothing but the operation's name, of which there are few.
 */
@Singleton
public class StatementComments {

    private static final String NONE = "";
    private static final String APPLICATION = "/*application='readout',operation='";
    private static final String REQUEST = "',request_id='";
    private static final String END = "'*/";

    /** Where the comment begins in a text that bears a request's id, from its end. */
    private static final int LONGEST = 250;

    /** What needs no escape in a comment, and ends none. */
    private static final Pattern PLAIN = Pattern.compile("[\\w.-]{1,100}");

    private final ReadSettings.Comments level;
    private final Map<String, String> ofOperations = new ConcurrentHashMap<>();

    @Inject
    StatementComments(ReadSettings settings) {
        this(settings.comments());
    }

    StatementComments(ReadSettings.Comments level) {
        this.level = level;
    }

    /** What belongs to the text of each statement of an operation, whether it is kept prepared or not. */
    public String shared(Optional<StatementOrigin> origin, Workload workload) {
        if (level == ReadSettings.Comments.NONE || origin.isEmpty() || isOwn(workload)) {
            return NONE;
        }
        return ofOperations.computeIfAbsent(
                origin.get().operation(), name -> isPlain(name) ? APPLICATION + name + END : NONE);
    }

    /** The text, with the request that it is for where that is told; it is not kept prepared then. */
    public String own(String text, Optional<StatementOrigin> origin, Workload workload) {
        return origin.filter(one -> isOwn(workload) && isPlain(one.operation()) && isPlain(one.requestId()))
                .map(one -> text + APPLICATION + one.operation() + REQUEST + one.requestId() + END)
                .orElse(text);
    }

    /** Whether a text is one request's, and comes no second time. */
    static boolean isOwn(String text) {
        return text.endsWith(END) && text.indexOf(REQUEST, Math.max(0, text.length() - LONGEST)) >= 0;
    }

    /** What is pipelined is quick, and would be slow if it were not prepared. */
    private boolean isOwn(Workload workload) {
        return level == ReadSettings.Comments.REQUEST && workload != Workload.KEYED;
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }
}
