package org.readout;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.Map;
import java.util.logging.Handler;
import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.readout.dossier.exports.ExportCommand;
import org.readout.platform.Build;
import org.readout.platform.database.schema.ServerSchema;
import org.readout.platform.database.sql.NameLookup;
import org.readout.platform.embedded.Database;
import org.readout.platform.embedded.DatabaseStartException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The executable's entry: a database first, then the server, or what another command asks for. */
@QuarkusMain
@Command(
        name = "readout",
        description = "The public record of diplomacy. Without a command it serves.",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DraftCommand.class,
            MigrateCommand.class
        },
        versionProvider = Readout.BuildVersion.class)
public class Readout {

    /** Other commands listen to nobody, print what they were asked for and nothing else, and bring no record of their own. */
    private static final Map<String, String> WITHOUT_SERVER = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true",
            "readout.first-record.load", "false",
            "readout.await-database", "false",
            // Connections that are still being made when a short run ends are given up.
            "quarkus.log.category.\"io.netty.util.concurrent.DefaultPromise\".level", "OFF",
            // So that there is a console on a terminal alone, from JDK 22 on too.
            "jdk.console", "java.base");

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show what this was built of, and the schema that it reads and writes.")
    boolean version;

    public static void main(String... arguments) {
        Thread.setDefaultUncaughtExceptionHandler(Readout::log);
        NameLookup.remembersBriefly();
        // where nothing is to be parsed, a start is spared what parses
        ParseResult parsed = arguments.length == 0 ? null : parsed(arguments);
        if (parsed == null || isServing(parsed)) {
            provideDatabase();
            Quarkus.run();
        } else {
            WITHOUT_SERVER.forEach(System::setProperty);
            if (parsed.subcommand().commandSpec().name().equals(MigrateCommand.NAME)) {
                System.setProperty("readout.migrate.at-start", "true");
            }
            provideDatabase();
            Quarkus.run(Commands.class, arguments);
        }
    }

    /** Help and misuse are answered before a database starts. */
    private static ParseResult parsed(String... arguments) {
        CommandLine line = line();
        try {
            ParseResult parsed = line.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(parsed)) {
                System.exit(0);
            }
            return parsed;
        } catch (ParameterException misuse) {
            line.getErr().println(misuse.getMessage());
            misuse.getCommandLine().usage(line.getErr());
            System.exit(2);
            throw misuse;
        }
    }

    private static boolean isServing(ParseResult parsed) {
        return !parsed.hasSubcommand()
                || parsed.subcommand().commandSpec().name().equals(ServeCommand.NAME);
    }

    static CommandLine line() {
        return new CommandLine(new Readout())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
                    line.getErr().println("readout " + line.getCommandName() + ": " + reason);
                    return 1;
                });
    }

    /** As any line of the log, which may be JSON; a virtual machine would print it plainly. */
    private static void log(Thread thread, Throwable failure) {
        Logger.getLogger(Readout.class).errorf(failure, "The thread %s failed", thread.getName());
    }

    private static void provideDatabase() {
        try {
            Database.provide();
        } catch (DatabaseStartException refusal) {
            refuse(refusal);
        }
    }

    /** Nothing has set the log up yet, and nothing will. */
    private static void refuse(DatabaseStartException refusal) {
        Handler console = InitialConfigurator.createDefaultHandler();
        if (ConfigUtils.configBuilder()
                .build()
                .getOptionalValue("quarkus.log.console.json.enabled", Boolean.class)
                .orElse(false)) {
            console.setFormatter(new JsonFormatter());
        }
        InitialConfigurator.DELAYED_HANDLER.setHandlers(new Handler[] {console});
        Logger.getLogger(Readout.class).error(refusal.getMessage());
        System.exit(1);
    }

    /** What {@code --version} prints. */
    static class BuildVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"readout %s, schema %d".formatted(Build.CURRENT, ServerSchema.VERSION)};
        }
    }
}
