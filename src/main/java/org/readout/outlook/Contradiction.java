package org.readout.outlook;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.Node;
import org.readout.time.ChronologicalKey;

/** Two statements that cannot both be right, or cannot both be meant. */
@DefaultNonNull
@Description("Two statements that cannot both be right, or cannot both be meant.")
public record Contradiction(
        @Ignore UUID recordKey,
        @Ignore UUID meetingKey,
        @Ignore ChronologicalKey earlierMoment,
        @Ignore ChronologicalKey laterMoment,
        @Description("Between whom it stands.") ContradictionKind kind,
        @Description("What shows it.") ContradictionBasis basis,

        @Nullable @Description("What the editor says of it; null where it is computed.")
        String note)
        implements Node {

    /** In the order of their places. */
    static final Comparator<Contradiction> BY_LATER = Comparator.comparing(Contradiction::laterMoment)
            .thenComparing(Contradiction::earlierMoment)
            .thenComparing(contradiction -> contradiction.kind().name())
            .thenComparing(contradiction -> String.valueOf(contradiction.meetingKey()));

    private static final String BETWEEN = "/";
    private static final int PARTS = 4;

    /** From the earlier to the later, also where a statement was dated anew after an editor recorded which is which. */
    public Contradiction {
        if (earlierMoment.compareTo(laterMoment) > 0) {
            ChronologicalKey earlier = laterMoment;
            laterMoment = earlierMoment;
            earlierMoment = earlier;
        }
    }

    static Contradiction of(UUID meeting, Contradictions.Opposition opposition) {
        return new Contradiction(
                null,
                meeting,
                opposition.earlier().key(),
                opposition.later().key(),
                opposition.kind(),
                ContradictionBasis.LIKELIHOOD,
                null);
    }

    /** The same for one between the same two on the same meeting, computed or recorded, as long as both keep their days. */
    @Override
    public String nodeKey() {
        return String.join(
                BETWEEN,
                kind.name(),
                earlierMoment.record().toString(),
                laterMoment.record().toString(),
                String.valueOf(meetingKey));
    }

    /** The later statement of the contradiction of that key; null where it is no such key. */
    static UUID laterOf(String nodeKey) {
        return Key.of(nodeKey).map(Key::other).orElse(null);
    }

    /**
     * What the key of a node says.
     *
     * @param meeting null where it is about none
     */
    record Key(ContradictionKind kind, UUID one, UUID other, UUID meeting) {

        /** Empty where it is no such key. */
        static Optional<Key> of(String nodeKey) {
            String[] parts = nodeKey.split(BETWEEN);
            try {
                return parts.length == PARTS
                        ? Optional.of(new Key(
                                ContradictionKind.valueOf(parts[0]),
                                UUID.fromString(parts[1]),
                                UUID.fromString(parts[2]),
                                parts[3].equals("null") ? null : UUID.fromString(parts[3])))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** Its place among others: by the later, then by the earlier. */
    List<String> place() {
        List<String> place = new ArrayList<>(laterMoment.place());
        place.addAll(earlierMoment.place());
        place.add(kind.name());
        place.add(String.valueOf(meetingKey));
        return place;
    }

    boolean involves(UUID statement) {
        return earlierMoment.record().equals(statement) || laterMoment.record().equals(statement);
    }

    /** What it is about, whatever its kind: the same for the same two statements on the same meeting. */
    Object pair() {
        return Arrays.asList(meetingKey, Set.of(earlierMoment.record(), laterMoment.record()));
    }
}
