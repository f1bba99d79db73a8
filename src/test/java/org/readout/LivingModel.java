package org.readout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.LivingRecordIT.Act;
import org.readout.LivingRecordIT.Step;

/** The record as its rules say, in memory: what was recorded, and what became of it. */
final class LivingModel {

    private static final String DONE = "done";
    private static final String UNCHANGED = "unchanged";
    private static final String REFUSED = "BAD_USER_INPUT";

    private static final List<String> COUNTRIES = List.of("US", "RU", "");
    private static final List<String> LIKELIHOODS =
            List.of("LIKELY", "UNLIKELY", "ALMOST_CERTAIN", "VERY_UNLIKELY", "ROUGHLY_EVEN", "");
    private static final List<String> STATUSES =
            List.of("CONFIRMED", "UNDER_DISCUSSION", "CANCELLED", "AGREED", "PROPOSED", "HELD", "FLOATED");

    private final String world;
    private final List<String> words;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> bySlug = new LinkedHashMap<>();

    LivingModel(String world) {
        this.world = world;
        words = Stream.generate(LivingModel::word).limit(4).toList();
    }

    /** No other story's, and no misspelling of one. */
    private static String word() {
        return ThreadLocalRandom.current()
                .ints(8, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Kinds of records, as the graph names them. */
    enum Kind {
        TOPIC,
        ACTOR,
        MEETING,
        STATEMENT,
        STATUS_CHANGE,
        CONTRADICTION;

        /** Whether records of it have slugs, and so can be merged. */
        boolean isNamed() {
            return this != STATUS_CHANGE && this != CONTRADICTION;
        }
    }

    /**
     * What a record holds.
     *
     * @param text its name, title or summary, or the note on it
     * @param detail the country of an actor, the likelihood of a statement's positions, or the status that was given; empty for none
     * @param day of October 2018, for a statement or a status
     * @param actors participants of a meeting, the speaker of a statement, or whoever asserts a status, by slug
     * @param statements those that contradict each other, or the one that brought a status
     */
    record Content(
            String text,
            String detail,
            int day,
            List<String> actors,
            List<String> meetings,
            List<String> topics,
            List<String> statements) {

        boolean refersTo(String slug) {
            return Stream.of(actors, meetings, topics, statements).anyMatch(slugs -> slugs.contains(slug));
        }

        /** Whether the same two contradict each other on the same. */
        boolean isOfTheSamePair(Content other) {
            return meetings.equals(other.meetings) && Set.copyOf(statements).equals(Set.copyOf(other.statements));
        }

        Content withText(String other) {
            return new Content(other, detail, day, actors, meetings, topics, statements);
        }
    }

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

        boolean stands(Kind of) {
            return kind == of && !retracted;
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

    /** All that are no other's by now, in the order of recording. */
    Collection<Entry> entries() {
        return entries;
    }

    /** Of this story alone. */
    List<String> words() {
        return words;
    }

    /** What the step holds where it writes; null where there is nothing yet that it could refer to. */
    Content content(Step step) {
        String text = any(words, step.third());
        List<String> actors = slugs(Kind.ACTOR);
        List<String> meetings = slugs(Kind.MEETING);
        List<String> topics = slugs(Kind.TOPIC);
        List<String> none = List.of();
        int day = 1 + step.third() % 7;
        return switch (step.kind()) {
            case TOPIC -> new Content(text, "", 0, none, none, none, none);
            case ACTOR -> new Content(text, any(COUNTRIES, step.one()), 0, none, none, none, none);
            case MEETING ->
                actors.isEmpty()
                        ? null
                        : new Content(
                                text,
                                "",
                                0,
                                some(actors, step.one(), step.other()),
                                none,
                                some(topics, step.other(), step.third()),
                                none);
            case STATEMENT ->
                actors.isEmpty()
                        ? null
                        : new Content(
                                text,
                                any(LIKELIHOODS, step.other()),
                                day,
                                List.of(any(actors, step.one())),
                                some(meetings, step.one(), step.third()),
                                some(topics, step.third(), step.one()),
                                none);
            case STATUS_CHANGE ->
                actors.isEmpty() || meetings.isEmpty()
                        ? null
                        : new Content(
                                text,
                                any(STATUSES, step.other()),
                                day,
                                some(actors, step.one(), step.third()),
                                List.of(any(meetings, step.one())),
                                none,
                                step.other() % 3 == 0 ? some(slugs(Kind.STATEMENT), step.one(), step.one()) : none);
            case CONTRADICTION -> contradiction(step, text);
        };
    }

    /** A correction gives another note; so no two come to be of one pair but by a merger. */
    private Content contradiction(Step step, String text) {
        if (step.act() == Act.CORRECT) {
            List<String> own = slugs(Kind.CONTRADICTION);
            return own.isEmpty()
                    ? null
                    : present(any(own, step.other())).content.withText(text);
        }
        List<String> pair = some(slugs(Kind.STATEMENT), step.one(), step.other());
        if (pair.size() < 2 || present(pair.get(0)) == present(pair.get(1))) {
            return null;
        }
        List<String> meetings = slugs(Kind.MEETING);
        Content fresh = new Content(
                text,
                "",
                0,
                List.of(),
                step.third() % 3 == 0 ? List.of() : some(meetings, step.one(), step.one()),
                List.of(),
                pair);
        Content resolved = resolved(fresh);
        if (resolved == null) {
            return fresh;
        }
        return entries.stream()
                .filter(entry -> entry.kind == Kind.CONTRADICTION)
                .map(entry -> entry.content)
                .filter(resolved::isOfTheSamePair)
                .findFirst()
                .map(same -> same.withText(text))
                .orElse(fresh);
    }

    private static String any(List<String> all, int one) {
        return all.get(one % all.size());
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
        if (step.act() != Act.RECORD && own.isEmpty()) {
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
        for (Entry other : entries) {
            if (step.kind() == Kind.STATUS_CHANGE && other.kind == step.kind() && other.content.equals(resolved)) {
                return UNCHANGED;
            }
            if (step.kind() == Kind.CONTRADICTION
                    && other.kind == step.kind()
                    && other.content.isOfTheSamePair(resolved)) {
                return other.content.equals(resolved) ? UNCHANGED : "CONFLICT";
            }
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
                && entries.stream().anyMatch(other -> !other.retracted && other.content.refersTo(entry.slug))) {
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
        if (!gone.kind.isNamed()) {
            return REFUSED;
        }
        if (gone == kept) {
            return UNCHANGED;
        }
        if (kept.retracted || contradict(gone, kept)) {
            return REFUSED;
        }
        List<Entry> moved = entries.stream()
                .filter(other -> other.content.refersTo(gone.slug))
                .toList();
        replace(gone, kept);
        for (Entry other : entries) {
            other.content = moved(other.content, gone.slug, kept.slug);
        }
        joinDoubles(moved);
        revise(kept);
        return DONE;
    }

    private boolean contradict(Entry one, Entry other) {
        return entries.stream()
                .anyMatch(entry -> entry.kind == Kind.CONTRADICTION
                        && entry.content.refersTo(one.slug)
                        && entry.content.refersTo(other.slug));
    }

    private void replace(Entry gone, Entry kept) {
        gone.into = kept;
        entries.remove(gone);
    }

    /** Of contradictions on one pair the one that was moved goes; of equal status changes that stand the first stays. */
    private void joinDoubles(List<Entry> moved) {
        for (Entry one : moved) {
            if (one.kind == Kind.CONTRADICTION) {
                entries.stream()
                        .filter(other -> other != one && other.kind == one.kind)
                        .filter(other -> other.content.isOfTheSamePair(one.content))
                        .findFirst()
                        .ifPresent(other -> replace(one, other));
            }
            if (one.stands(Kind.STATUS_CHANGE) && entries.contains(one)) {
                List<Entry> equal = entries.stream()
                        .filter(other -> other.stands(one.kind) && other.content.equals(one.content))
                        .toList();
                equal.stream().skip(1).forEach(other -> replace(other, equal.get(0)));
            }
        }
    }

    private static Content moved(Content content, String gone, String kept) {
        return new Content(
                content.text(),
                content.detail(),
                content.day(),
                moved(content.actors(), gone, kept),
                moved(content.meetings(), gone, kept),
                moved(content.topics(), gone, kept),
                moved(content.statements(), gone, kept));
    }

    private static List<String> moved(List<String> slugs, String gone, String kept) {
        return slugs.stream()
                .filter(slug -> !(slug.equals(gone) && slugs.contains(kept)))
                .map(slug -> slug.equals(gone) ? kept : slug)
                .toList();
    }

    /** With the slugs of those that stand for others; null where one is retracted, but for statements. */
    private Content resolved(Content content) {
        List<String> actors = resolved(content.actors());
        List<String> meetings = resolved(content.meetings());
        List<String> topics = resolved(content.topics());
        return actors == null || meetings == null || topics == null
                ? null
                : new Content(
                        content.text(),
                        content.detail(),
                        content.day(),
                        actors,
                        meetings,
                        topics,
                        content.statements().stream()
                                .map(slug -> present(slug).slug)
                                .toList());
    }

    private List<String> resolved(List<String> slugs) {
        List<Entry> present = slugs.stream().map(this::present).distinct().toList();
        return present.stream().anyMatch(entry -> entry.retracted)
                ? null
                : present.stream().map(entry -> entry.slug).toList();
    }

    /** What the graph says of each slug that was ever given, and what is found by each word. */
    Map<String, String> told() {
        LivingReasoning reasoning = new LivingReasoning(this);
        Map<String, String> told = new TreeMap<>();
        bySlug.forEach((slug, entry) -> {
            if (entry.kind != Kind.CONTRADICTION) {
                told.put(slug, reasoning.told(present(slug)));
            }
        });
        words().forEach(word -> told.put(word, reasoning.found(word).toString()));
        return told;
    }
}
