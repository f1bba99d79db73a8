package org.readout.actor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import org.readout.actor.office.OfficeColumns;
import org.readout.actor.profile.ActorKind;
import org.readout.actor.profile.OutletKind;
import org.readout.writing.RecordEntity;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.References;

/** An actor as it is written. */
@Entity
@Table(name = "actor")
public class ActorEntity extends RecordEntity {

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

    ActorEntity(ActorInput input, References known) {
        kind = input.kind();
        slug = input.slug();
        name = input.name();
        aliases = Inputs.listed(input.aliases());
        country = input.country();
        wikidataId = input.wikidataId();
        offices = Inputs.mapped(
                Inputs.listed(input.offices()),
                "offices",
                (office, path) -> new OfficeColumns(
                        office, known.key(InstitutionReferences.NOUN, office.institution(), path + ".institution")));
        outletKind = input.outletKind();
        stateRun = input.stateRun();
        headcount = input.headcount();
    }
}
