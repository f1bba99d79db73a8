package org.readout.graphql;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;

/**
 * An absolute URL of the web, as {@link UrlSyntax} reads it; one that comes from a client is checked with the input that it stands
 * in, by {@link Text}.
 *
 * @param text as it was written
 */
@CustomScalar("URL")
@Description(
        "An absolute http or https URL (RFC 3986), whose host may be an international one (UTS 46). It stays as it was written.")
public record Url(@JsonValue String text) implements CustomStringScalar {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Url {
        Objects.requireNonNull(text);
    }

    @Override
    public String stringValueForSerialization() {
        return text;
    }
}
