package org.readout.statement.filter;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.profile.ActorKind;
import org.readout.actor.profile.Country;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.statement.form.StatementChannel;
import org.readout.statement.form.StatementForm;
import org.readout.statement.position.Attitude;
import org.readout.statement.position.Likelihood;
import org.readout.time.DateMatch;
import org.readout.writing.RecordState;
import org.readout.writing.input.RefersTo;

/** Which statements. */
@Input("StatementFilter")
@Description("Which statements: fields are joined by AND; a list matches any of its values.")
public record StatementFilter(
        @Cost(perThousandRows = 8) @Nullable @Description("By any of these speakers, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> speakers,

        @Cost(perThousandRows = 150)
        @Nullable
        @Description(
                "Said by any of these actors, on their behalf, or by one who may have held an office of theirs on that "
                        + "day, by slug: the Kremlin, and its spokesman.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> speakingFor,

        @Cost(perThousandRows = 8) @Nullable @Description("Said on behalf of any of these actors, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> onBehalfOf,

        @Cost(perThousandRows = 130)
        @Nullable
        @Description("Whose speaker is of any of these sides, as country codes; an outlet is of none.")
        List<@NonNull @RefersTo("country") @Text(max = TextLength.CODE) String> countries,

        @Cost(perThousandRows = 6, perEntry = 6)
        @Nullable
        @Description("That take a position on any of these meetings, by slug.")
        List<@NonNull @RefersTo("meeting") @Text(max = TextLength.SLUG) String> meetings,

        @Cost(perThousandRows = 6) @Nullable @Description("That speak of any of these events, by slug.")
        List<@NonNull @RefersTo("event") @Text(max = TextLength.SLUG) String> events,

        @Cost(perThousandRows = 400) @Nullable @Description("About any of these topics, by slug.")
        List<@NonNull @RefersTo("topic") @Text(max = TextLength.SLUG) String> topics,

        @Cost(perThousandRows = 400, perEntry = 100)
        @Nullable
        @Description("That any of these outlets published or relayed, by slug.")
        List<@NonNull @RefersTo("actor") @Text(max = TextLength.SLUG) String> outlets,

        @Cost(perThousandRows = 3) @Nullable @Description("Of any of these forms.")
        List<@NonNull StatementForm> forms,

        @Cost(perThousandRows = 3) @Nullable @Description("Made through any of these channels.")
        List<@NonNull StatementChannel> channels,

        @Cost(perThousandRows = 15) @Nullable @Description("That give a meeting any of these likelihoods.")
        List<@NonNull Likelihood> likelihoods,

        @Cost(perThousandRows = 15) @Nullable @Description("That take any of these attitudes to a meeting.")
        List<@NonNull Attitude> attitudes,

        @Cost(perThousandRows = 10) @Nullable @Description("With any of these event codes, as 036.")
        List<@NonNull @RefersTo("event code") @Text(max = TextLength.CODE) String> codes,

        @Cost(perThousandRows = 6) @Nullable @Description("Whose speaker is of any of these kinds.")
        List<@NonNull ActorKind> speakerKinds,

        @Cost(perThousandRows = 3) @Description("Made on that day or later, as `dates` says.")
        LocalDate saidFrom,

        @Cost(perThousandRows = 3) @Description("Made on that day or earlier, as `dates` says.")
        LocalDate saidTo,

        @DefaultValue("POSSIBLY")
        @Description(
                "Whether `saidFrom` and `saidTo` take what may have been made within them, or what cannot have been made elsewhere.")
        DateMatch dates,

        @Cost(perThousandRows = 5) @Description("Whether its day was worked out, and is printed by no source.")
        Boolean inferred,

        @Cost(perThousandRows = 20) @Description("Whether an article hedges it, as with 'reportedly'.")
        Boolean hedged,

        @Cost(perThousandRows = 150) @Description("Whether they stand in a contradiction.")
        Boolean contradicted,

        @Cost(perThousandRows = 3) @Description("That at least so many first-hand outlets carry.")
        Integer minCorroboration,

        @Cost(perThousandRows = 5) @Nullable @Description("That stand in any of these states; all where none is given.")
        List<@NonNull RecordState> states) {

    public StatementFilter {
        countries = Country.codes(countries);
    }
}
