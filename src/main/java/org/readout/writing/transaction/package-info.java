/** One transaction a change: who may write, in which turn, on which database and for how long. */
package org.readout.writing.transaction;
