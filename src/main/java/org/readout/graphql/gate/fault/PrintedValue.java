package org.readout.graphql.gate.fault;

import graphql.language.AstPrinter;
import graphql.language.StringValue;
import graphql.language.Value;
import io.vertx.core.json.Json;

/** A value of an input as messages print it. Literals and JSON are printed alike. */
final class PrintedValue {

    private static final int LONGEST = 60;

    private PrintedValue() {}

    /** As a client may have written it, and no longer than it can be read. */
    static String of(Object value) {
        if (value instanceof StringValue text) {
            return Json.encode(shortened(text.getValue()));
        }
        if (value instanceof String text) {
            return Json.encode(shortened(text));
        }
        if (value instanceof Value<?> literal) {
            return shortened(AstPrinter.printAstCompact(literal));
        }
        // of numbers beyond the largest JSON makes texts
        return shortened(value instanceof Number ? value.toString() : Json.encode(value));
    }

    /** Without quotes, at any length. */
    static String plain(Object value) {
        return value instanceof Value<?> literal ? AstPrinter.printAstCompact(literal) : String.valueOf(value);
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
