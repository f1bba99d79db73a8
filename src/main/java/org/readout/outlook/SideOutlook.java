package org.readout.outlook;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.statement.position.LikelihoodRange;

/** Where one side stood. */
@DefaultNonNull
@Description("Where one side stood.")
public record SideOutlook(
        @Ignore UUID statementKey,
        @Ignore UUID statusChangeKey,
        @Ignore List<UUID> voiceKeys,
        @Description("The side.") Country country,

        @Nullable @Description("That side's last likelihood; null where it spoke of the meeting and gave none.")
        Likelihood likelihood,

        @Nullable @Description("The last status that anybody of that side gave it; null where nobody of it did.")
        MeetingStatus status,

        @Nullable @Description("That side's likelihood before, where it had given another.")
        Likelihood previous,

        @Description("How often that side had crossed from likely to unlikely or back.")
        int reversals) {

    static SideOutlook of(Standing.Side side) {
        return new SideOutlook(
                side.last() == null ? null : side.last().statement(),
                side.status() == null ? null : side.status().key().record(),
                side.voices().stream().map(Utterance::statement).toList(),
                side.country(),
                likelihood(side.last()),
                side.status() == null ? null : side.status().status(),
                likelihood(side.previous()),
                side.reversals());
    }

    @Nullable
    @Description("The band in percent; null where `likelihood` is.")
    public LikelihoodRange getLikelihoodRange() {
        return likelihood == null ? null : likelihood.range();
    }

    private static Likelihood likelihood(Utterance utterance) {
        return utterance == null ? null : utterance.likelihood();
    }
}
