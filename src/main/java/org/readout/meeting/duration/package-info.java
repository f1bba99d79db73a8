/** How long a meeting was planned to last and how long it lasted, as sources give it. */
package org.readout.meeting.duration;
