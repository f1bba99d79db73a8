/** Dates as far as they are known, in ISO 8601-2 (EDTF). */
package org.readout.time;
