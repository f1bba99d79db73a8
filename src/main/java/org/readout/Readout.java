package org.readout;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The server's entry. */
@QuarkusMain
public class Readout {
    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
