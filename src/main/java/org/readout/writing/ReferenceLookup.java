package org.readout.writing;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what an input refers to, within the caller's transaction, whatever packages know of it. */
@Singleton
public class ReferenceLookup {

    private final Map<String, ReferenceSource> sources;
    private final NearestNameRepository nearest;

    ReferenceLookup(@All List<ReferenceSource> sources, NearestNameRepository nearest) {
        this.nearest = nearest;
        this.sources = sources.stream().collect(Collectors.toMap(ReferenceSource::noun, Function.identity()));
    }

    /** Who finds what goes by that noun. */
    public ReferenceSource source(String noun) {
        ReferenceSource source = sources.get(noun);
        if (source == null) {
            throw new IllegalArgumentException("Nobody records a " + noun);
        }
        return source;
    }

    /**
     * Finds all that an input refers to, and records the parts of it that records share.
     *
     * @throws org.readout.graphql.error.BadInput with all that is wrong with the input
     */
    public Uni<References> references(InputCheck input) {
        Map<String, SlugKeys> found = new HashMap<>();
        References known = noun -> found.computeIfAbsent(noun, any -> new SlugKeys(noun, new HashMap<>()));
        return each(input.nouns(), noun -> keys(noun, input.slugs(noun).toArray(String[]::new))
                        .invoke(keys -> found.put(noun, keys)))
                .chain(() -> checked(input, known))
                .chain(() -> each(input.parts(), part -> recorded(part)
                        .invoke(key -> known.keys(part.noun()).keys().put(part.identity(), key))))
                .replaceWith(known);
    }

    /** What is to be said of a record that an editor names and the record does not have. */
    public Uni<String> missing(String noun, String slug) {
        ReferenceName name = new ReferenceName(noun, slug);
        return nearest.within(List.of(name)).map(near -> near.missing(name));
    }

    private Uni<Void> checked(InputCheck input, References known) {
        List<InputReference> missing = input.missing(known::keys);
        List<ReferenceName> names = NearestNames.lookedFor(missing);
        Uni<NearestNames> near = names.isEmpty()
                ? Uni.createFrom().item(NearestNames.NONE)
                : nearest.within(names).map(found -> found.or(names, known::keys));
        return near.invoke(found -> input.end(missing, found)).replaceWithVoid();
    }

    private Uni<SlugKeys> keys(String noun, String[] slugs) {
        ReferenceSource source = source(noun);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(source.query(), Object[].class)
                        .setParameter(1, source.searched(List.of(slugs)))
                        .getResultList())
                .map(rows -> {
                    Map<String, UUID> keys = new HashMap<>();
                    rows.stream()
                            .filter(row -> !(Boolean) row[2])
                            .forEach(row -> keys.put((String) row[0], key((String) row[1])));
                    return new SlugKeys(noun, keys);
                });
    }

    /** The key that a query of a source gives. */
    public static UUID key(String text) {
        return text == null ? References.CODE : UUID.fromString(text);
    }

    @SuppressWarnings("unchecked")
    private <P extends SharedPart> Uni<UUID> recorded(P part) {
        return ((SharedPartRepository<P>) source(part.noun())).recorded(part);
    }

    /** One after another, for a session does one thing at a time. */
    private static <T> Uni<Void> each(List<T> all, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one).replaceWithVoid())
                .collect()
                .last();
    }
}
