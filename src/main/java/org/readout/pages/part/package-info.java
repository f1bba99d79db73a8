/** What several pages show alike: the same few fields of an actor, a date, a statement. */
package org.readout.pages.part;
