package org.readout.draft.speaker;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.readout.draft.text.Token;
import org.readout.draft.text.WordClasses;

/** Who spoke last in the sentences before, for "he said" and "the official said". */
public final class RecentSpeakers {

    /** After so many sentences without him nobody is meant by a pronoun any more. */
    private static final int LONGEST_SILENCE = 3;

    private RecordActor last;
    private int since;
    private boolean rivalled;
    private final Map<String, Set<RecordActor>> described = new HashMap<>();

    /** A sentence begins. */
    public void next() {
        since++;
        if (since > LONGEST_SILENCE) {
            last = null;
        }
    }

    /** @param speaker null where it is not known who he is */
    public void spoke(RecordActor speaker) {
        last = speaker;
        since = 0;
        rivalled = false;
    }

    /** What somebody is called: "a senior official" is "the official" later, "German Chancellor" "the German chancellor". */
    public void isDescribed(RecordActor actor, List<Token> words) {
        String people = people(words);
        for (Token word : words) {
            if (WordClasses.isPersonNoun(word)) {
                String noun = WordClasses.singular(word);
                described.computeIfAbsent(noun, none -> new LinkedHashSet<>()).add(actor);
                if (people != null) {
                    described
                            .computeIfAbsent(people + " " + noun, none -> new LinkedHashSet<>())
                            .add(actor);
                }
            }
        }
    }

    private static String people(List<Token> words) {
        return words.stream()
                .map(WordClasses::people)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of others a sentence is about; "he" may be one of them. */
    public void mentioned(List<RecordActor> subject) {
        rivalled |= last != null && subject.stream().anyMatch(RecordActor::isPerson) && !subject.contains(last);
    }

    /** Whoever spoke in the sentence before. */
    public Optional<RecordActor> before() {
        return since == 1 && !rivalled ? Optional.ofNullable(last) : Optional.empty();
    }

    /** @param named who is named in the same sentence before the pronoun */
    public Optional<RecordActor> pronoun(Token pronoun, List<RecordActor> named) {
        String word = pronoun.lower();
        boolean person = word.equals("he") || word.equals("she");
        if (!person && !word.equals("it")) {
            return Optional.empty();
        }
        List<RecordActor> fitting = named.stream()
                .filter(actor -> actor.isPerson() == person)
                .distinct()
                .toList();
        if (!person) {
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        boolean sole = last != null && !rivalled && fitting.stream().allMatch(last::equals);
        return sole && last.mayBeOne() ? Optional.of(last) : Optional.empty();
    }

    /** The only one who was called so, or whoever spoke last where he is one of them. */
    public Optional<RecordActor> description(List<Token> words) {
        String noun = WordClasses.singular(words.get(words.size() - 1));
        String people = people(words);
        Set<RecordActor> all = described.getOrDefault(people == null ? noun : people + " " + noun, Set.of());
        return all.size() == 1
                ? all.stream().findFirst()
                : Optional.ofNullable(last).filter(all::contains);
    }
}
