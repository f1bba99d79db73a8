package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What classes hold in static fields is made while the native executable is built, on another machine, and so is SmallRye's schema
 * with those services of ours that it asks. The compiler refuses some of what belongs to one process, as buffers and threads; what
 * it takes is wrong from the first start on, as a random number that is the same in each of them, or the size of another machine.
 */
class ImageHeapTest {

    private static final JavaClasses SERVER = new ClassFileImporter().importPath(Path.of("target", "classes"));
    private static final Path SERVICES = Path.of("src", "main", "resources", "META-INF", "services");

    /** Types, of whose kind nothing may be in an executable. */
    private static final Set<String> OF_ONE_PROCESS = Set.of(
            "io.netty.util.ReferenceCounted",
            "io.netty.buffer.ByteBufAllocator",
            "io.vertx.core.buffer.Buffer",
            "java.nio.Buffer",
            "java.lang.Thread",
            "java.lang.ThreadGroup",
            "java.util.Timer",
            "java.util.concurrent.Executor",
            "java.lang.Process",
            "java.lang.ProcessHandle",
            "io.vertx.core.Vertx",
            "io.vertx.core.Context",
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.InetAddress",
            "java.net.SocketAddress",
            "java.net.http.HttpClient",
            "java.nio.channels.Channel",
            "java.nio.channels.Selector",
            "java.nio.channels.FileLock",
            "io.netty.channel.Channel",
            "java.io.FileDescriptor",
            "java.io.InputStream",
            "java.io.OutputStream",
            "java.io.Reader",
            "java.io.Writer",
            "java.sql.Connection",
            "io.vertx.sqlclient.SqlClient",
            "java.lang.ref.Cleaner",
            "java.util.random.RandomGenerator",
            "javax.xml.stream.XMLInputFactory");

    /** Calls, whose results hold of one process alone: {@code <init>} makes one. */
    private static final Pattern CALLS_OF_ONE_PROCESS = Pattern.compile(String.join(
            "|",
            "java\\.util\\.UUID\\.randomUUID",
            "java\\.lang\\.Math\\.random",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current",
            "java\\.lang\\.System\\.(getenv|getProperty|nanoTime|currentTimeMillis|console)",
            "java\\.lang\\.(Integer|Long)\\.get(Integer|Long)",
            "java\\.lang\\.Boolean\\.getBoolean",
            "java\\.lang\\.Runtime\\.(availableProcessors|maxMemory|totalMemory|freeMemory|addShutdownHook|exec)",
            "java\\.time\\.[A-Za-z]+\\.now",
            "java\\.time\\.Clock\\.system.*",
            "java\\.time\\.ZoneId\\.systemDefault",
            "java\\.util\\.TimeZone\\.getDefault",
            "java\\.util\\.Locale\\.getDefault",
            "java\\.lang\\.management\\..*",
            "java\\.nio\\.file\\.Files\\..*",
            "java\\.io\\.File\\.createTempFile",
            "java\\.nio\\.file\\.Path\\.to(AbsolutePath|RealPath)",
            "java\\.net\\.InetAddress\\..*",
            "java\\.util\\.concurrent\\.Executors\\..*",
            "java\\.util\\.concurrent\\.ForkJoinPool\\.commonPool",
            "java\\.lang\\.ClassLoader\\.getSystemResource.*",
            "org\\.eclipse\\.microprofile\\.config\\.ConfigProvider\\..*"));

    /** Those that look when they are initialized at what the program itself is made of, the same wherever it runs. */
    private static final Set<String> OF_THE_PROGRAM = Set.of("org.readout.platform.database.schema.ServerSchema");

    @Test
    void nothing_of_one_process_is_in_a_static_field() {
        Set<String> found = new TreeSet<>();
        SERVER.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .forEach(field -> holds(field, new HashSet<>(), found));
        services().flatMap(type -> type.getFields().stream()).forEach(field -> holds(field, new HashSet<>(), found));
        assertEquals(Set.of(), found);
    }

    @Test
    void nothing_of_one_process_is_asked_when_a_class_is_initialized() {
        Set<JavaCodeUnit> reached = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>();
        SERVER.stream().flatMap(type -> type.getStaticInitializer().stream()).forEach(open::add);
        services().flatMap(type -> type.getCodeUnits().stream()).forEach(open::add);
        Set<String> found = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (reached.add(unit)) {
                for (JavaAccess<?> call : unit.getCallsFromSelf()) {
                    // what stands in a lambda runs later
                    if (!call.isDeclaredInLambda()) {
                        if (isOfOneProcess(call)
                                && !OF_THE_PROGRAM.contains(unit.getOwner().getName())) {
                            found.add(call.getDescription());
                        }
                        call.getTarget().resolveMember().filter(JavaCodeUnit.class::isInstance).stream()
                                .map(JavaCodeUnit.class::cast)
                                .filter(target ->
                                        SERVER.contain(target.getOwner().getName()))
                                .forEach(open::add);
                    }
                }
            }
        }
        assertEquals(Set.of(), found);
        assertTrue(reached.size() > 100, () -> "too few: " + reached.size());
    }

    private static void holds(JavaField field, Set<JavaClass> seen, Set<String> found) {
        for (JavaClass type : field.getType().getAllInvolvedRawTypes()) {
            JavaClass held = type.getBaseComponentType();
            if (OF_ONE_PROCESS.stream().anyMatch(held::isAssignableTo)) {
                found.add(field.getFullName() + " holds a " + held.getName());
            } else if (SERVER.contain(held.getName()) && seen.add(held)) {
                held.getAllFields().stream()
                        .filter(part -> !part.getModifiers().contains(JavaModifier.STATIC))
                        .forEach(part -> holds(part, seen, found));
            }
        }
    }

    private static boolean isOfOneProcess(JavaAccess<?> call) {
        boolean made = call.getTarget().getName().equals("<init>")
                && OF_ONE_PROCESS.stream().anyMatch(call.getTargetOwner()::isAssignableTo);
        return made || CALLS_OF_ONE_PROCESS.matcher(nameOf(call)).matches();
    }

    private static String nameOf(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }

    /** What SmallRye asks while it makes its schema. */
    private static Stream<JavaClass> services() {
        try (Stream<Path> files = Files.list(SERVICES)) {
            List<String> names = new ArrayList<>();
            for (Path file : files.toList()) {
                names.addAll(Files.readAllLines(file));
            }
            Predicate<HasName> named = type -> names.contains(type.getName());
            List<JavaClass> services = SERVER.stream().filter(named).toList();
            assertEquals(names.size(), services.size());
            return services.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
