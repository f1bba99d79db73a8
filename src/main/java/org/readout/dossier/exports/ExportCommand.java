package org.readout.dossier.exports;

import jakarta.enterprise.inject.spi.CDI;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.gate.client.PublicOrigin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code readout export}. */
@Command(name = "export", description = "Writes the record into a document.")
public class ExportCommand implements Callable<Integer> {

    private static final int BUFFER = 64 * 1024;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "dossier",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    Format format;

    @Option(
            names = "--meeting",
            paramLabel = "SLUG",
            description = "Only this meeting, with all that its record needs to stand alone.")
    String meeting;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output by default. A name that ends in .gz is compressed.")
    Path output;

    @Override
    public Integer call() throws IOException, SQLException {
        PublicOrigin origin = CDI.current().select(PublicOrigin.class).get();
        CDI.current()
                .select(Export.class)
                .get()
                .run(
                        models -> format.writer(models, origin.configured(), out()),
                        meeting,
                        format.mixed(),
                        total -> Progress.of("export", total, System.err));
        return 0;
    }

    private OutputStream out() throws IOException {
        OutputStream raw = output == null ? new FileOutputStream(FileDescriptor.out) : Files.newOutputStream(output);
        OutputStream out = new BufferedOutputStream(raw, BUFFER);
        return output != null && output.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out;
    }
}
