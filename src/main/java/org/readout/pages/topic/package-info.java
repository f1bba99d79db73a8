/** The page of a topic, and the list of all of them. */
package org.readout.pages.topic;
