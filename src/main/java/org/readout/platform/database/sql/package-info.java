/** SQL as text with its parameters, rows by their columns, and what either says of names, patterns and enums. */
package org.readout.platform.database.sql;
