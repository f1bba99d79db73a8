/** Who carries a statement: the articles that report it, and the hands that it came through. */
package org.readout.statement.report;
