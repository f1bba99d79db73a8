package org.readout;

import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.Callable;
import org.readout.platform.database.schema.Migrations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code readout migrate}; the migrations themselves are the start of every command, which this one only reports. */
@Command(
        name = MigrateCommand.NAME,
        description =
                "Brings the database to this program's schema, as a role that owns it, for servers that may not (READOUT_MIGRATE_AT_START=false).",
        footer = {"", "Exit status: 0 the database is at the schema, or at a newer one that fits; 1 it is not."})
public class MigrateCommand implements Callable<Integer> {

    static final String NAME = "migrate";

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Migrations migrations = CDI.current().select(Migrations.class).get();
        spec.commandLine().getOut().println(migrations.outcome());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
