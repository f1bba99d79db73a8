package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.PageLinks;

/**
 * A page of statements, of one record or of all.
 *
 * @param of the record whose statements they are; null where there is none, or where they are of all
 * @param statements all; null where they are of one record
 */
@RegisterForReflection
public record StatementTable(Owner of, Rows statements) {

    /** As text. */
    public String csv() {
        return CsvTable.of(
                StatementRow.HEADERS,
                rows().nodes().stream().map(StatementRow::cells).toList());
    }

    /** Whichever there are. */
    public Rows rows() {
        return of == null ? statements : of.statements();
    }

    /** A record, and a page of its statements. */
    @RegisterForReflection
    public record Owner(String slug, String state, Rows statements) {}

    /** A page of statements. */
    @RegisterForReflection
    public record Rows(List<StatementRow> nodes, PageLinks pageInfo) {}
}
