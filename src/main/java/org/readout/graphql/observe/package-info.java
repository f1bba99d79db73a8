/** What those who run the server see of operations: metrics, traces and logs. */
package org.readout.graphql.observe;
