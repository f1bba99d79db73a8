/** How a statement's words came down, and where it was made. */
package org.readout.statement.form;
