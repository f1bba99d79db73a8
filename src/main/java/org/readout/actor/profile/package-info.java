/** Who an actor is: its kind, what all kinds have, and the country that it belongs to. */
package org.readout.actor.profile;
