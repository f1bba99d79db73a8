package org.readout.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReplies;

/** Shows a page to people who come by an address at which nothing stands; programs get the bare status. */
@ApplicationScoped
public class UnknownAddresses {

    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;
    private static final int NOT_FOUND = 404;

    private final PageSettings settings;
    private final ContentReplies replies;
    private final ErrorPages errors;

    UnknownAddresses(PageSettings settings, ContentReplies replies, ErrorPages errors) {
        this.settings = settings;
        this.replies = replies;
        this.errors = errors;
    }

    void init(@Observes Router router) {
        if (settings.enabled()) {
            // of any method: a route of some alone has others refused as such (405) at every address
            router.route().order(AFTER_ALL_OTHERS).handler(this::answer);
        }
    }

    private void answer(RoutingContext request) {
        if (isReading(request.request().method()) && isReader(request.request().getHeader(HttpHeaders.ACCEPT))) {
            errors.refuse(
                    request,
                    replies.to(request, "Accept, Accept-Encoding"),
                    Form.HTML,
                    new RequestException(NOT_FOUND, ErrorCode.BAD_USER_INPUT, "There is no page at this address."));
        } else {
            request.next();
        }
    }

    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    /** Browsers name what they want; what takes anything is a program. */
    private static boolean isReader(String accept) {
        return accept != null && accept.contains(Form.HTML.type());
    }
}
