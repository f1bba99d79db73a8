package org.readout.event.topic;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.graphql.NodeId;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.graphql.page.SortKey;
import org.readout.platform.database.reads.RecordQuery;
import org.readout.platform.database.reads.RowLoader;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.SlugRepository;

/** Every query on topics. */
@Singleton
public class TopicRepository implements SlugRepository<TopicEntity> {

    /** What a topic is read from, for the tables that list topics. */
    public static final RowSelect<Topic> TOPIC = new RowSelect<>("t.id, t.slug, t.name", "topic t", Topic::of);

    private static final RecordQuery<Topic> BY_KEY = RecordQuery.of(TOPIC.by("t.id"), TOPIC.map());
    private static final RecordQuery<Topic> BY_MERGED_KEY = RecordQuery.of(MergedSql.byKey(TOPIC, "t.id"), TOPIC.map());
    private static final RecordQuery<Topic> BY_MERGED_SLUG =
            RecordQuery.of(MergedSql.bySlug(TOPIC, "t.id", RecordKind.TOPIC), TOPIC.map());
    private static final RecordQuery<Topic> BY_SLUG = RecordQuery.of(TOPIC.by("t.slug"), TOPIC.map());
    private static final Ordering BY_NAME =
            new Ordering("NAME", List.of(SortKey.text("t.folded_name"), SortKey.uuid("t.id")));
    private static final Scope ALL = Scope.of("t.state <> 'RETRACTED'", List.of(), BY_NAME, OrderDirection.ASC)
            .inIndexOrder(true);

    private final RowLoader rows;
    private final Pages pages;

    TopicRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public Uni<Topic> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key);
    }

    @Override
    public Uni<Topic> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug);
    }

    public Uni<Page<Topic>> topics(PageRequest request) {
        return pages.page(TOPIC, ALL, request, Pages.RECORD);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.TOPIC;
    }

    @Override
    public Class<TopicEntity> entity() {
        return TopicEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Topic");
    }

    @Override
    public Uni<Topic> node(NodeId id) {
        return byKey(id.uuid());
    }
}
