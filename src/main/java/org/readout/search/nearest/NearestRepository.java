package org.readout.search.nearest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** Every query on the slugs of all records at once. */
@Singleton
public class NearestRepository {

    /**
     * Actors are found by a part of their slugs too, as a surname. Of statements and articles, which are many and have no index of what their slugs are like, those whose slugs stand beside that one
     * in their order: whoever mistypes or cuts one off has its beginning right.
     */
    private static final String NEAREST = """
            with sent as (select ?::varchar as slug)
            select near.kind, near.id
            from sent
            cross join lateral (
              (
                select 'ACTOR' as kind, x.id, x.slug
                from actor x
                where x.state <> 'RETRACTED' and (x.slug % sent.slug or sent.slug <% x.slug)
                order by word_similarity(sent.slug, x.slug) desc, similarity(x.slug, sent.slug) desc
                limit 5
              )
              union all
              (
                select 'MEETING', x.id, x.slug
                from meeting x
                where x.state <> 'RETRACTED' and x.slug % sent.slug
                order by similarity(x.slug, sent.slug) desc
                limit 5
              )
              union all
              (
                select 'EVENT', x.id, x.slug
                from event x
                where x.state <> 'RETRACTED' and x.slug % sent.slug
                order by similarity(x.slug, sent.slug) desc
                limit 5
              )
              union all
              (
                select 'TOPIC', x.id, x.slug
                from topic x
                where x.state <> 'RETRACTED' and x.slug % sent.slug
                order by similarity(x.slug, sent.slug) desc
                limit 5
              )
              union all
              select beside.kind, beside.id, beside.slug
              from (
                (select 'STATEMENT' as kind, x.id, x.slug, x.state from statement x where x.slug >= sent.slug order by x.slug limit 10)
                union all
                (select 'STATEMENT', x.id, x.slug, x.state from statement x where x.slug < sent.slug order by x.slug desc limit 10)
                union all
                (select 'ARTICLE', x.id, x.slug, x.state from article x where x.slug >= sent.slug order by x.slug limit 10)
                union all
                (select 'ARTICLE', x.id, x.slug, x.state from article x where x.slug < sent.slug order by x.slug desc limit 10)
              ) beside
              where beside.state <> 'RETRACTED' and beside.slug % sent.slug
            ) near
            order by greatest(similarity(near.slug, sent.slug), word_similarity(sent.slug, near.slug)) desc,
              similarity(near.slug, sent.slug) desc,
              near.slug
            limit ?
            """;

    private final ReadClient client;

    NearestRepository(ReadClient client) {
        this.client = client;
    }

    /** Those whose slugs are spelt most like that one, the likest first. */
    Uni<List<Near>> nearest(String slug, int most) {
        return client.list(
                Sql.of(NEAREST, slug, most).as(Workload.SCAN),
                row -> new Near(Kind.valueOf(row.getString("kind")), row.getUUID("id")));
    }

    /** What goes by a slug. */
    enum Kind {
        ACTOR,
        TOPIC,
        EVENT,
        MEETING,
        ARTICLE,
        STATEMENT
    }

    /** A record by its key. */
    record Near(Kind kind, UUID key) {}
}
