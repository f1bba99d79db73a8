/** The occasions that leaders travel to, their places, and the topics of talk. */
package org.readout.event;
