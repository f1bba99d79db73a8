/** Leaders meeting, or said to be about to, and the status that each meeting was given. */
package org.readout.meeting;
