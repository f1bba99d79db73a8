/** The offices that actors held, from when until when. */
package org.readout.actor.office;
