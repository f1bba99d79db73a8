package org.readout.graphql;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

/** A node that the record keeps the history of. */
@Interface("Recorded")
@Description("What the record keeps the history of: every kind of record but countries.")
public interface RecordNode extends Node {

    UUID key();

    /** What a person would call it, in a few words. */
    String label();
}
