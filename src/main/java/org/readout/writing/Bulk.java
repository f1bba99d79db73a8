package org.readout.writing;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;

/**
 * Records of one kind on their way in, many at a time, under the rules by which they are recorded one by one.
 *
 * @param <I> the input of one record
 */
public interface Bulk<I> {

    /**
     * Takes the rows of a new record.
     *
     * @param input without a fault
     * @param known all that the input refers to
     * @return its key
     */
    UUID add(I input, References known);

    /** The fields in which two inputs would record different contents. */
    List<String> differences(I one, I other);

    /** The rows that were taken, in the order in which they can be written. */
    List<EntityCopy<?>> rows();
}
