/** The page of a month and its meetings. */
package org.readout.pages.calendar;
