package org.readout.actor;

import jakarta.inject.Singleton;
import org.readout.writing.ReferenceSource;

/** Where outlets are found, by the slugs that they have as actors. */
@Singleton
class OutletReferences implements ReferenceSource {

    static final String NOUN = "outlet";

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public String query() {
        return """
                select n.slug, cast(x.id as varchar), x.state = 'RETRACTED'
                from actor_slug n
                join actor x on x.id = n.id
                where x.kind = 'OUTLET' and n.slug = any(?1)
                """;
    }
}
