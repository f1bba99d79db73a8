package org.readout.writing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds what an input refers to by what it is called, for a package that does not know the records of that noun. */
@ApplicationScoped
public class SlugLookup {

    private final List<SlugRepository<?>> repositories;

    SlugLookup(@All List<SlugRepository<?>> repositories) {
        this.repositories = repositories;
    }

    /** Finds what an input refers to by that noun; part of a transaction that writes. */
    public Uni<SlugKeys<UUID>> references(String noun, InputCheck input) {
        return repositories.stream()
                .filter(repository -> repository.noun().equals(noun))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody records a " + noun))
                .references(input);
    }
}
