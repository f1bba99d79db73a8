package org.readout.platform.embedded;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Another user of the machine, who runs programs as {@code nobody} does. Only root can play him. */
record OtherUser(Path classes) {

    static final int UID = 65534;
    private static final int PROTOCOL_3 = 3 << 16;

    /** Skips the test where this user may run no program as another. */
    static OtherUser onThisMachine(Path classes) throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/setpriv")),
                "Nothing can be run as another user here: run as root, with util-linux.");
        String file = OtherUser.class.getName().replace('.', '/') + ".class";
        Path copy = classes.resolve(file);
        Files.createDirectories(copy.getParent());
        try (var compiled = OtherUser.class.getClassLoader().getResourceAsStream(file)) {
            Files.copy(compiled, copy);
        }
        for (Path folder = copy.getParent(); folder.startsWith(classes); folder = folder.getParent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        OtherUser user = new OtherUser(classes);
        assumeTrue(
                user.run("cat", copy.toString()).status() == 0,
                "Another user cannot reach " + classes + ", so that nothing would be shown.");
        return user;
    }

    Outcome run(String... command) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("setpriv", "--reuid=" + UID, "--regid=" + UID, "--clear-groups", "--"));
        words.addAll(List.of(command));
        ProcessBuilder program = new ProcessBuilder(words).redirectErrorStream(true);
        // a virtual machine tells that it has taken them
        program.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** What PostgreSQL answers to him who says that he is the role, and has no password. */
    String greeting(int port, String role) throws Exception {
        return run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        classes.toString(),
                        OtherUser.class.getName(),
                        Integer.toString(port),
                        role)
                .output();
    }

    /** Speaks as much of the protocol as tells how a role is to prove who it is. */
    public static void main(String... arguments) throws IOException {
        byte[] role = ("user\0" + arguments[1] + "\0database\0postgres\0\0").getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
                DataOutputStream output = new DataOutputStream(socket.getOutputStream());
                DataInputStream input = new DataInputStream(socket.getInputStream())) {
            output.writeInt(2 * Integer.BYTES + role.length);
            output.writeInt(PROTOCOL_3);
            output.write(role);
            output.flush();
            char kind = (char) input.readByte();
            byte[] content = new byte[input.readInt() - Integer.BYTES];
            input.readFully(content);
            System.out.print(kind + new String(content, StandardCharsets.UTF_8).replace('\0', ' '));
        }
    }

    record Outcome(int status, String output) {}
}
