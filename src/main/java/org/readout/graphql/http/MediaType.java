package org.readout.graphql.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.RequestException;

/** What an answer is served as (GraphQL over HTTP, section 4). */
enum MediaType {
    /** Whose status tells whether there is data. */
    RESPONSE("application", "graphql-response+json"),
    /** Whose status is 200 for every answer of GraphQL, as clients of old expect. */
    JSON("application", "json");

    private final String component;
    private final String subtype;

    MediaType(String component, String subtype) {
        this.component = component;
        this.subtype = subtype;
    }

    /** @throws RequestException where the client accepts neither */
    static MediaType accepted(RoutingContext request) {
        List<MIMEHeader> accepted = request.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return JSON;
        }
        for (MIMEHeader range : accepted) {
            if (range.weight() > 0
                    && range.component().equals("application")
                    && range.subComponent().equals(RESPONSE.subtype)) {
                return RESPONSE;
            }
            if (range.weight() > 0 && JSON.isIn(range)) {
                return JSON;
            }
        }
        throw new RequestException(406, ErrorCode.BAD_USER_INPUT, "Answers are " + RESPONSE + " or " + JSON + ".");
    }

    private boolean isIn(MIMEHeader range) {
        return (range.component().equals("*") || range.component().equals(component))
                && (range.subComponent().equals("*") || range.subComponent().equals(subtype));
    }

    String header() {
        return this + "; charset=utf-8";
    }

    @Override
    public String toString() {
        return component + "/" + subtype;
    }
}
