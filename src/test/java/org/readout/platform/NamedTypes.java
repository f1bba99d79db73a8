package org.readout.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes that somebody knows by their names alone. */
final class NamedTypes {

    private static final Set<String> READING = Set.of("readValue", "treeToValue", "convertValue");

    private NamedTypes() {}

    /** All that SmallRye's model names. */
    static List<Reference> of(Schema model) {
        return Stream.<Collection<? extends Reference>>of(
                        model.getTypes().values(),
                        model.getInterfaces().values(),
                        model.getUnions().values(),
                        model.getInputs().values(),
                        model.getEnums().values(),
                        model.getCustomScalarTypes())
                .<Reference>flatMap(Collection::stream)
                .toList();
    }

    /** A record of ours with all records and enums that it is made of. */
    static Set<Class<?>> partsOf(Class<?> type) {
        Set<Class<?>> parts = new HashSet<>();
        collect(type, parts);
        return parts;
    }

    /** What Jackson makes of an answer's JSON: the classes that stand where it is asked for one, and those of the pages' views. */
    static Set<Class<?>> readFromJson() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getOwner().isAssignableTo("org.readout.pages.View")
                                        && unit.getName().equals("type")
                                || unit.getCallsFromSelf().stream().anyMatch(NamedTypes::readsJson))
                        .flatMap(unit -> unit.getReferencedClassObjects().stream())
                        .map(named -> load(named.getRawType().getName()))
                        .filter(NamedTypes::isOurs)
                        .collect(Collectors.toSet());
    }

    private static boolean readsJson(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(ObjectMapper.class) && READING.contains(call.getName());
    }

    /** A class of ours and those that it inherits from. */
    static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null && isOurs(one), Class::getSuperclass);
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the model names " + name, e);
        }
    }

    private static void collect(Type type, Set<Class<?>> parts) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(one -> collect(one, parts));
        } else if (type instanceof Class<?> one && isOurs(one) && parts.add(one) && one.isRecord()) {
            Arrays.stream(one.getRecordComponents()).forEach(part -> collect(part.getGenericType(), parts));
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.readout.");
    }
}
