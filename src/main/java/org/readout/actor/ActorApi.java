package org.readout.actor;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.filter.ActorBy;
import org.readout.actor.filter.ActorFilter;
import org.readout.actor.filter.ActorOrder;
import org.readout.actor.filter.LeaderFilter;
import org.readout.actor.office.Office;
import org.readout.actor.profile.Actor;
import org.readout.actor.profile.ActorConnection;
import org.readout.actor.profile.Country;
import org.readout.actor.profile.Institution;
import org.readout.actor.profile.Leader;
import org.readout.actor.profile.LeaderConnection;
import org.readout.actor.profile.Official;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.page.PageRequest;

/** What the graph says of actors and countries. */
@GraphQLApi
public class ActorApi {

    private final ActorRepository actors;
    private final CountryRepository countries;
    private final PublicOrigin origin;

    public ActorApi(ActorRepository actors, CountryRepository countries, PublicOrigin origin) {
        this.actors = actors;
        this.countries = countries;
        this.origin = origin;
    }

    @Query
    @Description("The leader of that slug; null where there is none.")
    public Uni<Leader> leader(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return actors.bySlug(slug).map(found -> found instanceof Leader leader ? leader : null);
    }

    @Query
    @Description("Leaders, by name unless ordered otherwise.")
    @Cost(rows = 4_000)
    public @NonNull Uni<LeaderConnection> leaders(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            LeaderFilter filter,
            ActorOrder orderBy) {
        return actors.leaders(filter, orderBy, PageRequest.of(first, after, last, before))
                .map(LeaderConnection::new);
    }

    @Query
    @Description("Finds by slug, or by any name or alias; case and accents do not matter in names.")
    public Uni<Actor> actor(
            @TextArgument(max = TextLength.SLUG) String slug,
            @TextArgument(max = TextLength.NAME) String name,
            @Description("The one or the other, where a client's compiler sees to it that it is one.") ActorBy by) {
        if (Stream.of(slug, name, by).filter(Objects::nonNull).count() != 1) {
            throw new BadInput("Give `slug` or `name`.");
        }
        ActorBy one = by != null ? by : new ActorBy(slug, name);
        return one.slug() != null ? actors.bySlug(one.slug()) : actors.byName(one.name());
    }

    @Query
    @Description("Actors of every kind, by name unless ordered otherwise.")
    @Cost(rows = 4_000)
    public @NonNull Uni<ActorConnection> actors(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ActorFilter filter,
            ActorOrder orderBy) {
        return actors.actors(filter, orderBy, PageRequest.of(first, after, last, before))
                .map(ActorConnection::new);
    }

    @Query
    @Description("Every country of ISO 3166-1, and the European Union, by name.")
    @ListSize(assumedSize = 250)
    public @NonNull Uni<List<@NonNull Country>> countries() {
        return countries.all();
    }

    @Description("Its short English name.")
    public @NonNull Uni<String> name(@Source Country country) {
        return countries.name(country.code());
    }

    @Description("Other spellings and forms met in sources, misprints included.")
    public @NonNull Uni<List<@NonNull String>> aliases(@Source Actor actor) {
        List<String> known = actor.knownAliases();
        return known == null ? actors.aliases(actor.key()) : Uni.createFrom().item(known);
    }

    @Description("The body that it is an office of, as the Kremlin for its spokesman.")
    public Uni<Institution> institution(@Source Office office) {
        return actors.byKey(office.institutionKey()).map(Institution.class::cast);
    }

    @Description("The offices that this leader held, or held on a day.")
    public @NonNull Uni<List<@NonNull Office>> offices(@Source Leader leader, LocalDate asOf) {
        return actors.offices(leader.key(), asOf);
    }

    @Description("The offices that this official held, or held on a day.")
    public @NonNull Uni<List<@NonNull Office>> offices(@Source Official official, LocalDate asOf) {
        return actors.offices(official.key(), asOf);
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Actor actor) {
        return Uni.createFrom().item(origin.permalink("actors", actor.getSlug()));
    }
}
