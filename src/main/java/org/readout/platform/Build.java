package org.readout.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this program was built of.
 *
 * @param commit abbreviated, with {@code -dirty} where the sources differed from it; empty for sources that were in no repository
 * @param time when that commit was made, by ISO 8601 in UTC, so that the same sources make the same program; empty without a commit
 */
public record Build(String version, String commit, String time) {

    public static final Build CURRENT = read();

    private static Build read() {
        try (InputStream file = Build.class.getResourceAsStream("/build.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return of(properties);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Build of(Properties properties) {
        String commit = property(properties, "commit");
        boolean changed = Boolean.parseBoolean(property(properties, "changed"));
        return new Build(
                property(properties, "version"),
                changed && !commit.isEmpty() ? commit + "-dirty" : commit,
                property(properties, "time"));
    }

    /** What the build tool knew nothing of, it left as its placeholder. */
    private static String property(Properties properties, String name) {
        String value = properties.getProperty(name, "");
        return value.startsWith("${") ? "" : value;
    }

    /** As {@code 1.0.0 (cee3ad5, 2026-11-27T03:24:36Z)}. */
    @Override
    public String toString() {
        return commit.isEmpty() ? version : "%s (%s, %s)".formatted(version, commit, time);
    }
}
