/** The status that each meeting was given: by whom, when, and where it was read. */
package org.readout.status;
