package org.readout.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.readout.statement.input.StatementInput;
import org.readout.writing.EntityContent;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How statements are written and exported, with their reports. */
@Singleton
public final class StatementModel extends SluggedModel<StatementInput, StatementEntity> {

    /** As they were recorded first; their later revisions are entries of their own. */
    private static final ContentSql<StatementInput> CONTENTS = new ContentSql<>(
            "r.content",
            "statement x join revision r on r.record_id = x.id",
            "x.slug",
            "r.number = 1",
            ContentSql.AS_RECORDED,
            """
            x.id in (
              select p.statement_id
              from "position" p
              join meeting m on m.id = p.meeting_id
              where m.slug = any(?)
            )
            """,
            """
            join statement_slug n on n.id = x.id
            where n.slug = any(?) and r.number in (1, x.revision)
            order by r.number
            """,
            "n.slug",
            List.of(StatementInput::slug));

    public StatementModel() {
        super(RecordKind.STATEMENT, "statements", StatementInput.class, StatementEntity.class);
    }

    @Override
    protected String slug(StatementInput input) {
        return input.slug();
    }

    @Override
    public StatementEntity entity(StatementInput input, References known) {
        return new StatementEntity(input, known);
    }

    @Override
    public List<ReportEntity> beside(StatementEntity statement, UUID key) {
        statement.reports.forEach(carrier -> carrier.statement = key);
        return statement.reports;
    }

    @Override
    public boolean sameBeside(StatementEntity one, StatementEntity other) {
        return ReportEntity.same(one.reports, other.reports);
    }

    @Override
    public List<String> differences(StatementEntity one, StatementEntity other) {
        List<String> fields = new ArrayList<>(EntityContent.differences(one, other));
        if (!sameBeside(one, other)) {
            fields.add("reports");
        }
        return fields;
    }

    @Override
    public ContentSql<StatementInput> contents() {
        return CONTENTS;
    }

    @Override
    protected JsonNode tree(String content) throws JsonProcessingException {
        return Unfolded.statement(content);
    }

    @Override
    public LinkedNode linked(StatementInput statement) {
        return LinkedStatement.of(statement);
    }
}
