/** Records as linked data, at the addresses of their pages. */
package org.readout.pages.linked;
