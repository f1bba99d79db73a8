package org.readout.dossier.content;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.readout.dossier.document.RevisionInput;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.content.ContentSql;

/** What records hold, as the inputs by which they would be recorded again. */
@Singleton
public class ContentRepository {

    private static final String SELECT = "select x.id::text as key, %s as slug, %s as content from %s ";
    private static final String BY_POSITION = " order by j.position";
    private static final String BY_SLUG = " and x.slug = any(?)";

    private static final String REVISIONS = """
            select j.position::text as key, x.slug, r.number, case when j.kind <> 'RETRACTED' then r.content end as content,
              j.editor, j.reason, j.at
            from revision r
            join statement x on x.id = r.record_id
            join journal j on j.position = r.position
            where r.number > 1 and j.kind <> 'MERGED'
            """;

    private final RecordModels models;

    ContentRepository(RecordModels models) {
        this.models = models;
    }

    /** All records of a kind in the order of recording, some at a time; within a transaction. */
    public <I> Contents<I> all(Connection connection, RecordModel<I, ?> model) throws SQLException {
        return contents(model, asking(connection, exported(model) + order(model)));
    }

    /** All later revisions of statements in the order of the journal; within a transaction. */
    public Contents<RevisionInput> revisions(Connection connection) throws SQLException {
        return revisions(asking(connection, REVISIONS + BY_POSITION));
    }

    /** Those records of a kind that have one of the slugs, in the order of recording; statements as they were first. */
    public <I> Contents<I> under(Connection connection, RecordModel<I, ?> model, Set<String> slugs)
            throws SQLException {
        return contents(model, asking(connection, exported(model) + BY_SLUG + order(model), slugs.toArray()));
    }

    /** The later revisions of those statements, in the order of the journal. */
    public Contents<RevisionInput> revisionsOf(Connection connection, Set<String> statements) throws SQLException {
        return revisions(asking(connection, REVISIONS + BY_SLUG + BY_POSITION, statements.toArray()));
    }

    /** Those records of a kind that are said of a meeting, in the order of recording. */
    public <I> Contents<I> about(Connection connection, RecordModel<I, ?> model, String meeting) throws SQLException {
        String condition = " and " + model.contents().aboutMeetings();
        return contents(model, asking(connection, exported(model) + condition + order(model), new Object[] {meeting}));
    }

    /** How many records there are, about. */
    public long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select position from journal_head");
                ResultSet head = statement.executeQuery()) {
            head.next();
            return head.getLong(1);
        }
    }

    /**
     * What the record has under the identities of inputs; of a statement that was revised the first content and the last.
     */
    public <I> List<I> stored(Connection connection, RecordModel<I, ?> model, List<I> inputs)
            throws SQLException, IOException {
        ContentSql<I> sql = model.contents();
        Object[][] parameters =
                sql.presentBy().stream().map(text -> texts(inputs, text)).toArray(Object[][]::new);
        List<I> stored = new ArrayList<>();
        try (Contents<I> contents =
                contents(model, asking(connection, select(sql, sql.presentSlug()) + sql.present(), parameters))) {
            while (contents.next()) {
                stored.add(contents.input());
            }
        }
        return stored;
    }

    private static <I> Object[] texts(List<I> inputs, Function<I, String> text) {
        return inputs.stream().map(text).toArray();
    }

    private static String exported(RecordModel<?, ?> model) {
        ContentSql<?> sql = model.contents();
        return select(sql, sql.slug()) + " where " + sql.exported();
    }

    private static String order(RecordModel<?, ?> model) {
        return " order by " + model.contents().order();
    }

    private static String select(ContentSql<?> sql, String slug) {
        return SELECT.formatted(slug, sql.content(), sql.from());
    }

    private static <I> Contents<I> contents(RecordModel<I, ?> model, PreparedStatement statement) throws SQLException {
        return new Contents<>(model, statement, row -> model.read(row.getString("slug"), row.getString("content")));
    }

    private Contents<RevisionInput> revisions(PreparedStatement statement) throws SQLException {
        return new Contents<>(
                RevisionInput.KIND,
                statement,
                row -> RevisionInput.stored(
                        models,
                        row.getString("slug"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("reason"),
                        row.getString("editor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }

    private static PreparedStatement asking(Connection connection, String query, Object[]... columns)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < columns.length; i++) {
            statement.setArray(i + 1, connection.createArrayOf("varchar", columns[i]));
        }
        return statement;
    }
}
