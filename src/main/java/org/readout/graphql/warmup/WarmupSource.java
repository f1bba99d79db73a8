package org.readout.graphql.warmup;

import java.util.List;

/** Has documents that a server will soon be asked. */
public interface WarmupSource {

    /** Their texts; each has one query. */
    List<String> documents();
}
