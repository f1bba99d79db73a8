package org.readout.graphql;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Set;

/**
 * International domain names by UTS 46, nontransitional, as browsers look them up: ß stays ß. The JDK's {@link
 * java.net.IDN} is of 2003 and knows no character since Unicode 3.2. A class of its own, so that its tables are loaded once
 * there is such a name.
 */
final class DomainNames {

    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** Faults of what is registered, not of what is looked up: CheckHyphens is false (UTS 46, section 4). */
    private static final Set<IDNA.Error> HYPHENS =
            EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

    private DomainNames() {}

    static boolean canLookUp(String name) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        UTS46.nameToASCII(name, ascii, info);
        // Some characters are mapped to those that end a host, as U+2100 to "a/c".
        return HYPHENS.containsAll(info.getErrors()) && ascii.chars().allMatch(UrlSyntax::isNameCharacter);
    }
}
