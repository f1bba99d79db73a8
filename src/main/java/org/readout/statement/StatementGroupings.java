package org.readout.statement;

import java.util.List;
import java.util.function.Function;
import org.readout.graphql.page.FilterConditions;
import org.readout.graphql.page.count.Grouping;
import org.readout.platform.database.sql.Sql;
import org.readout.statement.filter.StatementConditions;
import org.readout.statement.filter.StatementFilter;

/**
 * How the statements of one connection are counted by something, as SQL on {@code statement s}. What positions they are counted by
 * hangs on which of them the connection is about.
 */
record StatementGroupings(StatementOwner belonging, StatementFilter filter)
        implements Function<StatementDimension, Grouping> {

    private static final Grouping BY_SPEAKER = Grouping.by("s.speaker_id").named(actor(""), "n.slug", "n.name");
    private static final Grouping BY_COUNTRY = Grouping.by(
                    "g.country_code", "join actor g on g.id = s.speaker_id and g.kind <> 'OUTLET'")
            .named("country n on n.code = grouped.id", "n.code", "n.name");
    private static final Grouping BY_OUTLET =
            Grouping.by("g.id", """
                    join report gr on gr.statement_id = s.id
                    join article ga on ga.id = gr.article_id
                    left join relay gy on gy.report_id = gr.id
                    cross join lateral (values (ga.outlet_id), (gy.actor_id)) g (id)""").once("s.id").named(actor(" and n.kind = 'OUTLET'"), "n.slug", "n.name");
    private static final Grouping BY_MEETING = Grouping.by(
                    "g.meeting_id", "join \"position\" g on g.statement_id = s.id")
            .named("meeting n on n.id = grouped.id", "n.slug", "n.title");
    private static final Grouping BY_TOPIC = Grouping.by(
                    "g.topic_id", "join statement_topic g on g.statement_id = s.id")
            .named("topic n on n.id = grouped.id", "n.slug", "n.name");
    private static final Grouping BY_FORM = Grouping.by("s.form");
    private static final Grouping BY_CHANNEL = Grouping.by("s.channel");
    private static final Grouping BY_LIKELIHOOD = Grouping.by(
                    "g.likelihood", "join \"position\" g on g.statement_id = s.id")
            .once("s.id");
    private static final Grouping BY_YEAR = Grouping.byYear("s.said_on_earliest", "s.said_on_latest");
    private static final Grouping BY_MONTH = Grouping.byMonth("s.said_on_earliest", "s.said_on_latest");

    @Override
    public Grouping apply(StatementDimension dimension) {
        return switch (dimension) {
            case SPEAKER -> BY_SPEAKER;
            case COUNTRY -> BY_COUNTRY;
            case OUTLET -> BY_OUTLET;
            case MEETING ->
                BY_MEETING.where(StatementConditions.position(filter, "g").all());
            case TOPIC -> BY_TOPIC;
            case FORM -> BY_FORM;
            case CHANNEL -> BY_CHANNEL;
            case LIKELIHOOD -> BY_LIKELIHOOD.where(positions());
            case YEAR -> BY_YEAR;
            case MONTH -> BY_MONTH;
        };
    }

    private List<Sql> positions() {
        FilterConditions conditions = StatementConditions.position(filter, "g");
        boolean ofItsMeeting =
                belonging == StatementOwner.TO_A_MEETING && (filter == null || filter.meetings() == null);
        return (ofItsMeeting ? conditions.given(Sql.of("g.meeting_id = parent.key")) : conditions).all();
    }

    private static String actor(String condition) {
        return "actor n on n.id = grouped.id" + condition;
    }
}
