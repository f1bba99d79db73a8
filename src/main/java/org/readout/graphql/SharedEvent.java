package org.readout.graphql;

import java.util.List;

/** What many subscriptions are told of at once: those that ask the same of it are told the same. */
public interface SharedEvent {

    /** Equal for what is the same event; texts and numbers. */
    List<Object> identity();
}
