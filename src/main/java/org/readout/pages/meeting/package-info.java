/** The page of a meeting, with the chart of what its sides called it, and the list of all meetings. */
package org.readout.pages.meeting;
