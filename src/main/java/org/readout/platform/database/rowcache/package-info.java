/** Rows that are kept in memory until their record changes, and what is known of changes: the rules, without connections. */
package org.readout.platform.database.rowcache;
