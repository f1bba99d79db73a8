package org.readout.dossier.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.content.Contents;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.ReadoutException;
import org.readout.statement.input.StatementInput;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;

/** What would become of later revisions of statements, within the transaction that tries the rest; none of them is made. */
final class TrialRevisions {

    private final Connection connection;
    private final KeyLookup lookup;
    private final RecordModel<StatementInput, ?> statements;
    private final ContentRepository contents;
    private final Map<String, List<RevisionInput>> made = new HashMap<>();

    TrialRevisions(Connection connection, KeyLookup lookup, RecordModels models, ContentRepository contents) {
        this.connection = connection;
        this.lookup = lookup;
        this.statements = models.of(StatementInput.class);
        this.contents = contents;
    }

    Outcome of(Entry.Read<?> entry) throws SQLException, IOException {
        RevisionInput input = (RevisionInput) entry.input();
        Resolved known = lookup.resolved(connection, List.of(entry));
        try {
            if (entry.check().isFaulty()) {
                lookup.check(connection, entry, known);
            }
            List<RevisionInput> stored = stored(input.slug());
            if (Revisions.isPresent(statements, input, stored)) {
                return Outcome.present(entry);
            }
            lookup.check(connection, entry, known);
            check(input, known, stored);
            made.computeIfAbsent(input.slug(), any -> new ArrayList<>()).add(input);
            return Outcome.recorded(entry);
        } catch (ReadoutException fault) {
            return Outcome.refused(entry.refused(fault));
        }
    }

    /** What a record would hold after those that would have been made by now; empty where there are none. */
    List<StatementInput> contents(RecordModel<?, ?> model, String slug) {
        return model != statements
                ? List.of()
                : made.getOrDefault(slug, List.of()).stream()
                        .map(RevisionInput::content)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .map(List::of)
                        .orElse(List.of());
    }

    /** Those of the record, and after them those that would have been made by now. */
    private List<RevisionInput> stored(String slug) throws SQLException, IOException {
        List<RevisionInput> stored = all(contents.revisionsOf(connection, Set.of(slug)));
        stored.addAll(made.getOrDefault(slug, List.of()));
        return stored;
    }

    private void check(RevisionInput input, Resolved known, List<RevisionInput> stored)
            throws SQLException, IOException {
        String slug = input.content() == null ? "slug" : "content.slug";
        if (!known.has(statements.kind().noun(), input.slug())) {
            throw BadInput.at(slug, lookup.missing(connection, statements.kind().noun(), input.slug()));
        }
        StatementInput last = stored.isEmpty()
                ? all(contents.under(connection, statements, Set.of(input.slug())))
                        .get(0)
                : stored.get(stored.size() - 1).content();
        if (last == null && input.content() != null) {
            throw BadInput.at(slug, "'" + input.slug() + "' is retracted; `restore` brings a revision of it back.");
        }
        if (last == null
                || input.content() != null
                        && statements.inputDifferences(last, input.content()).isEmpty()) {
            throw Revisions.sameContent();
        }
    }

    private static <I> List<I> all(Contents<I> contents) throws SQLException, IOException {
        try (contents) {
            List<I> all = new ArrayList<>();
            while (contents.next()) {
                all.add(contents.input());
            }
            return all;
        }
    }
}
