package org.readout.dossier.content;

import java.util.Map;
import org.readout.dossier.document.Kind;

/** What a record of each kind holds, as a function of the database for each says; the record is {@code x}. */
final class ContentSql {

    private static final String SLUGGED = """
            select x.id::text as key, x.slug, %1$s_content(x.id) as content
            from %1$s x
            """;

    /** As they were recorded first; {@link Unfolded} makes inputs of them. */
    private static final String STATEMENTS = """
            select x.id::text as key, x.slug, r.content
            from statement x
            join revision r on r.record_id = x.id
            """;

    static final String STATUS_CHANGES = """
            select x.id::text as key, null as slug, status_change_content(x.id) as content
            from status_change x
            join meeting m on m.id = x.meeting_id
            """;

    static final String CONTRADICTIONS = """
            select x.id::text as key, null as slug, contradiction_content(x.id) as content
            from contradiction x
            join statement e on e.id = x.earlier_id
            join statement l on l.id = x.later_id
            """;

    static final Map<Kind<?>, String> OF_KINDS = Map.of(
            Kind.ACTOR, SLUGGED.formatted("actor"),
            Kind.TOPIC, SLUGGED.formatted("topic"),
            Kind.EVENT, SLUGGED.formatted("event"),
            Kind.MEETING, SLUGGED.formatted("meeting"),
            Kind.ARTICLE, SLUGGED.formatted("article"),
            Kind.STATEMENT, STATEMENTS,
            Kind.STATUS_CHANGE, STATUS_CHANGES,
            Kind.CONTRADICTION, CONTRADICTIONS);

    private ContentSql() {}
}
