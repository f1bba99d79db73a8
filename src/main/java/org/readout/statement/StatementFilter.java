package org.readout.statement;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.ActorKind;

/** Which statements. */
@Input("StatementFilter")
@Description("Which statements: fields are joined by AND; a list matches any of its values.")
public record StatementFilter(
        @Nullable @Description("By any of these speakers, by slug.")
        List<@NonNull String> speakers,

        @Nullable @Description("Whose speaker is of any of these sides, as country codes.")
        List<@NonNull String> countries,

        @Nullable @Description("That take a position on any of these meetings, by slug.")
        List<@NonNull String> meetings,

        @Nullable @Description("That speak of any of these events, by slug.")
        List<@NonNull String> events,

        @Nullable @Description("About any of these topics, by slug.")
        List<@NonNull String> topics,

        @Nullable @Description("That any of these outlets published or relayed, by slug.")
        List<@NonNull String> outlets,

        @Nullable @Description("Of any of these forms.") List<@NonNull StatementForm> forms,

        @Nullable @Description("Made through any of these channels.")
        List<@NonNull StatementChannel> channels,

        @Nullable @Description("That give a meeting any of these likelihoods.")
        List<@NonNull Likelihood> likelihoods,

        @Nullable @Description("That take any of these attitudes to a meeting.")
        List<@NonNull Attitude> attitudes,

        @Nullable @Description("With any of these event codes, as 036.")
        List<@NonNull String> codes,

        @Nullable @Description("Whose speaker is of any of these kinds.")
        List<@NonNull ActorKind> speakerKinds,

        @Description("That may have been made on that day or later.")
        LocalDate saidFrom,

        @Description("That may have been made on that day or earlier.")
        LocalDate saidTo,

        @Description("That at least so many first-hand outlets carry.")
        Integer minCorroboration,

        @Nullable @Description("That stand in any of these states; all where none is given.")
        List<@NonNull RecordState> states) {}
