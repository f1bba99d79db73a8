package org.readout.travels.remark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People whom a list does not name one by one. */
final class Groups {

    /** Of a body there is a director, and of its members a speaker. */
    private static final String BODY = "(?<! of [^,;]{0,99})(?:Council|Commission|Committee)(?! of)";

    private static final String WORD =
            "\\b(?:officials?|leaders|leadership|personnel|troops|[Rr]epresentatives|[Mm]embers|"
                    + "[Mm]inisters|[Pp]residents|counterparts|delegations?|delegates|groups?|parties|forces|advisers|executives|"
                    + "ambassadors|[Cc]abinet|politicians|businessmen|participants|figures|organizations|society|authorities|students|"
                    + "refugees|governors|parliamentarians|commanders|staff|" + BODY + ")\\b(?! \\p{Lu}|['’])";
    private static final Pattern IN_FIRST_ITEM = Pattern.compile("[^,;]*?" + WORD);

    /** Before an and there may be somebody with a name. */
    private static final Pattern IS_FIRST_ITEM = Pattern.compile("(?:(?! and )[^,;&])*?" + WORD);

    private Groups() {}

    /** Whether a list begins with an item that speaks of a group. */
    static boolean isFirst(String list) {
        return IN_FIRST_ITEM.matcher(list).lookingAt();
    }

    /** Where a group that a list begins with ends; 0 where there is none, or more than the group. */
    static int endOfFirst(String list) {
        Matcher group = IS_FIRST_ITEM.matcher(list);
        return group.lookingAt() ? group.end() : 0;
    }
}
