/** What was said: each utterance, the positions that it takes, and the reports and relay chains that carry it. */
package org.readout.statement;
