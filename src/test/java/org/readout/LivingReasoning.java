package org.readout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.readout.LivingModel.Entry;
import org.readout.LivingModel.Kind;

/** What follows from a record in memory: statuses, contradictions, counts and hits, by the rules as they are written down. */
final class LivingReasoning {

    private static final Set<String> LIKELY = Set.of("LIKELY", "ALMOST_CERTAIN");
    private static final Set<String> UNLIKELY = Set.of("UNLIKELY", "VERY_UNLIKELY");
    private static final List<String> LEVELS =
            List.of("FLOATED", "PROPOSED", "UNDER_DISCUSSION", "AGREED", "CONFIRMED");

    private final LivingModel model;
    private final List<Entry> entries;

    LivingReasoning(LivingModel model) {
        this.model = model;
        entries = List.copyOf(model.entries());
    }

    /** What the graph says of a record. */
    String told(Entry entry) {
        LivingModel.Content content = entry.content;
        List<String> told = new ArrayList<>(List.of(
                entry.slug,
                String.valueOf(entry.revision),
                entry.state(),
                content.text(),
                content.actors().toString(),
                content.meetings().toString(),
                content.topics().toString()));
        switch (entry.kind) {
            case STATEMENT -> told.add("contradictions " + contradictionsOf(entry));
            case STATUS_CHANGE -> {
                told.set(0, content.detail());
                told.add(content.statements().toString());
            }
            default -> told.add("said " + said(entry));
        }
        if (entry.kind == Kind.MEETING) {
            told.add("status " + status(entry) + " " + history(entry));
            told.add("contradictions " + contradictionsOn(entry));
        }
        return String.join(" ", told);
    }

    private long said(Entry entry) {
        return entries.stream()
                .filter(other -> other.kind == Kind.STATEMENT && other.content.refersTo(entry.slug))
                .count();
    }

    private List<Entry> statuses(Entry meeting) {
        return entries.stream()
                .filter(entry -> entry.stands(Kind.STATUS_CHANGE) && entry.content.refersTo(meeting.slug))
                .sorted(Comparator.comparingInt(entry -> entry.content.day()))
                .toList();
    }

    private List<String> history(Entry meeting) {
        return statuses(meeting).stream()
                .map(change -> change.content.day() + " " + change.content.detail() + " " + change.content.text())
                .toList();
    }

    /** Rule 5. */
    private String status(Entry meeting) {
        Map<String, String> lastOf = new LinkedHashMap<>();
        String last = null;
        for (Entry change : statuses(meeting)) {
            if (change.content.statements().stream().anyMatch(slug -> model.present(slug).retracted)) {
                continue;
            }
            last = change.content.detail();
            for (String author : change.content.actors()) {
                String side = model.present(author).content.detail();
                lastOf.put(side.isEmpty() ? author : side, last);
            }
        }
        return last == null || !LEVELS.contains(last)
                ? last
                : lastOf.values().stream()
                        .filter(LEVELS::contains)
                        .min(Comparator.comparingInt(LEVELS::indexOf))
                        .orElseThrow();
    }

    /** One contradiction as the graph tells it. */
    private record Found(String kind, String one, String other, String meeting, String note, int revision) {

        Set<String> pair() {
            return Set.of(one, other);
        }

        @Override
        public String toString() {
            return kind + " " + new TreeSet<>(pair()) + " " + meeting + " " + note + " " + revision;
        }
    }

    private Set<String> contradictionsOn(Entry meeting) {
        Set<String> told = new TreeSet<>();
        contradictions(meeting.slug).forEach(found -> told.add(found.toString()));
        return told;
    }

    private Set<String> contradictionsOf(Entry statement) {
        Set<String> told = new TreeSet<>();
        List<Found> all = new ArrayList<>(editorial(null));
        entries.stream()
                .filter(entry -> entry.kind == Kind.MEETING)
                .forEach(meeting -> all.addAll(contradictions(meeting.slug)));
        all.stream()
                .filter(found -> found.pair().contains(statement.slug))
                .forEach(found -> told.add(found.toString()));
        return told;
    }

