package org.readout.dossier.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.Kind;
import org.readout.statement.StatementInput;

/** What the record has already of what a batch would record. */
final class StoredContents {

    private final Connection connection;
    private final ContentRepository contents;
    private final Function<String, List<StatementInput>> revised;

    /** @param revised what a statement holds beyond what the record says of it, by its slug */
    StoredContents(Connection connection, ContentRepository contents, Function<String, List<StatementInput>> revised) {
        this.connection = connection;
        this.contents = contents;
        this.revised = revised;
    }

    /** Contents by identity. */
    Map<String, List<Object>> of(List<Entry.Read<?>> entries, Resolved known) throws SQLException, IOException {
        Map<String, List<Object>> stored = new HashMap<>();
        for (Kind<?> kind : Kind.ALL) {
            add(kind, entries, known, stored);
        }
        return stored;
    }

    private <I> void add(Kind<I> kind, List<Entry.Read<?>> entries, Resolved known, Map<String, List<Object>> stored)
            throws SQLException, IOException {
        List<I> perhaps = entries.stream()
                .filter(entry -> entry.kind() == kind && !entry.check().isFaulty())
                .filter(entry -> !kind.hasSlug() || known.has(kind.name(), entry.label()))
                .map(entry -> kind.input().cast(entry.input()))
                .toList();
        if (!perhaps.isEmpty()) {
            for (I input : contents.stored(connection, kind, perhaps)) {
                stored.computeIfAbsent(kind.identity(input), any -> new ArrayList<>())
                        .add(input);
            }
            if (kind == Kind.STATEMENT) {
                perhaps.forEach(input -> stored.computeIfPresent(kind.identity(input), (identity, all) -> {
                    all.addAll(revised.apply(kind.identity().apply(input)));
                    return all;
                }));
            }
        }
    }
}
