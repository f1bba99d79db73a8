package org.readout;

import com.github.benmanes.caffeine.cache.Cache;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.openjdk.jol.vm.VM;

/** Weighs objects with all that they hold, as the virtual machine lays them out. */
public final class Heap {

    static {
        // records hide where their fields are
        System.setProperty("jol.magicFieldOffset", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
    }

    /** What is there whatever a cache holds. */
    private static final List<Class<?>> SHARED = List.of(
            Class.class,
            ClassLoader.class,
            Thread.class,
            Executor.class,
            Enum.class,
            java.lang.reflect.Executable.class);

    private static final Map<Class<?>, List<Field>> REFERENCES = new ConcurrentHashMap<>();

    private Heap() {}

    /** How many bytes an object takes with all that it refers to, but for what is of packages that begin so. */
    public static long bytes(Object root, String... without) {
        return reached(root, without).stream().mapToLong(VM.current()::sizeOf).sum();
    }

    /** The same, once the caches within have dropped what they do not keep; they do so later by themselves. */
    public static long bytesKept(Object root, String... without) {
        for (Object one : reached(root, without)) {
            if (one instanceof Cache<?, ?> cache) {
                cache.cleanUp();
            }
        }
        return bytes(root, without);
    }

    /** All that an object refers to, itself included. */
    public static Set<Object> reached(Object root, String... without) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        reached.add(root);
        open.add(root);
        while (!open.isEmpty()) {
            Object next = open.remove();
            for (Object one : references(next)) {
                if (one != null && !isLeftOut(one, without) && reached.add(one)) {
                    open.add(one);
                }
            }
        }
        return reached;
    }

    private static List<Object> references(Object object) {
        List<Object> references = new ArrayList<>();
        if (object instanceof Object[] array) {
            references.addAll(Arrays.asList(array));
        } else if (!object.getClass().isArray()) {
            REFERENCES
                    .computeIfAbsent(object.getClass(), Heap::fields)
                    .forEach(field -> references.add(
                            VM.current().getObject(object, VM.current().fieldOffset(field))));
        }
        return references;
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            if (one == WeakReference.class) {
                break; // what it refers to it does not hold
            }
            for (Field field : one.getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    private static boolean isLeftOut(Object one, String[] without) {
        for (Class<?> shared : SHARED) {
            if (shared.isInstance(one)) {
                return true;
            }
        }
        for (String begin : without) {
            if (one.getClass().getName().startsWith(begin)) {
                return true;
            }
        }
        return false;
    }
}
