package org.readout.actor;

import org.readout.actor.profile.ActorKind;
import org.readout.writing.reference.ReferenceSource;

/** Where the actors of one kind are found that inputs refer to by a noun of their own. */
abstract class ActorReferences implements ReferenceSource {

    private final String noun;
    private final ActorKind kind;

    ActorReferences(String noun, ActorKind kind) {
        this.noun = noun;
        this.kind = kind;
    }

    @Override
    public final String noun() {
        return noun;
    }

    @Override
    public final String query() {
        return """
                select n.slug, cast(x.id as varchar), x.state = 'RETRACTED'
                from actor_slug n
                join actor x on x.id = n.id
                where x.kind = '%s' and n.slug = any(?1)
                """.formatted(kind);
    }
}
