package org.readout.graphql;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.net.URI;
import org.eclipse.microprofile.graphql.Description;

/**
 * An absolute URL (RFC 3986) of the web.
 *
 * @param text as it was written
 */
@CustomScalar("URL")
@Description("An absolute http or https URL (RFC 3986).")
public record Url(@JsonValue String text) implements CustomStringScalar {

    /** @throws IllegalArgumentException where it is no absolute http or https URL */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Url {
        URI uri = URI.create(text);
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("no absolute http or https URL");
        }
    }

    @Override
    public String stringValueForSerialization() {
        return text;
    }
}
