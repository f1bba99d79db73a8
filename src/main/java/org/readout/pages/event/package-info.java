/** The page of an event. */
package org.readout.pages.event;
