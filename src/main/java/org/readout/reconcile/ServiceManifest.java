package org.readout.reconcile;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.error.OrderedMap;
import org.readout.platform.Build;
import org.readout.platform.security.CallerIdentity;

/** What the service says of itself (section 3.6.1). */
@Singleton
class ServiceManifest {

    static final int PREVIEW_WIDTH = 430;
    static final int PREVIEW_HEIGHT = 300;

    private final CallerIdentity caller;
    private final boolean pages;

    ServiceManifest(
            CallerIdentity caller,
            @ConfigProperty(name = "readout.pages.enabled", defaultValue = "true") boolean pages) {
        this.caller = caller;
        this.pages = pages;
    }

    /** @param origin that of the server, without a slash at its end */
    Map<String, Object> json(String origin) {
        String service = origin + ServiceRoutes.PATH;
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Readout: the public record of diplomacy");
        manifest.put("identifierSpace", origin + "/");
        manifest.put("schemaSpace", origin + "/graphql/schema.graphql");
        manifest.put("serviceVersion", Build.CURRENT.version());
        manifest.put("logo", origin + "/favicon.ico");
        manifest.put(
                "defaultTypes",
                Stream.of(EntityType.ACTOR, EntityType.MEETING, EntityType.EVENT, EntityType.TOPIC)
                        .map(EntityType::json)
                        .toList());
        if (pages) {
            manifest.put("view", OrderedMap.of("url", service + "/view?id={{id}}"));
        }
        manifest.put(
                "preview",
                OrderedMap.of("url", service + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        manifest.put(
                "suggest",
                OrderedMap.of(
                        "entity", path(service, "/suggest/entity"),
                        "type", path(service, "/suggest/type"),
                        "property", path(service, "/suggest/property")));
        manifest.put(
                "extend",
                OrderedMap.of(
                        "propose_properties",
                        path(service, "/properties"),
                        "property_settings",
                        List.of(OrderedMap.of(
                                "name", "limit",
                                "label", "Limit",
                                "type", "number",
                                "default", 0,
                                "help_text", "How many values are given of each record; 0 for all."))));
        manifest.put("batchSize", Reconciliation.MOST_QUERIES);
        if (!caller.isReadableByAnyone()) {
            manifest.put("authentication", OrderedMap.of("type", "apiKey", "name", "Authorization", "in", "header"));
        }
        return manifest;
    }

    private static Map<String, Object> path(String service, String path) {
        return OrderedMap.of("service_url", service, "service_path", path);
    }
}
