package org.readout.graphql.fetch;

import java.lang.reflect.Method;
import java.util.List;

/** Fetches a field by a method, whose annotations say more of the field. */
public interface MethodFetcher {

    Method method();

    /** What the schema calls the method's parameters, in their order; one that is no argument has some name too. */
    List<String> argumentNames();
}
