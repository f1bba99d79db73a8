/** Proposals of statements, read from an article by its words of saying, for an editor to confirm. */
package org.readout.draft;
