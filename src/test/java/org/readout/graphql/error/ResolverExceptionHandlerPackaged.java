package org.readout.graphql.error;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ResolverExceptionHandlerPackaged extends ResolverExceptionHandlerTest {}
