/** Where events and meetings take place. */
package org.readout.event.place;
