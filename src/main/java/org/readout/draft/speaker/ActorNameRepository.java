package org.readout.draft.speaker;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.readout.actor.profile.ActorKind;

/** By what names the record knows its actors. */
@Singleton
@Unremovable
public class ActorNameRepository {

    private static final int PAGE = 1000;

    private static final String PAGE_OF_NAMES = """
            select a.id, a.slug, a.kind, a.name,
              array(select l.alias from actor_alias l where l.actor_id = a.id order by l.ordinal) as aliases
            from actor a
            where a.id > ? and a.state <> 'RETRACTED'
            order by a.id
            limit %d
            """.formatted(PAGE);

    private static final String KIND = "select a.kind from actor a where a.slug = ? and a.state <> 'RETRACTED'";

    private final AgroalDataSource database;

    ActorNameRepository(AgroalDataSource database) {
        this.database = database;
    }

    /** Hands over each actor that stands, a thousand by a statement. */
    public void forEach(Consumer<RecordActor> actors) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE_OF_NAMES)) {
            UUID last = new UUID(0, 0);
            int count = PAGE;
            while (count == PAGE) {
                statement.setObject(1, last);
                count = 0;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        actors.accept(actor(rows));
                        last = rows.getObject("id", UUID.class);
                        count++;
                    }
                }
            }
        }
    }

    /** Whether it has an outlet of that slug. */
    public boolean hasOutlet(String slug) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KIND)) {
            statement.setString(1, slug);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getString(1).equals(ActorKind.OUTLET.name());
            }
        }
    }

    private static RecordActor actor(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        names.add(row.getString("name"));
        names.addAll(List.of((String[]) row.getArray("aliases").getArray()));
        return new RecordActor(row.getString("slug"), ActorKind.valueOf(row.getString("kind")), names);
    }
}
