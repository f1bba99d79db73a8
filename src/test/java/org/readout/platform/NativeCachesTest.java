package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Caffeine has a class for each way to bound a cache, and one for its entries, and finds them by their names. Each cache of the
 * server is made here once more, by the same steps, to see which they are.
 */
class NativeCachesTest {

    private static final String QUARKUS = "io/quarkus/caffeine/runtime/graal/CacheConstructorsFeature.class";

    @Test
    void the_classes_of_every_cache_are_registered() throws Exception {
        Set<String> registered = new TreeSet<>(registeredByQuarkus());
        registered.addAll(registeredHere());
        Map<String, Set<String>> missing = new TreeMap<>();
        Map<String, Set<String>> caches = steps();
        for (Map.Entry<String, Set<String>> cache : caches.entrySet()) {
            Set<String> classes = classes(cache.getValue());
            classes.removeAll(registered);
            if (!classes.isEmpty()) {
                missing.put(cache.getKey(), classes);
            }
        }
        assertEquals(Map.of(), missing);
        assertTrue(caches.size() > 10, caches::toString);
    }

    @Test
    void no_class_is_registered_that_no_cache_has() throws Exception {
        Set<String> needless = new TreeSet<>(registeredHere());
        for (Set<String> steps : steps().values()) {
            needless.removeAll(classes(steps));
        }
        assertEquals(Set.of(), needless);
    }

    private static Set<String> registeredHere() {
        return Set.of(
                CacheClasses.class.getAnnotation(RegisterForReflection.class).classNames());
    }

    /** Quarkus' list, which stands in a class that only the compiler can load. */
    private static Set<String> registeredByQuarkus() throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream code = Thread.currentThread().getContextClassLoader().getResourceAsStream(QUARKUS)) {
            new ClassReader(assertNotNullAnd(code))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String method, String type, String generic, String[] thrown) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitLdcInsn(Object constant) {
                                            if (constant.toString().startsWith(CacheClasses.PACKAGE)) {
                                                names.add(constant.toString());
                                            }
                                        }
                                    };
                                }
                            },
                            0);
        }
        assertTrue(names.contains(CacheClasses.PACKAGE + "SSMS"), names::toString);
        return names;
    }

    private static InputStream assertNotNullAnd(InputStream code) {
        assertNotNull(code, QUARKUS);
        return code;
    }

    /** Each place that makes a cache, and the steps of the builder that follow there. */
    private static Map<String, Set<String>> steps() {
        Map<String, Set<String>> steps = new TreeMap<>();
        new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(type -> !type.isEquivalentTo(Caches.class))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .forEach(unit -> steps.putAll(steps(unit)));
        return steps;
    }

    private static Map<String, Set<String>> steps(JavaCodeUnit unit) {
        List<JavaCall<?>> calls = unit.getCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Caffeine.class) || isBeginning(call))
                .sorted(Comparator.<JavaCall<?>>comparingInt(JavaCall::getLineNumber)
                        .thenComparing(call -> !isBeginning(call)))
                .toList();
        Map<String, Set<String>> steps = new TreeMap<>();
        String place = null;
        for (JavaCall<?> call : calls) {
            place = isBeginning(call) ? call.getSourceCodeLocation().toString() : place;
            steps.computeIfAbsent(place, first -> new TreeSet<>()).add(call.getName());
        }
        return steps;
    }

    private static boolean isBeginning(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Caches.class)
                || call.getTargetOwner().isEquivalentTo(Caffeine.class)
                        && call.getName().equals("newBuilder");
    }

    private static Set<String> classes(Set<String> steps) throws ReflectiveOperationException {
        Caffeine<Object, Object> builder = Caffeine.newBuilder();
        for (String step : steps) {
            builder = step(builder, step);
        }
        Object bounded = field(steps.contains("buildAsync") ? builder.buildAsync() : builder.build(), "cache");
        Object entries = field(bounded, "nodeFactory");
        return Stream.of(bounded, entries)
                .map(one -> one.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Caffeine<Object, Object> step(Caffeine<Object, Object> builder, String step) {
        return switch (step) {
            case "newBuilder", "builder", "build", "buildAsync" -> builder;
            case "maximumSize" -> builder.maximumSize(1);
            case "maximumWeight" -> builder.maximumWeight(1);
            case "weigher" -> builder.weigher((key, value) -> 1);
            case "expireAfterAccess" -> builder.expireAfterAccess(Duration.ofSeconds(1));
            case "expireAfterWrite" -> builder.expireAfterWrite(Duration.ofSeconds(1));
            case "weakKeys" -> builder.weakKeys();
            case "weakValues" -> builder.weakValues();
            default -> throw new AssertionError("a cache is made by " + step + ", which this test does not know yet");
        };
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(owner.getClass() + "." + name);
    }
}
