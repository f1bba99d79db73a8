/** The page of a statement, how it is cited and how other sites show it; and the list of all statements. */
package org.readout.pages.statement;
