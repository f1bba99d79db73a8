/** The PostgreSQL that holds the record: started here or found elsewhere, migrated, and watched. */
package org.readout.platform.database;
