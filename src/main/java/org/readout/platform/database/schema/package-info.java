/** The schema that this server knows and the one that the database has: migrated, validated, watched. */
package org.readout.platform.database.schema;
