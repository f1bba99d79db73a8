package org.readout.actor;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.actor.office.OfficeInput;
import org.readout.actor.profile.ActorKind;
import org.readout.actor.profile.OutletKind;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.InputRules;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.Slugged;

/** An actor as an editor writes it. */
@Input("ActorInput")
@Description("An actor to record.")
public record ActorInput(
        @NonNull @NotNull @Description("What kind of actor it is.")
        ActorKind kind,

        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotNull @Text(max = TextLength.NAME, blank = false) @Description("The name that the record uses.")
        String name,

        @Nullable @Size(max = 100) @Description("Other spellings and forms met in sources.")
        List<@NonNull @NotNull @Text(max = TextLength.NAME, blank = false) String> aliases,

        @RefersTo("country") @Text(max = TextLength.CODE) @Description("The side, as a country code.")
        String country,

        @Pattern(regexp = "Q[1-9][0-9]*") @Text(max = TextLength.CODE) @Description("The item in Wikidata, as Q22686.")
        String wikidataId,

        @Nullable @Size(max = 100) @Description("The offices that a person held.")
        List<@NonNull @NotNull @Valid OfficeInput> offices,

        @Description("For an outlet: what kind.") OutletKind outletKind,

        @Description("For an outlet: whether it is owned or run by a state; null where nobody says.")
        Boolean stateRun,

        @Positive @Description("For a group or an unnamed source: how many people it stands for.")
        Integer headcount)
        implements InputRules {

    /** One of whom a source tells no more. */
    public static ActorInput of(
            ActorKind kind, String slug, String name, List<String> aliases, String country, List<OfficeInput> offices) {
        return new ActorInput(kind, slug, name, aliases, country, null, offices, null, null, null);
    }

    @Override
    public void check(FaultCollector faults) {
        boolean outlet = kind == ActorKind.OUTLET;
        if (kind != null && outlet != (outletKind != null)) {
            faults.add("outletKind", "An outlet has a kind of outlet, and nobody else has.");
        }
        if (kind != null && !outlet && stateRun != null) {
            faults.add("stateRun", "Only an outlet is owned or run by a state.");
        }
        if (kind != null && kind != ActorKind.UNNAMED_SOURCE && kind != ActorKind.GROUP && headcount != null) {
            faults.add("headcount", "Only a group or an unnamed source stands for a number of people.");
        }
    }
}
