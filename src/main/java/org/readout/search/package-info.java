/** Finds what the record says, by words, phrases and names. */
package org.readout.search;
