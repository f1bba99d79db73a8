package org.readout.actor;

import io.smallrye.graphql.api.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Slugged;

/** An actor as an editor writes it. */
@Input("ActorInput")
@Description("An actor to record.")
public record ActorInput(
        @NonNull @NotNull @Description("What kind of actor it is.")
        ActorKind kind,

        @NonNull @NotNull @Slugged @Description("The public name in addresses.")
        String slug,

        @NonNull @NotBlank @Description("The name that the record uses.")
        String name,

        @Nullable @Size(max = 100) @Description("Other spellings and forms met in sources.")
        List<@NonNull @NotBlank String> aliases,

        @Description("The side, as a country code.") String country,

        @Pattern(regexp = "Q[1-9][0-9]*") @Description("The item in Wikidata, as Q22686.")
        String wikidataId,

        @Nullable @Size(max = 100) @Description("The offices that a person held.")
        List<@NonNull @NotNull @Valid OfficeInput> offices,

        @Description("For an outlet: what kind.") OutletKind outletKind,

        @Description("For an outlet: owned or run by a state.")
        Boolean stateRun,

        @Positive @Description("For an unnamed source: how many people it stands for.")
        Integer headcount) {}
