/** Which of the configured databases takes writes now. */
package org.readout.platform.database.primary;
