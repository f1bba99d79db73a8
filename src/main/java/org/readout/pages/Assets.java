package org.readout.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** How pages look: their stylesheet and their icon, which GraphiQL's page is given as well. */
@ApplicationScoped
public class Assets {

    /** Parts of the stylesheet in the folder {@code pages/styles}, in their order. */
    private static final List<String> STYLES =
            List.of("base", "lists", "meeting", "statement", "actor", "search", "print");

    private final PageSettings settings;
    private final Asset stylesheet = Asset.of("css", "text/css; charset=utf-8", styles());
    private final Asset icon = Asset.of("svg", "image/svg+xml", Asset.read("icon.svg"));
    private final Addresses addresses = new Addresses(stylesheet.address(), icon.address());

    Assets(PageSettings settings) {
        this.settings = settings;
    }

    void init(@Observes Router router) {
        icon.serve(router, "/favicon.ico");
        if (settings.enabled()) {
            icon.serve(router);
            stylesheet.serve(router);
        }
    }

    Addresses addresses() {
        return addresses;
    }

    private static Buffer styles() {
        Buffer all = Buffer.buffer();
        STYLES.forEach(part -> all.appendBuffer(Asset.read("styles/" + part + ".css")));
        return all;
    }

    /** Where they are. */
    public record Addresses(String stylesheet, String icon) {}
}
