package org.readout.graphql.http.content;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** How the content of an answer is coded (RFC 9110, section 8.4.1). */
enum ContentCoding {
    GZIP(Set.of("gzip", "x-gzip")),
    /** Not at all. */
    IDENTITY(Set.of("identity"));

    private static final String ANY = "*";

    /** What the client does not name it takes as well, and nothing before it. */
    private static final double UNNAMED = 0.000_1;

    private static final HeaderCache<ContentCoding> ACCEPTED = new HeaderCache<>(ContentCoding::preferred);
    private static final HeaderCache<Boolean> IDENTITY_ALONE = new HeaderCache<>(ContentCoding::refusesOthers);

    private final Set<String> names;

    ContentCoding(Set<String> names) {
        this.names = names;
    }

    /**
     * The coding that a client prefers (RFC 9110, section 12.5.3); compressed where it does not mind.
     *
     * @param lines of the header {@code Accept-Encoding}
     * @throws RequestException where the client refuses whatever there is
     */
    static ContentCoding accepted(List<String> lines) {
        return ACCEPTED.get(lines);
    }

    private static ContentCoding preferred(List<String> lines) {
        List<Preference> preferences = Preference.of(lines);
        double gzip = GZIP.weight(preferences, 0);
        double identity = IDENTITY.weight(preferences, UNNAMED);
        if (gzip > 0 && gzip >= identity) {
            return GZIP;
        }
        if (identity > 0) {
            return IDENTITY;
        }
        throw new RequestException(
                406, ErrorCode.BAD_USER_INPUT, "Answers are compressed by gzip or not at all, and you refuse both.");
    }

    /** Whether nothing but the bytes themselves may be sent. */
    static boolean isIdentityAlone(List<String> lines) {
        return IDENTITY_ALONE.get(lines);
    }

    private static boolean refusesOthers(List<String> lines) {
        List<Preference> preferences = Preference.of(lines);
        double gzip = GZIP.weight(preferences, 0);
        return gzip == 0 || gzip < IDENTITY.weight(preferences, UNNAMED);
    }

    Buffer encode(Buffer content) {
        if (this == IDENTITY) {
            return content;
        }
        ByteArrayOutputStream coded = new ByteArrayOutputStream(content.length() / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(content.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Buffer.buffer(coded.toByteArray());
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    private double weight(List<Preference> preferences, double unnamed) {
        OptionalDouble own = weight(preferences, names);
        OptionalDouble any = weight(preferences, Set.of(ANY));
        return own.orElse(any.orElse(unnamed));
    }

    private static OptionalDouble weight(List<Preference> preferences, Set<String> names) {
        return preferences.stream()
                .filter(one -> names.contains(one.value()))
                .mapToDouble(Preference::weight)
                .max();
    }
}
