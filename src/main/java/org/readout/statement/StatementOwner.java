package org.readout.statement;

import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.SortKey;
import org.readout.statement.filter.StatementOrder;
import org.readout.statement.filter.StatementOrderField;

/** What statements can belong to, and how they are read and ordered there. */
public enum StatementOwner {
    TO_THE_RECORD("true"),
    TO_A_SPEAKER("s.speaker_id = parent.key"),
    TO_A_TOPIC("exists (select from statement_topic l where l.statement_id = s.id and l.topic_id = parent.key)"),
    TO_AN_EVENT("exists (select from statement_event l where l.statement_id = s.id and l.event_id = parent.key)"),
    /** By the positions, which have the days of their statements in an index. */
    TO_A_MEETING(
            StatementRepository.STATEMENT.from("\"position\" l join statement s on s.id = l.statement_id"),
            "l.meeting_id = parent.key",
            "l",
            "l.statement_id"),
    TO_AN_ARTICLE("exists (select from report l where l.statement_id = s.id and l.article_id = parent.key)"),
    /** Said by others of meetings that a leader takes part in. */
    TO_MEETINGS_OF_A_LEADER("""
                s.speaker_id <> parent.key and exists (
                  select from "position" l join participation t on t.meeting_id = l.meeting_id
                  where l.statement_id = s.id and t.actor_id = parent.key
                )""");

    final RowSelect<Statement> select;
    final String condition;
    private final String dated;
    private final String key;

    StatementOwner(String condition) {
        this(StatementRepository.STATEMENT, condition, "s", "s.id");
    }

    /**
     * @param dated what has the days that statements are ordered by, in what {@code select} reads from
     * @param key the statement's key beside them
     */
    StatementOwner(RowSelect<Statement> select, String condition, String dated, String key) {
        this.select = select;
        this.condition = condition;
        this.dated = dated;
        this.key = key;
    }

    /** Whether an index has all that belongs to one owner in that order. */
    boolean hasIndex(StatementOrder order) {
        StatementOrderField field = field(order);
        return switch (this) {
            case TO_THE_RECORD -> field != StatementOrderField.SPEAKER_NAME;
            case TO_A_SPEAKER, TO_A_MEETING -> field == StatementOrderField.SAID_ON;
            default -> false;
        };
    }

    /** By which they are ordered there, each in one place. */
    Ordering ordering(StatementOrder order) {
        StatementOrderField field = field(order);
        return switch (field) {
            case SAID_ON ->
                Ordering.of(
                        field,
                        SortKey.day(dated + ".said_on_earliest"),
                        SortKey.day(dated + ".said_on_latest"),
                        SortKey.integer(dated + ".sequence"),
                        SortKey.uuid(key));
            case RECORDED_AT -> Ordering.of(field, SortKey.uuid("s.id"));
            case SPEAKER_NAME ->
                Ordering.of(
                        field,
                        SortKey.text("(select a.folded_name from actor a where a.id = s.speaker_id)"),
                        SortKey.day("s.said_on_earliest"),
                        SortKey.day("s.said_on_latest"),
                        SortKey.integer("s.sequence"),
                        SortKey.uuid("s.id"));
        };
    }

    static StatementOrderField field(StatementOrder order) {
        return order == null ? StatementOrderField.SAID_ON : order.field();
    }
}
