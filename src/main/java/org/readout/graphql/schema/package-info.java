/** What the schema needs beyond what SmallRye reads from annotations. */
package org.readout.graphql.schema;
