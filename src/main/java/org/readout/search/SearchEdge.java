package org.readout.search;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** One hit and its place. */
@DefaultNonNull
@Description("One hit and its place.")
public record SearchEdge(
        @Description("Its place in the connection.") String cursor,
        @Description("What was found.") SearchHit node,

        @Description("How well it fits; higher is better, and only the hits of one search compare.")
        double rank,

        @Description("The passage that matched, with <mark> around the words; everything else in it is escaped HTML.")
        String highlight) {}
