package org.readout.dossier.downloads;

import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.readout.dossier.exports.Snapshot;
import org.readout.dossier.exports.WholeFile;
import org.readout.dossier.exports.WholeFiles;

/** One file on its way to one client. */
final class Download {

    private static final Logger LOG = Logger.getLogger(Download.class);

    private final WholeFiles files;
    private final WholeFile file;
    private final DownloadStream stream;
    private final WorkerExecutor workers;
    private Snapshot snapshot;
    private boolean stopped;
    private long rows;

    Download(WholeFiles files, WholeFile file, DownloadStream stream, WorkerExecutor workers) {
        this.files = files;
        this.file = file;
        this.stream = stream;
        this.workers = workers;
    }

    /**
     * Writes the file, on a thread that may wait.
     *
     * @param read runs before the client has the last of it: who has it may ask for the next at once
     * @return how many rows were read
     */
    long write(Runnable read) throws SQLException, IOException {
        try (Snapshot opened = files.snapshot()) {
            if (begin(opened)) {
                file.write(opened, stream, some -> rows += some);
            }
        }
        read.run();
        stream.finish();
        return rows;
    }

    private synchronized boolean begin(Snapshot opened) {
        snapshot = opened;
        return !stopped;
    }

    /** Ends it, and the statement that runs for it in PostgreSQL; does nothing once it has ended. */
    synchronized void stop() {
        stopped = true;
        stream.stop();
        if (snapshot != null) {
            Snapshot read = snapshot;
            workers.executeBlocking(
                            () -> {
                                read.cancel();
                                return null;
                            },
                            false)
                    .onFailure(failure -> LOG.warnf(failure, "The statement of the file %s runs on", file.name()));
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
