/** What leaders talk about. */
package org.readout.event.topic;
