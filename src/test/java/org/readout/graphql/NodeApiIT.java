package org.readout.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class NodeApiIT extends NodeApiTest {}
