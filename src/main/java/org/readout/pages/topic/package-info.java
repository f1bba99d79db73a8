/** The page of a topic. */
package org.readout.pages.topic;
