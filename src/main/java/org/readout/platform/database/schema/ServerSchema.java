package org.readout.platform.database.schema;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The schema that this program reads and writes: that of its newest migration. */
public final class ServerSchema {

    private static final String FOLDER = "db/migration";
    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");

    /** Found when the class is initialized, which is while a native executable is built: the executable cannot list its files. */
    public static final int VERSION = newest();

    private ServerSchema() {}

    private static int newest() {
        try {
            URL first = ServerSchema.class.getResource("/" + FOLDER + "/V1__record.sql");
            if (first.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem files =
                        FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return newest(files.getPath(FOLDER));
                }
            }
            return newest(Path.of(first.toURI()).getParent());
        } catch (IOException | URISyntaxException failure) {
            throw new IllegalStateException("The migrations cannot be listed", failure);
        }
    }

    private static int newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(file -> Integer.parseInt(file.group(1)))
                    .max()
                    .orElseThrow();
        }
    }
}
