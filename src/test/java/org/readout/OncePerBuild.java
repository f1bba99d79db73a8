package org.readout;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** What several tests need and is dear to make: made by the first, in the build's folder, and again once the packaged server is newer. */
final class OncePerBuild {

    private static final Path TARGET = Path.of("target");

    private OncePerBuild() {}

    /** Makes a file or a folder that is not there yet. */
    interface Maker {
        void make(Path made) throws IOException;
    }

    /** Returns what was made; virtual machines side by side wait for each other. */
    static synchronized Path of(String name, Maker maker) throws IOException {
        Path kept = kept(name);
        try (FileChannel betweenForks =
                FileChannel.open(TARGET.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            betweenForks.lock();
            if (Files.notExists(kept) || isStale(kept)) {
                Path made = TARGET.resolve(name + ".made");
                delete(made);
                maker.make(made);
                delete(kept);
                Files.move(made, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return kept;
    }

    /** Where it is once it is made. */
    static Path kept(String name) {
        return TARGET.resolve(name);
    }

    private static boolean isStale(Path kept) throws IOException {
        return Files.getLastModifiedTime(kept).compareTo(Files.getLastModifiedTime(PackagedJar.JAR)) < 0;
    }

    static void delete(Path made) throws IOException {
        if (Files.exists(made)) {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
