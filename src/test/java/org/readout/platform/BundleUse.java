package org.readout.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The resource bundles of a library that looks bundles up while it runs. One that does so in static initializers alone has them
 * in the executable already, for those run while it is built.
 */
final class BundleUse {

    private static final String BUNDLE = "java/util/ResourceBundle";
    private static final Set<String> BUNDLE_CLASSES =
            Set.of(BUNDLE, "java/util/ListResourceBundle", "java/util/PropertyResourceBundle");
    private static final Pattern OF_A_LANGUAGE = Pattern.compile(".*_[a-z]{2}(_[A-Z]{2})?");
    private static final Pattern OF_A_LOG = Pattern.compile(".*\\.i18n");
    private static final Pattern WITHOUT_A_NAME = Pattern.compile(".*\\$\\d+");

    private BundleUse() {}

    /** Names of bundles, without those of single languages; empty where nothing looks any up. */
    static Set<String> of(Path jar) {
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            Path root = contents.getPath("/");
            if (files(root, ".class").stream().noneMatch(looksUp())) {
                return Set.of();
            }
            Stream<String> properties = files(root, ".properties").stream().map(file -> name(root, file));
            Stream<String> classes =
                    files(root, ".class").stream().filter(isBundle()).map(file -> name(root, file));
            return Stream.concat(properties, classes)
                    .filter(name -> !name.startsWith("META-INF"))
                    .filter(name -> !OF_A_LANGUAGE.matcher(name).matches())
                    .filter(name -> !OF_A_LOG.matcher(name).matches())
                    .filter(name -> !WITHOUT_A_NAME.matcher(name).matches())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " cannot be read", e);
        }
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static String name(Path root, Path file) {
        String path = root.relativize(file).toString();
        return path.substring(0, path.lastIndexOf('.')).replace('/', '.');
    }

    private static Predicate<Path> looksUp() {
        return file -> {
            byte[] code = bytes(file);
            if (!mentions(code)) {
                return false;
            }
            AtomicBoolean found = new AtomicBoolean();
            new ClassReader(code).accept(new Lookups(found), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return found.get();
        };
    }

    private static Predicate<Path> isBundle() {
        return file -> {
            byte[] code = bytes(file);
            return mentions(code) && BUNDLE_CLASSES.contains(new ClassReader(code).getSuperName());
        };
    }

    /** Names stand in a class as they are, so what has none of them need not be read. */
    private static boolean mentions(byte[] code) {
        return new String(code, StandardCharsets.ISO_8859_1).contains("ResourceBundle");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Calls of {@code ResourceBundle.getBundle} outside of static initializers. */
    private static final class Lookups extends ClassVisitor {

        private final AtomicBoolean found;

        Lookups(AtomicBoolean found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String type, String generic, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int code, String owner, String name, String of, boolean ofInterface) {
                    if (owner.equals(BUNDLE) && name.equals("getBundle") && !method.equals("<clinit>")) {
                        found.set(true);
                    }
                }
            };
        }
    }
}
