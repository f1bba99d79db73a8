/** What inputs have in common: how they are checked, and what they refer to by slugs, names and codes. */
package org.readout.writing.input;
