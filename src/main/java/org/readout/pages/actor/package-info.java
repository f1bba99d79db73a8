/** The page of whoever speaks, meets or relays, and the list of all of them. */
package org.readout.pages.actor;
