/** How each side moved on a meeting, step by step. */
package org.readout.outlook.course;
