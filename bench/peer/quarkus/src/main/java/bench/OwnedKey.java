package bench;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of what stands in a list of its owner. */
public class OwnedKey implements Serializable {
    public UUID owner;
    public int ordinal;

    @Override
    public boolean equals(Object other) {
        return other instanceof OwnedKey key && key.owner.equals(owner) && key.ordinal == ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, ordinal);
    }
}
