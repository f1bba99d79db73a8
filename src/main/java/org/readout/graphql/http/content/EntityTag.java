package org.readout.graphql.http.content;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which representation an answer is (RFC 9110, section 8.8.3). It is made of what the answer says and of how: so no two
 * answers have the same one, whatever was written while they were read, and whichever server gave them.
 *
 * @param weak whether bytes may differ where the answer does not, as those of a compression do from one library to another
 * @param opaque what stands in quotes
 */
record EntityTag(boolean weak, String opaque) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");
    private static final int BYTES = 16;

    /**
     * That of a content.
     *
     * @param content before it is coded
     * @param type its media type
     */
    static EntityTag of(Buffer content, String type, ContentCoding coding) {
        String digest = HexFormat.of().formatHex(Arrays.copyOf(digest(type, content), BYTES));
        return coding == ContentCoding.IDENTITY
                ? new EntityTag(false, digest)
                : new EntityTag(true, digest + "-" + coding.header());
    }

    /**
     * Whether a client has this representation already, by the weak comparison (RFC 9110, sections 8.8.3.2 and 13.1.2).
     *
     * @param lines of the header {@code If-None-Match}
     */
    boolean isIn(List<String> lines) {
        return lines.stream().anyMatch(this::isIn);
    }

    private boolean isIn(String line) {
        if (line.trim().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(line);
        while (tags.find()) {
            if (tags.group(1).equals(opaque)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] digest(String type, Buffer content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(type.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return digest.digest(content.getBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + "\"";
    }
}
