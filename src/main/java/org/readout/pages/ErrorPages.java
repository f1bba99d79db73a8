package org.readout.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReply;
import org.readout.pages.part.FoundRecord;

/** What is shown where there is no page. */
@Singleton
class ErrorPages {

    /** Nothing but the server's own styles and pictures, and no script (Content Security Policy Level 3). */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private static final String NOBODY = "'none'";
    private static final String ANYBODY = "*";

    private static final int NOT_FOUND = 404;

    private final ViewContexts contexts;
    private final NearestRecords nearest;

    ErrorPages(ViewContexts contexts, NearestRecords nearest) {
        this.contexts = contexts;
        this.nearest = nearest;
    }

    /** Says why there is no page, for people in HTML, for programs as the graph does. */
    void refuse(RoutingContext request, ContentReply reply, Form form, RequestException refusal) {
        refuse(request, reply, form, refusal, List.of());
    }

    /** Says that there is no such record, and which ones are spelt most like it. */
    void missing(RoutingContext request, ContentReply reply, Form form, ViewContext page) {
        nearest.find(request, reply, page, near -> {
            String nothing = "The record has nothing under '" + page.request().slug() + "'.";
            String addresses = near.stream().map(FoundRecord::address).collect(Collectors.joining(", "));
            String message =
                    near.isEmpty() || form == Form.HTML ? nothing : nothing + " Spelt most like it: " + addresses;
            refuse(request, reply, form, new RequestException(NOT_FOUND, ErrorCode.BAD_USER_INPUT, message), near);
        });
    }

    private void refuse(
            RoutingContext request, ContentReply reply, Form form, RequestException refusal, List<FoundRecord> near) {
        if (reply.isGiven()) {
            return;
        }
        reply.keepFromCaches();
        refusal.headers().forEach(reply::header);
        secure(reply, form, NOBODY);
        if (form == Form.HTML) {
            String page = PageTemplates.error(contexts.of(request), refusal.status(), refusal.getMessage(), near)
                    .render();
            reply.giveShort(refusal.status(), form.header(), Buffer.buffer(page));
        } else {
            Map<String, Object> body = GraphQlErrors.specification(refusal.getMessage(), refusal.extensions());
            reply.giveShort(refusal.status(), Form.JSON.header(), Json.encodeToBuffer(body));
        }
    }

    /** What a browser may do with a page. */
    static void secure(ContentReply reply, Form form, View<?> view) {
        secure(reply, form, view.isFramedByOthers() ? ANYBODY : NOBODY);
    }

    /** @param frames who may show the page within his own */
    private static void secure(ContentReply reply, Form form, String frames) {
        if (form == Form.HTML) {
            reply.header("Content-Security-Policy", POLICY + frames);
        }
    }
}
