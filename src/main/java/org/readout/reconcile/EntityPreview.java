package org.readout.reconcile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** Shows a record in a small frame of another page (section 5). */
@Singleton
class EntityPreview {

    private static final int NOT_FOUND = 404;

    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{margin:.7rem;font:14px/1.4 system-ui,sans-serif}
            h1{margin:0;font-size:1.1rem}
            p{margin:.2rem 0 .5rem}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .7rem;margin:0 0 .5rem}
            dt{opacity:.75}
            dd{margin:0}""";

    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash()
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final RecordNames names;

    EntityPreview(RecordNames names) {
        this.names = names;
    }

    /** @param origin that of the server */
    void answer(ServiceReply reply, EntityId id, String origin) {
        names.find(reply, List.of(DataExtension.variable(id)), 1, true, found -> {
            if (found.get(0).isEmpty()) {
                throw new RequestException(NOT_FOUND, ErrorCode.BAD_USER_INPUT, "No record has that `id`.");
            }
            NamedRecord record = found.get(0).get(0).node();
            reply.giveHtml(
                    Templates.preview(
                                    STYLE,
                                    record.label(),
                                    record.description(),
                                    facts(record),
                                    origin + "/" + record.id())
                            .render(),
                    POLICY);
        });
    }

    private static List<Fact> facts(NamedRecord record) {
        return Stream.of(EntityProperty.values())
                .filter(property -> property != EntityProperty.NAME && property != EntityProperty.SLUG)
                .map(property -> new Fact(
                        property.label(),
                        property.values(record).stream()
                                .map(PropertyValue::text)
                                .collect(Collectors.joining(", "))))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    private static String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a record has of one property. */
    @TemplateData
    record Fact(String label, String text) {}

    /** The page. */
    @CheckedTemplate(basePath = "reconcile")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance preview(
                String style, String name, String description, List<Fact> facts, String permalink);
    }
}
