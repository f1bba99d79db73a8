/** Who contradicts whom: what the record works out of positions, and what editors add. */
package org.readout.outlook.contradiction;
