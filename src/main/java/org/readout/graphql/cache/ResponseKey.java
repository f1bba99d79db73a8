package org.readout.graphql.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.readout.platform.database.reads.RecordVersion;

/**
 * What a response answers, as a SHA-256 of all of it. So a key is small whatever a client sends, and no two questions that a
 * client can find have the same one.
 */
record ResponseKey(long first, long second, long third, long fourth) {

    /**
     * The key of what is asked.
     *
     * @param document the hash of its text
     * @param operation its name, or null
     * @param variables as the client sent them
     * @param day that answers about today are about
     * @param version what is known of the record
     * @param origin that permalinks begin with
     * @return empty where the variables are too large, or not such as JSON has
     */
    static Optional<ResponseKey> of(
            String document,
            String operation,
            Map<String, Object> variables,
            LocalDate day,
            RecordVersion.AnswerVersion version,
            String origin) {
        ValueEncoder encoder = new ValueEncoder();
        boolean whole = encoder.add(document)
                && encoder.add(operation)
                && encoder.add(day.toEpochDay())
                && encoder.add(version.numbers())
                && encoder.add(origin)
                && encoder.add(variables);
        return whole ? Optional.of(of(ByteBuffer.wrap(digest(encoder.bytes())))) : Optional.empty();
    }

    private static ResponseKey of(ByteBuffer hash) {
        return new ResponseKey(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static byte[] digest(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Their bits are random already. */
    @Override
    public int hashCode() {
        return (int) first;
    }
}
