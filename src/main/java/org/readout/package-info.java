/** The server's entry. */
package org.readout;
