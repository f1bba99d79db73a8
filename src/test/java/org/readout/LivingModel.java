package org.readout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.readout.LivingRecordIT.Step;

/** The record as its rules say, in memory: what was recorded, and what became of it. */
final class LivingModel {

    private static final String DONE = "done";
    private static final String UNCHANGED = "unchanged";
    private static final String REFUSED = "BAD_USER_INPUT";

    private final String world;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> bySlug = new LinkedHashMap<>();

    LivingModel(String world) {
        this.world = world;
    }

    /** Kinds of records, as the graph names them. */
    enum Kind {
        TOPIC,
        ACTOR,
        MEETING,
        STATEMENT
    }

    /**
     * What a record holds.
     *
     * @param actors participants of a meeting, or the speaker of a statement, by slug
     */
    record Content(String text, List<String> actors, List<String> meetings, List<String> topics) {}

    /** One record; of one that is merged only its slug is left. */
    static final class Entry {
        final Kind kind;
        final String slug;
        int revision = 1;
        boolean retracted;
        Entry into;
        Content content;
        final List<Content> revisions = new ArrayList<>();

        Entry(Kind kind, String slug, Content content) {
            this.kind = kind;
            this.slug = slug;
            this.content = content;
            revisions.add(content);
        }

        String state() {
            return retracted ? "RETRACTED" : corrected ? "CORRECTED" : "CURRENT";
        }

        private boolean corrected;
    }

    /** The slugs of a kind that were ever given, in their order. */
    List<String> slugs(Kind kind) {
        return bySlug.values().stream()
                .filter(entry -> entry.kind == kind)
                .map(entry -> entry.slug)
                .toList();
    }

    /** One that stands under a slug now. */
    Entry present(String slug) {
        Entry entry = bySlug.get(slug);
        return entry.into == null ? entry : present(entry.into.slug);
    }

    String nextSlug(Kind kind) {
        return world + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + bySlug.size();
    }

    /** What the step holds where it writes; null where there is nothing yet that it could refer to. */
    Content content(Step step) {
        String text = "word" + world + "x" + step.third();
        List<String> actors = slugs(Kind.ACTOR);
        List<String> meetings = slugs(Kind.MEETING);
        List<String> topics = slugs(Kind.TOPIC);
        return switch (step.kind()) {
            case TOPIC, ACTOR -> new Content(text, List.of(), List.of(), List.of());
            case MEETING ->
                actors.isEmpty()
                        ? null
                        : new Content(
                                text,
                                some(actors, step.one(), step.other()),
                                List.of(),
                                some(topics, step.other(), step.third()));
            case STATEMENT ->
                actors.isEmpty()
                        ? null
                        : new Content(
                                text,
                                List.of(actors.get(step.one() % actors.size())),
                                some(meetings, step.one(), step.third()),
                                some(topics, step.third(), step.one()));
        };
    }

    /** Up to two different ones. */
    private static List<String> some(List<String> all, int one, int other) {
        return all.isEmpty()
                ? List.of()
                : Stream.of(all.get(one % all.size()), all.get(other % all.size()))
                        .distinct()
                        .toList();
    }

    /** What comes of a step, and does it. */
    String outcome(Step step) {
        List<String> own = slugs(step.kind());
        if (step.act() != LivingRecordIT.Act.RECORD && own.isEmpty()) {
            return "none";
        }
        Content content = content(step);
        return switch (step.act()) {
            case RECORD -> content == null ? "none" : record(step, content);
            case CORRECT ->
                content == null ? "none" : correct(present(own.get(step.other() % own.size())), content, false);
            case RETRACT -> retract(present(own.get(step.one() % own.size())));
            case MERGE -> merge(own.get(step.one() % own.size()), own.get(step.other() % own.size()));
            case RESTORE -> restore(present(own.get(step.one() % own.size())), step.other() % 6 + 1);
        };
    }

    private String record(Step step, Content content) {
        Content resolved = resolved(content);
        if (resolved == null) {
            return REFUSED;
        }
        Entry entry = new Entry(step.kind(), nextSlug(step.kind()), resolved);
        entries.add(entry);
        bySlug.put(entry.slug, entry);
        return DONE;
    }

    private String correct(Entry entry, Content content, boolean restores) {
        Content resolved = resolved(content);
        if (resolved == null || entry.retracted && !restores) {
            return REFUSED;
        }
        if (resolved.equals(entry.content) && !entry.retracted) {
            return UNCHANGED;
        }
        entry.content = resolved;
        entry.retracted = false;
        entry.corrected = true;
        revise(entry);
        return DONE;
    }

    private static void revise(Entry entry) {
        entry.revision++;
        entry.revisions.add(entry.content);
    }

    private String retract(Entry entry) {
        if (entry.retracted) {
            return UNCHANGED;
        }
        if (entry.kind != Kind.STATEMENT
                && entries.stream().anyMatch(other -> !other.retracted && refers(other.content, entry.slug))) {
            return REFUSED;
        }
        entry.retracted = true;
        revise(entry);
        return DONE;
    }

    private String restore(Entry entry, int revision) {
        return revision > entry.revision ? REFUSED : correct(entry, entry.revisions.get(revision - 1), true);
    }

    private String merge(String from, String into) {
        Entry gone = present(from);
        Entry kept = present(into);
        if (gone == kept) {
            return UNCHANGED;
        }
        if (kept.retracted) {
            return REFUSED;
        }
        gone.into = kept;
        entries.remove(gone);
        for (Entry other : entries) {
            other.content = moved(other.content, gone.slug, kept.slug);
        }
        revise(kept);
        return DONE;
    }

    private static boolean refers(Content content, String slug) {
        return content.actors().contains(slug)
                || content.meetings().contains(slug)
                || content.topics().contains(slug);
    }

    private static Content moved(Content content, String gone, String kept) {
        return new Content(
                content.text(),
                moved(content.actors(), gone, kept),
                moved(content.meetings(), gone, kept),
                moved(content.topics(), gone, kept));
    }

    private static List<String> moved(List<String> slugs, String gone, String kept) {
        return slugs.stream()
                .filter(slug -> !(slug.equals(gone) && slugs.contains(kept)))
                .map(slug -> slug.equals(gone) ? kept : slug)
                .toList();
    }

    /** With the slugs of those that stand for others; null where one is retracted. */
    private Content resolved(Content content) {
        List<String> actors = resolved(content.actors());
        List<String> meetings = resolved(content.meetings());
        List<String> topics = resolved(content.topics());
        return actors == null || meetings == null || topics == null
                ? null
                : new Content(content.text(), actors, meetings, topics);
    }

    private List<String> resolved(List<String> slugs) {
        List<Entry> present = slugs.stream().map(this::present).distinct().toList();
        return present.stream().anyMatch(entry -> entry.retracted)
                ? null
                : present.stream().map(entry -> entry.slug).toList();
    }

    /** What the graph says of each slug that was ever given. */
    Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        bySlug.forEach((slug, entry) -> told.put(slug, told(present(slug))));
        return told;
    }

    private String told(Entry entry) {
        Content content = entry.content;
        return String.join(
                " ",
                entry.slug,
                String.valueOf(entry.revision),
                entry.state(),
                content.text(),
                content.actors().toString(),
                content.meetings().toString(),
                content.topics().toString(),
                entry.kind == Kind.STATEMENT ? "" : "said " + said(entry));
    }

    private long said(Entry entry) {
        return entries.stream()
                .filter(other -> other.kind == Kind.STATEMENT && refers(other.content, entry.slug))
                .count();
    }
}
