/** The page that opens first. */
package org.readout.pages.home;
