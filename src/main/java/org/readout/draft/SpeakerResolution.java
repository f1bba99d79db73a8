package org.readout.draft;

import java.util.List;
import java.util.Optional;
import org.readout.draft.Proposal.Basis;
import org.readout.draft.Unplaced.Reason;
import org.readout.draft.speaker.NameSpan;
import org.readout.draft.speaker.RecentSpeakers;
import org.readout.draft.speaker.RecordActor;
import org.readout.draft.speaker.SpeakerMention;
import org.readout.draft.text.Sentence;

/** Who in the record is meant by whoever a sentence says to speak; remembers it for the sentences after. */
final class SpeakerResolution {

    private final Sentence sentence;
    private final List<NameSpan> matches;
    private final RecentSpeakers recent;

    SpeakerResolution(Sentence sentence, List<NameSpan> matches, RecentSpeakers recent) {
        this.sentence = sentence;
        this.matches = matches;
        this.recent = recent;
    }

    Optional<RecordActor> of(SpeakerMention mention) {
        Optional<RecordActor> speaker =
                switch (mention.kind()) {
                    case NAME ->
                        mention.actors().size() == 1
                                ? Optional.of(mention.actors().get(0))
                                : Optional.empty();
                    case PRONOUN -> recent.pronoun(sentence.token(mention.from()), namedBefore(mention.from()));
                    case DESCRIPTION -> recent.description(sentence.tokens().subList(mention.from(), mention.to()));
                    case UNKNOWN -> Optional.empty();
                };
        speaker.ifPresent(known -> recent.isDescribed(known, sentence.tokens().subList(mention.from(), mention.to())));
        recent.spoke(speaker.orElse(null));
        return speaker;
    }

    private List<RecordActor> namedBefore(int token) {
        return matches.stream()
                .filter(match -> match.to() <= token)
                .flatMap(match -> match.actors().stream())
                .toList();
    }

    static Basis basis(SpeakerMention mention) {
        return switch (mention.kind()) {
            case PRONOUN -> Basis.PRONOUN;
            case DESCRIPTION -> Basis.DESCRIPTION;
            default -> Basis.NAME;
        };
    }

    static Reason reason(SpeakerMention mention) {
        return switch (mention.kind()) {
            case NAME -> Reason.SEVERAL_OF_THAT_NAME;
            case PRONOUN -> Reason.AMBIGUOUS_PRONOUN;
            case DESCRIPTION -> Reason.AMBIGUOUS_DESCRIPTION;
            case UNKNOWN -> Reason.NOT_IN_THE_RECORD;
        };
    }
}