    /** Both kinds; what an editor recorded of a pair stands for what is computed of it. */
    private List<Found> contradictions(String meeting) {
        List<Found> all = editorial(meeting);
        Set<Set<String>> recorded = new HashSet<>();
        all.forEach(found -> recorded.add(found.pair()));
        computed(meeting).stream()
                .filter(found -> !recorded.contains(found.pair()))
                .forEach(all::add);
        return all;
    }

    private List<Found> editorial(String meeting) {
        List<Found> editorial = new ArrayList<>();
        for (Entry entry : entries) {
            List<String> pair = entry.content.statements();
            String about = entry.content.meetings().isEmpty()
                    ? null
                    : entry.content.meetings().get(0);
            if (entry.stands(Kind.CONTRADICTION)
                    && (meeting == null ? about == null : meeting.equals(about))
                    && pair.stream().noneMatch(slug -> model.present(slug).retracted)) {
                editorial.add(new Found(
                        "BETWEEN_SOURCES", pair.get(0), pair.get(1), about, entry.content.text(), entry.revision));
            }
        }
        return editorial;
    }

    /** Rule 4. */
    private List<Found> computed(String meeting) {
        List<Found> computed = new ArrayList<>();
        Map<String, Entry> ofSpeakers = new HashMap<>();
        Map<String, Entry> ofSides = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.stands(Kind.STATEMENT)
                        && !entry.content.detail().isEmpty()
                        && entry.content.meetings().contains(meeting))
                .sorted(Comparator.comparingInt(entry -> entry.content.day()))
                .forEach(later -> {
                    String speaker = later.content.actors().get(0);
                    String side = side(later);
                    ofSpeakers.forEach((other, earlier) -> {
                        if (other.equals(speaker)) {
                            oppose("REVERSAL", earlier, later, meeting, computed);
                        } else if (!side.isEmpty() && side.equals(side(earlier))) {
                            oppose("WITHIN_SIDE", earlier, later, meeting, computed);
                        }
                    });
                    ofSpeakers.put(speaker, later);
                    if (!side.isEmpty()) {
                        ofSides.forEach((other, earlier) -> {
                            if (!other.equals(side)) {
                                oppose("BETWEEN_SIDES", earlier, later, meeting, computed);
                            }
                        });
                        ofSides.put(side, later);
                    }
                });
        return computed;
    }

    private String side(Entry statement) {
        return model.present(statement.content.actors().get(0)).content.detail();
    }

    private static void oppose(String kind, Entry earlier, Entry later, String meeting, List<Found> computed) {
        String one = earlier.content.detail();
        String other = later.content.detail();
        if (LIKELY.contains(one) && UNLIKELY.contains(other) || UNLIKELY.contains(one) && LIKELY.contains(other)) {
            computed.add(new Found(kind, earlier.slug, later.slug, meeting, null, 0));
        }
    }

    /** Who is found by a word: what holds it, or is known by a name that is it, and what editors note on it. */
    Set<String> found(String word) {
        Set<String> found = new TreeSet<>();
        for (Entry entry : entries) {
            boolean holds = entry.content.text().equals(word);
            switch (entry.kind) {
                case ACTOR, MEETING -> {
                    if (holds && !entry.retracted) {
                        found.add(entry.slug);
                    }
                }
                case STATEMENT -> {
                    if (holds
                            || model.present(entry.content.actors().get(0))
                                    .content
                                    .text()
                                    .equals(word)) {
                        found.add(entry.slug);
                    }
                }
                case STATUS_CHANGE -> {
                    if (holds && !entry.retracted) {
                        entry.content.meetings().stream()
                                .filter(meeting -> !model.present(meeting).retracted)
                                .forEach(found::add);
                    }
                }
                case CONTRADICTION -> {
                    if (holds && !entry.retracted) {
                        found.addAll(entry.content.statements());
                    }
                }
                case TOPIC -> {}
            }
        }
        return found;
    }
}
