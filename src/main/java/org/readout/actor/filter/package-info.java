/** Which actors a client asks for, and in which order. */
package org.readout.actor.filter;
