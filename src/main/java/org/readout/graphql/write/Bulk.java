package org.readout.graphql.write;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.readout.graphql.error.BadInput;
import org.readout.platform.database.EntityCopy;

/**
 * Records of one kind on their way in, many at a time, under the rules by which they are recorded one by one.
 *
 * @param <I> the input of one record
 */
public interface Bulk<I> {

    /** Tells the noun and the slug, or code, of all that the input refers to; null where it refers to nothing. */
    void refer(I input, BiConsumer<String, String> told);

    /**
     * Takes the rows of a new record.
     *
     * @return its key
     * @throws BadInput at a path within the input; nothing is taken then
     */
    UUID add(I input, References known);

    /** The fields in which two inputs would record different contents. */
    List<String> differences(I one, I other);

    /** The rows that were taken, in the order in which they can be written. */
    List<EntityCopy<?>> rows();
}
