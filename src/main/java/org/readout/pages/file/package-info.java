/** Pages in other forms: tables, feeds and calendars, written by libraries for them. */
package org.readout.pages.file;
