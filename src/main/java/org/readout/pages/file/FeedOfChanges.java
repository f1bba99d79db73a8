package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.readout.pages.ViewContext;

/**
 * What was done to one record, or to all.
 *
 * @param of null where there is none, or where the changes are of all
 * @param changes the newest last
 */
@RegisterForReflection
public record FeedOfChanges(Owner of, Changes changes) {

    /** Before anything was recorded. */
    private static final String THE_BEGINNING = "1970-01-01T00:00:00Z";

    /** As a feed. */
    public String atom(ViewContext page) {
        return of == null
                ? AtomFeed.of(AtomFeed.id("feed", "changes"), "Changes of the record", THE_BEGINNING, entries(), page)
                : AtomFeed.of(AtomFeed.id("feed", of.id()), of.name(), of.recordedAt(), entries(), page);
    }

    private List<FeedEntry> entries() {
        List<FeedEntry> entries =
                new ArrayList<>(changes.nodes().stream().map(Change::entry).toList());
        Collections.reverse(entries);
        return entries;
    }

    /** Whose changes they are. */
    @RegisterForReflection
    public record Owner(String id, String slug, String state, String name, String recordedAt) {}

    /** A page of changes. */
    @RegisterForReflection
    public record Changes(List<Change> nodes) {}

    /** One of them; {@code reason} may be null. */
    @RegisterForReflection
    public record Change(String cursor, String at, String by, String kind, String label, String reason, FeedNode node) {

        FeedEntry entry() {
            String done = kind.toLowerCase(Locale.ROOT);
            String title = Character.toUpperCase(done.charAt(0)) + done.substring(1) + ": " + label;
            String text = node.text();
            String summary = reason == null ? text : text == null ? reason : reason + "\n" + text;
            return new FeedEntry(
                    AtomFeed.id("change", node.id() + ":" + cursor), title, node.link(), at, by, summary, kind);
        }
    }
}
