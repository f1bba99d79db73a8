package org.readout.statement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StatementFilterIT extends StatementFilterTest {}
