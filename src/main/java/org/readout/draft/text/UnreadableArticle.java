package org.readout.draft.text;

/** Why a file is no article that could be read. */
public final class UnreadableArticle extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong, for programs. */
    public enum Code {
        TOO_LARGE,
        NOT_UTF_8,
        NOT_TEXT,
        EMPTY
    }

    private final Code code;

    UnreadableArticle(Code code, String reason) {
        super(code + ": " + reason);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
