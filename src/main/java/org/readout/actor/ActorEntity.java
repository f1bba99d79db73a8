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
import org.readout.writing.Differences;
import org.readout.writing.Inputs;
import org.readout.writing.Recorder;

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

    ActorEntity(ActorInput input) {
        kind = input.kind();
        slug = input.slug();
        name = input.name();
        aliases = Inputs.listed(input.aliases());
        country = input.country();
        wikidataId = input.wikidataId();
        offices =
                Inputs.listed(input.offices()).stream().map(OfficeColumns::new).toList();
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
}
