/** A statement as an editor writes it, and how its form and its words go together. */
package org.readout.statement.input;
