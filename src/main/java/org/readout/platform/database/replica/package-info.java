/** Which of several databases a request reads from, so that nobody reads back in time: the rules, without connections. */
package org.readout.platform.database.replica;
