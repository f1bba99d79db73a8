package org.readout.writing.reference;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.readout.writing.input.SharedPart;

/** A repository of parts that records share. */
public interface SharedPartRepository<P extends SharedPart> extends ReferenceSource {

    /** The key of a part, which is recorded within the caller's transaction where it is new. */
    Uni<UUID> recorded(P part);

    Class<?> entityType();

    /** What is recorded for a new one. */
    Object entity(P part);
}
