/** The files of the source, read as journeys and terms. */
package org.readout.travels.file;
