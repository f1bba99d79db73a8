package org.readout.actor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.readout.writing.LinkedNode;
import org.readout.writing.RecordKind;
import org.readout.writing.References;
import org.readout.writing.SluggedModel;

/** How actors are written and exported. */
@Singleton
public final class ActorModel extends SluggedModel<ActorInput, ActorEntity> {

    private static final Map<ActorKind, String> TYPES = Map.of(
            ActorKind.LEADER, "schema:Person",
            ActorKind.OFFICIAL, "schema:Person",
            ActorKind.INSTITUTION, "schema:GovernmentOrganization",
            ActorKind.OUTLET, "schema:NewsMediaOrganization",
            ActorKind.UNNAMED_SOURCE, "prov:Agent");

    public ActorModel() {
        super(RecordKind.ACTOR, "actors", ActorInput.class, ActorEntity.class);
    }

    @Override
    protected String slug(ActorInput input) {
        return input.slug();
    }

    @Override
    public List<String> nouns(ActorInput input) {
        return input.kind() == ActorKind.OUTLET
                ? List.of(kind().noun(), OutletReferences.NOUN)
                : List.of(kind().noun());
    }

    @Override
    public boolean isCalled(String noun) {
        return super.isCalled(noun) || noun.equals(OutletReferences.NOUN);
    }

    @Override
    public ActorEntity entity(ActorInput input, References known) {
        return new ActorEntity(input);
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
                .literal("schema:startDate", office.heldFrom())
                .literal("schema:endDate", office.heldUntil());
    }
}
