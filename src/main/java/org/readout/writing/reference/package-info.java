/** How what inputs and filters refer to is found in the record, and what it is answered where that is missing. */
package org.readout.writing.reference;
