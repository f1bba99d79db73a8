package org.readout.travels.file;

import java.nio.file.Path;

/**
 * Something in a file that could not be read.
 *
 * @param line where it stands, from 1
 * @param reason a sentence
 */
public record Fault(Path file, int line, String reason) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + reason;
    }
}
