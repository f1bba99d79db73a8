package org.readout.dossier.exports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.gate.client.PublicOrigin;

/** All files that hold the record, or all of one kind, and what describes them. */
@ApplicationScoped
public class WholeFiles {

    private static final String GZIP = "application/gzip";
    private static final int BUFFER = 16 * 1024;

    private final AgroalDataSource database;
    private final Export export;
    private final TableRepository tables;
    private final PublicOrigin origin;

    WholeFiles(AgroalDataSource database, Export export, TableRepository tables, PublicOrigin origin) {
        this.database = database;
        this.export = export;
        this.tables = tables;
        this.origin = origin;
    }

    public List<WholeFile> all() {
        List<WholeFile> all = new ArrayList<>();
        for (Table table : Table.ALL) {
            WholeFile.Content rows =
                    (snapshot, out, read) -> tables.read(snapshot, table, found -> TableWriter.write(found, out, read));
            all.add(new WholeFile(table.name() + ".csv", "text/csv; charset=utf-8; header=present", rows));
            all.add(new WholeFile(table.name() + ".csv.gz", GZIP, compressed(rows)));
        }
        for (Format format : List.of(Format.NDJSON, Format.JSONLD)) {
            all.add(new WholeFile("record." + format + ".gz", GZIP, compressed(records(format))));
        }
        return all;
    }

    /** The record as it is now. */
    public Snapshot snapshot() throws SQLException {
        return Snapshot.of(database);
    }

    /** What the files are, as a Data Package of Frictionless says it in JSON. */
    public String description() {
        return DataPackage.describe().toPrettyString();
    }

    private WholeFile.Content records(Format format) {
        return (snapshot, out, read) -> export.write(
                snapshot, models -> format.writer(models, origin.configured(), out), format.mixed(), counting(read));
    }

    private static WholeFile.Content compressed(WholeFile.Content content) {
        return (snapshot, out, read) -> content.write(snapshot, new GZIPOutputStream(out, BUFFER), read);
    }

    private static Progress counting(LongConsumer read) {
        return new Progress() {

            @Override
            public void step(long size) {}

            @Override
            public void done(long records) {
                read.accept(records);
            }

            @Override
            public void close() {}
        };
    }
}
