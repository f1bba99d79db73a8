/** The travels of American presidents and secretaries of state and the visits to them, as the State Department lists them. */
package org.readout.travels;
