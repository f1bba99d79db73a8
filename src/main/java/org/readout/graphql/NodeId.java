package org.readout.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.readout.platform.database.sql.StorableText;

/**
 * The global id of a node, sealed so that clients read nothing into it (Relay Global Object Identification).
 *
 * @param type the name of its GraphQL type
 * @param key what tells it from all others of that type
 */
@CustomScalar("ID")
public record NodeId(String type, String key) implements CustomStringScalar {

    private static final char BETWEEN = ':';
    private static final UUID NOBODY = new UUID(0, 0);

    /** A type's name and a UUID, sealed, have some 70. */
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException where the text is none that this server gave out */
    public NodeId(String text) {
        this(type(open(text)), key(open(text)));
    }

    /** The key as a UUID; one that nothing has where it is none. */
    public UUID uuid() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }

    /** Whether it is the id of that node; not of null. */
    public boolean isOf(Node node) {
        return node != null && equals(node.getId());
    }

    @Override
    public String stringValueForSerialization() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
    }

    private static String open(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("no id of this server");
        }
        String opened = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (opened.indexOf(BETWEEN) < 1 || !StorableText.isStorable(opened)) {
            throw new IllegalArgumentException("no id of this server");
        }
        return opened;
    }

    private static String type(String opened) {
        return opened.substring(0, opened.indexOf(BETWEEN));
    }

    private static String key(String opened) {
        return opened.substring(opened.indexOf(BETWEEN) + 1);
    }
}
