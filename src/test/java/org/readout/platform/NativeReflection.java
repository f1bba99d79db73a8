package org.readout.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the native executable knows by name: classes, and which of their parts can be called and read. */
final class NativeReflection {

    private final Map<String, List<JsonNode>> registered = new HashMap<>();

    void add(JsonNode entries) {
        entries.forEach(entry -> registered
                .computeIfAbsent(entry.path("name").asText(), name -> new ArrayList<>())
                .add(entry));
    }

    boolean has(Class<?> type) {
        return registered.containsKey(type.getName());
    }

    /** Whether a method can be called that was found by its name; it is registered where it is declared. */
    boolean has(Method method) {
        return says(method.getDeclaringClass(), "allDeclaredMethods")
                || Modifier.isPublic(method.getModifiers()) && says(method.getDeclaringClass(), "allPublicMethods")
                || entries(method.getDeclaringClass()).anyMatch(entry -> names(entry, method));
    }

    /** Whether objects of a class can be made and read as a whole. */
    boolean hasAllOf(Class<?> type) {
        return hasConstructors(type)
                && hasFields(type)
                && Stream.of(type.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic())
                        .allMatch(this::has);
    }

    private boolean hasConstructors(Class<?> type) {
        return type.getDeclaredConstructors().length == 0
                || says(type, "allDeclaredConstructors")
                || entries(type)
                        .anyMatch(entry ->
                                entry.path("methods").findValuesAsText("name").contains("<init>"));
    }

    boolean hasFields(Class<?> type) {
        return type.getDeclaredFields().length == 0 || says(type, "allDeclaredFields");
    }

    private boolean says(Class<?> type, String what) {
        return entries(type).anyMatch(entry -> entry.path(what).asBoolean());
    }

    private Stream<JsonNode> entries(Class<?> type) {
        return registered.getOrDefault(type.getName(), List.of()).stream();
    }

    private static boolean names(JsonNode entry, Method method) {
        List<String> parameters =
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList();
        for (JsonNode one : entry.path("methods")) {
            List<String> types = new ArrayList<>();
            one.path("parameterTypes").forEach(type -> types.add(type.asText()));
            if (one.path("name").asText().equals(method.getName()) && types.equals(parameters)) {
                return true;
            }
        }
        return false;
    }
}
