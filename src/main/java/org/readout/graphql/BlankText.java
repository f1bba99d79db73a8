package org.readout.graphql;

/**
 * What shows nothing: texts of nothing but white space, control characters and characters that are ignored by default.
 *
 * <p>By the properties White_Space, General_Category=Cc and Default_Ignorable_Code_Point of Unicode 16 (UAX #44); the
 * function {@code is_blank} of the database says the same.
 */
public final class BlankText {

    /** First and last code points of ranges, in their order. */
    private static final int[] RANGES = {
        0x0000, 0x0020, 0x007F, 0x00A0, 0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x1680, 0x1680,
        0x17B4, 0x17B5, 0x180B, 0x180F, 0x2000, 0x200F, 0x2028, 0x202F, 0x205F, 0x206F, 0x3000, 0x3000, 0x3164, 0x3164,
        0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000,
        0xE0FFF
    };

    private BlankText() {}

    /** Whether it shows nothing; the empty text does not. */
    public static boolean isBlank(CharSequence text) {
        return text.codePoints().allMatch(BlankText::showsNothing);
    }

    private static boolean showsNothing(int codePoint) {
        for (int i = 0; i < RANGES.length && RANGES[i] <= codePoint; i += 2) {
            if (codePoint <= RANGES[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
