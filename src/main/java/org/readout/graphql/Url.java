package org.readout.graphql;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;

/**
 * An absolute URL (RFC 3986) of the web; one that comes from a client is checked with the input that it stands in, by
 * {@link Text}.
 *
 * @param text as it was written
 */
@CustomScalar("URL")
@Description("An absolute http or https URL (RFC 3986).")
public record Url(@JsonValue String text) implements CustomStringScalar {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Url {
        Objects.requireNonNull(text);
    }

    /** Whether a text is an absolute http or https URL. */
    static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String stringValueForSerialization() {
        return text;
    }
}
