package org.readout.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class BuildTest {

    private static final String TIME = "2026-11-27T03:24:36Z";

    @Test
    void a_build_tells_its_version_its_commit_and_when_that_was_made() {
        assertEquals(
                "1.0.0 (cee3ad5, " + TIME + ")", of("cee3ad5", "false", TIME).toString());
        assertEquals(
                "1.0.0 (cee3ad5-dirty, " + TIME + ")",
                of("cee3ad5", "true", TIME).toString());
    }

    @Test
    void sources_that_are_in_no_repository_have_their_version_alone() {
        assertEquals(
                "1.0.0",
                of("${git.commit.id.abbrev}", "${git.dirty}", "${git.commit.time}")
                        .toString());
    }

    @Test
    void this_build_has_a_version() {
        assertFalse(Build.CURRENT.version().isEmpty());
    }

    private static Build of(String commit, String changed, String time) {
        Properties properties = new Properties();
        properties.setProperty("version", "1.0.0");
        properties.setProperty("commit", commit);
        properties.setProperty("changed", changed);
        properties.setProperty("time", time);
        return Build.of(properties);
    }
}
