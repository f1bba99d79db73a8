package org.readout.writing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.readout.graphql.error.Conflict;

/**
 * Writes records that are named by their slugs: recording a slug again with the same content changes nothing, with other
 * content it is a conflict.
 */
public final class Recorder {

    private Recorder() {}

    /**
     * Records within the caller's transaction.
     *
     * @param fresh what is to be recorded
     * @param differences names the fields in which two contents differ
     * @throws Conflict where the record has other content under the slug
     */
    public static <E extends Keyed> Uni<Recorded> record(
            SlugRepository<E> repository, E fresh, String slug, BiFunction<E, E, List<String>> differences) {
        return repository.stored(slug).chain(stored -> {
            if (stored == null) {
                return repository.persist(fresh).map(entity -> new Recorded(entity.key(), true));
            }
            List<String> fields = differences.apply(stored, fresh);
            return fields.isEmpty()
                    ? Uni.createFrom().item(new Recorded(stored.key(), false))
                    : Uni.createFrom().failure(new Conflict(slug, fields));
        });
    }

    /** What has a key. */
    public interface Keyed {
        UUID key();
    }
}
