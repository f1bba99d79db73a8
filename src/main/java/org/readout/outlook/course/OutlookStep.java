package org.readout.outlook.course;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.statement.position.LikelihoodRange;
import org.readout.status.StatusAssertion;
import org.readout.time.ChronologicalKey;

/**
 * One step of one side.
 *
 * @param key its place in time; its record is the statement or the status change that it was made by
 */
@DefaultNonNull
@Description("One step of one side: its likelihood or its status changed.")
public record OutlookStep(
        @Ignore ChronologicalKey key,
        @Description("The side.") Country country,

        @Nullable @Description("The likelihood that the side gave from then on; null where its status changed.")
        Likelihood likelihood,

        @Nullable @Description("The status that the side gave from then on; null where its likelihood changed.")
        MeetingStatus status,

        @Description("True where the likelihood crossed from likely to unlikely or back.")
        boolean reversal) {

    /** In the order of their places. */
    static final Comparator<OutlookStep> BY_DATE = Comparator.comparing(OutlookStep::key)
            .thenComparing(step -> step.country().code());

    static OutlookStep of(Country side, Utterance utterance, boolean reversal) {
        return new OutlookStep(utterance.key(), side, utterance.likelihood(), null, reversal);
    }

    static OutlookStep of(Country side, StatusAssertion assertion) {
        return new OutlookStep(assertion.key(), side, null, assertion.status(), false);
    }

    @Nullable
    @Description("The band in percent; null where `likelihood` is.")
    public LikelihoodRange getLikelihoodRange() {
        return likelihood == null ? null : likelihood.range();
    }

    /** Null where the status changed. */
    public UUID statementKey() {
        return likelihood == null ? null : key.record();
    }

    /** Null where the likelihood changed. */
    public UUID statusChangeKey() {
        return status == null ? null : key.record();
    }

    /** Its place among others. */
    public List<String> place() {
        List<String> place = new ArrayList<>(key.place());
        place.add(country.code());
        return place;
    }
}
