package org.readout.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.gate.Operation;
import org.readout.platform.database.RecordPosition;

/**
 * Lets caches keep answers to persisted queries until the record changes (RFC 9111): the tag of an answer is made of the
 * journal's position as it was before the answer was read, so that no tag is newer than what it stands for, and of the day,
 * on which answers about today depend.
 */
@ApplicationScoped
class EntityTags {

    private static final String ASK_AGAIN = "public, no-cache";

    private final RecordPosition record;
    private final Clock clock;

    EntityTags(RecordPosition record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /** Runs what answers, unless the client has that answer already. */
    void unlessUnchanged(
            RoutingContext request, Operation operation, MediaType type, HttpReply reply, Runnable answer) {
        record.now()
                .subscribe()
                .with(position -> compare(request, tag(operation, type, position), reply, answer), request::fail);
    }

    private static void compare(RoutingContext request, String tag, HttpReply reply, Runnable answer) {
        reply.header(HttpHeaders.ETAG.toString(), tag);
        reply.header(HttpHeaders.CACHE_CONTROL.toString(), ASK_AGAIN);
        reply.header(HttpHeaders.VARY.toString(), "Accept");
        String held = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && (held.equals("*") || held.contains(tag))) {
            reply.unchanged();
        } else {
            answer.run();
        }
    }

    private String tag(Operation operation, MediaType type, long position) {
        String asked = operation.hash() + operation.name() + new JsonObject(operation.variables()).encode() + type;
        return "\"" + position + "-" + LocalDate.now(clock) + "-"
                + PersistedDocuments.hash(asked).substring(0, 16) + "\"";
    }
}
