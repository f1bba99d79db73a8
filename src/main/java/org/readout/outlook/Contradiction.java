package org.readout.outlook;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.page.ListPage;

/** Two statements that cannot both be right, or cannot both be meant. */
@DefaultNonNull
@Description("Two statements that cannot both be right, or cannot both be meant.")
public record Contradiction(
        @Ignore UUID meetingKey,
        @Ignore Moment earlierMoment,
        @Ignore Moment laterMoment,
        @Description("Between whom it stands.") ContradictionKind kind,
        @Description("What shows it.") ContradictionBasis basis,

        @Nullable @Description("What the editor says of it; null where it is computed.")
        String note) {

    /** From the earlier to the later, also where a statement was dated anew after an editor recorded which is which. */
    public Contradiction {
        if (ListPage.compare(earlierMoment.place(), laterMoment.place()) > 0) {
            Moment earlier = laterMoment;
            laterMoment = earlierMoment;
            earlierMoment = earlier;
        }
    }

    static Contradiction of(UUID meeting, Contradictions.Opposition opposition) {
        return new Contradiction(
                meeting,
                Moment.of(opposition.earlier()),
                Moment.of(opposition.later()),
                opposition.kind(),
                ContradictionBasis.LIKELIHOOD,
                null);
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
        return earlierMoment.statement().equals(statement)
                || laterMoment.statement().equals(statement);
    }

    /** What it is about, whatever its kind: the same for the same two statements on the same meeting. */
    Object pair() {
        return Arrays.asList(meetingKey, Set.of(earlierMoment.statement(), laterMoment.statement()));
    }
}
