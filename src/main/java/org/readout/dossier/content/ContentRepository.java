package org.readout.dossier.content;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readout.dossier.document.Kind;
import org.readout.dossier.document.RevisionInput;
import org.readout.outlook.ContradictionInput;
import org.readout.status.StatusChangeInput;

/** What records hold, as the inputs by which they would be recorded again. */
@Singleton
public class ContentRepository {

    private static final String IN_ORDER = " order by x.id";
    private static final String BY_POSITION = " order by j.position";
    private static final String AS_RECORDED = " where r.number = 1";
    private static final String AND_AS_RECORDED = " and r.number = 1";
    private static final String WHERE_STANDING = " where x.state <> 'RETRACTED'";
    private static final String AND_STANDING = " and x.state <> 'RETRACTED'";
    private static final String BY_SLUG = " where x.slug = any(?)";
    private static final String FIRST_OR_LAST = " and r.number in (1, x.revision) order by r.number";

    private static final String SAME_STATUSES = """
             join unnest(?, ?, ?) as asked (meeting, status, edtf)
              on asked.meeting = m.slug and asked.status = x.status and asked.edtf = x.date_edtf
            """;
    private static final String SAME_PAIRS = """
             join unnest(?, ?) as asked (earlier, later) on asked.earlier = e.slug and asked.later = l.slug
            """;

    private static final String ON_MEETING =
            " where x.meeting_id in (select m.id from meeting m where m.slug = any(?))";

    private static final String STATEMENTS_ON = """
            select s.slug
            from "position" p
            join statement s on s.id = p.statement_id
            join meeting m on m.id = p.meeting_id
            where m.slug = any(?)
            """;

    private static final String REVISIONS = """
            select j.position::text as key, x.slug, r.number, case when j.kind <> 'RETRACTED' then r.content end as content,
              j.editor, j.reason, j.at
            from revision r
            join statement x on x.id = r.record_id
            join journal j on j.position = r.position
            where r.number > 1 and j.kind <> 'MERGED'
            """;

    /** All records of a kind in the order of recording, a thousand at a time; within a transaction. */
    public <I> Contents<I> all(Connection connection, Kind<I> kind) throws SQLException {
        String query =
                ContentSql.OF_KINDS.get(kind) + (kind == Kind.STATEMENT ? AS_RECORDED : WHERE_STANDING) + IN_ORDER;
        return new Contents<>(kind, connection.prepareStatement(query));
    }

    /** All later revisions of statements in the order of the journal; within a transaction. */
    public Contents<RevisionInput> revisions(Connection connection) throws SQLException {
        return new Contents<>(Kind.REVISION, connection.prepareStatement(REVISIONS + BY_POSITION));
    }

    /** Those records of a kind that have one of the slugs, in the order of recording; statements as they were first. */
    public <I> Contents<I> under(Connection connection, Kind<I> kind, Set<String> slugs) throws SQLException {
        String query = ContentSql.OF_KINDS.get(kind)
                + BY_SLUG
                + (kind == Kind.STATEMENT ? AND_AS_RECORDED : AND_STANDING)
                + IN_ORDER;
        return new Contents<>(kind, asking(connection, query, slugs.toArray()));
    }

    /** The later revisions of those statements, in the order of the journal. */
    public Contents<RevisionInput> revisionsOf(Connection connection, Set<String> statements) throws SQLException {
        return new Contents<>(
                Kind.REVISION,
                asking(connection, REVISIONS + " and x.slug = any(?)" + BY_POSITION, statements.toArray()));
    }

    /** The status changes of a meeting, in the order of recording. */
    public Contents<StatusChangeInput> statusChangesOf(Connection connection, String meeting) throws SQLException {
        return new Contents<>(
                Kind.STATUS_CHANGE,
                asking(
                        connection,
                        ContentSql.STATUS_CHANGES + " where m.slug = any(?)" + AND_STANDING + IN_ORDER,
                        new Object[] {meeting}));
    }

    /** The contradictions on a meeting, in the order of recording. */
    public Contents<ContradictionInput> contradictionsOn(Connection connection, String meeting) throws SQLException {
        return new Contents<>(
                Kind.CONTRADICTION,
                asking(connection, ContentSql.CONTRADICTIONS + ON_MEETING + AND_STANDING + IN_ORDER, new Object[] {
                    meeting
                }));
    }

    /** The slugs of the statements that take a position on a meeting. */
    public List<String> statementsOn(Connection connection, String meeting) throws SQLException {
        List<String> slugs = new ArrayList<>();
        try (PreparedStatement statement = asking(connection, STATEMENTS_ON, new Object[] {meeting});
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
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
    public <I> List<I> stored(Connection connection, Kind<I> kind, List<I> inputs) throws SQLException, IOException {
        List<I> stored = new ArrayList<>();
        try (Contents<I> contents = new Contents<>(kind, asked(connection, kind, inputs))) {
            while (contents.next()) {
                stored.add(contents.input());
            }
        }
        return stored;
    }

    private static <I> PreparedStatement asked(Connection connection, Kind<I> kind, List<I> inputs)
            throws SQLException {
        String contents = ContentSql.OF_KINDS.get(kind);
        if (kind == Kind.STATUS_CHANGE) {
            List<StatusChangeInput> changes =
                    inputs.stream().map(Kind.STATUS_CHANGE.input()::cast).toList();
            return asking(
                    connection,
                    contents + SAME_STATUSES,
                    changes.stream().map(StatusChangeInput::meeting).toArray(),
                    changes.stream().map(change -> change.status().name()).toArray(),
                    changes.stream().map(change -> change.date().edtf()).toArray());
        }
        if (kind == Kind.CONTRADICTION) {
            List<ContradictionInput> pairs =
                    inputs.stream().map(Kind.CONTRADICTION.input()::cast).toList();
            return asking(
                    connection,
                    contents + SAME_PAIRS,
                    pairs.stream().map(ContradictionInput::earlier).toArray(),
                    pairs.stream().map(ContradictionInput::later).toArray());
        }
        // by the slug that is asked for, which can be of a record that was merged into it
        return asking(
                connection,
                contents.replaceFirst("x\\.slug,", "n.slug,")
                        + " join %s_slug n on n.id = x.id where n.slug = any(?)".formatted(kind.name())
                        + (kind == Kind.STATEMENT ? FIRST_OR_LAST : ""),
                inputs.stream().map(kind.identity()).toArray());
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
