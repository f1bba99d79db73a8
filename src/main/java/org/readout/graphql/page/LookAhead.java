package org.readout.graphql.page;

import java.util.Set;
import java.util.concurrent.Callable;

/**
 * What a query asks of the rows that a resolver is about to name, where that is known: reads bring along what is joined to
 * one row of theirs. It changes how much is read at once, never what is answered.
 */
public final class LookAhead {

    private static final ThreadLocal<Set<String>> FIELDS = new ThreadLocal<>();

    private LookAhead() {}

    /** What is asked of them; null where it is not known. The same set as long as it is known for the same place of a plan. */
    static Set<String> requestedFields() {
        return FIELDS.get();
    }

    /** Whether a field of that name is asked of them; false where it is not known. */
    public static boolean requests(String field) {
        Set<String> fields = FIELDS.get();
        return fields != null && fields.contains(field);
    }

    /** Whether a field of that name may be asked of them; true where it is not known. */
    static boolean mayRequest(String field) {
        Set<String> fields = FIELDS.get();
        return fields == null || fields.contains(field);
    }

    /**
     * Whether a page of a connection is to be read: its rows may be asked for, or where it stands, or it has a cursor to be checked.
     * What is left of a connection is how many rows it has.
     */
    public static boolean needs(PageRequest page) {
        return page.after() != null
                || page.before() != null
                || mayRequest("nodes")
                || mayRequest("edges")
                || mayRequest("pageInfo");
    }

    /**
     * Calls a resolver that reads before it returns, or has chosen by then what it reads.
     *
     * @param fields names of the fields that are asked of its rows, in the schema, and with a dot between those that are
     *     asked of what such a field names, as {@code speaker.name}
     */
    public static <T> T during(Set<String> fields, Callable<T> resolver) throws Exception {
        FIELDS.set(fields);
        try {
            return resolver.call();
        } finally {
            FIELDS.set(null);
        }
    }
}
