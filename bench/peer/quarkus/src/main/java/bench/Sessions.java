package bench;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A session of its own for each load: fields beside each other are asked at once, and the one session of a request, which
 * {@code @WithSession} gives, is not for several at a time.
 */
@ApplicationScoped
public class Sessions {

    private final Mutiny.SessionFactory factory;

    Sessions(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    /** Rows of native SQL; that for entities fails in a stateless session of Hibernate Reactive, with a NullPointerException. */
    Uni<List<Object[]>> tuples(String sql, List<Object> values, int most) {
        return with(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            return query.setMaxResults(most).getResultList();
        });
    }

    /** Entities in the order of native SQL, whose first column is their id. */
    <T> Uni<List<T>> entities(String sql, Class<T> type, Function<T, UUID> id, List<Object> values, int most) {
        return tuples(sql, values, most)
                .map(rows -> rows.stream().map(row -> (UUID) row[0]).toList())
                .chain(ids -> of(type, "id", ids, "").map(found -> {
                    Map<UUID, T> byId = found.stream().collect(Collectors.toMap(id, one -> one));
                    return ids.stream().map(byId::get).toList();
                }));
    }

    /** Those whose property is one of the keys. */
    <T> Uni<List<T>> of(Class<T> type, String property, Collection<?> keys, String order) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return with(session -> session.createSelectionQuery(
                        "from " + type.getSimpleName() + " where " + property + " in (:keys)" + order, type)
                .setParameter("keys", keys)
                .getResultList());
    }

    /** Pairs of a parent and a child, the first so many of each parent. */
    Uni<List<Object[]>> pairs(String sql, Collection<UUID> parents, int most) {
        return with(session -> session.createNativeQuery(sql, Object[].class)
                .setParameter("parents", parents)
                .setParameter("most", most)
                .getResultList());
    }

    private <T> Uni<T> with(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return factory.openStatelessSession()
                .chain(session -> work.apply(session).eventually(session::close));
    }
}
