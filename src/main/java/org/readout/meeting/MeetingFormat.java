package org.readout.meeting;

import org.eclipse.microprofile.graphql.Description;

/** In what form leaders meet. */
@Description("In what form leaders meet.")
public enum MeetingFormat {
    @Description("Alone, but for interpreters.")
    ONE_ON_ONE,
    @Description("Two sides with their delegations.")
    BILATERAL,
    @Description("Several sides together.")
    MULTILATERAL,
    @Description("A handshake and a few words.")
    GREETING,
    @Description("A short talk on the sidelines.")
    PULL_ASIDE,
    @Description("At table.")
    DINNER,
    @Description("By telephone.")
    PHONE_CALL,
    @Description("By video.")
    VIDEO_CALL,
    @Description("No source says.")
    UNSPECIFIED
}
