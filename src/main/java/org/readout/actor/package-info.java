/** Whoever speaks, meets or relays, and the countries that they belong to. */
package org.readout.actor;
