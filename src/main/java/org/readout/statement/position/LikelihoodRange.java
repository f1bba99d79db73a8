package org.readout.statement.position;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/**
 * A band of likelihood.
 *
 * @param low in percent
 * @param high in percent
 */
@DefaultNonNull
@Description("The band in percent, as ICD 203 prints it: UNLIKELY is 20 to 45.")
public record LikelihoodRange(
        @Description("Its lower end, in percent.") int low,
        @Description("Its upper end, in percent.") int high) {}
