package org.readout;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Handler;
import org.jboss.logging.Logger;
import org.readout.platform.database.Database;
import org.readout.platform.database.DatabaseRefusal;

/** The server's entry: a database first, then the server. */
@QuarkusMain
public class Readout {

    public static void main(String... arguments) {
        try {
            Database.provide();
        } catch (DatabaseRefusal refusal) {
            refuse(refusal);
        }
        Quarkus.run(arguments);
    }

    /** Nothing has set the log up yet, and nothing will. */
    private static void refuse(DatabaseRefusal refusal) {
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {InitialConfigurator.createDefaultHandler()});
        Logger.getLogger(Readout.class).error(refusal.getMessage());
        System.exit(1);
    }
}
