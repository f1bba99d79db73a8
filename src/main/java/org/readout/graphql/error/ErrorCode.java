package org.readout.graphql.error;

/** The codes that stand in an error's {@code extensions.code}. */
public enum ErrorCode {
    BAD_USER_INPUT,
    CONFLICT,
    FORBIDDEN,
    INTERNAL_SERVER_ERROR,
    UNAUTHENTICATED
}
