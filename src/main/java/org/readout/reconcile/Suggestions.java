package org.readout.reconcile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.request.RequestException;

/** Completes what a person types (section 6), and proposes properties of a type (section 7.3). */
@Singleton
class Suggestions {

    private static final String PREFIX = "prefix";
    private static final int PAGE = 10;

    private final RecordNames names;

    Suggestions(RecordNames names) {
        this.names = names;
    }

    void entities(ServiceReply reply, ServiceParameters parameters, String space) {
        String prefix = prefix(parameters);
        int skipped = parameters.number("cursor", 0, 0);
        String type = parameters.get("type");
        List<String> kinds = type == null || type.isBlank() ? null : EntityType.kinds(Set.of(type(type)), false);
        ReconcileQuery query = new ReconcileQuery(ReconcileQuery.plain(prefix), kinds, ReconcileQuery.MOST, List.of());
        names.find(
                reply,
                query.name().isEmpty() ? List.of() : List.of(query.variable(space)),
                ReconcileQuery.MOST,
                false,
                found -> reply.give(OrderedMap.of(
                        "result",
                        found.stream()
                                .flatMap(List::stream)
                                .skip(skipped)
                                .limit(PAGE)
                                .map(match -> suggestion(match.node()))
                                .toList())));
    }

    private static Map<String, Object> suggestion(NamedRecord record) {
        return OrderedMap.of(
                "id",
                record.id().toString(),
                "name",
                record.label(),
                "description",
                record.description(),
                "notable",
                record.entityType().all().stream().map(EntityType::reference).toList());
    }

    void types(ServiceReply reply, ServiceParameters parameters) {
        reply.give(suggested(
                List.of(EntityType.values()), parameters, EntityType::id, EntityType::label, EntityType::json));
    }

    void properties(ServiceReply reply, ServiceParameters parameters) {
        reply.give(suggested(
                List.of(EntityProperty.values()),
                parameters,
                EntityProperty::id,
                EntityProperty::label,
                EntityProperty::json));
    }

    /** Those that begin so, before those one of whose words does. */
    private static <T> Map<String, Object> suggested(
            List<T> all,
            ServiceParameters parameters,
            Function<T, String> id,
            Function<T, String> label,
            Function<T, Map<String, Object>> json) {
        String prefix = prefix(parameters).strip().toLowerCase(Locale.ROOT);
        List<T> first = new ArrayList<>();
        List<T> then = new ArrayList<>();
        for (T one : all) {
            String name = label.apply(one).toLowerCase(Locale.ROOT);
            if (name.startsWith(prefix)
                    || id.apply(one).toLowerCase(Locale.ROOT).startsWith(prefix)) {
                first.add(one);
            } else if (name.contains(" " + prefix)) {
                then.add(one);
            }
        }
        return OrderedMap.of(
                "result",
                Stream.concat(first.stream(), then.stream())
                        .skip(parameters.number("cursor", 0, 0))
                        .map(json)
                        .toList());
    }

    void proposed(ServiceReply reply, ServiceParameters parameters) {
        String id = parameters.get("type");
        if (id == null) {
            throw RequestException.malformed("`type` is one of " + EntityType.ids() + ".");
        }
        EntityType type = type(id);
        int limit = parameters.number("limit", Integer.MAX_VALUE, 1);
        List<Map<String, Object>> properties = Stream.of(EntityProperty.values())
                .filter(property -> property.isOf(type))
                .limit(limit)
                .map(EntityProperty::json)
                .toList();
        reply.give(
                parameters.get("limit") == null
                        ? OrderedMap.of("type", id, "properties", properties)
                        : OrderedMap.of("type", id, "limit", limit, "properties", properties));
    }

    private static EntityType type(String id) {
        return EntityType.of(id)
                .orElseThrow(() ->
                        RequestException.malformed("`type` is one of " + EntityType.ids() + ", and not `" + id + "`."));
    }

    private static String prefix(ServiceParameters parameters) {
        String prefix = parameters.get(PREFIX);
        if (prefix == null) {
            throw RequestException.malformed("`prefix` is what was typed.");
        }
        return prefix;
    }
}
