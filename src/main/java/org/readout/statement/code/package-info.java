/** The kinds of acts that statements are, by the codes of event-data schemes. */
package org.readout.statement.code;
