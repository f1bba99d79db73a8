/** By what meetings are counted. */
package org.readout.meeting.count;
