package org.readout.statement;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class StatementApiPackaged extends StatementApiTest {}
