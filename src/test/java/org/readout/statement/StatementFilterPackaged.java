package org.readout.statement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StatementFilterPackaged extends StatementFilterTest {}
