package org.readout.actor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.readout.graphql.Differences;
import org.readout.graphql.Inputs;
import org.readout.graphql.Recorder;
import org.readout.graphql.error.BadInput;
import org.readout.time.PartialDateColumns;

/** An actor as it is written. */
@Entity
@Table(name = "actor")
public class ActorEntity implements Recorder.Keyed {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    ActorKind kind;

    String slug;
    String name;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "actor_alias", joinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "alias")
    List<String> aliases;

    @Column(name = "country_code")
    String country;

    @Column(name = "wikidata_id")
    String wikidataId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "office", joinColumns = @JoinColumn(name = "actor_id"))
    @OrderColumn(name = "ordinal")
    List<OfficeColumns> offices;

    @Enumerated(EnumType.STRING)
    @Column(name = "outlet_kind")
    OutletKind outletKind;

    @Column(name = "state_run")
    Boolean stateRun;

    Integer headcount;

    protected ActorEntity() {}

    /** @throws BadInput where the input contradicts itself */
    ActorEntity(ActorInput input) {
        check(input);
        kind = input.kind();
        slug = input.slug();
        name = input.name();
        aliases = Inputs.listed(input.aliases());
        country = input.country();
        wikidataId = input.wikidataId();
        offices = offices(Inputs.listed(input.offices()));
        outletKind = input.outletKind();
        stateRun = outletKind == null ? null : Boolean.TRUE.equals(input.stateRun());
        headcount = input.headcount();
    }

    @Override
    public UUID key() {
        return id;
    }

    List<String> differences(ActorEntity other) {
        return new Differences()
                .compare("kind", kind, other.kind)
                .compare("name", name, other.name)
                .compare("aliases", aliases, other.aliases)
                .compare("country", country, other.country)
                .compare("wikidataId", wikidataId, other.wikidataId)
                .compare("offices", offices, other.offices)
                .compare("outletKind", outletKind, other.outletKind)
                .compare("stateRun", stateRun, other.stateRun)
                .compare("headcount", headcount, other.headcount)
                .fields();
    }

    private static List<OfficeColumns> offices(List<OfficeInput> inputs) {
        return Inputs.mapped(
                inputs,
                "offices",
                (office, path) -> office(
                        office,
                        path,
                        PartialDateColumns.of(office.heldFrom(), path + ".heldFrom"),
                        PartialDateColumns.of(office.heldUntil(), path + ".heldUntil")));
    }

    private static OfficeColumns office(
            OfficeInput input, String path, PartialDateColumns from, PartialDateColumns until) {
        if (PartialDateColumns.areReversed(from, until)) {
            throw BadInput.at(path + ".heldUntil", "It ends before it starts.");
        }
        return new OfficeColumns(input, from, until);
    }

    private static void check(ActorInput input) {
        boolean outlet = input.kind() == ActorKind.OUTLET;
        if (outlet != (input.outletKind() != null)) {
            throw BadInput.at("outletKind", "An outlet has a kind of outlet, and nobody else has.");
        }
        if (!outlet && input.stateRun() != null) {
            throw BadInput.at("stateRun", "Only an outlet is owned or run by a state.");
        }
        if (input.kind() != ActorKind.UNNAMED_SOURCE && input.headcount() != null) {
            throw BadInput.at("headcount", "Only an unnamed source stands for a number of people.");
        }
    }
}
