package org.readout.writing.reference;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.readout.writing.input.InputCheck;
import org.readout.writing.input.InputReference;
import org.readout.writing.input.NearestNames;
import org.readout.writing.input.ReferenceName;
import org.readout.writing.input.SharedPart;
import org.readout.writing.input.SlugKeys;

/** Finds what an input refers to, within the caller's transaction, whatever packages know of it. */
@Singleton
public class ReferenceLookup {

    private final Map<String, ReferenceSource> sources;
    private final NearestNameRepository nearest;
    /** By the nouns that inputs refer to, of which there are few sets. */
    private final Map<List<String>, String> queries = new ConcurrentHashMap<>();

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
        return keys(input, known)
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

    /** One statement, of whatever nouns they are: each is waited for while others wait for their turn to write. */
    private Uni<Void> keys(InputCheck input, References known) {
        List<String> nouns = input.nouns();
        if (nouns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> {
                    Mutiny.SelectionQuery<Object[]> query =
                            session.createNativeQuery(queries.computeIfAbsent(nouns, this::query), Object[].class);
                    for (int i = 0; i < nouns.size(); i++) {
                        String noun = nouns.get(i);
                        query.setParameter(
                                i + 1, source(noun).searched(input.slugs(noun).toList()));
                    }
                    return query.getResultList();
                })
                .invoke(rows -> rows.stream()
                        .filter(row -> !(Boolean) row[3])
                        .forEach(row -> known.keys((String) row[0]).keys().put((String) row[1], key((String) row[2]))))
                .replaceWithVoid();
    }

    /** The queries of some nouns as one, whose parameters are in their order. */
    private String query(List<String> nouns) {
        return IntStream.range(0, nouns.size())
                .mapToObj(i -> "select '%s' as noun, n.name, n.key, n.withdrawn from (%s) as n (name, key, withdrawn)"
                        .formatted(nouns.get(i), source(nouns.get(i)).query().replace("?1", "?" + (i + 1))))
                .collect(Collectors.joining(" union all "));
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
