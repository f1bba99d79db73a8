package org.readout;

import io.quarkus.runtime.QuarkusApplication;

/** Runs a command that serves nobody, within the server's own parts. */
public class Commands implements QuarkusApplication {

    @Override
    public int run(String... arguments) {
        return Readout.line().execute(arguments);
    }
}
