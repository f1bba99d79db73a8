package org.readout.platform.embedded;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;

/**
 * A live server's hold on its data folder. The kernel gives the lock back when the process ends, however it ends, so
 * that a folder whose owner was killed is free, and one whose owner lives is not.
 */
record DataFolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** @throws DatabaseStartException where another live server holds the folder */
    static DataFolderLock of(PrivateFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.file("owner.lock"), WRITE);
        FileLock lock = lockOf(channel);
        if (lock == null) {
            channel.close();
            throw new DatabaseStartException("Another server is running on the data folder " + folder.path()
                    + "; stop it, or name another folder in READOUT_DATABASE_FOLDER");
        }
        return new DataFolderLock(channel, lock);
    }

    private static FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
