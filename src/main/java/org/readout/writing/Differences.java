package org.readout.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The fields in which two contents of one record differ. */
public final class Differences {

    private final List<String> fields = new ArrayList<>();

    public Differences compare(String field, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            fields.add(field);
        }
        return this;
    }

    /** Lists are equal by what they hold, in order, whatever class they are of. */
    public Differences compare(String field, List<?> one, List<?> other) {
        return compare(field, (Object) new ArrayList<>(one), new ArrayList<>(other));
    }

    public List<String> fields() {
        return List.copyOf(fields);
    }
}
