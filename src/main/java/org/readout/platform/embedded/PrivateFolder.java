package org.readout.platform.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the user who runs the server, into which no other user can look or write. On a file system without POSIX
 * permissions it is a folder like any other.
 */
record PrivateFolder(Path path) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final String FOLDER_MODE = "rwx------";
    private static final String FILE_MODE = "rw-------";
    private static final int OTHERS_WRITE = 0002;
    private static final int STICKY = 01000;
    private static final int ROOT = 0;

    /**
     * Creates the folder, or closes one that exists to all other users.
     *
     * @throws DatabaseStartException if another user owns the folder or something in it, or could put another in its place
     */
    static PrivateFolder at(Path path) throws IOException {
        PrivateFolder folder = new PrivateFolder(
                Files.createDirectories(path, mode(FOLDER_MODE)).toRealPath());
        if (POSIX) {
            folder.requireSafeParents();
            folder.close();
        }
        return folder;
    }

    /**
     * Returns the real path of a folder for programs: one at the path, or root's, if nobody else can write to it.
     *
     * @throws DatabaseStartException if another user could replace what is in it
     */
    static Path ofUserOrRoot(Path path) throws IOException {
        if (!POSIX || Files.notExists(path) || owner(path.toRealPath()) != ROOT || user() == ROOT) {
            return at(path).path();
        }
        PrivateFolder folder = new PrivateFolder(path.toRealPath());
        folder.requireSafe(folder.path());
        folder.requireSafeParents();
        return folder.path();
    }

    private void requireSafeParents() throws IOException {
        for (Path parent = path.getParent(); parent != null; parent = parent.getParent()) {
            requireSafe(parent);
        }
    }

    /** In a sticky folder, as /tmp is, users can rename only what is theirs. */
    private void requireSafe(Path holder) throws IOException {
        int mode = (int) Files.getAttribute(holder, "unix:mode");
        if ((mode & OTHERS_WRITE) != 0 && (mode & STICKY) == 0) {
            throw new DatabaseStartException(
                    "Every user may write to %s and so replace what is in %s; run chmod o-w on it"
                            .formatted(holder, path));
        }
    }

    /** What is in it is looked at last: nobody can add to it any more. */
    private void close() throws IOException {
        int user = user();
        if (owner(path) != user) {
            throw new DatabaseStartException(
                    "The folder %s does not belong to the user who runs the server".formatted(path));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(FOLDER_MODE));
        for (Path child : children()) {
            requireOwner(child, user);
        }
    }

    /** The virtual machine does not tell the number of its user, but files do. */
    private static int user() throws IOException {
        Path file = Files.createTempFile("readout-", null);
        try {
            return owner(file);
        } finally {
            Files.delete(file);
        }
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", NOFOLLOW_LINKS);
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(path)) {
            return children.toList();
        }
    }

    private static void requireOwner(Path child, int user) throws IOException {
        try {
            int owner = owner(child);
            if (owner != user && owner != ROOT) {
                throw new DatabaseStartException(
                        "%s belongs to another user, who may have planted it; remove it, and ask why".formatted(child));
            }
        } catch (NoSuchFileException gone) {
            // A live server on this folder replaces its files.
        }
    }

    /** Returns the path of a file that only its owner can read and write, and creates it if it does not exist. */
    Path file(String name) throws IOException {
        Path file = path.resolve(name);
        try {
            return Files.createFile(file, mode(FILE_MODE));
        } catch (FileAlreadyExistsException exists) {
            if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                throw new DatabaseStartException("%s is not a regular file".formatted(file), exists);
            }
            if (POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE_MODE));
            }
            return file;
        }
    }

    /** Replaces a file in one step by one that only its owner can read and write. */
    void write(String name, String content) throws IOException {
        Path fresh = path.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.writeString(Files.createFile(fresh, mode(FILE_MODE)), content);
        Files.move(fresh, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] mode(String mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
