/** The page that lists the files which hold the record whole. */
package org.readout.pages.exports;
