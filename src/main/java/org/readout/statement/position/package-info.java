/** What a statement says of a meeting: whether its speaker wants it, and how likely he calls it. */
package org.readout.statement.position;
