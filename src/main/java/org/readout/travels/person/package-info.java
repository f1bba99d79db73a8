/** Who the people of the source are, and which of its names are one person's. */
package org.readout.travels.person;
