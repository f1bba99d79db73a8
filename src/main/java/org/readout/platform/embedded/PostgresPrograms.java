package org.readout.platform.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** PostgreSQL's programs, which the library unpacks into a folder that it names after the digest of their archive. */
final class PostgresPrograms implements PgBinaryResolver {

    private final Path folder;
    private String digest;

    PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    @Override
    public InputStream getPgBinary(String system, String machine) throws IOException {
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            byte[] archive = stream.readAllBytes();
            digest = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(archive));
            return new ByteArrayInputStream(archive);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /**
     * Returns a command line for a program that the library has unpacked. PostgreSQL does not run as root, and for root
     * the library runs it in a user namespace.
     */
    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(
                folder.resolve("PG-" + digest).resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }
}
