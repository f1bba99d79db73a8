/** Leaders meeting, or said to be about to. */
package org.readout.meeting;
