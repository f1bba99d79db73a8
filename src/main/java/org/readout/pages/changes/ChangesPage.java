package org.readout.pages.changes;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.readout.pages.file.CsvTable;
import org.readout.pages.part.ChangeLine;
import org.readout.pages.part.PageLinks;

/** The data of the document {@code changes}. */
@RegisterForReflection
public record ChangesPage(Changes changes) {

    /** A page of changes, the newest last. */
    @RegisterForReflection
    public record Changes(List<ChangeLine> nodes, Before pageInfo) {

        /** The newest first. */
        public List<ChangeLine> newestFirst() {
            List<ChangeLine> newest = new ArrayList<>(nodes);
            Collections.reverse(newest);
            return newest;
        }

        /** The newest first, as a table. */
        String csv(String origin) {
            return CsvTable.of(
                    List.of("at", "kind", "type", "label", "permalink", "by", "reason"),
                    newestFirst().stream().map(change -> cells(change, origin)).toList());
        }

        private static Object[] cells(ChangeLine change, String origin) {
            return new Object[] {
                change.at(),
                change.kind(),
                change.node().type(),
                change.label(),
                origin + change.node().address(),
                change.by(),
                change.reason()
            };
        }

        /** Older ones follow. */
        public PageLinks older() {
            return new PageLinks(pageInfo.hasPreviousPage(), pageInfo.startCursor());
        }
    }

    /**
     * What stands before a page of a connection.
     *
     * @param startCursor null on an empty page
     */
    @RegisterForReflection
    public record Before(boolean hasPreviousPage, String startCursor) {}
}
