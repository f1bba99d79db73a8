package org.readout.dossier.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.readout.dossier.document.DossierJson;
import org.readout.dossier.document.Kind;
import org.readout.dossier.document.RevisionInput;

/** Records of one kind, read as they are asked for. */
public final class Contents<I> implements AutoCloseable {

    private static final int AT_A_TIME = 500;

    private final Kind<I> kind;
    private final PreparedStatement statement;
    private final ResultSet rows;

    Contents(Kind<I> kind, PreparedStatement statement) throws SQLException {
        this.kind = kind;
        this.statement = statement;
        statement.setFetchSize(AT_A_TIME);
        rows = statement.executeQuery();
    }

    public boolean next() throws SQLException {
        return rows.next();
    }

    public Kind<I> kind() {
        return kind;
    }

    /** Sorts in the order of recording. */
    public String key() throws SQLException {
        return rows.getString("key");
    }

    public I input() throws SQLException, IOException {
        String slug = rows.getString("slug");
        String content = rows.getString("content");
        if (kind == Kind.REVISION) {
            return kind.input().cast(revision(slug, content));
        }
        JsonNode tree =
                kind == Kind.STATEMENT ? Unfolded.statement(slug, content) : DossierJson.MAPPER.readTree(content);
        if (slug != null) {
            ((ObjectNode) tree).put("slug", slug);
        }
        return DossierJson.MAPPER.treeToValue(tree, kind.input());
    }

    private RevisionInput revision(String slug, String content) throws SQLException, IOException {
        return new RevisionInput(
                slug,
                rows.getInt("number"),
                content == null
                        ? null
                        : DossierJson.MAPPER.treeToValue(Unfolded.statement(slug, content), Kind.STATEMENT.input()),
                rows.getString("reason"),
                rows.getString("editor"),
                rows.getObject("at", OffsetDateTime.class).toInstant());
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
