package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.readout.pages.ViewContext;

/**
 * What was recorded of a topic, or is found by words.
 *
 * @param of a topic; null where there is none, or where the records are those of a search
 * @param search null for a topic, and where no words are asked for
 */
@RegisterForReflection
public record FeedOfRecords(Owner of, Records search) {

    /** Before anything was recorded. */
    private static final String THE_BEGINNING = "1970-01-01T00:00:00Z";

    /** A topic's as a feed. */
    public String ofTopic(ViewContext page) {
        return AtomFeed.of(
                AtomFeed.id("feed", of.id()), of.name(), of.recordedAt(), newestFirst(of.statements()), page);
    }

    /** A search's as a feed; its name is its address. */
    public String ofSearch(String words, ViewContext page) {
        return AtomFeed.of(
                AtomFeed.id("search", page.relative()),
                "Search: " + (words == null ? "" : words),
                THE_BEGINNING,
                search == null ? List.of() : newestFirst(search),
                page);
    }

    private static List<FeedEntry> newestFirst(Records records) {
        return records.nodes().stream()
                .map(FeedNode::entry)
                .sorted(Comparator.comparing(FeedEntry::updated).reversed())
                .toList();
    }

    /** A topic. */
    @RegisterForReflection
    public record Owner(String id, String slug, String state, String name, String recordedAt, Records statements) {}

    /** A page of records. */
    @RegisterForReflection
    public record Records(List<FeedNode> nodes) {}
}
