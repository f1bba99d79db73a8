/** Who takes part in a meeting, and as what. */
package org.readout.meeting.participation;
