package org.readout.actor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.readout.actor.office.OfficeInput;
import org.readout.actor.profile.ActorKind;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.ContentSql;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How actors are written and exported. */
@Singleton
public final class ActorModel extends SluggedModel<ActorInput, ActorEntity> {

    private static final Map<ActorKind, String> TYPES = Map.of(
            ActorKind.LEADER, "schema:Person",
            ActorKind.OFFICIAL, "schema:Person",
            ActorKind.INSTITUTION, "schema:GovernmentOrganization",
            ActorKind.OUTLET, "schema:NewsMediaOrganization",
            ActorKind.GROUP, "prov:Agent",
            ActorKind.UNNAMED_SOURCE, "prov:Agent");

    /** Actors of these kinds are called by a noun of their own where nobody else will do. */
    private static final Map<ActorKind, String> NOUNS =
            Map.of(ActorKind.OUTLET, OutletReferences.NOUN, ActorKind.INSTITUTION, InstitutionReferences.NOUN);

    public ActorModel() {
        super(RecordKind.ACTOR, "actors", ActorInput.class, ActorEntity.class);
    }

    @Override
    protected String slug(ActorInput input) {
        return input.slug();
    }

    @Override
    public List<String> nouns(ActorInput input) {
        String own = NOUNS.get(input.kind());
        return own == null ? List.of(kind().noun()) : List.of(kind().noun(), own);
    }

    @Override
    public boolean isCalled(String noun) {
        return super.isCalled(noun) || NOUNS.containsValue(noun);
    }

    @Override
    public ActorEntity entity(ActorInput input, References known) {
        return new ActorEntity(input, known);
    }

    /** Offices name institutions, which were recorded later perhaps. */
    @Override
    public ContentSql<ActorInput> contents() {
        return super.contents().inOrder("x.kind <> 'INSTITUTION', x.id");
    }

    @Override
    public LinkedNode linked(ActorInput actor) {
        String type = TYPES.get(actor.kind());
        LinkedNode node = type.startsWith("prov:")
                ? LinkedNode.of("actor", actor.slug(), type)
                : LinkedNode.of("actor", actor.slug(), type, "prov:Agent");
        return node.text("schema:name", actor.name())
                .texts("schema:alternateName", actor.aliases())
                .text("readout:side", actor.country())
                .iri("schema:sameAs", actor.wikidataId() == null ? null : "wd:" + actor.wikidataId())
                .nodes("schema:hasOccupation", actor.offices(), ActorModel::office);
    }

    private static LinkedNode office(OfficeInput office) {
        return LinkedNode.blank("schema:Role")
                .text("schema:roleName", office.title())
                .link("schema:memberOf", "actor", office.institution())
                .literal("schema:startDate", office.heldFrom())
                .literal("schema:endDate", office.heldUntil());
    }
}
