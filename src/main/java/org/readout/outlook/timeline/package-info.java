/** What was said of a meeting and what status it was given, by day. */
package org.readout.outlook.timeline;
