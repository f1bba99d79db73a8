package org.readout;

import picocli.CommandLine.Command;

/** {@code readout serve}, which is also what the executable does without a command. */
@Command(name = ServeCommand.NAME, description = "Serves the record over HTTP, until it is stopped.")
class ServeCommand {

    static final String NAME = "serve";
}
