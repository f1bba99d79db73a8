package org.readout.pages.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.pages.file.CsvTable;
import org.readout.pages.part.FoundRecord;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;

/**
 * The data of the document {@code search}.
 *
 * @param search null where nothing was looked for
 */
@RegisterForReflection
public record SearchPage(Results search) {

    /** A page of what was found. */
    @RegisterForReflection
    public record Results(
            int totalCount,
            List<Facet> kinds,
            List<Facet> speakers,
            List<Facet> years,
            List<Hit> edges,
            PageLinks pageInfo) {

        /** What is found where nothing is looked for. */
        static final Results NONE =
                new Results(0, List.of(), List.of(), List.of(), List.of(), new PageLinks(false, null));

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "result");
        }

        /** The page as a table. */
        String csv(String origin) {
            return CsvTable.of(
                    List.of("type", "slug", "permalink", "label", "date", "passage"),
                    edges.stream().map(hit -> hit.cells(origin)).toList());
        }
    }

    /** How many of the hits there are of what. */
    @RegisterForReflection
    public record Facet(String key, String label, int count) {}

    /**
     * A hit.
     *
     * @param highlight as the graph gives it: HTML with {@code <mark>}
     */
    @RegisterForReflection
    public record Hit(String highlight, FoundRecord node) {

        private Object[] cells(String origin) {
            return new Object[] {
                node.type(),
                node.slug(),
                origin + node.address(),
                node.label(),
                node.day() == null ? null : node.day().edtf(),
                text()
            };
        }

        /** The passage that matched. */
        public List<MarkedText.Run> passage() {
            return MarkedText.runs(highlight);
        }

        /** Whether the passage is what the record goes by. */
        public boolean isNamed() {
            return text().equals(node.label());
        }

        /** What was said, in a sentence of the record's own; null where that is the passage, or nothing was said. */
        public String summary() {
            return node.summary() == null || node.summary().equals(text()) ? null : node.summary();
        }

        String text() {
            return passage().stream().map(MarkedText.Run::text).collect(Collectors.joining());
        }
    }
}
