package org.readout.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.DocumentQueries;
import org.readout.graphql.http.content.ContentReplies;
import org.readout.graphql.http.content.ContentReply;
import org.readout.pages.RenderedPages.Rendered;

/** Takes a request for a page to its reply. */
@Singleton
class PageExchange {

    private static final Logger LOG = Logger.getLogger(PageExchange.class);

    private static final String VARY = "Accept, Accept-Encoding";
    private static final int OK = 200;
    private static final int MOVED = 308;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int GONE = 410;
    private static final int FAILED = 500;

    private final ContentReplies replies;
    private final DocumentQueries queries;
    private final PageDocuments documents;
    private final RenderedPages pages;
    private final ViewContexts contexts;
    private final ErrorPages errors;

    PageExchange(
            ContentReplies replies,
            DocumentQueries queries,
            PageDocuments documents,
            RenderedPages pages,
            ViewContexts contexts,
            ErrorPages errors) {
        this.replies = replies;
        this.queries = queries;
        this.documents = documents;
        this.pages = pages;
        this.contexts = contexts;
        this.errors = errors;
    }

    /** @param some the views at the path that was asked for */
    void answer(RoutingContext request, List<View<?>> some) {
        ContentReply reply = replies.to(request, VARY);
        Form form = Form.HTML;
        try {
            reply.negotiateCoding();
            List<Form> offered = offered(some);
            form = form(request, offered);
            answer(request, reply, of(form, some), form, offered);
        } catch (RequestException refusal) {
            errors.refuse(request, reply, form, refusal);
        } catch (BadInput fault) {
            errors.refuse(request, reply, form, RequestException.malformed(fault.getMessage()));
        } catch (HttpException fault) {
            // an address that cannot be decoded
            errors.refuse(request, reply, form, RequestException.malformed("This is no address of a page."));
        } catch (RuntimeException failure) {
            fail(request, reply, form, failure);
        }
    }

    private <D> void answer(RoutingContext request, ContentReply reply, View<D> view, Form form, List<Form> offered) {
        String slug = request.pathParam("slug");
        ReadParameters parameters = new ReadParameters(parameters(request));
        Map<String, Object> variables = view.variables(new ViewRequest(slug, parameters));
        ViewRequest asked = new ViewRequest(slug, parameters.read());
        String document = documents.text(view.document());
        ViewContext page = contexts.of(request, view, offered, asked, document, variables);
        queries.run(
                request,
                reply,
                document,
                variables,
                found -> give(request, reply, view, form, found, page),
                refusal -> refuse(request, reply, view, form, page, refusal));
    }

    private void refuse(
            RoutingContext request,
            ContentReply reply,
            View<?> view,
            Form form,
            ViewContext page,
            RequestException refusal) {
        if (view.filtersBySlug() && refusal.code() == ErrorCode.BAD_USER_INPUT) {
            errors.missing(request, reply, form, page);
        } else {
            errors.refuse(request, reply, form, refusal);
        }
    }

    private <D> void give(
            RoutingContext request, ContentReply reply, View<D> view, Form form, byte[] found, ViewContext page) {
        if (reply.isGiven()) {
            return;
        }
        try {
            Rendered rendered = pages.page(view, form, found, page);
            if (rendered.subject() == null) {
                errors.missing(request, reply, form, page);
            } else if (hasMoved(rendered.subject(), page.request())) {
                move(request, reply, view, rendered.subject());
            } else {
                if (rendered.next() != null) {
                    reply.header("Link", "<" + page.following(form, rendered.next()) + ">; rel=\"next\"");
                }
                give(reply, view, form, rendered);
            }
        } catch (RequestException refusal) {
            errors.refuse(request, reply, form, refusal);
        } catch (IOException | RuntimeException failure) {
            fail(request, reply, form, failure);
        }
    }

    private static void give(ContentReply reply, View<?> view, Form form, Rendered rendered) {
        Buffer content = rendered.content();
        if (rendered.subject().isRetracted()) {
            reply.keepFromCaches();
        } else {
            reply.tag();
        }
        ErrorPages.secure(reply, form, view);
        reply.give(false, rendered.subject().isRetracted() ? GONE : OK, form.header(), content.length(), () -> content);
    }

    /** One that was merged into another goes by the other's slug. */
    private static boolean hasMoved(Subject subject, ViewRequest asked) {
        return asked.slug() != null && subject.slug() != null && !subject.slug().equals(asked.slug());
    }

    private static void move(RoutingContext request, ContentReply reply, View<?> view, Subject subject) {
        String suffix = request.pathParam("suffix");
        String query = request.request().query();
        String address = view.path().replace(":slug", subject.slug())
                + (suffix == null ? "" : "." + suffix)
                + (query == null ? "" : "?" + query);
        reply.keepFromCaches();
        reply.header(HttpHeaders.LOCATION, address).giveShort(MOVED, Form.HTML.header(), Buffer.buffer());
    }

    private void fail(RoutingContext request, ContentReply reply, Form form, Throwable failure) {
        LOG.errorf(failure, "A page failed, request id %s", reply.requestId());
        errors.refuse(
                request,
                reply,
                form,
                new RequestException(
                        FAILED,
                        ErrorCode.INTERNAL_SERVER_ERROR,
                        "The server failed to answer; its log has this error under request id " + reply.requestId()
                                + "."));
    }

    private static List<Form> offered(List<View<?>> some) {
        List<Form> offered = new ArrayList<>();
        some.forEach(view -> offered.addAll(view.forms().keySet()));
        offered.add(Form.JSON);
        return offered.stream().sorted().distinct().toList();
    }

    /** By the suffix, else by what the client accepts. */
    private static Form form(RoutingContext request, List<Form> offered) {
        String suffix = request.pathParam("suffix");
        if (suffix != null) {
            return Form.ofSuffix(suffix)
                    .filter(offered::contains)
                    .orElseThrow(() -> new RequestException(
                            NOT_FOUND, ErrorCode.BAD_USER_INPUT, "This is served as " + suffixes(offered) + " alone."));
        }
        return Form.accepted(request.request().headers().getAll(HttpHeaders.ACCEPT), offered)
                .orElseThrow(() -> new RequestException(
                        NOT_ACCEPTABLE,
                        ErrorCode.BAD_USER_INPUT,
                        "This is served as " + suffixes(offered) + " alone."));
    }

    private static String suffixes(List<Form> offered) {
        return String.join(", ", offered.stream().map(Form::suffix).toList());
    }

    /** JSON is the data of the one that people read. */
    private static View<?> of(Form form, List<View<?>> some) {
        return Stream.of(form, Form.HTML)
                .flatMap(wanted -> some.stream().filter(view -> view.forms().containsKey(wanted)))
                .findFirst()
                .orElse(some.get(0));
    }

    private static Map<String, String> parameters(RoutingContext request) {
        Map<String, String> parameters = new HashMap<>();
        request.queryParams().forEach(one -> parameters.putIfAbsent(one.getKey(), one.getValue()));
        return parameters;
    }
}
